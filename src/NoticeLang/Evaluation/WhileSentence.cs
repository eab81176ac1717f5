using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// <c>while CLAUSE</c> (semantics 4.3): a sentence is asked for in each run of days on which its clause is shown, and each run is a unit
/// with a start and an end of its own. What is open when a run ends lapses.
/// </summary>
internal static class WhileSentence
{
    public static PartResult Evaluate(UnitContext unit, Func<UnitContext, PartResult> ofRun)
    {
        var clauses = unit.Sentence.While;
        if (clauses.IsEmpty)
        {
            return ofRun(unit);
        }

        var lines = ClauseDays.Lines(unit, new World(unit.Context.Index), clauses).ToImmutableArray();
        return Suppositions.Join(unit, clauses.SelectMany(c => ClauseDays.Groups(unit.Context, c)), ClauseDays.AreDisputed(unit.Context, clauses), world =>
        {
            var shown = ClauseDays.OfAny(unit.Context, world, clauses);
            return shown.Unresolved is { } why
                ? [Suppositions.Unresolved(unit, why)]
                : shown.Readings.Select(days => In(unit, days, lines, ofRun));
        });
    }

    private static PartResult In(UnitContext unit, DaySet shown, ImmutableArray<Explanation> lines, Func<UnitContext, PartResult> ofRun)
    {
        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        var asked = UnitLines.Asked(unit, label) with { Children = lines };
        var runs = shown.Runs.Where(r => r.Lo <= unit.T && r.Hi >= unit.Life.Start.Lo).Select(r => r.Hi >= unit.T ? new DayInterval(r.Lo, Day.Never) : r).ToList();
        if (runs.Count == 0)
        {
            var clause = string.Join(" or that ", unit.Sentence.While.Select(RecordSentences.Clause));
            return new PartResult(new VerdictReport(Verdict.NotTriggered) { Marks = VerdictMarks.OnThisRecord }, asked with
            {
                Verdict = Verdict.NotTriggered,
                Children = lines.Add(UnitLines.NotFound($"looked for a record that {clause}: none is supplied for any day, so nothing is asked for")),
            })
            { Summary = "not triggered on this record" };
        }

        var parts = runs.Select(r => Named(ofRun(unit with { Run = r }))).ToImmutableArray();
        return parts.Length == 1
            ? parts[0] with { Explanation = asked with { Verdict = parts[0].Verdict, Children = lines.AddRange(parts[0].Explanation.Children) } }
            : RollUp.And(asked, parts);
    }

    private static PartResult Named(PartResult part) =>
        part is { Verdict: Verdict.NotTriggered, Summary: "" } ? part with { Summary = "no longer asked for" } : part;
}
