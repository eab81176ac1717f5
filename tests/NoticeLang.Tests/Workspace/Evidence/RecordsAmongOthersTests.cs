using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Workspace;
using Xunit;
using static NoticeLang.Tests.Workspace.Evidence.ReaderFixture;

namespace NoticeLang.Tests.Workspace.Evidence;

/// <summary>
/// Readers keep what they found out about the keys, lists and texts of one record for the next: that must never show. Records that resemble one
/// another and differ in small things read the same alone and among the others, messages and places included.
/// </summary>
public class RecordsAmongOthersTests
{
    private const int Records = 150;

    private static readonly string[] Keys =
    [
        "act", "Act", "holds", "figure", "by", "of", "to", "from", "until", "day", "Date", "on", "known", "happened", "planned", "cancelled", "items", "note",
        "status", "due", "id", "ref", "said by", "said_by", "value", "in",
    ];

    private static readonly string[] Values =
    [
        "meet", "review", "improvement-board", "department", "director", "2019-05-23", "2019-15-23", "2019-05-24", "2019-06-23", "23 May 2019", "23/5/19", "2019", "yes",
        "no", "not given", "", "planned", "12%", "between 1 May 2019 and 3 May 2019", "summer 2019", "leadership; workforce", "leadership;; workforce;", "a,b", "Siân", "éé",
        "eight ch", "eight dh", "sixteen letters.", "sixteen letterz.", "seventeen letters", "seventeen letterz", "tomorrow", "at least 3",
        "a text of more than forty-eight letters, so that it is not kept for the next",
    ];

    private static readonly string[][] Lists = [["leadership", "workforce"], ["leadership"], ["workforce", "leadership"], [], ["a] b", "c"], ["yes", "no"]];

    private static readonly (string Key, string[] Values)[][] Beginnings =
    [
        [("act", ["meet"]), ("day", ["2019-05-23"])],
        [("act", ["meet"]), ("on", ["2019-05-23"])],
        [("planned", ["meet"]), ("holds", ["director"]), ("day", ["2019-05-23"])],
        [("act", ["submit"]), ("to", ["department"]), ("from", ["2019-05-23"])],
    ];

    public static TheoryData<string, int> Files => new(
        from ending in (string[])["json", "csv", "yaml", "flow.yaml"]
        from seed in Enumerable.Range(1, 6)
        select (ending, seed));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_record_reads_the_same_alone_and_among_others(string ending, int seed)
    {
        var random = new Random(seed);
        var (before, between, after) = ending == "json" ? ("[\n", ",\n", "\n]\n") : ending == "csv" ? (Header + "\n", "\n", "\n") : ("records:\n", "", "");
        var records = Alike(random).Select(r => ending switch
        {
            "json" => Json(r, random),
            "csv" => Csv(r, random),
            "yaml" => Yaml(r),
            _ => Flow(r),
        }).ToList();

        var path = "a." + ending;
        var together = Read(path, before + string.Join(between, records) + after, out var messages);
        var alone = records.Select(r => Read(path, before + r + after, out var own) is var set ? (Set: set, Messages: own) : default).ToList();

        Assert.Equal(alone.SelectMany(a => a.Set.Records).Select(Shown), together.Records.Select(Shown));

        // Some messages of a table stand at its header: they come first, and once.
        Assert.Equal(Said(alone.SelectMany(a => a.Messages)), Said(messages));
        Assert.InRange(together.Records.Length, Records / 10, Records);
        Assert.Contains(messages, IsOfRecord);
    }

