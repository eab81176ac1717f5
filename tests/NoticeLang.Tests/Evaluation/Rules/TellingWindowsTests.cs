using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>Windows that are alike are judged once: the outcomes of those are held against the outcomes of all.</summary>
public sealed class TellingWindowsTests
{
    [Fact]
    public void Windows_that_are_left_out_give_no_outcome_of_their_own()
    {
        var random = new Random(43);
        var leftOut = 0;
        for (var i = 0; i < 4_000; i++)
        {
            var records = Records(random, 3, -5, 80, 12);
            var closed = random.Next(80);
            var clock = new Clock(
                At(random.Next(90)),
                random.Next(3) == 0 ? DaySet.Of(Interval((40, 40 + random.Next(15)))) : DaySet.Empty,
                random.Next(3) == 0 ? DaySet.Empty : DaySet.Of(Interval((closed, closed + random.Next(40)))));
            var (isWritten, countsBefore, length, last) = (random.Next(2) == 0, random.Next(2) == 0, random.Next(30), random.Next(70));
            Day? moved = random.Next(3) == 0 ? At(75) : null;
            ImmutableArray<Day> ends = random.Next(2) == 0 ? [.. Enumerable.Range(random.Next(60), random.Next(1, 30)).Select(At)] : [];
            ImmutableArray<OneOffWindow> all =
            [
                .. Enumerable.Range(random.Next(20), random.Next(1, 60)).Select(s => new OneOffWindow(At(s), At(isWritten ? last : s + length), countsBefore, isWritten, moved))
                    .Where(w => w.W0 <= w.W1 || w.CountsBefore),
            ];

            var telling = new TellingWindows(all, records.Select(Interval), clock);

            leftOut += all.Length - telling.Alone.Length;
            Assert.True(
                Told(all, all.SelectMany(_ => ends, (w, e) => (w, e)), Facts(records), clock) == Told(telling.Alone, telling.With(ends), Facts(records), clock),
                Say(records, Number(clock.T), 0, 0, $"{all.Length} windows from {all.FirstOrDefault()}, suspended {clock.Suspended}, closed {clock.Closed}, ends {string.Join(' ', ends)}"));
        }

        Assert.True(leftOut > 30_000, $"only {leftOut} were left out, so this shows little");
    }

    /// <summary>All that is told of outcomes: the verdicts, also after an end and of a prohibition, the days late, and what decides.</summary>
    private static string Told(ImmutableArray<OneOffWindow> windows, IEnumerable<(OneOffWindow Window, Day End)> ended, ImmutableArray<ActFact> facts, Clock clock)
    {
        var outcomes = windows.Select(w => OneOffRule.Evaluate(w, facts, clock)).ToList();
        var late = outcomes.Where(o => o.DaysLate is not null).Select(o => o.DaysLate!.Value).ToList();
        var forbidden = windows.Select(w => ProhibitionRule.Evaluate(w.W0, w.W1, facts, clock));
        var lapsing = ended.Where(p => p.Window.W1 > p.End && clock.T > p.End).Select(p => OneOffRule.Evaluate(p.Window, facts, clock with { T = p.End }).Verdicts);
        var lasting = ended.Where(p => p.Window.W1 <= p.End || clock.T <= p.End).Select(p => OneOffRule.Evaluate(p.Window, facts, clock).Verdicts);
        var forbiddenTo = ended.Select(p => ProhibitionRule.Evaluate(p.Window.W0, Day.Min(p.Window.W1, p.End), facts, clock));
        return string.Join(
            "; ",
            All(outcomes.Select(o => o.Verdicts)),
            All(forbidden),
            All(lapsing),
            All(lasting),
            All(forbiddenTo),
            $"{late.Select(l => l.Least).DefaultIfEmpty(-1).Min()} to {late.Select(l => l.Most).DefaultIfEmpty(-1).Max()} days late",
            string.Join(',', outcomes.SelectMany(o => o.Decisive).Distinct()),
            outcomes.Exists(o => o.BeforeStart),
            outcomes.Exists(o => o.NoNewDate));
    }

    private static VerdictSet All(IEnumerable<VerdictSet> sets) => sets.Aggregate(VerdictSet.Empty, (all, s) => all.Union(s));
}
