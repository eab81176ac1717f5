using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation;

/// <summary>The items of a list: those of the notice, and those evidence has added by T (semantics 8, coverage).</summary>
internal static class ListItems
{
    /// <summary>Every item a sentence asks something of, once for each of its spells; the notice's first, then those of evidence by name.</summary>
    public static ImmutableArray<Element> Elements(EvaluationContext context, ListSymbol list, BoundFieldTest? where)
    {
        var elements = ImmutableArray.CreateBuilder<Element>();
        foreach (var item in Of(context, list))
        {
            var spells = new ItemHistory(context, list, item).Spells(where).ToList();
            elements.AddRange(spells.Select(s => new Element(spells.Count > 1 && s.From is { } from ? $"{item.Title} (from {from})" : item.Title, item, null) { Spell = s }));
        }

        return elements.ToImmutable();
    }

    /// <summary>What evidence says of items nothing is asked of, and would else be asked: it must be said, for a verdict rests on it.</summary>
    public static ImmutableArray<EventFact> LeftOut(EvaluationContext context, ListSymbol list, ImmutableArray<Element> asked)
    {
        var names = asked.Where(e => e.Item is not null).Select(e => e.Item!.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Of(context, list).Where(i => !names.Contains(i.Name)).SelectMany(i => new ItemHistory(context, list, i).Facts)];
    }

    /// <summary>The same act, its list holding the items of evidence as well: what <c>any of</c> means as at T.</summary>
    /// <param name="onlySure">Without those that may not be in the list yet, or may not have the value asked for.</param>
    public static BoundActPattern Grown(EvaluationContext context, BoundActPattern act, bool onlySure = false)
    {
        if (act.Object is not { Quantifier: ObjectQuantifier.AnyOf, List: { } list } target || (list.IsClosed && target.Where is null))
        {
            return act;
        }

        var items = Elements(context, list, target.Where)
            .Where(e => !onlySure || (e.Spell is { Doubt: null, Unresolved: null } spell && !(spell.From?.Hi > context.T))).Select(e => e.Item!).DistinctBy(i => i.Name);
        return act with { Object = target with { List = list with { Items = [.. items] } } };
    }

    /// <summary>What evidence says of an item.</summary>
    public static ItemHistory? HistoryOf(EvaluationContext context, ListItemSymbol item) =>
        context.Program.Symbols.TryGetValue(item.ListName, out var symbol) && symbol is ListSymbol list ? new ItemHistory(context, list, item) : null;

    private static IEnumerable<ListItemSymbol> Of(EvaluationContext context, ListSymbol list)
    {
        var known = list.Items.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        var added = list.IsClosed
            ? []
            : context.Index.ItemsOf(list.Name).SelectMany(g => g.Records).Where(r => r.Kind == RecordKind.Item).GroupBy(r => r.Subject, StringComparer.Ordinal)
                .Where(r => !known.Contains(r.Key)).OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => new ListItemSymbol(r.Key, TitleOf(r), list.Location, list.Name));
        return list.Items.Concat(added);
    }

    private static string TitleOf(IEnumerable<EvidenceRecord> records) => records.Select(r => r.Value("title")).FirstOrDefault(t => t is not null) ?? records.First().Subject;
}
