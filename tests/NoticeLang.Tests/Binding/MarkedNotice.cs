using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Binding;

/// <summary>
/// A notice written in a test. Messages are marked where they must stand: <c>{|NL1001:counsil|}</c>. The text is put after a header
/// that declares what most tests speak of, unless it declares a notice itself.
/// </summary>
internal static class MarkedNotice
{
    public const string Header =
        """
        notice example-2026 "Example" {
            issued 5 January 2026 by department
            addressed to council
            follows "an earlier letter"
        }
        party council
        party department
        role adviser, appointed by department
        body board
        document improvement-plan
        judgement progress, by department: none < some < clear
        judgement of council, by department: unable, unwilling, able
        measure absence "Pupils absent" percent
        act audit, repeated { sample: count, good: percent }
        list plan-actions, in improvement-plan { due: day, status: red or green }
        condition uses-all {
            origin local "so that no name is unused"
            council must comply-with adviser
            chair of board must be in-post
            progress must be clear
            council must be able
            absence must be at most 5%
            council must audit in each month
            council must complete all of plan-actions
        }

        """;

    /// <summary>Asserts that exactly the marked messages are given, each on exactly its mark.</summary>
    public static Compilation Verify(string marked, bool withHeader = true)
    {
        var markup = Markup.Parse(((withHeader ? Header : "") + marked).ReplaceLineEndings("\n"));
        var text = markup.Text;
        var compilation = Compile(text);
        var actual = compilation.GetDiagnostics().Select(d => $"{d.Id} {text.Substring(d.Location.Span.Start, d.Location.Span.Length)} at {d.Location.Span.Start}");
        var expected = markup.Spans.Select(mark => $"{mark.Name} {text.Substring(mark.Span.Start, mark.Span.Length)} at {mark.Span.Start}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        return compilation;
    }

    /// <summary>The sentences of the condition <c>c</c> of a text without messages.</summary>
    public static ImmutableArray<BoundRequirement> PartsOf(string sentences)
    {
        var compilation = Verify(Condition(sentences));
        var condition = compilation.Program.Conditions.Single(c => c.Symbol.Name == "c");
        Assert.False(condition.HasErrors);
        return condition.Parts;
    }

    public static BoundSentence SentenceOf(string sentence) => Assert.IsType<BoundSentence>(Assert.Single(PartsOf(sentence)));

    public static Diagnostic MessageOf(string sentences) => Single(Compile(Header + Condition(sentences)));

    public static Diagnostic Single(Compilation compilation) => Assert.Single(compilation.GetDiagnostics());

    public static string Condition(string sentences) => $"condition c {{\n    origin instrument\n    {sentences}\n}}\n";

    public static Compilation Compile(params ReadOnlySpan<string> texts)
    {
        var trees = new List<SyntaxTree>();
        foreach (var text in texts)
        {
            trees.Add(SyntaxTree.ParseText(SourceText.From(text, $"file-{trees.Count + 1}.notice")));
        }

        return Compilation.Create(trees);
    }
}
