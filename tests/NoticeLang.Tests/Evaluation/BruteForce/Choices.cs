using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NoticeLang.Evidence;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>What one choice takes for a fact: the reports of one event that it believes, each claim the intersection of theirs.</summary>
/// <param name="Event">One number for each event of the world, the same in every choice.</param>
/// <param name="From">Of what lasted: when it began; of the rest the day.</param>
internal sealed record Fact(int Event, RecordKind Kind, string Subject, (int Lo, int Hi) From, (int Lo, int Hi)? To)
{
    public int? For { get; init; }

    public (int Lo, int Hi)? Value { get; init; }

    public string? Basis { get; init; }

    public string? Status { get; init; }
}

/// <summary>Semantics 1.5 and 1.6 by their words: what counts, what is one event, what contradicts, and every choice.</summary>
internal static class Choices
{
    /// <summary>Every choice: the facts of each largest set of reports that is free of contradiction.</summary>
    public static List<List<Fact>> Of(TinyWorld world)
    {
        var reports = Counting(world);
        var events = Events(reports);
        var n = reports.Count;
        var consistent = Enumerable.Range(0, 1 << n).Where(set => IsConsistent(set, reports, events)).ToList();
        var choices = new List<List<Fact>>();
        foreach (var set in consistent)
        {
            if (!consistent.Any(other => other != set && (other & set) == set))
            {
                choices.Add(FactsOf(set, reports, events));
            }
        }

        return choices;
    }

    /// <summary>1.5, the first two steps.</summary>
    private static List<Report> Counting(TinyWorld world)
    {
        var there = Enumerable.Range(0, world.Reports.Count).Where(i => world.IsKnown(world.Reports[i].Known)).ToList();
        var corrected = there.Select(i => world.Reports[i].Corrects).OfType<int>().ToHashSet();
        var counting = new List<Report>();
        foreach (var i in there.Where(i => !corrected.Contains(i)))
        {
            var report = world.Reports[i];
            if (report.Known is { } known && report.Kind is RecordKind.Act or RecordKind.Finding)
            {
                report = report with { Day = (report.Day.Lo, Math.Min(report.Day.Hi, report.Known ?? DayMask.Never)) };
            }

            if (report.Day.Lo <= report.Day.Hi)
            {
                counting.Add(report);
            }
        }

        return counting;
    }

    /// <summary>1.6: the number of each report's event.</summary>
    private static int[] Events(List<Report> reports)
    {
        var events = Enumerable.Range(0, reports.Count).ToArray();
        for (var i = 0; i < reports.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreOneEvent(reports[i], reports[j]) && events[i] != events[j])
                {
                    var (from, to) = (events[i], events[j]);
                    for (var k = 0; k < events.Length; k++)
                    {
                        events[k] = events[k] == from ? to : events[k];
                    }
                }
            }
        }

        return events;
    }

    private static bool AreOneEvent(Report a, Report b)
    {
        if (a.Kind != b.Kind)
        {
            return false;
        }

        var shareRef = a.Ref is not null && a.Ref == b.Ref;
        switch (a.Kind)
        {
            case RecordKind.Act:
                return a.Subject == b.Subject && shareRef;
            case RecordKind.Holding:
                var samePost = a.Subject == b.Subject && a.Field("person") == b.Field("person");
                return samePost && (shareRef || (a.Field("basis") == b.Field("basis") && (a.Ref is null || b.Ref is null) && SurelyShareADay(a, b)));
            case RecordKind.Figure:
                return a.Subject == b.Subject && a.Day == b.Day && (a.Field("status") ?? "actual") == (b.Field("status") ?? "actual");
            case RecordKind.Finding:
                return a.Field("of") == b.Field("of") && a.Field("by") == b.Field("by")
                    && (shareRef || (a.Day == b.Day && a.Day.Lo == a.Day.Hi));
            default:
                return false;
        }
    }

    /// <summary>Both hi(from) ≤ both lo(to).</summary>
    private static bool SurelyShareADay(Report a, Report b) =>
        Math.Max(a.Day.Hi, b.Day.Hi) <= Math.Min(a.To?.Lo ?? DayMask.Never, b.To?.Lo ?? DayMask.Never);

    private static bool Contradict(Report a, Report b, bool oneEvent)
    {
        if (!oneEvent)
        {
            var post = (a.Kind, b.Kind) is (RecordKind.Holding, RecordKind.Vacancy) or (RecordKind.Vacancy, RecordKind.Holding);
            return post && a.Subject == b.Subject && SurelyShareADay(a, b);
        }

        return !Overlap(a.Day, b.Day)
            || (a.To is { } to && b.To is { } otherTo && !Overlap(to, otherTo))
            || a.Day.Lo > (b.To?.Hi ?? DayMask.Never) || b.Day.Lo > (a.To?.Hi ?? DayMask.Never)
            || a.Denied != b.Denied
            || (a.Kind == RecordKind.Finding && a.Subject != b.Subject)
            || (a.For is { } slot && b.For is { } otherSlot && slot != otherSlot)
            || (a.Value is { } value && b.Value is { } otherValue && !Overlap(value, otherValue))
            || (a.Field("basis") is { } basis && b.Field("basis") is { } otherBasis && basis != otherBasis);
    }

    private static bool Overlap((int Lo, int Hi) a, (int Lo, int Hi) b) => a.Lo <= b.Hi && b.Lo <= a.Hi;

    private static bool IsConsistent(int set, List<Report> reports, int[] events)
    {
        for (var i = 0; i < reports.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if ((set & (1 << i)) != 0 && (set & (1 << j)) != 0 && Contradict(reports[i], reports[j], events[i] == events[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static List<Fact> FactsOf(int set, List<Report> reports, int[] events)
    {
        var facts = new Dictionary<int, Fact>(BitOperations.PopCount((uint)set));
        for (var i = 0; i < reports.Count; i++)
        {
            if ((set & (1 << i)) == 0 || reports[i].Denied)
            {
                continue;
            }

            var (r, e) = (reports[i], events[i]);
            facts[e] = facts.TryGetValue(e, out var f)
                ? f with
                {
                    From = Common(f.From, r.Day),
                    To = f.To is { } to && r.To is { } other ? Common(to, other) : f.To ?? r.To,
                    For = f.For ?? r.For,
                    Value = f.Value is { } value && r.Value is { } otherValue ? Common(value, otherValue) : f.Value ?? r.Value,
                    Basis = f.Basis ?? r.Field("basis"),
                }
                : new Fact(e, r.Kind, r.Subject, r.Day, r.To) { For = r.For, Value = r.Value, Basis = r.Field("basis"), Status = r.Field("status") ?? "actual" };
        }

        return [.. facts.Values];
    }

    private static (int Lo, int Hi) Common((int Lo, int Hi) a, (int Lo, int Hi) b) => (Math.Max(a.Lo, b.Lo), Math.Min(a.Hi, b.Hi));
}
