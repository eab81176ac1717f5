using System.Linq;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation;

/// <summary>What is said of the item a unit is about: the records that put it in its list, and what is not known of it.</summary>
internal static class ItemLines
{
    public static PartResult With(UnitContext unit, PartResult part)
    {
        if (unit.Element.Spell is not { } spell || part.NotEvaluated is not null)
        {
            return part;
        }

        var lines = spell.Facts.Select(f => UnitLines.Found(unit, f)).ToList();
        if (spell.To is { } last && last.Lo < unit.T)
        {
            lines.Add(UnitLines.Remark($"it was asked of {unit.Element.Item!.Title} until {last}"));
        }

        var told = part with { Explanation = part.Explanation with { Children = [.. lines, .. part.Explanation.Children] } };
        return spell.Doubt is { } doubt ? Either(told, new PartResult(new VerdictReport(Verdict.NotTriggered), told.Explanation), doubt) : told;
    }

    /// <summary>Two readings of what is asked: where they do not come to the same, the whole is unclear.</summary>
    public static PartResult Either(PartResult part, PartResult other, string doubt) => part.Report.CouldBe == other.Report.CouldBe ? part : part with
    {
        Report = new VerdictReport(Verdict.Unclear) { CouldBe = part.Report.CouldBe.Union(other.Report.CouldBe), DueDay = part.Report.DueDay, NextDue = part.Report.NextDue },
        Explanation = part.Explanation with { Verdict = Verdict.Unclear, Children = part.Explanation.Children.Add(UnitLines.Remark(doubt)) },
        Settlement = new Settlement([Settlements.Decide($"put it on record: {doubt}")], null, null),
        Summary = doubt,
    };

    /// <summary>The day of a spell cannot be told, or all of it lies outside the time the sentence asks for; null where neither is so.</summary>
    public static PartResult? Outside(UnitContext unit)
    {
        if (unit.Element.Spell is not { } spell)
        {
            return null;
        }

        var label = UnitLines.Asked(unit, unit.Element.Label);
        if (spell.Unresolved is { } why)
        {
            return new PartResult(new VerdictReport(Verdict.Unclear), label with { Verdict = Verdict.Unclear, Children = [UnitLines.Remark(why)] })
            {
                Summary = why,
                Settlement = new Settlement([Settlements.Decide($"say which came last: {why}")], null, null),
            };
        }

        if (spell.To is null || !unit.Sentence.When.IsEmpty)
        {
            return null;
        }

        var extent = ExtentResolver.Resolve(unit, new World(unit.Context.Index), null);
        return extent.Unresolved is not null || extent.Readings.Any(r => r.From <= r.To) ? null
            : new PartResult(new VerdictReport(Verdict.NotTriggered), label with { Verdict = Verdict.NotTriggered, Children = [UnitLines.Remark("it was out of the list before this was asked for")] })
            {
                Summary = "out of the list before this was asked for",
            };
    }
}
