using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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

    /// <summary>The days that end this unit: none for a duty that begins when the notice ends.</summary>
    public static ImmutableArray<Day> DaysFor(UnitContext unit, World world, TriggerCandidate? trigger) =>
        trigger?.Clause == "notice ends" ? [] : DaysIn(unit.Context, world);

    /// <summary>The days it may have ended on, the earliest end first known; empty where nothing ends it by T.</summary>
    public static ImmutableArray<Day> DaysIn(EvaluationContext context, World world)
    {
        var ends = world.Facts(Groups(context), RecordKind.Act).Where(f => IsEnd(context, f.Fact)).Select(f => f.Fact.On!.Value).ToList();
        if (context.Program.Notice?.Ends is { } own)
        {
            ends.Add(own);
        }

        var first = ends.Where(e => e.Lo <= context.T).OrderBy(e => e.Hi.Number).ThenBy(e => e.Lo.Number).Select(e => (DayInterval?)e).FirstOrDefault();
        return first is { } day ? PointResolver.DaysOf(day) : [];
    }
}
