using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Results;

/// <summary>What would settle a verdict, as instructions.</summary>
internal static class SettlementText
{
    /// <summary>The steps, numbered where there are several, at most so many; then what would follow, and by when it can happen.</summary>
    /// <param name="more">Where the other steps are to be read.</param>
    public static void Write(TextOutput output, Settlement settlement, string lead, int indent, int most = int.MaxValue, string more = "")
    {
        var steps = Instructions(settlement.Steps);
        if (steps.Count == 0)
        {
            output.Paragraph(indent, lead + Words.Stop(settlement.Note.Length > 0 ? Words.Capital(settlement.Note) : "Nothing can settle this"));
            return;
        }

        if (steps.Count == 1)
        {
            output.Paragraph(indent, lead + (lead.Length > 0 ? Uncapital(steps[0]) : steps[0]));
        }
        else
        {
            var all = steps.Count == 2 ? "do both of these." : $"do all {Words.Number(steps.Count)} of these.";
            output.Paragraph(indent, lead.Length > 0 ? lead + all : Words.Capital(all));
            foreach (var (step, i) in steps.Take(most).Select((step, i) => (step, i)))
            {
                output.Hanging(new string(' ', indent) + Words.Text($"{i + 1}. "), indent + 3, step);
            }

            if (steps.Count > most)
            {
                output.Paragraph(indent, $"... and {Words.Number(steps.Count - most)} more: {more}");
            }
        }

        var after = After(settlement);
        if (after.Length > 0)
        {
            output.Paragraph(indent, after);
        }
    }

    /// <summary>One instruction a step, but one for all the records to add that say the same thing on different days.</summary>
    public static IReadOnlyList<string> Instructions(IReadOnlyList<SettlementStep> steps)
    {
        var instructions = new List<string>();
        foreach (var group in steps.GroupBy(s => s is { Action: SettlementAction.Add, Clause: { } clause } ? clause : s.Text))
        {
            var all = group.ToList();
            instructions.Add(all.Count == 1
                ? Sentence(all[0])
                : Words.Stop($"Add {Words.Number(all.Count)} records that {group.Key}: {Words.List([.. all.Select(When)])}"));
        }

        return instructions;
    }

    /// <summary>An instruction begins with a verb of ours, never with a name.</summary>
    public static string Uncapital(string instruction) => char.ToLowerInvariant(instruction[0]) + instruction[1..];

    private static string When(SettlementStep step) =>
        step.From == step.To ? $"on {step.From}"
        : step.From is { IsFinite: true } from ? (step.To is { IsFinite: true } to ? $"on a day from {from} to {to}" : $"on or after {from}")
        : $"on or before {step.To}";

    /// <summary>As in "Then it would be met late. The last day for it is 30 April 2022."</summary>
    public static string After(Settlement settlement)
    {
        var parts = new List<string>();
        if (settlement.Becomes is { } becomes)
        {
            parts.Add($"Then it would be {VerdictTable.Of(becomes).Word.ToLowerInvariant()}.");
        }

        if (settlement.LastDay is { IsFinite: true } last)
        {
            parts.Add($"The last day for it is {last.ToLongString()}.");
        }

        if (!settlement.Steps.IsEmpty && settlement.Note.Length > 0)
        {
            parts.Add(Words.Stop(Words.Capital(settlement.Note)));
        }

        return string.Join(" ", parts);
    }

    /// <summary>The instruction with its days, where its words do not say them already.</summary>
    private static string Sentence(SettlementStep step)
    {
        var text = Words.Capital(step.Text);
        return Words.Stop(text + Days(step.From, step.To, text));
    }

    private static string Days(Day? from, Day? to, string said)
    {
        var first = from is { IsFinite: true } f && !said.Contains(f.ToString(), StringComparison.Ordinal) ? f.ToString() : null;
        var last = to is { IsFinite: true } t && !said.Contains(t.ToString(), StringComparison.Ordinal) ? t.ToString() : null;
        return (first, last) switch
        {
            (null, null) => "",
            (not null, null) => $", dated {first} or later",
            (null, not null) => $", dated {last} or earlier",
            _ when first == last => $", dated {first}",
            _ => $", dated from {first} to {last}",
        };
    }
}
