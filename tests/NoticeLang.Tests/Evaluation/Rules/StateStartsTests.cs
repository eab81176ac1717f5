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

/// <summary>
/// Days and runs that are alike are judged once: held against every start and, reading by reading, against the exact rule of semantics 5,
/// in worlds long enough to have days alike.
/// </summary>
public sealed class StateStartsTests
{
    private const int LastDay = 50;

    [Fact]
    public void Starts_that_are_left_out_give_no_verdict_of_their_own()
    {
        var random = new Random(41);
        var leftOut = 0;
        for (var i = 0; i < 1_500; i++)
        {
            var (holdings, vacancies, clock) = (Stays(random, 3), Stays(random, 1), World(random));
            var (n, u) = (random.Next(3) == 0 ? random.Next(12) : 0, random.Next(3) == 0 ? At(random.Next(10, LastDay)) : Day.Never);
            var span = random.Next(6) == 0 ? new Span(1, random.Next(2) == 0 ? SpanUnit.Month : SpanUnit.WorkingDay) : (Span?)null;
            ImmutableArray<StateQuestion> all = [.. Enumerable.Range(random.Next(-5, 10), random.Next(1, 45)).Select(s => new StateQuestion(At(s), u, n) { AllowingSpan = span })];

            ImmutableArray<StateQuestion> telling = [.. StateStarts.Telling(all, holdings, vacancies, clock)];

            Assert.Equal(all[0], telling[0]);
            leftOut += all.Length - telling.Length;
            Assert.True(
                Verdicts(all, holdings, vacancies, clock) == Verdicts(telling, holdings, vacancies, clock),
                $"{all[0]} and {all.Length - 1} more; {string.Join(' ', holdings)}; vacant {string.Join(' ', vacancies)}; {clock.T}, suspended {clock.Suspended}, closed {clock.Closed}");
        }

        Assert.True(leftOut > 10_000, $"only {leftOut} were left out, so this shows little");
    }

    [Fact]
    public void Runs_that_are_left_out_give_no_verdict_of_their_own()
    {
        var random = new Random(42);
        for (var i = 0; i < 1_500; i++)
        {
            var (holdings, vacancies, clock) = (Stays(random, 3), Stays(random, 1), World(random));
            var (s, n, t) = (random.Next(20), random.Next(2) == 0 ? 0 : random.Next(1, 8), Number(clock.T));
            var required = Enumerable.Range(s, Math.Max(0, t - s + 1)).Where(d => !clock.Suspended.Contains(At(d))).ToArray();
            var expected = VerdictSet.Empty;
            foreach (var cover in Covers(holdings))
            {
                foreach (var empty in Covers(vacancies))
                {
                    expected = expected.Add(t < s ? Verdict.NotTriggered : Exact(required, cover, empty | Days(required.Where(d => clock.Closed.Contains(At(d)))), n, clock));
                }
            }

            var outcome = StateRule.Evaluate(new StateQuestion(At(s), Day.Never, n), holdings, vacancies, clock);

            Assert.True(
                expected == outcome.Verdicts,
                $"{expected} but {outcome.Verdicts}: from {At(s)}, allowing {n}; {string.Join(' ', holdings)}; vacant {string.Join(' ', vacancies)}; {clock.T}, suspended {clock.Suspended}, closed {clock.Closed}");
        }
    }

    private static VerdictSet Verdicts(ImmutableArray<StateQuestion> questions, ImmutableArray<HoldingFact> holdings, ImmutableArray<HoldingFact> vacancies, Clock clock) =>
        questions.Aggregate(VerdictSet.Empty, (set, q) => set.Union(StateRule.Evaluate(q, holdings, vacancies, clock).Verdicts));

    private static Verdict Exact(int[] days, UInt128 cover, UInt128 shownFalse, int n, Clock clock)
    {
        var uncovered = Enumerable.Range(0, Math.Max(0, days.Length - n)).Select(i => days[i..(i + n + 1)]).Where(run => !run.Any(d => cover.Has(d))).ToList();
        return uncovered.Exists(run => run.All(d => shownFalse.Has(d))) ? Verdict.NotMet
            : uncovered.Count > 0 ? Verdict.NotEvidenced
            : clock.IsSuspended ? Verdict.Suspended : Verdict.OnTrack;
    }

    private static ImmutableArray<HoldingFact> Stays(Random random, int most) =>
    [
        .. Enumerable.Range(0, random.Next(most + 1)).Select(i =>
        {
            var from = Record(random, -5, 40, 5);
            return new HoldingFact(Interval(from), random.Next(4) == 0 ? null : Interval(Record(random, from.Lo, LastDay, 5)), i);
        }),
    ];

    private static Clock World(Random random)
    {
        var (suspended, closed) = (random.Next(5), random.Next(LastDay));
        return new Clock(
            At(random.Next(5, LastDay)),
            suspended > 1 ? DaySet.Empty : DaySet.Of(Interval((20 + suspended, 20 + random.Next(12)))),
            random.Next(3) switch
            {
                0 => DaySet.Empty,
                1 => DaySet.Of(Interval((closed, closed + random.Next(30)))),
                _ => DaySet.Of(Interval((-5, closed - 1)), Interval((closed + 1, LastDay))),
            });
    }

    private static HashSet<UInt128> Covers(ImmutableArray<HoldingFact> holdings)
    {
        HashSet<UInt128> all = [0];
        foreach (var holding in holdings)
        {
            var (begins, ends) = (holding.From, holding.To ?? Interval((Last, Last)));
            List<UInt128> readings =
            [
                .. from f in Enumerable.Range(Number(begins.Lo), begins.Hi - begins.Lo + 1)
                   from t in Enumerable.Range(Number(ends.Lo), ends.Hi - ends.Lo + 1)
                   where f <= t
                   select Range(f, t),
            ];
            all = [.. all.SelectMany(before => readings.Select(days => before | days))];
        }

        return all;
    }
}
