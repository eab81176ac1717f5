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
        var steps = settlement.Steps;
        if (steps.IsEmpty)
        {
            output.Paragraph(indent, lead + Words.Stop(settlement.Note.Length > 0 ? Words.Capital(settlement.Note) : "Nothing can settle this"));
            return;
        }

        if (steps.Length == 1)
        {
            output.Paragraph(indent, lead + Sentence(steps[0], lead.Length > 0));
        }
        else
        {
            var all = steps.Length == 2 ? "do both of these." : $"do all {Words.Number(steps.Length)} of these.";
            output.Paragraph(indent, lead.Length > 0 ? lead + all : Words.Capital(all));
            foreach (var (step, i) in steps.Take(most).Select((step, i) => (step, i)))
            {
                output.Hanging(new string(' ', indent) + Words.Text($"{i + 1}. "), indent + 3, Sentence(step, false));
            }

            if (steps.Length > most)
            {
                output.Paragraph(indent, $"... and {Words.Number(steps.Length - most)} more: {more}");
            }
        }

        var after = After(settlement);
        if (after.Length > 0)
        {
            output.Paragraph(indent, after);
        }
    }

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
    public static string Sentence(SettlementStep step, bool isInside)
    {
        var text = isInside ? Words.Lower(step.Text) : Words.Capital(step.Text);
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
