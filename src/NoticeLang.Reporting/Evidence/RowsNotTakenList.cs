using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;

namespace NoticeLang.Reporting.Evidence;

/// <summary>The rows of mapped tables that gave no record, each with its reason.</summary>
internal static class RowsNotTakenList
{
    public static void Write(TextOutput output, EvidenceStandings standings, EvidenceFilter filter, ReportOptions options)
    {
        foreach (var file in Shown(standings, filter).GroupBy(row => row.Location.Path, StringComparer.Ordinal))
        {
            output.Gap();
            output.Line($"Rows not taken from {file.Key}: {Words.Number(file.Count())}");
            var column = file.Max(row => TextWidth.Of(row.Location.Within));
            foreach (var row in file)
            {
                output.Hanging("  " + row.Location.Within.PadRight(column + 2), column + 4, Words.Stop(Words.Capital(Reason(row, options))));
            }
        }
    }

    public static IEnumerable<string> Lines(EvidenceStandings standings, EvidenceFilter filter, ReportOptions options) =>
        Shown(standings, filter).Select(row => $"Row not taken: {Words.Place(row.Location)}: {Words.Stop(Reason(row, options))}");

    private static IEnumerable<RowNotTaken> Shown(EvidenceStandings standings, EvidenceFilter filter) =>
        filter.ConditionsAlone || !filter.Standings.IsEmpty || !filter.Kinds.IsEmpty || !filter.Conditions.IsEmpty ? []
        : standings.Result.EvidenceUse.Evidence.RowsNotTaken.Where(row => filter.Files.IsEmpty || filter.Files.Any(file => EvidenceFilter.IsOf(row.Location.Path, file)));

    private static string Reason(RowNotTaken row, ReportOptions options) => options.ShowsValues ? row.Reason : row.ReasonWithoutValue;
}
