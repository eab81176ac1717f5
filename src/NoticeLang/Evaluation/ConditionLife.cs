using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// The life of a condition within its notice (semantics 8): a variation on V ends the old text on V − 1 and begins the new on V; what one
/// notice keeps from another keeps that one's header, so its start and anchors.
/// </summary>
/// <param name="Header">The header its days are counted by: of the first notice it stood in.</param>
/// <param name="Start">The days its text may have come into force.</param>
/// <param name="LastDay">The day before another text took its place; null: none has.</param>
internal sealed record ConditionLife(NoticeSymbol? Header, DayInterval Start, Day? LastDay)
{
    /// <summary>Its name and those it was kept from: what evidence may call it.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>What took its place.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The notice it is kept from, where that is not at hand: its days are then counted by this one's.</summary>
    public string? MissingNotice { get; init; }

    public static ConditionLife Of(BoundProgram program, string condition)
    {
        var names = new List<string> { condition };
        var at = program;
        string? missing = null;
        while (FormerName(at, names[^1]) is { } former)
        {
            names.Add(former);
            if (at.Replaced is not { } older)
            {
                missing = at.Notice!.Replaces!.NoticeName;
                break;
            }

            at = older;
        }

        var header = at.Notice;
        var start = header?.Effective ?? header?.Issued ?? DayInterval.Exactly(Day.Always);
        if (program.Conditions.FirstOrDefault(c => c.Symbol.Name == condition)?.Symbol.InsteadFrom is { } from)
        {
            start = new DayInterval(Day.Max(start.Lo, from), Day.Max(start.Hi, from));
        }

        var next = program.Conditions.Where(c => c.Symbol.InsteadOf == condition && c.Symbol.InsteadFrom is not null)
            .OrderBy(c => c.Symbol.InsteadFrom!.Value.Number).FirstOrDefault()?.Symbol;
        return new ConditionLife(header, start, next?.InsteadFrom?.AddDays(-1)) { Names = [.. names], ReplacedBy = next?.Name, MissingNotice = missing };
    }

    /// <summary>The name a condition or an item was kept from; null: it was not.</summary>
    public static string? FormerName(BoundProgram program, string name) =>
        program.Notice?.Replaces?.Keeps.Where(k => k.Value == name).Select(k => k.Key).Order(StringComparer.Ordinal).FirstOrDefault();
}
