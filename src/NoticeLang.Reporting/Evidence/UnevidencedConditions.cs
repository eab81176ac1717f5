using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Evidence;

/// <summary>The other way round: the conditions whose reasons cite no record, with what they look for.</summary>
internal static class UnevidencedConditions
{
    private const int Indent = 6;
    private const int MostSteps = 3;

    public static void Write(TextOutput output, EvidenceStandings standings, EvidenceFilter filter)
    {
        var conditions = Shown(standings, filter);
        if (conditions.Count == 0)
        {
            return;
        }

        output.Gap();
        output.Line("Conditions without evidence");
        foreach (var condition in conditions)
        {
            output.Line();
            Write(output, condition, standings.Result.AsAt);
        }
    }

    public static IReadOnlyList<ConditionResult> Shown(EvidenceStandings standings, EvidenceFilter filter) => [.. standings.WithoutEvidence.Where(filter.Shows)];

    /// <summary>What would settle it as instructions; where nothing is to be settled, what was looked for.</summary>
    public static IReadOnlyList<string> LooksFor(ConditionResult condition) =>
        condition.Settlement is { Steps.IsEmpty: false } settlement ? SettlementText.Instructions(settlement.Steps)
        : [.. NotFound(condition).Select(line => Words.Stop(ReasonText.Of(line)))];

    private static void Write(TextOutput output, ConditionResult condition, Day asAt)
    {
        var word = VerdictWords.Word(condition);
        var local = condition.Symbol.Origin == OriginKind.Local ? " A local rule." : "";
        output.Hanging(
            [new Run(VerdictWords.Mark(condition).ToString(), VerdictWords.Colour(condition.Report)), " ", condition.Symbol.Name, "  "],
            new string(' ', Indent),
            Words.Stop(condition.Symbol.Title) + local + " ", new Run(word, VerdictWords.Colour(condition.Report)), VerdictWords.Sentence(condition, asAt)[word.Length..]);
        if (condition.Settlement is not { Steps.IsEmpty: false } settlement)
        {
            var lines = LooksFor(condition);
            foreach (var line in lines.Take(MostSteps))
            {
                output.Paragraph(Indent, line);
            }

            if (lines.Count > MostSteps)
            {
                output.Paragraph(Indent, $"... and {Words.Number(lines.Count - MostSteps)} more: notice explain {condition.Symbol.Name}");
            }

            return;
        }

        SettlementText.Write(output, settlement, "Next: ", Indent, MostSteps, $"notice explain {condition.Symbol.Name}");
        foreach (var line in SuggestedRecord.Lines(settlement, asAt).Take(MostSteps))
        {
            output.Line(new string(' ', Indent + 2) + line);
        }
    }

    private static IEnumerable<Explanation> NotFound(ConditionResult condition) =>
        condition.Explanation.DescendantsAndSelf().Where(line => line.Kind == ExplanationKind.NotFound).DistinctBy(line => line.Text);
}
