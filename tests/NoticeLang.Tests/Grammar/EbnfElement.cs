using System.Collections.Immutable;

namespace NoticeLang.Tests.Grammar;

/// <summary>A part of a production.</summary>
internal abstract record EbnfElement;

/// <summary>A word or mark in quotes, or a class of token in capitals.</summary>
internal sealed record Terminal(string Text, bool IsClass) : EbnfElement;

internal sealed record NonTerminal(string Name) : EbnfElement;

internal sealed record Sequence(ImmutableArray<EbnfElement> Parts) : EbnfElement;

internal sealed record Choice(ImmutableArray<EbnfElement> Alternatives) : EbnfElement;

internal sealed record Optional(EbnfElement Inner) : EbnfElement;

internal sealed record Repetition(EbnfElement Inner) : EbnfElement;

/// <summary>How a production may stand to the lines of the text.</summary>
internal enum LineRule
{
    None,

    /// <summary>May begin a line.</summary>
    Free,

    /// <summary>Must begin a line, or stand first after an opening brace.</summary>
    Line,
}

internal sealed record Production(string Name, EbnfElement Body, LineRule Line);
