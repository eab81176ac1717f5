using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>A meeting of a run in a world, with the days it may be of.</summary>
internal sealed record RunMeeting(TriggerCandidate Candidate, DayInterval Day, EventFact Fact);

/// <summary>One reading: the different days of the meetings, in order, and whether each was attended.</summary>
internal sealed record AttendanceReading(ImmutableArray<Day> Days, ImmutableArray<Truth> Attended);

/// <summary>Which meetings were attended, reading by reading, in one world.</summary>
internal sealed class AttendanceReadings
{
    // So many readings are tried; with more, which meeting a record speaks of is too loose to tell.
    private const int Most = 4096;
    private readonly World _world;
    private readonly ImmutableArray<RunMeeting> _meetings;
    private readonly ImmutableArray<(ActMatch Match, bool IsDenied)> _records;
    private readonly DaySet _closed;

    /// <param name="records">Those that say the meeting was attended, or that it was not.</param>
    /// <param name="closed">Days on which nothing unreported can have been attended.</param>
    public AttendanceReadings(World world, ImmutableArray<RunMeeting> meetings, ImmutableArray<(ActMatch Match, bool IsDenied)> records, DaySet closed)
    {
        (_world, _meetings, _records, _closed) = (world, meetings, records, closed);
    }

    /// <summary>All readings of the meetings from <paramref name="first"/> to <paramref name="last"/>; null where there are too many.</summary>
    public List<AttendanceReading>? All(Day first, Day last, DaySet suspended)
    {
        var readings = new List<AttendanceReading>();
        var days = new List<ImmutableArray<Day>>();
        foreach (var meeting in _meetings)
        {
            days.Add(PointResolver.DaysOf(meeting.Day));
            if (days[^1].IsEmpty || days.Aggregate(1L, (n, d) => System.Math.Min(n * d.Length, 1L << 40)) > Most)
            {
                return null;
            }
        }

        foreach (var placed in Combinations(days))
        {
            var asked = placed.Where(d => d >= first && d <= last && !suspended.Contains(d)).Distinct().Order().ToImmutableArray();
            List<ImmutableArray<int>> options = [.. _records.Select(r => Options(r.Match, placed, asked))];
            if (readings.Count + options.Aggregate(1L, (n, o) => System.Math.Min(n * o.Length, 1L << 40)) > Most)
            {
                return null;
            }

            foreach (var choice in Combinations(options))
            {
                readings.Add(new AttendanceReading(asked, [.. asked.Select((day, i) =>
                    Said(choice, i, isDenied: false) ? Truth.True : Said(choice, i, isDenied: true) || _closed.Contains(day) ? Truth.False : Truth.Absent)]));
            }
        }

        return readings;
    }

    private bool Said(ImmutableArray<int> choice, int meeting, bool isDenied) =>
        Enumerable.Range(0, choice.Length).Any(r => choice[r] == meeting && _records[r].IsDenied == isDenied);

    /// <summary>Which meetings asked for a record may speak of; −1: of none of them.</summary>
    private ImmutableArray<int> Options(ActMatch match, ImmutableArray<Day> placed, ImmutableArray<Day> asked)
    {
        ImmutableArray<int> none = [-1];
        if (ActQuestion.ValuesOf(match.Fact, "for") is [var named, ..])
        {
            var place = Enumerable.Range(0, _meetings.Length).Where(i => _meetings[i].Candidate.IsNamed(_world, named)).Select(i => asked.IndexOf(placed[i])).ToImmutableArray();
            return place.IsEmpty ? none : match.Fit == Fit.Maybe ? [place[0], -1] : [place[0]];
        }

        var mine = Enumerable.Range(0, asked.Length).Where(i => match.Day.Contains(asked[i])).ToImmutableArray();
        var isElsewhere = match.Fit == Fit.Maybe || !match.Day.Lo.IsFinite || !match.Day.Hi.IsFinite || match.Day.Hi - match.Day.Lo + 1 > mine.Length;
        return mine.IsEmpty ? none : isElsewhere ? mine.Add(-1) : mine;
    }

    private static IEnumerable<ImmutableArray<T>> Combinations<T>(List<ImmutableArray<T>> sets)
    {
        IEnumerable<ImmutableArray<T>> all = [[]];
        foreach (var set in sets)
        {
            all = all.SelectMany(c => set.Select(c.Add));
        }

        return all;
    }
}
