using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Reporting.Results;

/// <summary>The evidence no verdict rests on, by why it does not; never silently left out.</summary>
internal static class UnusedEvidence
{
    private const int MostNamed = 6;

    public static void Write(TextOutput output, NoticeResult result)
    {
        var unused = result.EvidenceUse.Records.Where(record => record.Fate != RecordFate.Used).ToList();
        if (unused.Count == 0)
        {
            return;
        }

        output.Gap();
        output.Line(Words.Text($"Evidence not used: {unused.Count} of {Words.Count(result.EvidenceUse.Records.Length, "record")}."));
        foreach (var group in unused.GroupBy(record => record.Fate).OrderBy(group => group.Key))
        {
            var names = group.Take(MostNamed).Select(record => record.Record.Id).ToList();
            var more = group.Count() > MostNamed ? Words.Text($" ... and {group.Count() - MostNamed} more (see --lines)") : "";
            output.Hanging("  ", 6, Words.Text($"{group.Count()} {Why(group.Key, result)}: {string.Join(", ", names)}{more}."));
        }
    }

    /// <summary>As in "dated after 1 April 2022".</summary>
    public static string Why(RecordFate fate, NoticeResult result) => fate switch
    {
        RecordFate.AfterAsAt => $"dated after {result.AsAt}",
        RecordFate.NotYetKnown => $"not known by {result.KnownBy?.ToString() ?? "then"}",
        RecordFate.Corrected => "corrected by a later record",
        RecordFate.Planned => "planned, not done",
        RecordFate.GaveWay => "provisional, with an actual figure beside it",
        RecordFate.Used => "used",
        _ => "not asked for by any condition",
    };
}
