using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NoticeLang.Time;

namespace NoticeLang.Benchmarks;

/// <summary>Evidence files as a board's secretary keeps them, of any number of records; the same for the same seed.</summary>
internal static class EvidenceGenerator
{
    private static readonly string[] Acts = ["meet", "review", "publish", "agree", "submit"];
    private static readonly string[] Parties = ["improvement-board", "council", "department", "adviser"];
    private static readonly string[] Notes = ["the chair reported progress", "minutes agreed, with two corrections", "held online", "the plan was discussed"];
    private static readonly Day Start = Day.Of(2019, 5, 23);

    public static byte[] Yaml(int records) => Write(records, "said by: council\nsource: Minutes\n\nrecords:\n", "", (text, r) => text.Append(
        CultureInfo.InvariantCulture,
        $"  - act: {r.Act}\n    by: {r.By}\n    of: {r.Of}\n    day: {r.Day}\n    known: {r.Known}\n    items: [workforce, finance]\n    note: \"{r.Note}\"\n"));

    public static byte[] FlowYaml(int records) => Write(records, "records:\n", "", (text, r) => text.Append(
        CultureInfo.InvariantCulture, $"  - {{ act: {r.Act}, by: {r.By}, of: {r.Of}, day: {r.Day} }}\n"));

    public static byte[] Json(int records) => Write(records, "{ \"said by\": \"council\", \"source\": \"Minutes\", \"records\": [\n", "] }\n", (text, r) => text.Append(
        CultureInfo.InvariantCulture,
        $"{(text[^2] == '[' ? "  " : ", ")}{{ \"act\": \"{r.Act}\", \"by\": \"{r.By}\", \"of\": \"{r.Of}\", \"day\": \"{r.Day}\", \"known\": \"{r.Known}\", \"items\": [\"workforce\", \"finance\"], \"note\": \"{r.Note}\" }}\n"));

    public static byte[] Csv(int records) => Write(records, "act,by,of,day,known,items,note\n", "", (text, r) => text.Append(
        CultureInfo.InvariantCulture, $"{r.Act},{r.By},{r.Of},{r.Day},{r.Known},workforce; finance,\"{r.Note}\"\n"));

    public static byte[] Workbook(int records) => WorkbookGenerator.Write(
        ["act", "by", "of", "day", "known", "items", "note"],
        Rows(records).Select(r => (string[])[r.Act, r.By, r.Of, r.Day, r.Known, "workforce; finance", r.Note]));

    private static byte[] Write(int records, string head, string foot, Action<StringBuilder, EvidenceRow> write)
    {
        var text = new StringBuilder(head);
        foreach (var row in Rows(records))
        {
            write(text, row);
        }

        return Encoding.UTF8.GetBytes(text.Append(foot).ToString());
    }

    private static IEnumerable<EvidenceRow> Rows(int records)
    {
        var random = new Random(records);
        for (var i = 0; i < records; i++)
        {
            var day = Start.AddDays(random.Next(1200));
            yield return new EvidenceRow(
                Acts[random.Next(Acts.Length)], Parties[random.Next(Parties.Length)], FormattableString.Invariant($"plan-{random.Next(500)}"), day.ToIsoString(),
                day.AddDays(random.Next(60)).ToIsoString(), Notes[random.Next(Notes.Length)]);
        }
    }

    private sealed record EvidenceRow(string Act, string By, string Of, string Day, string Known, string Note);
}
