using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation;

/// <summary>What a sentence is asked of: each item of a list, each performer, each item of each performer, or the whole.</summary>
internal static class Elements
{
    public static ImmutableArray<Element> Of(EvaluationContext context, BoundSentence sentence)
    {
        ImmutableArray<BoundName> performers = sentence.Subject.Quantifier == SubjectQuantifier.EachOf ? sentence.Subject.Names : [];
        var target = sentence.Act?.Object;
        if (target is { Quantifier: ObjectQuantifier.AnyOf, List.Items.IsEmpty: true })
        {
            return [];
        }

        if (target is not { Quantifier: ObjectQuantifier.EachOf or ObjectQuantifier.AllOf })
        {
            return performers.IsEmpty ? [Element.Whole] : [.. performers.Select(p => new Element(p.Title, null, p))];
        }

        var items = target.List is { } list
            ? ListItems.Elements(context, list, target.Where)
            : [.. target.Names.Select(n => new Element(n.Title, new ListItemSymbol(n.Key, n.Title, n.Symbol.Location, ""), null))];
        return performers.IsEmpty ? items : [.. performers.SelectMany(p => items.Select(i => i with { Label = $"{p.Title}: {i.Label}", Performer = p }))];
    }

    /// <summary>A list without items asks nothing, on this record; no duty is met by that.</summary>
    public static PartResult None(Explanation asked, ListSymbol list)
    {
        var isEmpty = list.IsClosed && list.Items.IsEmpty;
        var line = isEmpty ? UnitLines.Remark("the list has no items") : UnitLines.NotFound($"looked for an item of {list.Name} of which this is asked: none is on record");
        return new PartResult(new VerdictReport(Verdict.NotTriggered) { Marks = list.IsClosed ? VerdictMarks.None : VerdictMarks.OnThisRecord }, asked with { Verdict = Verdict.NotTriggered, Children = asked.Children.Add(line) })
        {
            Summary = isEmpty ? "the list has no items" : $"no item of {list.Name} on record",
        };
    }

    /// <summary>What evidence says of items that are no unit of their own: those asked about together, and those nothing is asked of.</summary>
    public static ImmutableArray<Explanation> Aside(UnitContext unit, ImmutableArray<Element> elements)
    {
        if (unit.Sentence.Act?.Object is not { Quantifier: not ObjectQuantifier.None, List: { } list } target)
        {
            return [];
        }

        var note = target.Quantifier == ObjectQuantifier.AnyOf ? "" : "nothing is asked of it here";
        return [.. ListItems.LeftOut(unit.Context, list, elements).Select(f => UnitLines.Found(unit, f, note) with { Kind = ExplanationKind.Remark })];
    }
}
