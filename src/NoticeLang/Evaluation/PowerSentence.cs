using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary><c>may</c> (semantics 7): no duty. It counts as not triggered and is shown as open, used or closed.</summary>
internal static class PowerSentence
{
    public static PartResult Evaluate(UnitContext unit)
    {
        var triggers = TriggerResolver.Candidates(unit.Context, unit.Sentence.When);
        var world = new World(unit.Context.Index);
        var holds = unit.Sentence.When.IsEmpty || triggers.Any(t => t.DayIn(world) is { } d && d.Lo <= unit.T);
        var windows = WindowResolver.Resolve(unit, world, null);
        var matches = unit.Question.In(world);
        bool IsSure(ActMatch match) => match.Group.Alternatives.All(a => a.Facts.Any(f => unit.Question.FitOf(f).Fit == Fit.Yes && f.On is { } d && d.Hi <= unit.T));
        var used = matches.Where(m => m.Fit == Fit.Yes && IsSure(m)).ToList();
        var perhaps = matches.Where(m => m.Fit is Fit.Yes or Fit.Maybe && m.Day.Lo <= unit.T && !used.Contains(m)).ToList();
        var start = windows.Readings.IsEmpty ? Day.Always : windows.Readings.Min(r => r.W0);
        var hasEnded = UnitEnd.DaysFor(unit, world) is { IsEmpty: false } ends && ends.All(r => r < unit.T);
        var isOver = hasEnded || !windows.Readings.IsEmpty && windows.Readings.All(r => unit.T > r.W1);
        var mark = used.Count > 0 ? VerdictMarks.PowerUsed : isOver ? VerdictMarks.PowerClosed : unit.T < start ? VerdictMarks.NotYet
            : holds ? VerdictMarks.PowerOpen : VerdictMarks.OnThisRecord;
        var lines = new List<Explanation>();
        lines.AddRange(UnitLines.Reckoned(windows.Steps));
        if (!unit.Sentence.When.IsEmpty)
        {
            foreach (var trigger in triggers.Where(t => t.DayIn(world) is { } d && d.Lo <= unit.T))
            {
                if (trigger.FactIn(world) is { } fact)
                {
                    lines.Add(UnitLines.Found(unit, fact, "this opens it"));
                }
            }

            if (!holds)
            {
                lines.Add(UnitLines.NotFound($"looked for a record that {string.Join(" or that ", unit.Sentence.When.Select(RecordSentences.Clause))}: none is supplied"));
            }
        }

        lines.AddRange(used.Select(m => UnitLines.Found(unit, m.Fact, "this uses it")));
        lines.AddRange(perhaps.Select(m => UnitLines.Found(unit, m.Fact, "this may use it, but its day is inexact or sources disagree")));
        lines.AddRange(UnitLines.Shadows(unit, matches));
        var clause = RecordSentences.Clause(unit.Question.Pattern, unit.Element.Performer?.Key, unit.Element.Item?.Name);
        if (used.Count == 0 && perhaps.Count == 0)
        {
            lines.Add(UnitLines.NotFound($"looked for a record that {clause}: none is supplied, so nothing shows it used"));
        }

        lines.Add(UnitLines.Remark("a power is no duty: it is neither met nor failed"));
        var report = new VerdictReport(Verdict.NotTriggered) { Marks = mark, Begins = mark == VerdictMarks.NotYet ? start : null };
        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = Verdict.NotTriggered, Children = [.. lines] })
        {
            Summary = mark switch
            {
                VerdictMarks.PowerUsed => $"used {Phrases.Count(used.Count, "time", "times")}, last {used.OrderBy(m => m.Day.Hi.Number).Last().Day.ToPhrase()}",
                VerdictMarks.PowerClosed => "its time has passed",
                VerdictMarks.NotYet => $"begins on {start}",
                VerdictMarks.PowerOpen => "open, no use on record",
                _ => "its trigger is not on this record",
            },
        };
    }
}
