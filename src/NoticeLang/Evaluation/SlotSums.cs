using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary><c>with F at least v in all</c>: what is added up, and the least it must come to.</summary>
internal readonly record struct SlotSum(string Field, decimal AtLeast);

/// <summary>What the acts of a slot add up to (semantics 4.2).</summary>
internal static class SlotSums
{
    // A value without an end: far more than anything asked for, and safe to add up.
    private const decimal Unbounded = 1_000_000_000_000m;

    public static ImmutableArray<SlotSum> Of(BoundSentence sentence) => sentence.Act is not { } act ? []
        : [.. act.With.Where(t => t.InAll).Select(t => new SlotSum(t.FieldName, t.Value is AmountValue { Amount: NumberAmount n } ? n.Number : 0m))];

    /// <summary>Acts alike in every field and on one exact day are one.</summary>
    public static ImmutableArray<SumFact> Facts(SlotSum sum, ImmutableArray<ActMatch> matches, ImmutableArray<ActFact> mine, ImmutableArray<ActFact> named) =>
    [
        .. mine.Select(f => (Fact: f, IsNamed: false)).Concat(named.Select(f => (Fact: f, IsNamed: true)))
            .DistinctBy(f => Likeness(matches[f.Fact.Id].Fact, f.Fact))
            .Select(f => new SumFact(f.Fact.Day, Value(matches[f.Fact.Id].Fact, sum.Field), f.IsNamed, f.Fact.Id)),
    ];

    /// <summary>What the acts on exact days up to T surely come to; null where none says.</summary>
    public static decimal? Least(SlotSum sum, IEnumerable<ActMatch> matches, Day t)
    {
        var values = matches.Where(m => m is { Fit: Fit.Yes, Day.IsExact: true } && m.Day.Hi <= t && !m.Group.IsDisputed)
            .Select((m, i) => (m.Fact, Like: Likeness(m.Fact, new ActFact(m.Day, i)))).DistinctBy(m => m.Like)
            .Select(m => Value(m.Fact, sum.Field)?.Least).OfType<decimal>().ToList();
        return values.Count == 0 ? null : values.Sum();
    }

    /// <summary>What is missing of each sum, as one record on an open day; where no day is open, what the acts that say nothing came to.</summary>
    public static IEnumerable<SettlementStep> Steps(UnitContext unit, SlotUnit slot, ImmutableArray<SlotSum> sums, string clause, DaySet closed)
    {
        var free = DaySet.Of(new DayInterval(slot.Slot.First, slot.Slot.Last)).Except(closed).Except(DaySet.Of(slot.Matches.Select(m => m.Day)));
        foreach (var sum in sums)
        {
            var missing = sum.AtLeast - (Least(sum, slot.Matches, unit.T) ?? 0m);
            var what = $"{clause}, with {sum.Field} {Words(missing)}";
            if (!free.IsEmpty)
            {
                yield return Settlements.Add(what, free.Runs[0].Lo, free.Runs[0].Hi, Suggestions.Act(unit.Question, (sum.Field, missing)));
            }

            foreach (var match in slot.Matches.Where(m => free.IsEmpty && Value(m.Fact, sum.Field) is null))
            {
                yield return Settlements.Decide($"say the {sum.Field} of “{RecordSentences.Of(match.Record, unit.Context.Program)}” ({match.Record.Location})");
            }
        }
    }

    public static string Words(decimal number) => number.ToString("#,0.############################", CultureInfo.InvariantCulture);

    private static string Likeness(EventFact fact, ActFact at) => at.Day.IsExact
        ? $"{at.Day.Lo}\n" + string.Join('\n', fact.Fields.Where(f => f.Name != "said by").OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Name}: {f.Value}"))
        : $"#{at.Id}";

    private static (decimal Least, decimal Most)? Value(EventFact fact, string field) =>
        ActQuestion.ValuesOf(fact, field) is [var text, ..] && ValueInterval.TryParse(text, out var value)
            ? (value.Lo ?? -Unbounded, value.Hi ?? Unbounded)
            : null;
}
