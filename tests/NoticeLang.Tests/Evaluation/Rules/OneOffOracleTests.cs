using System;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>The one-off rule against the exact rule of semantics 3, reading by reading.</summary>
public sealed class OneOffOracleTests
{
    private const int NoEnd = 10_000;

    [Fact]
    public void Done_once_all_readings_agree() => Compare(seed: 3, cases: 24_000, mostTimes: 1);

    [Fact]
    public void Done_several_times_all_readings_agree() => Compare(seed: 4, cases: 20_000, mostTimes: 3);

    private static void Compare(int seed, int cases, int mostTimes)
    {
        var random = new Random(seed);
        for (var i = 0; i < cases; i++)
        {
            var (w0, length) = (random.Next(4), random.Next(8));
            var question = new Question(
                w0,
                random.Next(12) == 0 ? NoEnd : w0 + length,
                random.Next(3) == 0,
                random.Next(2) == 0,
                random.Next(3) == 0 ? random.Next(w0, 14) : null,
                random.Next(1, mostTimes + 1));
            var records = Records(random, mostTimes == 1 ? 4 : 4, -3, 12, 5);
            var (t, suspended, closed) = (random.Next(-1, 14), Suspended(random, 0, 12), Closed(random, 0, 12));

            var outcome = OneOffRule.Evaluate(question.ToWindow(), Facts(records), Clock(t, suspended, closed));
            var expected = VerdictSet.Empty;
            (int Least, int Most)? late = null;
            foreach (var days in Readings(records))
            {
                var (verdict, by) = Exact(question, Days(days), t, suspended, closed);
                expected = expected.Add(verdict);
                late = by is not { } n ? late : late is { } l ? (Math.Min(l.Least, n), Math.Max(l.Most, n)) : (n, n);
            }

            var say = Say(records, t, suspended, closed, question);
            Assert.True(expected == outcome.Verdicts, $"{say}: {expected} but {outcome.Verdicts}");
            Assert.True(late == outcome.DaysLate, $"{say}: late {late} but {outcome.DaysLate}");
            Assert.Equal(expected.Contains(Verdict.Unclear), outcome.NoNewDate);
        }
    }

    private static (Verdict Verdict, int? Late) Exact(Question q, UInt128 acts, int t, UInt128 suspended, UInt128 closed)
    {
        if (t < q.W0)
        {
            return (Verdict.NotTriggered, null);
        }

        var (w1, newDate) = (q.W1, q.NewDate);
        var isPaused = q.IsWritten && suspended.Has(w1);
        if (isPaused && newDate is { } n)
        {
            (w1, isPaused) = (n, suspended.Has(n));
        }

        var counting = acts & Range(q.CountsBefore ? First : q.W0, t);
        if ((counting & Range(First, w1)).Count() >= q.Times)
        {
            return (Verdict.Met, null);
        }

        if (isPaused)
        {
            var (p, end) = (w1, w1);
            for (; suspended.Has(p - 1); p--)
            {
            }

            for (; suspended.Has(end + 1); end++)
            {
            }

            if (t >= p)
            {
                return (t <= end ? Verdict.Suspended : Verdict.Unclear, null);
            }
        }

        if (t <= w1)
        {
            return (suspended.Has(t) ? Verdict.Suspended : Verdict.Due, null);
        }

        if (counting.Count() >= q.Times)
        {
            var nth = Enumerable.Range(First, Last - First).Where(d => counting.Has(d)).ElementAt(q.Times - 1);
            return (Verdict.MetLate, nth - w1);
        }

        var could = (counting & Range(First, w1)) | (Range(q.W0, w1) & ~closed);
        var room = (counting & Range(First, w1)) | Range(q.W0, w1);
        return (room.Count() >= q.Times && could.Count() < q.Times ? Verdict.NotMet : Verdict.NotEvidenced, null);
    }

    private sealed record Question(int W0, int W1, bool CountsBefore, bool IsWritten, int? NewDate, int Times)
    {
        public OneOffWindow ToWindow() => new(
            At(W0), W1 == NoEnd ? Day.Never : At(W1), CountsBefore, IsWritten, NewDate is { } day ? At(day) : null, Times);
    }
}
