using System;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Syntax;

/// <summary>What every test of the parser goes through: parses, and holds what must hold of every tree.</summary>
internal static class ParseCase
{
    public static SyntaxTree Parse(string text, string path = "case.notice") => Parse(SourceText.From(text, path));

    public static SyntaxTree Parse(SourceText text)
    {
        var tree = SyntaxTree.ParseText(text);
        Assert.Equal(text.Content, tree.Root.ToFullString());
        return tree;
    }

    /// <summary>Exactly the messages that are marked, each at its span.</summary>
    public static SyntaxTree Check(string marked)
    {
        var markup = Markup.Parse(marked);
        var tree = Parse(markup.Text);
        Assert.Equal(
            markup.Spans.Select(span => $"{span.Name} {span.Span} {markup.Text.Substring(span.Span.Start, span.Span.Length)}"),
            tree.Diagnostics.Select(d => $"{d.Id} {d.Location.Span} {markup.Text.Substring(d.Location.Span.Start, d.Location.Span.Length)}"));
        return tree;
    }

    /// <summary>As <see cref="Check"/>, of lines in a condition.</summary>
    public static ConditionDeclarationSyntax CheckCondition(params string[] lines)
    {
        var tree = Check("condition c1 \"C\" {\n" + string.Concat(lines.Select(line => $"    {line}\n")) + "}\n");
        return Assert.IsType<ConditionDeclarationSyntax>(Assert.Single(tree.Root.Declarations));
    }

    /// <summary>The one sentence of a condition.</summary>
    public static SentenceSyntax Sentence(string line) => Assert.IsType<SentenceSyntax>(Assert.Single(CheckCondition(line).Items));

    /// <summary>The last tail of a sentence whose other words do not matter.</summary>
    public static T Tail<T>(string tail)
        where T : TailSyntax => Assert.IsAssignableFrom<T>(Sentence($"council must publish plan {tail}").Tails[^1]);

    public static string Show(Diagnostic diagnostic)
    {
        var shown = new StringBuilder();
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        shown.Append($"{start}-{end} {diagnostic.Id} {diagnostic.Message} | {diagnostic.Label}\n");
        foreach (var related in diagnostic.Related)
        {
            shown.Append($"    at {related.Location.Start}: {related.Label}\n");
        }

        foreach (var fix in diagnostic.Fixes)
        {
            shown.Append($"    write {fix.Text}{(fix.Note is null ? "" : $" ({fix.Note})")}\n");
        }

        return shown.ToString();
    }
}
