using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>Limits in each period, counts that are reached, and runs of meetings, against their definitions.</summary>
public sealed class CountOracleTests
{
    [Fact]
    public void Limits_in_each_period_agree_on_all_readings()
    {
        var random = new Random(21);
        for (var i = 0; i < 20_000; i++)
        {
            var (b, n, isCalendar) = (random.Next(3), random.Next(3), random.Next(2) == 0);
            var e = b + random.Next(7);
            var (t, suspended, closed) = (random.Next(-1, 16), Suspended(random, 0, 12), Closed(random, 0, 14));
            var records = Records(random, 4, -2, 11, 5);
            var named = records.Select(_ => random.Next(3) == 0).ToArray();
            var facts = Facts(records);
            var expected = VerdictSet.Empty;
            foreach (var days in Readings(records))
            {
                var acts = Days(days.Where((d, r) => d <= t && (named[r] ? d <= e : d >= b && d <= e)));
                var filled = acts | (Range(b, Math.Min(t, e)) & ~closed);
                expected = expected.Add(
                    t < b ? Verdict.NotTriggered
                    : isCalendar && (suspended & Range(b, e)) != 0 ? (t <= e && suspended.Has(t) ? Verdict.Suspended : Verdict.NotTriggered)
                    : acts.Count() > n ? Verdict.NotMet
                    : filled.Count() > n ? Verdict.NotEvidenced
                    : t > e ? Verdict.Met : suspended.Has(t) ? Verdict.Suspended : Verdict.OnTrack);
            }

            var got = SlotRule.EvaluateLimit(
                new Slot(At(b), At(e), "a slot"), n, [.. facts.Where(f => !named[f.Id])], Clock(t, suspended, closed), isCalendar, [.. facts.Where(f => named[f.Id])]);
            Assert.True(expected == got, $"{Say(records, t, suspended, closed, (b, e, n, isCalendar, string.Join(' ', named)))}: {expected} but {got}");
        }
    }

    [Fact]
    public void Counts_are_reached_on_the_days_their_words_say()
    {
        var random = new Random(22);
        for (var i = 0; i < 20_000; i++)
        {
            var (n, length) = (random.Next(1, 5), random.Next(1, 12));
            var days = Enumerable.Range(0, random.Next(9)).Select(_ => random.Next(0, 40)).Distinct().Order().ToArray();

            // In the days from d − length + 1 to d there are n of them, d the last: without d there were fewer.
            var expected = days.Where(d => days.Count(x => x > d - length && x <= d) == n);
            var got = CountWindow.Reached([.. days.Select(At)], n, new Span(length, SpanUnit.Day));

            Assert.Equal(expected, got.Select(Number));
        }
    }

    [Theory]
    [InlineData("1 Mar 2020", "2 Mar 2015", 5, SpanUnit.Year)]
    [InlineData("9 Jan 2021", "10 Jan 2020", 12, SpanUnit.Month)]
    [InlineData("29 Feb 2020", "1 Mar 2019", 12, SpanUnit.Month)]
    [InlineData("27 Feb 2021", "28 Feb 2020", 12, SpanUnit.Month)]
    [InlineData("14 Jan 2020", "1 Jan 2020", 2, SpanUnit.Week)]
    [InlineData("14 Jan 2020", "14 Jan 2020", 1, SpanUnit.Day)]
    public void A_window_begins_on_the_first_day_from_which_the_span_reaches(string last, string first, int count, SpanUnit unit) =>
        Assert.Equal(SpecDays.On(first), CountWindow.FirstDay(SpecDays.On(last), new Span(count, unit)));

    [Fact]
    public void Runs_agree_with_all_they_could_have_been()
    {
        var random = new Random(23);
        for (var i = 0; i < 20_000; i++)
        {
            var size = random.Next(1, 5);
            var n = random.Next(1, size + 1);
            ImmutableArray<Truth> meetings = [.. Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(3) switch { 0 => Truth.True, 1 => Truth.False, _ => Truth.Absent })];
            var (t, end) = (random.Next(12), random.Next(12));
            var clock = Clock(t, Suspended(random, 0, 11), 0);
            var open = t > end ? Verdict.NotTriggered : clock.IsSuspended ? Verdict.Suspended : Verdict.OnTrack;

            // The run of which no meeting has been held yet is not full either.
            var expected = meetings.IsEmpty ? Verdict.NotTriggered : open;
            for (var first = 0; first < meetings.Length; first++)
            {
                var run = meetings.Skip(first).Take(size).ToList();
                var (attended, missed) = (run.Count(m => m == Truth.True), run.Count(m => m == Truth.False));
                var verdict = run.Count < size
                    ? (missed > size - n ? Verdict.NotMet : open)
                    : attended >= n ? Verdict.Met : size - missed < n ? Verdict.NotMet : Verdict.NotEvidenced;
                expected = verdict < expected ? verdict : expected;
            }

            Assert.Equal(expected, RunRule.Evaluate(meetings, n, size, At(end), clock));
        }
    }

    [Fact]
    public void What_is_missing_of_runs_is_the_least_that_fills_them()
    {
        var random = new Random(24);
        for (var i = 0; i < 4_000; i++)
        {
            var size = random.Next(1, 5);
            var n = random.Next(1, size + 1);
            ImmutableArray<Truth> meetings = [.. Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(3) switch { 0 => Truth.True, 1 => Truth.False, _ => Truth.Absent })];
            var open = Enumerable.Range(0, meetings.Length).Where(m => meetings[m] == Truth.Absent).ToArray();
            var fills = Enumerable.Range(0, 1 << open.Length).Where(mask => IsFull(mask)).ToList();
            var missing = RunRule.Missing(meetings, n, size);

            Assert.Equal(fills.Count > 0, missing is not null);
            if (missing is { } least)
            {
                Assert.Equal(fills.Min(m => BitOperations.PopCount((uint)m)), least.Length);
                Assert.True(IsFull(least.Sum(m => 1 << Array.IndexOf(open, m))));
            }

            bool IsFull(int mask)
            {
                List<bool> attended = [.. meetings.Select((m, at) => m == Truth.True || (Array.IndexOf(open, at) is >= 0 and var bit && (mask & (1 << bit)) != 0))];
                return Enumerable.Range(0, Math.Max(0, meetings.Length - size + 1)).All(first => attended.Skip(first).Take(size).Count(a => a) >= n);
            }
        }
    }
}
