using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>
/// Few days, few records: small enough to list every reading. Day 0 is Monday 6 January 2020; days run from −8 to 119 so that a set of
/// them is one number. The oracles count with these alone and share nothing with the rules.
/// </summary>
internal static class SmallWorld
{
    public const int First = -8;
    public const int Last = 119;

    private static readonly Day Zero = Day.Of(2020, 1, 6);

    public static Day At(int day) => Zero.AddDays(day);

    public static int Number(Day day) => day - Zero;

    public static UInt128 Bit(int day) => UInt128.One << (day - First);

    public static bool Has(this UInt128 days, int day) => day is >= First and <= Last && (days & Bit(day)) != 0;

    public static int Count(this UInt128 days) => (int)UInt128.PopCount(days);

    public static UInt128 Range(int lo, int hi)
    {
        UInt128 days = 0;
        for (var day = Math.Max(lo, First); day <= Math.Min(hi, Last); day++)
        {
            days |= Bit(day);
        }

        return days;
    }

    public static DaySet ToDaySet(UInt128 days) =>
        DaySet.Of(Enumerable.Range(First, Last - First + 1).Where(d => days.Has(d)).Select(d => DayInterval.Exactly(At(d))));

    public static DayInterval Interval((int Lo, int Hi) days) => new(At(days.Lo), At(days.Hi));

    public static ImmutableArray<ActFact> Facts(IEnumerable<(int Lo, int Hi)> records) =>
        [.. records.Select((r, i) => new ActFact(Interval(r), i))];

    public static Clock Clock(int t, UInt128 suspended, UInt128 closed) => new(At(t), ToDaySet(suspended), ToDaySet(closed));

    /// <summary>Every reading: one day for each record.</summary>
    public static IEnumerable<int[]> Readings(IReadOnlyList<(int Lo, int Hi)> records)
    {
        var days = records.Select(r => r.Lo).ToArray();
        while (true)
        {
            yield return days;
            var i = 0;
            while (i < days.Length && days[i] == records[i].Hi)
            {
                days[i] = records[i].Lo;
                i++;
            }

            if (i == days.Length)
            {
                yield break;
            }

            days[i]++;
        }
    }

    public static UInt128 Days(IEnumerable<int> days) => days.Aggregate((UInt128)0, (all, d) => all | Bit(d));

    /// <summary>1.7 by its words: the first day to which [a, …] has as many unsuspended days as [a, d] has days.</summary>
    public static int Push(int a, int d, UInt128 suspended)
    {
        var left = d - a + 1;
        var day = left > 0 ? a - 1 : d;
        while (left > 0)
        {
            day++;
            left -= suspended.Has(day) ? 0 : 1;
        }

        return day;
    }

    public static (int Lo, int Hi) Record(Random random, int first, int last, int width)
    {
        var lo = random.Next(first, last + 1);
        return (lo, lo + (random.Next(3) == 0 ? 0 : random.Next(width)));
    }

    public static (int Lo, int Hi)[] Records(Random random, int most, int first, int last, int width) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => Record(random, first, last, width))];

    public static UInt128 Closed(Random random, int first, int last)
    {
        var days = Range(first, last);
        switch (random.Next(4))
        {
            case 0:
                return 0;
            case 1:
                return days;
            case 2:
                return days & ~Bit(random.Next(first, last + 1)) & ~Bit(random.Next(first, last + 1));
            default:
                UInt128 closed = 0;
                for (var day = first; day <= last; day++)
                {
                    closed |= random.Next(3) > 0 ? Bit(day) : 0;
                }

                return closed;
        }
    }

    public static UInt128 Suspended(Random random, int first, int last)
    {
        UInt128 days = 0;
        for (var n = Math.Max(0, random.Next(4) - 1); n > 0; n--)
        {
            var lo = random.Next(first, last + 1);
            days |= Range(lo, lo + random.Next(4));
        }

        return days;
    }

    /// <summary>A case in words, for a failing oracle.</summary>
    public static string Say(IEnumerable<(int Lo, int Hi)> records, int t, UInt128 suspended, UInt128 closed, object? question) =>
        $"{question}; records {string.Join(' ', records.Select(r => $"{r.Lo}..{r.Hi}"))}; T {t}; suspended {Say(suspended)}; closed {Say(closed)}";

    private static string Say(UInt128 days) => string.Join(',', Enumerable.Range(First, Last - First + 1).Where(d => days.Has(d)));
}