    [Fact]
    public void In_one_pool_texts_of_the_same_ends_are_told_apart()
    {
        var notes = Enumerable.Range(0, 2000).Select(i => string.Create(CultureInfo.InvariantCulture, $"the first of {i} items")).ToList();
        var set = Read("a.csv", "act,note,day\n" + string.Concat(notes.Concat(notes).Select(n => $"meet,{n},2019-05-23\n")), out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(notes.Concat(notes), set.Records.Select(r => r.Value("note")));
    }

    [Fact]
    public void What_is_too_long_in_a_list_is_shown_where_it_stands_in_each_record()
    {
        const string Record = """{"act":"meet","items":["leadership","it"]}""";
        Read("a.json", Encoding.UTF8.GetBytes($"[{Record},\n{Record}]"), out var diagnostics, ReadingLimits.Default with { ValueLength = 8 });
        Assert.Equal(["1:25 \"leadership\"", "2:24 \"leadership\""], diagnostics.Select(d => Show(d.Location)));
    }

    [Fact]
    public void More_different_texts_than_are_kept_read_as_they_are()
    {
        var names = Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"plan-{i}")).ToList();
        var csv = Read("a.csv", "act,of,day\n" + string.Concat(names.Concat(names).Select(n => $"submit,{n},2019-05-23\n")), out _);
        var json = Read("a.json", "[" + string.Join(",", names.Concat(names).Select(n => $$"""{"act":"submit","of":"{{n}}","day":"2019-05-23"}""")) + "]", out _);
        Assert.Equal(names.Concat(names), csv.Records.Select(r => r.Value("of")));
        Assert.Equal(names.Concat(names), json.Records.Select(r => r.Value("of")));
    }

    private static string Header => string.Join(',', Columns);

    private static string[] Columns => ["act", "holds", "figure", "by", "of", "to", "from", "until", "day", "on", "known", "happened", "planned", "items", "note", "status", "due", "value", "in"];

    /// <summary>Runs of records with the same keys, each with one or two values changed, now and then a key as well.</summary>
    private static IEnumerable<List<(string Key, string[] Values)>> Alike(Random random)
    {
        List<(string Key, string[] Values)> last = [];
        for (var i = 0; i < Records; i++)
        {
            if (last.Count == 0 || random.Next(6) == 0)
            {
                last = [.. Beginnings[random.Next(Beginnings.Length)], .. Enumerable.Range(0, random.Next(5)).Select(_ => Keys[random.Next(Keys.Length)]).Select(k => (k, Pick(k, random)))];
                last = [.. last.DistinctBy(e => e.Key).OrderBy(_ => random.Next())];
            }
            else
            {
                last = [.. last];
                for (var changes = random.Next(3); changes > 0; changes--)
                {
                    var at = random.Next(last.Count);
                    last[at] = random.Next(8) == 0 ? (Keys[random.Next(Keys.Length)], last[at].Values) : (last[at].Key, Pick(last[at].Key, random));
                }
            }

            yield return last;
        }
    }

    /// <summary>Mostly what goes with the key, or else nothing would be read; now and then anything.</summary>
    private static string[] Pick(string key, Random random)
    {
        string[] fitting = key switch
        {
            "day" or "Date" or "from" or "until" or "known" => ["2019-05-23", "2019-05-24", "23 May 2019", "2019"],
            "on" or "to" => ["2019-05-23", "department", "2019-05-24", "council"],
            "planned" or "cancelled" or "happened" => ["yes", "no", "meet"],
            _ => Values,
        };
        return random.Next(10) switch
        {
            0 => Lists[random.Next(Lists.Length)],
            1 => [Values[random.Next(Values.Length)]],
            _ => [fitting[random.Next(fitting.Length)]],
        };
    }

    private static string Json(List<(string Key, string[] Values)> record, Random random)
    {
        var style = random.Next(12);
        var (open, colon, comma) = style switch
        {
            0 => ("{", ":", ","),
            1 => ("{ /* said */ ", " : ", " , "),
            2 => ("{\n  ", ":\n    ", ",\n  "),
            _ => ("{ ", ": ", ", "),
        };
        return open + string.Join(comma, record.Select(e => $"\"{e.Key}\"{colon}{(e.Values is [var one] ? Quoted(one, random) : "[" + string.Join(", ", e.Values.Select(v => Quoted(v, random))) + "]")}")) + (style == 3 ? ", }" : " }");
    }

    private static string Quoted(string value, Random random) => random.Next(20) switch
    {
        0 => $"\u201C{value}\u201D",
        1 => $"\" {value} \"",
        2 => "\"" + string.Concat(value.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))) + "\"",
        3 => value.Length == 0 ? "null" : value is "yes" ? "true" : value is "no" ? "false" : $"\"{value}\"",
        _ => $"\"{value}\"",
    };

    private static string Csv(List<(string Key, string[] Values)> record, Random random) => string.Join(',', Columns.Select(column =>
    {
        var text = record.Find(e => e.Key == column).Values is { } values ? string.Join("; ", values) : "";
        return text.Contains(',', StringComparison.Ordinal) || random.Next(6) == 0 ? $"\"{text}\"" : random.Next(12) == 0 ? $" {text} " : text;
    }));

    private static string Yaml(List<(string Key, string[] Values)> record) =>
        string.Concat(record.Select((e, i) => $"  {(i == 0 ? "-" : " ")} {e.Key}: {(e.Values is [var one] ? $"\"{one}\"" : "[" + string.Join(", ", e.Values.Select(v => $"\"{v}\"")) + "]")}\n"));

    private static string Flow(List<(string Key, string[] Values)> record) =>
        $"  - {{ {string.Join(", ", record.Select(e => $"{e.Key}: {(e.Values is [var one] ? IsPlain(one) ? one : $"'{one}'" : "[" + string.Join(", ", e.Values.Select(v => $"'{v}'")) + "]")}"))} }}\n";

    private static bool IsPlain(string value) => value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || c is '-' or ' ');

    /// <summary>Messages of a file as a whole (it has no records) have nothing to do with what stands before.</summary>
    private static bool IsOfRecord(Diagnostic message) => message.Id != DiagnosticDescriptors.FileWithoutRecords.Id;

    private static IEnumerable<string> Said(IEnumerable<Diagnostic> messages) => messages.Where(IsOfRecord).Select(Shown).Distinct().Order(StringComparer.Ordinal);

    private static string Shown(Diagnostic message) =>
        $"{message.Id} {message.Message} {message.Location.Text.ToString(message.Location.Span)}";

    private static string Shown(EvidenceRecord record)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{record.Kind} {record.Subject} ref {record.Ref} day {record.Day} from {record.From} to {record.To} known {record.Known} ");
        text.Append(CultureInfo.InvariantCulture, $"{record.Happened} {record.IsPlanned} {record.SaidBy} terms {string.Join(", ", record.DatesOfTerms.Select(d => d.Text))} ");
        text.Append(record.Location.Text.ToString(record.Location.Span));
        foreach (var field in record.Fields)
        {
            text.Append(CultureInfo.InvariantCulture, $" | {field.Name}: {string.Join(" + ", field.Values)} at {field.Location.Text.ToString(field.Location.Span)}");
        }

        return text.ToString();
    }
}
