using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// The days on which more can happen to a condition than that time passes. Between two of them a verdict that is left does not come back: what is
/// due stays so or falls due, what was missed stays missed. So where it is one verdict on both it is that on all days between.
/// </summary>
internal static class HistoryEdges
{
    /// <summary>Whether it is sentences joined by <c>and</c> that hang on no other condition: only of those the above is claimed.</summary>
    public static bool OnlyTimePasses(BoundProgram program, BoundCondition condition) =>
        program.Replaced is null
        && condition.Symbol.InsteadOf is null
        && !program.Conditions.Any(c => c.Symbol.InsteadOf is not null)
        && !Exemptions.Of(program.Conditions).Any()
        && condition.Parts.All(p => p is BoundSentence sentence && !SentenceClauses.Of(sentence).Any() && !RelatedEvidence.Points(sentence).Any(x => x is DueDatePoint or EventPoint));

    /// <summary>Day numbers in order, from the first to T, both among them.</summary>
    public static List<int> Of(EvaluationContext context, int first)
    {
        var days = new HashSet<int> { first, context.T.Number };
        var notice = context.Program.Notice;
        foreach (var interval in new[] { notice?.Issued, notice?.Effective, notice?.Published, notice?.Decided, notice?.Ends })
        {
            Add(days, interval);
        }

        foreach (var record in context.View.Records)
        {
            Add(days, record.On);
            Add(days, record.From);
            Add(days, record.To);
            Add(days, record.Record.Known);
            foreach (var field in record.Record.Fields)
            {
                foreach (var value in field.Values)
                {
                    Add(days, EvidenceDates.TryParse(value, out var interval) ? interval : null);
                }
            }
        }

        foreach (var complete in context.View.Complete)
        {
            Add(days, complete.Days);
        }

        foreach (var suspension in context.View.Suspensions)
        {
            Add(days, new DayInterval(suspension.From, suspension.To));
            Add(days, suspension.Statement.Decided);
        }

        return [.. days.Where(d => d >= first && d <= context.T.Number).Order()];
    }

    private static void Add(HashSet<int> days, DayInterval? interval)
    {
        foreach (var end in interval is { } i ? [i.Lo, i.Hi] : (Day[])[])
        {
            if (end.IsFinite)
            {
                days.UnionWith(Enumerable.Range(end.Number - 1, 4));
            }
        }
    }
}
