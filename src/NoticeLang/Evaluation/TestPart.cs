using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation;

/// <summary>
/// A clause as a part of a condition: <c>plan is met</c>. Its truth (semantics 2.1) is its verdict: T met, F not met, C disputed, I unclear.
/// A is shown as what is tested is, where that is still open or a person's to decide (due, suspended, for judgement); else not evidenced.
/// </summary>
internal static class TestPart
{
    public static PartResult Evaluate(EvaluationContext context, ConditionSymbol condition, BoundTest test)
    {
        var text = RecordSentences.Clause(test.Clause);
        var asked = new Explanation(ExplanationKind.Asked, text) { Location = test.Location };
        if (ClauseTruth.WhyNot(context, [test.Clause]) is { } why)
        {
            return PartResult.WithoutVerdict(why, asked with { Children = [UnitLines.Remark(why)] });
        }

        var (truth, facts) = ClauseTruth.Of(context, test.Clause)!.Value;
        var verdict = truth switch
        {
            Truth.True => Verdict.Met,
            Truth.False => Verdict.NotMet,
            Truth.Contradicted => Verdict.Disputed,
            Truth.Imprecise => Verdict.Unclear,
            _ => Absent(context, test.Clause),
        };
        var found = facts.Select(f => new Explanation(ExplanationKind.Found, RecordSentences.Of(f.Records[0], context.Program)) { Record = f.Records[0], Location = f.Records[0].Location });
        var tested = test.Clause as ConditionClause;
        var other = tested is null ? null : context.ResultOf(tested.Condition);
        var lines = other is null
            ? facts.IsEmpty ? [UnitLines.NotFound($"looked for a record that {text}: none is supplied")] : found
            : [Standing(other) with { Children = [.. Cited(context, tested!)] }];
        return new PartResult(new VerdictReport(verdict) { CouldBe = CouldBe(verdict, other, tested), DueDay = verdict == Verdict.Due ? other?.Report.DueDay : null, DaysLeft = verdict == Verdict.Due ? other?.Report.DaysLeft : null }, asked with { Verdict = verdict, Children = [.. lines] })
        {
            Summary = other is null ? Summary(verdict, text) : $"{other.Symbol.Name}: {VerdictTable.Of(other.Report.Verdict).Word.ToLowerInvariant()}",
            Settlement = RollUp.IsGood(verdict) ? null : Settle(test.Clause, text, other),
        };
    }

    /// <summary>
    /// The same where a sentence turns on the days it was so (semantics 7), which are taken by readings: where the other is in doubt but all it
    /// could be is one truth, it is that.
    /// </summary>
    public static Truth TruthOf(Verdict verdict, VerdictSet couldBe, ConditionClause clause)
    {
        var truths = verdict is Verdict.Unclear or Verdict.Disputed && !couldBe.IsEmpty ? couldBe.InOrder().Select(v => TruthOf(v, clause)).Distinct().ToList() : [];
        return truths.Count == 1 ? truths[0] : TruthOf(verdict, clause);
    }

    /// <summary>What a verdict is as a truth value of a test of it (semantics 2.2).</summary>
    public static Truth TruthOf(Verdict verdict, ConditionClause clause)
    {
        var truth = clause.Test == ConditionTest.OnTrack ? VerdictTables.TruthOfOnTrack(verdict) : VerdictTables.TruthOf(verdict);
        return clause.IsNegated ? TruthTables.Not(truth) : truth;
    }

    /// <summary>The records another condition's verdict rests on: what rests on that rests on them.</summary>
    public static IEnumerable<Explanation> Cited(EvaluationContext context, ConditionClause clause) =>
        (context.ResultOf(clause.Condition)?.Cited ?? []).Select(r => new Explanation(ExplanationKind.Found, RecordSentences.Of(r, context.Program)) { Record = r, Location = r.Location });

    private static Explanation Standing(ConditionResult other) =>
        UnitLines.Remark($"{other.Symbol.Name}: {VerdictTable.Of(other.Report.Verdict).Word.ToLowerInvariant()}{(other.Summary.Length > 0 ? $" ({other.Summary})" : "")}") with { Location = other.Symbol.Location };

    private static Verdict Absent(EvaluationContext context, BoundClause clause) => clause switch
    {
        JudgementClause => Verdict.ForJudgement,
        ConditionClause { IsNegated: false } condition => context.ResultOf(condition.Condition)?.Report.Verdict switch
        {
            Verdict.Due or Verdict.OnTrack => Verdict.Due,
            Verdict.Suspended => Verdict.Suspended,
            Verdict.ForJudgement => Verdict.ForJudgement,
            _ => Verdict.NotEvidenced,
        },
        ConditionClause condition when context.ResultOf(condition.Condition)?.Report.Verdict == Verdict.ForJudgement => Verdict.ForJudgement,
        _ => Verdict.NotEvidenced,
    };

    private static VerdictSet CouldBe(Verdict verdict, ConditionResult? other, ConditionClause? clause) =>
        verdict is not (Verdict.Unclear or Verdict.Disputed) ? VerdictSet.Of(verdict)
        : other is null ? VerdictSet.Of(Verdict.Met).Add(Verdict.NotMet)
        : other.Report.CouldBe.InOrder().Aggregate(VerdictSet.Empty, (set, v) => set.Add(TruthOf(v, clause!) switch
        {
            Truth.True => Verdict.Met,
            Truth.False => Verdict.NotMet,
            Truth.Contradicted => Verdict.Disputed,
            Truth.Imprecise => Verdict.Unclear,
            _ => Verdict.NotEvidenced,
        }));

    private static string Summary(Verdict verdict, string text) => verdict switch
    {
        Verdict.Met => text,
        Verdict.ForJudgement => "no finding on record",
        Verdict.NotMet => "shown not to be so",
        Verdict.NotEvidenced => "nothing shows it",
        _ => "the records do not agree on it or are too loose to tell",
    };

    private static Settlement Settle(BoundClause clause, string text, ConditionResult? other)
    {
        if (other?.Settlement is { Steps.IsEmpty: false } settlement && clause is ConditionClause { IsNegated: false })
        {
            return new Settlement(settlement.Steps, null, settlement.LastDay, $"this settles {other.Symbol.Name}, on which it turns");
        }

        return other is not null
            ? new Settlement([], null, null, $"it turns on {other.Symbol.Name}")
            : new Settlement([Settlements.Decide($"record whether {text}")], null, null);
    }
}
