using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>When the notice as a whole ends: by its own words, or lifted, withdrawn, replaced or escalated on record (semantics 8).</summary>
internal static class NoticeEnd
{
    private static readonly string[] EndingActs = ["lift", "withdraw", "replace", "escalate", "revoke", "close"];

    public static ImmutableArray<EventGroup> Groups(EvaluationContext context) => context.NoticeEnds;

    /// <summary>The same, looked for; once a run.</summary>
    public static IEnumerable<EventGroup> Find(EvaluationContext context) =>
        EndingActs.SelectMany(a => context.Index.Of(RecordKind.Act, a)).Where(g => g.Alternatives.Any(x => x.Facts.Any(f => IsEnd(context, f))));

    public static bool IsEnd(EvaluationContext context, EventFact fact) =>
        fact is { Kind: RecordKind.Act, Happened: true, IsPlanned: false, On: not null } && EndingActs.Contains(fact.Subject)
        && context.Program.Notice is { } notice && ActQuestion.ValuesOf(fact, "of").Contains(notice.Name);

    /// <summary>
    /// The days that end this unit: the notice's, or the last of its text where another took its place; none for a duty that begins when the
    /// notice ends.
    /// </summary>
    public static ImmutableArray<Day> DaysFor(UnitContext unit, World world)
    {
        if (IsForAfter(unit.Sentence))
        {
            return [];
        }

        var ends = DaysIn(unit.Context, world);
        return unit.Life.LastDay is not { } last || last >= unit.T ? ends
            : ends.IsEmpty ? [last] : [.. ends.Select(e => Day.Min(e, last)).Distinct()];
    }

    /// <summary>What ended it, for a reason.</summary>
    public static string Words(UnitContext unit, Day end) =>
        end == unit.Life.LastDay ? $"{unit.Life.ReplacedBy} took its place from {end.AddDays(1)}" : $"the notice ended on {end}";

    /// <summary>Whether a duty begins when the notice ends, and so is not ended by that.</summary>
    public static bool IsForAfter(BoundSentence sentence)
    {
        var clauses = sentence.Deadline is WithinDeadline { Event: { } anchor } ? sentence.When.Add(anchor) : sentence.When;
        return !clauses.IsEmpty && clauses.All(c => c is NoticeEndsClause);
    }

    /// <summary>The days it may have ended on, the earliest end first known; empty where nothing ends it by T.</summary>
    public static ImmutableArray<Day> DaysIn(EvaluationContext context, World world)
    {
        var (day, _) = FirstIn(context, world);
        return day is { } first && first.Lo <= context.T ? PointResolver.EndsOf(context, first) : [];
    }

    /// <summary>The day it ended on, where that is over and no report says otherwise; null else.</summary>
    public static DayInterval? OnRecord(EvaluationContext context) =>
        !Groups(context).Any(g => g.IsDisputed) && FirstIn(context, context.Index.Plain).Day is { } day && day.Hi <= context.T && !(context.Program.Notice?.Ends == day && day.Hi == context.T) ? day : null;

    /// <summary>The first of its ends, with the record of it where it is not the notice's own last day; null where nothing ends it.</summary>
    public static (DayInterval? Day, EventFact? Fact) FirstIn(EvaluationContext context, World world)
    {
        var ends = Facts(context, world).Select(f => (Day: f.On!.Value, Fact: (EventFact?)f)).ToList();
        if (context.Program.Notice?.Ends is { } own)
        {
            ends.Add((own, null));
        }

        return ends.Count == 0 ? (null, null)
            : (PointResolver.FirstOf(ends.Select(e => e.Day), ends.Max(e => e.Day.Lo)), ends.OrderBy(e => e.Day.Hi.Number).ThenBy(e => e.Day.Lo.Number).First().Fact);
    }

    /// <summary>All that ends it on record.</summary>
    public static IEnumerable<EventFact> Facts(EvaluationContext context, World world) =>
        world.Facts(Groups(context), RecordKind.Act).Where(f => IsEnd(context, f.Fact)).Select(f => f.Fact);
}
