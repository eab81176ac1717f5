using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

/// <summary>
/// One file, parsed. Parsing cannot fail: what is missing is a token without width, what is out of place is kept as trivia, and
/// <c>Root.ToFullString()</c> is the source.
/// </summary>
public sealed class SyntaxTree
{
    private SyntaxTree(SourceText text, GreenNode root, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        Diagnostics = diagnostics;
        Root = new CompilationUnitSyntax(new NodeOrigin(this, null, root, 0));
    }

    public SourceText Text { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>What was missing or out of place, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>How often the parser looked at a token: the work done, for the tests that hold it linear.</summary>
    internal int ParserSteps { get; private init; }

    public static SyntaxTree ParseText(SourceText text)
    {
        var (root, diagnostics, steps) = Parser.Parse(text);
        return new SyntaxTree(text, root, diagnostics) { ParserSteps = steps };
    }

    /// <summary>Lines of <c>given</c> in a text that is no notice: its one declaration is a scenario without a head that has them all.</summary>
    /// <param name="sentences">Where they stand, in order; the rest of the text is prose.</param>
    internal static SyntaxTree ParseGivens(SourceText text, ImmutableArray<TextSpan> sentences)
    {
        var (root, diagnostics, steps) = Parser.ParseGivens(text, sentences);
        return new SyntaxTree(text, root, diagnostics) { ParserSteps = steps };
    }
}
