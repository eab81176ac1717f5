using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Results;

/// <summary>One condition that needs attention: the verdict in a sentence, the reasons that decided it, the records, what to do next.</summary>
internal sealed class AttentionBlock(TextOutput output, Day asAt)
{
    private const int Indent = 6;
    private const int MostReasons = 10;
    private const int MostSteps = 3;
    private readonly List<Reason> _reasons = [];

    public void Write(ConditionResult condition)
    {
        var colour = VerdictWords.Colour(condition.Report);
        var sentence = VerdictWords.Sentence(condition, asAt);
        var word = VerdictWords.Word(condition);
        output.Hanging(
            [new Run(VerdictWords.Mark(condition).ToString(), colour), " ", condition.Symbol.Name, "  "],
            new string(' ', Indent),
            Words.Stop(condition.Symbol.Title) + " ", new Run(word, colour), sentence[word.Length..]);
        if (condition.WhoActs.Length > 0)
        {
            output.Paragraph(Indent, $"Who acts: {condition.WhoActs}.");
        }

        _reasons.Clear();
        Collect(condition.Explanation, 0);
        foreach (var (depth, text) in _reasons.Take(MostReasons))
        {
            output.Hanging(new string(' ', Indent + (2 * depth)), Indent + (2 * depth) + 2, text);
        }

        if (_reasons.Count > MostReasons)
        {
            output.Paragraph(Indent, Words.Text($"... and {Words.Count(_reasons.Count - MostReasons, "more line")}: notice explain {condition.Symbol.Name}"));
        }

        if (condition.Settlement is { } settlement)
        {
            SettlementText.Write(output, settlement, "Next: ", Indent, MostSteps, $"notice explain {condition.Symbol.Name}");
        }
    }

    private void Collect(Explanation line, int depth)
    {
        var asked = line.Children.Where(child => child.Kind == ExplanationKind.Asked).ToList();
        var hasDeciding = asked.Any(child => child.IsDeciding);
        foreach (var child in line.Children)
        {
            if (child.Kind != ExplanationKind.Asked)
            {
                _reasons.Add(new Reason(depth, ReasonText.Of(child)));
                Collect(child, depth + 1);
            }
            else if (!hasDeciding || child.IsDeciding)
            {
                // One sentence alone says no more than the condition's title: its reasons are enough.
                if (asked.Count > 1)
                {
                    _reasons.Add(new Reason(depth, ReasonText.Of(child)));
                }

                Collect(child, asked.Count > 1 ? depth + 1 : depth);
            }
        }
    }

    private sealed record Reason(int Depth, string Text);
}
