using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax.InternalSyntax;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

/// <summary>From text to tree, by recursive descent. Reports only what is missing or out of place.</summary>
internal sealed partial class Parser(SourceText text)
{
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];

    public GreenNode ParseCompilationUnit() =>
        new GreenInner(
            SyntaxKind.CompilationUnit,
            null,
            new GreenToken(SyntaxKind.EndOfFileToken, "", text.Length == 0 ? [] : [new GreenTrivia(SyntaxKind.SkippedTokensTrivia, text.Content)], []));
}
