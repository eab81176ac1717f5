using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>The lines of a reason that all kinds of sentence share.</summary>
internal static class UnitLines
{
    private const int MostSteps = 8;

    public static Explanation Asked(UnitContext unit, string text) =>
        new(ExplanationKind.Asked, text) { Location = unit.Sentence.Location };

    public static IEnumerable<Explanation> Reckoned(IEnumerable<string> steps) =>
        Shortened(steps.Distinct().ToList()).Select(s => new Explanation(ExplanationKind.Reckoned, s));

    /// <summary>A day that may be any of a year's gives a step for each: the first and the last are enough.</summary>
    private static List<string> Shortened(List<string> steps) =>
        steps.Count <= MostSteps ? steps : [.. steps.Take(2), $"and so for each of the {steps.Count - 3} days between, up to:", steps[^1]];

    public static Explanation Found(UnitContext unit, EventFact fact, string note = "")
    {
        var first = fact.Records[0];
        var text = RecordSentences.Of(first, unit.Context.Program);
        var line = new Explanation(ExplanationKind.Found, note.Length == 0 ? text : $"{text}: {note}") { Record = first, Location = first.Location };
        return fact.Records.Length == 1 ? line : line with
        {
            Children = [.. fact.Records.Skip(1).Select(r => new Explanation(ExplanationKind.Found, "also reported: " + RecordSentences.Of(r, unit.Context.Program)) { Record = r, Location = r.Location })],
        };
    }

    public static Explanation Remark(string text) => new(ExplanationKind.Remark, text);

    public static Explanation NotFound(string text) => new(ExplanationKind.NotFound, text);

    /// <summary>Records that would fit but for what they lack.</summary>
    public static IEnumerable<Explanation> Shadows(UnitContext unit, IEnumerable<ActMatch> matches) =>
        matches.Where(m => m.Fit == Fit.Shadow && m.Day.Lo <= unit.T)
            .Select(m => Found(unit, m.Fact, $"it does not say {m.Lacks}, so it shows nothing here") with { Kind = ExplanationKind.Remark });

    /// <summary>Events said not to have happened.</summary>
    public static IEnumerable<Explanation> Denied(UnitContext unit, World world) =>
        from pair in world.Facts(unit.Question.CandidateGroups(unit.Context.Index), RecordKind.Act)
        where !pair.Group.IsDisputed && (!pair.Fact.Happened || pair.Fact.IsPlanned) && pair.Fact.On is { } day && day.Lo <= unit.T
            && unit.Question.FitOf(pair.Fact with { Happened = true, IsPlanned = false }).Fit != Fit.No
        select Found(unit, pair.Fact) with { Kind = ExplanationKind.Remark };

    /// <summary>Statements of completeness that were used.</summary>
    /// <param name="unit">Given where either of several may act: a record of one of them alone does not show what the others did.</param>
    public static IEnumerable<Explanation> Complete(IEnumerable<CountedComplete> statements, UnitContext? unit = null) =>
        statements.Select(c => Remark($"the record{OfOneAlone(c, unit)} is complete {Period(c.Days)}{(c.Statement.VouchedBy is { } by ? $", vouched for by {by}" : "")}") with { Location = c.Statement.Location });

    private static string OfOneAlone(CountedComplete complete, UnitContext? unit) =>
        unit?.Sentence.Subject is { Joiner: NameJoiner.Or, Names.Length: > 1 }
            && complete.Statement.Fields.Named("by")?.Value is { } by && unit.Sentence.Subject.Names.Any(n => n.Key == by)
            ? $" of {by} alone" : "";

    public static IEnumerable<Explanation> Suspensions(UnitContext unit) =>
        unit.Pause.Lines.Concat(unit.Suspensions.Select(s => Remark(
            $"suspended from {s.From}{(s.To.IsFinite ? $" to {s.To}" : ", with no end given")} by a decision of {s.Statement.By} of {s.Statement.Decided}"
            + (s.Statement.Because is { } why ? $" ({why})" : "")) with
        { Location = s.Statement.Location }));

    /// <summary>What each side of a conflict would come to.</summary>
    public static IEnumerable<Explanation> Alternatives(UnitContext unit, UnitVerdict judged)
    {
        if (judged.IsCapped)
        {
            yield return Remark("there are more disagreements here than can be tried one by one");
            yield break;
        }

        if (judged.Outcomes.Length < 2)
        {
            yield break;
        }

        foreach (var outcome in judged.Outcomes)
        {
            var facts = judged.Groups.SelectMany(g => outcome.World.AlternativeOf(g).Facts).ToList();
            var verdict = outcome.Verdicts.OfReadings();
            var could = outcome.Verdicts.IsSingle ? "" : $" ({CouldBe(outcome.Verdicts)})";
            yield return new Explanation(ExplanationKind.Alternative, $"if this is right: {VerdictTable.Of(verdict).Word.ToLowerInvariant()}{could}")
            {
                Verdict = verdict,
                Children = [.. facts.Select(f => Found(unit, f))],
            };
        }
    }

    /// <summary>A dispute that changes nothing is a remark.</summary>
    public static IEnumerable<Explanation> HarmlessDisputes(UnitContext unit, UnitVerdict judged)
    {
        if (judged.Verdict == Verdict.Disputed)
        {
            yield break;
        }

        foreach (var group in judged.Groups)
        {
            yield return Remark("sources disagree here, which does not change the verdict") with
            {
                Children = [.. group.Records.Select(r => new Explanation(ExplanationKind.Found, RecordSentences.Of(r, unit.Context.Program)) { Record = r, Location = r.Location })],
            };
        }
    }

    public static string CouldBe(VerdictSet set) => string.Join(" or ", set.InOrder().Select(v => VerdictTable.Of(v).Word.ToLowerInvariant()));

    public static string Period(DayInterval days) => days.IsExact ? $"on {days.Lo}" : $"from {days.Lo} to {(days.Hi.IsFinite ? days.Hi : "now")}";

    /// <summary>Whether all reports of all facts come from those the sentence binds.</summary>
    public static bool IsOwnWord(UnitContext unit, IEnumerable<EventFact> facts)
    {
        var bound = BoundParties.Of(unit.Sentence, unit.Context.Program);
        var reports = facts.SelectMany(f => f.Records).ToList();
        return reports.Count > 0 && reports.All(r => r.SaidBy is { } said && bound.Contains(said));
    }
}
