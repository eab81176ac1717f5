using System;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>The slot rule, the limits and <c>must not</c> against the exact rules, reading by reading.</summary>
public sealed class SlotOracleTests
{
    [Fact]
    public void Slots_agree_on_all_readings()
    {
        var random = new Random(9);
        for (var i = 0; i < 24_000; i++)
        {
            var (b, length, allowing, n) = (random.Next(3), random.Next(7), random.Next(3) == 0 ? random.Next(4) : 0, random.Next(1, 4));
            var (e, e2, isCalendar) = (b + length, b + length + allowing, random.Next(2) == 0);
            var (t, suspended, closed) = (random.Next(-1, 16), Suspended(random, 0, 12), Closed(random, 0, 14));
            var records = Records(random, 4, -2, 11, 5);
            var named = records.Select(_ => random.Next(3) == 0).ToArray();
            var facts = Facts(records);

            var outcome = SlotRule.Evaluate(
                new Slot(At(b), At(e), "a slot"), At(e2), n, [.. facts.Where(f => !named[f.Id])], Clock(t, suspended, closed), isCalendar,
                [.. facts.Where(f => named[f.Id])]);
            var (expected, least, most) = (VerdictSet.Empty, int.MaxValue, 0);
            foreach (var days in Readings(records))
            {
                var acts = Days(days.Where((d, r) => d <= t && (named[r] ? d <= e2 : d >= b && d <= e)));
                (least, most) = (Math.Min(least, acts.Count()), Math.Max(most, acts.Count()));
                expected = expected.Add(Exact(acts));
            }

            var say = Say(records, t, suspended, closed, (b, e, e2, n, isCalendar, string.Join(' ', named)));
            Assert.True(expected == outcome.Verdicts, $"{say}: {expected} but {outcome.Verdicts}");
            Assert.True((least, most) == (outcome.Least, outcome.Most), $"{say}: {least} to {most} but {outcome.Least} to {outcome.Most}");

            Verdict Exact(UInt128 acts) =>
                t < b ? Verdict.NotTriggered
                : t <= e2 ? (suspended.Has(t) ? Verdict.Suspended : Verdict.OnTrack)
                : isCalendar && (suspended & Range(b, e)) != 0 ? Verdict.NotTriggered
                : acts.Count() >= n ? Verdict.Met
                : e2 - b + 1 < n || (acts | (Range(b, e2) & ~closed)).Count() >= n ? Verdict.NotEvidenced
                : Verdict.NotMet;
        }
    }

    [Fact]
    public void Limits_and_must_not_agree_on_all_readings()
    {
        var random = new Random(10);
        for (var i = 0; i < 20_000; i++)
        {
            var (w0, n) = (random.Next(3), random.Next(3));
            int? end = random.Next(4) == 0 ? null : w0 + random.Next(9);
            var (t, suspended, closed) = (random.Next(-1, 14), Suspended(random, 0, 12), Closed(random, 0, 13));
            var records = Records(random, 4, -2, 11, 5);
            var (w1, clock, facts) = (end is { } day ? At(day) : Day.Never, Clock(t, suspended, closed), Facts(records));
            var last = Math.Min(t, end ?? t);
            var kept = t > (end ?? t) ? Verdict.Met : suspended.Has(t) ? Verdict.Suspended : Verdict.OnTrack;
            var span = random.Next(1, 6);

            var (limit, inAny) = (VerdictSet.Empty, VerdictSet.Empty);
            foreach (var days in Readings(records))
            {
                var acts = Days(days) & Range(w0, last);
                var filled = acts | (Range(w0, last) & ~closed);
                limit = limit.Add(t < w0 ? Verdict.NotTriggered : acts.Count() > n ? Verdict.NotMet : filled.Count() > n ? Verdict.NotEvidenced : kept);
                inAny = inAny.Add(t < w0 ? Verdict.NotTriggered : Exceeds(acts) ? Verdict.NotMet : Exceeds(filled) ? Verdict.NotEvidenced : kept);
            }

            var say = Say(records, t, suspended, closed, (w0, end, n, span));
            Assert.True(limit == CountRule.AtMost(n, At(w0), w1, facts, clock), $"{say}: {limit}");
            Assert.True(n > 0 || limit == ProhibitionRule.Evaluate(At(w0), w1, facts, clock), say);
            Assert.True(inAny == CountRule.AtMostInAny(n, new Span(span, SpanUnit.Day), At(w0), w1, facts, clock), $"{say}: {inAny}");

            bool Exceeds(UInt128 acts) => Enumerable.Range(0, 14).Any(d => (acts & Range(d, d + span - 1)).Count() > n);
        }
    }
}
