using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation;

/// <summary>The items of a list: those of the notice, and those evidence has added by T and not removed (semantics 8, coverage).</summary>
internal static class ListItems
{
    public static IEnumerable<ListItemSymbol> At(EvaluationContext context, ListSymbol list) => list.Items;

    /// <summary>Whether an item is one of those a <c>where</c> keeps. An item whose field is not given is kept: leaving it out would pass it.</summary>
    public static bool Passes(EvaluationContext context, ListItemSymbol item, BoundFieldTest? where)
    {
        if (where is null)
        {
            return true;
        }

        var values = item.FieldValues.TryGetValue(where.FieldName, out var given)
            ? [given]
            : new World(context.Index).Facts(context.Index.Of(RecordKind.Item, item.Name), RecordKind.Item)
                .Select(f => ActQuestion.ValuesOf(f.Fact, where.FieldName)).LastOrDefault(v => !v.IsDefaultOrEmpty);
        return FieldTests.Test(where, values.IsDefault ? [] : values) != Truth.False;
    }
}
