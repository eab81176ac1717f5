using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using Xunit;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>Judgements against semantics 8, reading by reading; of findings on one day any may be the latest.</summary>
public sealed class JudgementOracleTests
{
    [Fact]
    public void All_readings_agree()
    {
        var random = new Random(14);
        for (var i = 0; i < 24_000; i++)
        {
            int? by = random.Next(3) == 0 ? null : random.Next(0, 9);
            var (w0, t) = (random.Next(3), random.Next(-1, 12));
            var records = Records(random, 4, -2, 10, 5);
            var yes = records.Select(_ => random.Next(2) == 0).ToArray();
            ImmutableArray<FindingFact> facts = [.. records.Select((r, n) => new FindingFact(Interval(r), yes[n], n))];

            var expected = VerdictSet.Empty;
            (int Least, int Most)? late = null;
            foreach (var days in Readings(records))
            {
                var found = days.Zip(yes).Select(f => (Day: f.First, IsYes: f.Second)).Where(f => f.Day <= t).ToArray();
                foreach (var isYes in InForce(found, Math.Min(by ?? t, t)))
                {
                    var verdict = Exact(found, isYes, by, w0, t);
                    expected = expected.Add(verdict);
                    if (verdict == Verdict.MetLate)
                    {
                        var n = found.Where(f => f.IsYes && f.Day > by).Min(f => f.Day) - by!.Value;
                        late = late is { } l ? (Math.Min(l.Least, n), Math.Max(l.Most, n)) : (n, n);
                    }
                }
            }

            var outcome = JudgementRule.Evaluate(by is { } day ? At(day) : null, facts, At(w0), At(t));
            var say = Say(records, t, 0, 0, (by, w0, string.Join(' ', yes)));
            Assert.True(expected == outcome.Verdicts, $"{say}: {expected} but {outcome.Verdicts}");
            Assert.True(late == outcome.DaysLate, $"{say}: late {late} but {outcome.DaysLate}");
        }
    }

    // Null: none is.
    private static bool?[] InForce((int Day, bool IsYes)[] found, int day)
    {
        var before = found.Where(f => f.Day <= day).ToArray();
        return before.Length == 0 ? [null] : [.. before.Where(f => f.Day == before.Max(b => b.Day)).Select(f => (bool?)f.IsYes).Distinct()];
    }

    private static Verdict Exact((int Day, bool IsYes)[] found, bool? inForce, int? by, int w0, int t)
    {
        if (t < w0)
        {
            return Verdict.NotTriggered;
        }

        if (by is not { } d)
        {
            return inForce switch { null => Verdict.ForJudgement, true => Verdict.Met, false => Verdict.NotMet };
        }

        if (t < d || (t == d && inForce != true))
        {
            return Verdict.Due;
        }

        return inForce == true ? Verdict.Met
            : found.Length == 0 ? Verdict.ForJudgement
            : found.Any(f => f.IsYes && f.Day > d) ? Verdict.MetLate
            : Verdict.NotMet;
    }
}
