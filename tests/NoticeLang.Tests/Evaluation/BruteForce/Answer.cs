using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>A verdict and what it could be.</summary>
internal readonly record struct Answer(Verdict Verdict, VerdictSet CouldBe)
{
    /// <summary>Of no units.</summary>
    public static readonly Answer None = new(Verdict.NotTriggered, Verdict.NotTriggered);

    /// <summary>Section 0, of one unit: each choice by its readings, then the unit by its choices.</summary>
    public static Answer OfUnit(IEnumerable<List<Fact>> choices, Func<List<Fact>, VerdictSet> readings)
    {
        var (verdicts, couldBe) = (VerdictSet.Empty, VerdictSet.Empty);
        foreach (var choice in choices)
        {
            var set = readings(choice);
            verdicts = verdicts.Add(set.IsSingle ? set.InOrder().Single() : Verdict.Unclear);
            couldBe = couldBe.Union(set);
        }

        return new Answer(verdicts.IsSingle ? verdicts.InOrder().Single() : Verdict.Disputed, couldBe);
    }

    /// <summary>2.2: <c>and</c> is the first present, worst first; units count as independent.</summary>
    public static Answer And(IEnumerable<Answer> units)
    {
        var whole = None;
        foreach (var unit in units)
        {
            var couldBe = VerdictSet.Empty;
            foreach (var a in whole.CouldBe.InOrder())
            {
                foreach (var b in unit.CouldBe.InOrder())
                {
                    couldBe = couldBe.Add(Worse(a, b));
                }
            }

            whole = new Answer(Worse(whole.Verdict, unit.Verdict), couldBe);
        }

        return whole;
    }

    public override string ToString() => $"{Verdict} (could be {CouldBe})";

    private static Verdict Worse(Verdict a, Verdict b) => a < b ? a : b;
}
