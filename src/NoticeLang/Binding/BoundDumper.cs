using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using NoticeLang.Symbols;

namespace NoticeLang.Binding;

/// <summary>A stable text of a bound program, a line a thing: what baselines and people compare.</summary>
public static class BoundDumper
{
    public static string Dump(BoundProgram program)
    {
        var builder = new StringBuilder();
        if (program.Notice is { } notice)
        {
            DumpNotice(builder, notice);
        }

        foreach (var symbol in program.Symbols.Values.Concat(program.Acts.Values).Where(static s => !Prelude.Declares(s) && s is not (NoticeSymbol or ConditionSymbol))
            .OrderBy(static symbol => symbol.Location))
        {
            Line(builder, 0, BoundWords.Declaration(symbol));
        }

        foreach (var condition in program.Conditions)
        {
            Line(builder, 0, BoundWords.Condition(condition));
            foreach (var part in condition.Parts)
            {
                DumpPart(builder, part, 1);
            }
        }

        foreach (var scenario in program.Scenarios)
        {
            DumpScenario(builder, scenario);
        }

        return builder.ToString();
    }

    private static void DumpNotice(StringBuilder builder, NoticeSymbol notice)
    {
        Line(builder, 0, $"notice {notice.Name} \"{notice.Title}\"");
        (string Name, string? Value)[] lines =
        [
            ("kind", notice.Kind), ("decided", notice.Decided?.ToString()), ("issued", notice.Issued?.ToString()),
            ("issued by", BoundWords.List(notice.IssuedBy)), ("published", notice.Published?.ToString()), ("effective", notice.Effective?.ToString()),
            ("ends", notice.Ends?.ToString()), ("addressed to", BoundWords.List(notice.AddressedTo)), ("ground", notice.Ground), ("follows", notice.Follows),
            ("paragraphs", notice.LastParagraph?.ToString(CultureInfo.InvariantCulture)),
            ("replaces", notice.Replaces is { } replaces
                ? $"{replaces.NoticeName}: drops {BoundWords.List(replaces.Drops)}; keeps {BoundWords.Pairs(replaces.Keeps)}; adds {BoundWords.Pairs(replaces.Adds)}"
                : null),
        ];
        foreach (var (name, value) in lines.Where(static line => !string.IsNullOrEmpty(line.Value)))
        {
            Line(builder, 1, $"{name}: {value}");
        }
    }

    private static void DumpPart(StringBuilder builder, BoundRequirement part, int depth)
    {
        switch (part)
        {
            case BoundGroup group:
                Line(builder, depth, group.Kind == GroupKind.AtLeast
                    ? string.Create(CultureInfo.InvariantCulture, $"at least {group.Count}")
                    : group.Kind.ToString().ToLowerInvariant());
                foreach (var inner in group.Parts)
                {
                    DumpPart(builder, inner, depth + 1);
                }

                break;
            case BoundTest test:
                Line(builder, depth, "test " + BoundWords.Clause(test.Clause));
                break;
            case BoundSentence sentence:
                Line(builder, depth, $"{sentence.Kind}: {sentence.Text}");
                foreach (var (name, value) in BoundWords.Sentence(sentence))
                {
                    Line(builder, depth + 1, $"{name}: {value}");
                }

                break;
        }
    }

    private static void DumpScenario(StringBuilder builder, BoundScenario scenario)
    {
        Line(builder, 0, $"scenario \"{scenario.Title}\"");
        foreach (var given in scenario.Givens)
        {
            Line(builder, 1, BoundWords.Given(given));
        }

        Line(builder, 1, $"as at {scenario.AsAt}");
        if (scenario.KnownBy is { } knownBy)
        {
            Line(builder, 1, $"known by {knownBy}");
        }

        foreach (var expectation in scenario.Expectations)
        {
            Line(builder, 1, $"expect {expectation.Condition.Name} {expectation.VerdictWords}");
        }
    }

    private static void Line(StringBuilder builder, int depth, string text) => builder.Append(' ', depth * 2).Append(text).Append('\n');
}
