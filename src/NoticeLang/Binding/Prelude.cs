using System;
using System.Collections.Immutable;
using System.IO;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Binding;

/// <summary>The standard names, written in the language and embedded as <c>prelude.notice</c>.</summary>
public static class Prelude
{
    private static readonly Lazy<SyntaxTree> LazyTree = new(static () => SyntaxTree.ParseText(SourceText.From(ReadText(), "prelude.notice")));

    private static readonly Lazy<ImmutableArray<Symbol>> LazySymbols = new(static () => Binder.DeclareAll(LazyTree.Value));

    public static SyntaxTree Tree => LazyTree.Value;

    public static ImmutableArray<Symbol> Symbols => LazySymbols.Value;

    public static bool Declares(Symbol symbol) => ReferenceEquals(symbol.Location.Text, Tree.Text);

    private static string ReadText()
    {
        using var stream = typeof(Prelude).Assembly.GetManifestResourceStream("prelude.notice")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
