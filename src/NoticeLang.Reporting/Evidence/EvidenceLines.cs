using System.Linq;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Reporting.Results;

namespace NoticeLang.Reporting.Evidence;

/// <summary>What <c>notice evidence --lines</c> prints: one sentence a line, for screen readers and for grep.</summary>
public static class EvidenceLines
{
    public static string Report(EvidenceStandings standings, EvidenceFilter filter, ReportOptions options)
    {
        var output = options.NewOutput();
        var result = standings.Result;
        if (result.Notice is { } notice)
        {
            output.Line($"Notice {notice.Name}: {Words.Stop(notice.Title)}");
        }

        output.Line(ResultHeader.AsAt(result, options));
        if (ResultHeader.Partial(result) is { } partial)
        {
            output.Line(partial);
        }

        foreach (var entry in standings.Entries.Where(filter.Shows))
        {
            var sentence = Words.Capital(entry.Sentence);
            var placed = entry is RecordEntry { Record: var record } ? RecordSentences.WithPlace(record, sentence)
                : options.ShowsValues ? $"{sentence} ({Words.Place(entry.Location)})" : sentence;
            var what = !options.ShowsValues ? "" : entry switch { RecordEntry => "Record: ", RowEntry => "Row: ", _ => "Statement: " };
            var said = options.ShowsValues && entry is not RowEntry ? " " + StandingText.SaidInWords(StandingText.SaidBy(entry)) : "";
            var source = entry.File.Source is { } title ? $" Source: {Words.Stop(title)}" : "";
            output.Line($"{what}{Words.Stop(placed)} {StandingText.Plain(entry)}{said}{source}");
        }

        foreach (var condition in UnevidencedConditions.Shown(standings, filter))
        {
            output.Line(
                $"Condition without evidence {condition.Symbol.Name}: {Words.Stop(condition.Symbol.Title)} {VerdictWords.Sentence(condition, result.AsAt)} "
                + string.Join(" ", UnevidencedConditions.LooksFor(condition)));
        }

        var totals = new StandingTotals(standings);
        var counts = totals.Counts.Select(total => $"{Words.Number(total.Count)} {total.Row.Word.ToLowerInvariant()}").ToList();
        output.Line($"Totals: {totals.InWords}{(counts.Count > 0 ? ": " + string.Join(", ", counts) : "")}. {totals.ConditionsInWords}");
        if (EvidenceReporter.Hidden(standings, filter) is { Length: > 0 } hidden)
        {
            output.Line(hidden);
        }

        return output.ToString();
    }
}
