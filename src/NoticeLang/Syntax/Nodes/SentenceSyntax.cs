namespace NoticeLang.Syntax;

/// <summary>What a sentence asks: to be something or to do something.</summary>
public abstract class WhatSyntax : SyntaxNode
{
    private protected WhatSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary>What an act is done to.</summary>
public abstract class ObjectSyntax : SyntaxNode
{
    private protected ObjectSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary>WHO, MODAL, WHAT and TAILS: <c>council must publish plan by 3 May 2020</c>.</summary>
public sealed class SentenceSyntax : ConditionItemSyntax
{
    internal SentenceSyntax(NodeOrigin origin) : base(origin) { }

    public WhoSyntax Who => GetNode<WhoSyntax>(0);

    public SyntaxToken Modal => GetToken(1);

    public WhatSyntax What => GetNode<WhatSyntax>(2);

    public SyntaxList<TailSyntax> Tails => GetList<TailSyntax>(3);
}

/// <summary><c>council or agreed-party</c>, <c>each member of board</c>.</summary>
public sealed class WhoSyntax : SyntaxNode
{
    internal WhoSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Quantifier => GetOptionalToken(0);

    public NamesSyntax Names => GetNode<NamesSyntax>(1);
}

/// <summary>Names joined by commas, <c>and</c> or <c>or</c>.</summary>
public sealed class NamesSyntax : SyntaxNode
{
    internal NamesSyntax(NodeOrigin origin) : base(origin) { }

    public SeparatedSyntaxList<NamePathSyntax> Paths => GetSeparatedList<NamePathSyntax>(0);
}

/// <summary><c>improvement-board</c>, or <c>chair of improvement-board</c>.</summary>
public sealed class NamePathSyntax : SyntaxNode
{
    internal NamePathSyntax(NodeOrigin origin) : base(origin) { }

    public SeparatedTokenList Names => GetSeparatedTokens(0);
}

/// <summary><c>be independent</c>, <c>be at most 30%</c>.</summary>
public sealed class BePhraseSyntax : WhatSyntax
{
    internal BePhraseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken BeKeyword => GetToken(0);

    public ValueSyntax Value => GetNode<ValueSyntax>(1);
}

/// <summary><c>submit plan to inspectorate</c>.</summary>
public sealed class VerbPhraseSyntax : WhatSyntax
{
    internal VerbPhraseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Verb => GetToken(0);

    public ObjectSyntax? Object => GetOptionalNode<ObjectSyntax>(1);

    public SyntaxToken? ToKeyword => GetOptionalToken(2);

    public NamesSyntax? Recipients => GetOptionalNode<NamesSyntax>(3);
}

/// <summary><c>each of plan-actions where status is red</c>.</summary>
public sealed class NamedObjectSyntax : ObjectSyntax
{
    internal NamedObjectSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Quantifier => GetOptionalToken(0);

    public NamesSyntax Names => GetNode<NamesSyntax>(1);

    public SyntaxToken? OfKeyword => GetOptionalToken(2);

    public ObjectSyntax? Of => GetOptionalNode<ObjectSyntax>(3);

    public WhereClauseSyntax? Where => GetOptionalNode<WhereClauseSyntax>(4);
}

/// <summary><c>where status is red</c>.</summary>
public sealed class WhereClauseSyntax : SyntaxNode
{
    internal WhereClauseSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken WhereKeyword => GetToken(0);

    public SyntaxToken FieldName => GetToken(1);

    public SyntaxToken IsKeyword => GetToken(2);

    public ValueSyntax Value => GetNode<ValueSyntax>(3);
}

/// <summary><c>at least 9 of any 12 meetings of board</c>.</summary>
public sealed class RunObjectSyntax : ObjectSyntax
{
    internal RunObjectSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken AtLeastKeyword => GetToken(0);

    public SyntaxToken Count => GetToken(1);

    public SyntaxToken OfKeyword => GetToken(2);

    public SyntaxToken AnyKeyword => GetToken(3);

    public SyntaxToken Size => GetToken(4);

    public NamePathSyntax Events => GetNode<NamePathSyntax>(5);
}
