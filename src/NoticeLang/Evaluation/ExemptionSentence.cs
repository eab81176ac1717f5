using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary><c>need not</c> (semantics 8): no duty, so not triggered; it says which days it pauses, and of what.</summary>
internal static class ExemptionSentence
{
    public static PartResult Evaluate(UnitContext unit)
    {
        var world = new World(unit.Context.Index);
        var readings = Pauses.Of(unit.Context, world, unit.Condition, unit.Sentence, out var why);
        var paused = unit.Context.Program.Conditions.Where(c => Exemptions.Sentences(c.Parts).Any(s => Exemptions.Pauses(unit.Sentence, c.Symbol, s)))
            .Select(c => c.Symbol.Name).ToList();
        var lines = new List<Explanation>(ClauseDays.Lines(unit, world, unit.Sentence.While.Concat(unit.Sentence.When)));
        lines.Add(UnitLines.Remark(paused.Count == 0 ? "nothing in the notice asks for what it lets off" : $"it pauses {string.Join(", ", paused)}"));
        var summary = why ?? (readings.Length > 1 ? "its days are not exact" : Summary(unit, readings[0]));
        var begins = readings is [{ IsEmpty: false } only] && only.Runs[0].Lo is { IsFinite: true } first && first > unit.T ? first : (Day?)null;
        var report = new VerdictReport(Verdict.NotTriggered)
        {
            Marks = begins is not null ? VerdictMarks.NotYet : readings is [{ IsEmpty: true }] && !unit.Sentence.When.IsEmpty ? VerdictMarks.OnThisRecord : VerdictMarks.None,
            Begins = begins,
        };
        lines.Add(UnitLines.Remark("a pause is no duty: it is neither met nor failed"));
        return new PartResult(report, UnitLines.Asked(unit, unit.Sentence.Text) with { Verdict = Verdict.NotTriggered, Children = [.. lines] }) { Summary = summary };
    }

    private static string Summary(UnitContext unit, DaySet days)
    {
        if (days.IsEmpty)
        {
            return "no pause is on record";
        }

        var last = days.Runs[^1];
        return days.Runs[0].Lo > unit.T ? $"pauses from {days.Runs[0].Lo}"
            : last.Hi < unit.T ? $"its pause ended on {last.Hi}"
            : last.Hi.IsFinite ? $"pauses until {last.Hi}" : "pauses with no end";
    }
}
