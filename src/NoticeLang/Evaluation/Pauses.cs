using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>Days on which a sentence is paused by the notice itself, and the lines that say so.</summary>
internal sealed record Pause(DaySet Days, ImmutableArray<Explanation> Lines)
{
    public static readonly Pause None = new(DaySet.Empty, []);
}

/// <summary>
/// <c>need not keep X from D for g while Y</c> (semantics 8): suspended from D to (D ⊕ g) − 1, cut the day before Y is first shown false.
/// Without an end it does not end; with a <c>when</c> that nothing shows there is none.
/// </summary>
internal static class Pauses
{
    /// <summary>Judges a sentence under the pauses that touch it: whole, once in each choice and reading of their days.</summary>
    public static PartResult Judge(UnitContext unit, Func<UnitContext, PartResult> evaluate)
    {
        var mine = unit.Context.Exemptions.Where(e => Exemptions.Pauses(e.Sentence, unit.Condition, unit.Sentence)).ToList();
        if (mine.Count == 0)
        {
            return evaluate(unit);
        }

        return Suppositions.Join(unit, mine.SelectMany(e => Groups(unit.Context, e.Condition, e.Sentence)), mine.Exists(e => ClauseDays.AreDisputed(unit.Context, Clauses(e.Sentence))), world =>
        {
            IEnumerable<Pause> readings = [Pause.None];
            foreach (var (condition, sentence) in mine)
            {
                if (Of(unit.Context, world, condition, sentence, out var why) is not { IsEmpty: false } days)
                {
                    return [Suppositions.Unresolved(unit, why ?? "")];
                }

                readings = [.. readings.SelectMany(r => days, (r, d) => new Pause(r.Days.Union(d), r.Lines.AddRange(Lines(unit, world, condition, sentence, d))))];
            }

            var pauses = readings.DistinctBy(r => r.Days.ToString()).ToList();
            return pauses.Count > PointResolver.MostReadings ? [Suppositions.Unresolved(unit, PointResolver.TooLoose)] : pauses.Select(r => evaluate(unit with { Pause = r }));
        });
    }

    /// <summary>The days of a pause, one set a reading; at least one, unless nothing says which they are.</summary>
    public static ImmutableArray<DaySet> Of(EvaluationContext context, World world, ConditionSymbol condition, BoundSentence sentence, out string? why)
    {
        var unit = new UnitContext(context, condition, sentence, Element.Whole);
        why = null;
        IEnumerable<DaySet> readings = [DaySet.Empty];
        foreach (var trigger in Triggers(context, world, sentence))
        {
            var extent = ExtentResolver.Resolve(unit, world, trigger);
            var falses = sentence.While.IsEmpty ? ShownDays.Never : ClauseDays.OfNone(context, world, sentence.While);
            why = extent.Unresolved ?? falses.Unresolved;
            if (why is not null)
            {
                return [];
            }

            var days = extent.Readings.SelectMany(_ => falses.Readings, (e, f) => Cut(context, e, f)).ToList();
            readings = [.. readings.SelectMany(_ => days, (a, b) => a.Union(b)).DistinctBy(d => d.ToString())];
            if (readings.Count() > PointResolver.MostReadings)
            {
                why = PointResolver.TooLoose;
                return [];
            }
        }

        return [.. readings];
    }

    /// <summary>The groups of evidence its days hang on.</summary>
    public static IEnumerable<EventGroup> Groups(EvaluationContext context, ConditionSymbol condition, BoundSentence sentence) =>
        Clauses(sentence).SelectMany(c => ClauseDays.Groups(context, c))
            .Concat(RelatedEvidence.Groups(new UnitContext(context, condition, sentence, Element.Whole), null));

    private static IEnumerable<BoundClause> Clauses(BoundSentence sentence) => sentence.While.Concat(sentence.When).Concat(sentence.Unless);

    /// <summary>The days that set it going: one without a day where nothing needs to.</summary>
    private static IEnumerable<DayInterval?> Triggers(EvaluationContext context, World world, BoundSentence sentence)
    {
        if (sentence.Unless.Any(c => ClauseTruth.Of(context, c) is (Truth.True, _)))
        {
            return [];
        }

        return sentence.When.IsEmpty
            ? [null]
            : TriggerResolver.Candidates(context, sentence.When).Select(c => c.DayIn(world)).Where(d => d is { } day && day.Lo <= context.T);
    }

    private static DaySet Cut(EvaluationContext context, ExtentReading extent, DaySet falses)
    {
        var to = falses.EarliestWithin(extent.From, Day.Min(extent.To, context.T)) is { } first ? first.AddDays(-1) : extent.To;
        return extent.From > to ? DaySet.Empty : DaySet.Of(new DayInterval(extent.From, to));
    }

    private static IEnumerable<Explanation> Lines(UnitContext unit, World world, ConditionSymbol condition, BoundSentence sentence, DaySet days)
    {
        var pausing = new UnitContext(unit.Context, condition, sentence, Element.Whole);
        var when = days.IsEmpty ? "pauses no day" : "pauses it " + string.Join(" and ", days.Runs.Select(r => r.Hi.IsFinite ? $"from {r.Lo} to {r.Hi}" : $"from {r.Lo}, with no end"));
        yield return UnitLines.Remark($"“{sentence.Text}” {when}") with
        {
            Location = sentence.Location,
            Children = [.. ClauseDays.Lines(pausing, world, sentence.While.Concat(sentence.When))],
        };
    }
}
