namespace NoticeLang.Syntax;

/// <summary>An item or a field of a list.</summary>
public abstract class ListMemberSyntax : SyntaxNode
{
    private protected ListMemberSyntax(NodeOrigin origin) : base(origin) { }
}

/// <summary><c>list review-areas "Areas" { leadership "Leadership" }</c>.</summary>
public sealed class ListDeclarationSyntax : DeclarationSyntax
{
    internal ListDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken ListKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public SyntaxList<ModifierSyntax> Modifiers => GetList<ModifierSyntax>(3);

    public SyntaxToken? OpenBrace => GetOptionalToken(4);

    public SyntaxList<ListMemberSyntax> Members => GetList<ListMemberSyntax>(5);

    public SyntaxToken? CloseBrace => GetOptionalToken(6);
}

/// <summary><c>leadership "Leadership, management and governance", with due 3 May 2020</c>.</summary>
public sealed class ListItemSyntax : ListMemberSyntax
{
    internal ListItemSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Name => GetToken(0);

    public SyntaxToken? Title => GetOptionalToken(1);

    public SyntaxList<ItemFieldSyntax> Fields => GetList<ItemFieldSyntax>(2);
}

/// <summary><c>, with status red</c> of an item.</summary>
public sealed class ItemFieldSyntax : SyntaxNode
{
    internal ItemFieldSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken WithKeyword => GetToken(1);

    public SyntaxToken FieldName => GetToken(2);

    public ValueSyntax Value => GetNode<ValueSyntax>(3);
}

/// <summary><c>status: red, amber or green,</c> or <c>sample: count</c>.</summary>
public sealed class FieldDeclarationSyntax : ListMemberSyntax
{
    internal FieldDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken Name => GetToken(0);

    public SyntaxToken Colon => GetToken(1);

    public FieldTypeSyntax Type => GetNode<FieldTypeSyntax>(2);

    public SyntaxToken? Comma => GetOptionalToken(3);
}

/// <summary><c>count</c>, or the values a field may have: <c>red, amber or green</c>.</summary>
public sealed class FieldTypeSyntax : SyntaxNode
{
    internal FieldTypeSyntax(NodeOrigin origin) : base(origin) { }

    public SeparatedTokenList Names => GetSeparatedTokens(0);
}

/// <summary><c>judgement progress "Progress", by secretary-of-state: none &lt; some &lt; clear</c>.</summary>
public sealed class JudgementDeclarationSyntax : DeclarationSyntax
{
    internal JudgementDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken JudgementKeyword => GetToken(0);

    public SyntaxToken? OfKeyword => GetOptionalToken(1);

    public SyntaxToken Name => GetToken(2);

    public SyntaxToken? Title => GetOptionalToken(3);

    public SyntaxList<ModifierSyntax> Modifiers => GetList<ModifierSyntax>(4);

    public SyntaxToken Colon => GetToken(5);

    public ScaleSyntax Scale => GetNode<ScaleSyntax>(6);
}

/// <summary><c>state of plan "State of the plan": draft, agreed</c>.</summary>
public sealed class StateDeclarationSyntax : DeclarationSyntax
{
    internal StateDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken StateKeyword => GetToken(0);

    public SyntaxToken? OfKeyword => GetOptionalToken(1);

    public SyntaxToken Name => GetToken(2);

    public SyntaxToken? Title => GetOptionalToken(3);

    public SyntaxList<ModifierSyntax> Modifiers => GetList<ModifierSyntax>(4);

    public SyntaxToken Colon => GetToken(5);

    public ScaleSyntax Scale => GetNode<ScaleSyntax>(6);
}

/// <summary>The findings or states: <c>none &lt; some &lt; clear</c> in order, <c>unable, able</c> without one.</summary>
public sealed class ScaleSyntax : SyntaxNode
{
    internal ScaleSyntax(NodeOrigin origin) : base(origin) { }

    public SeparatedTokenList Names => GetSeparatedTokens(0);
}

/// <summary><c>act audit "Case-file audit", repeated { sample: count }</c>.</summary>
public sealed class ActDeclarationSyntax : DeclarationSyntax
{
    internal ActDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken ActKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public SyntaxList<ModifierSyntax> Modifiers => GetList<ModifierSyntax>(3);

    public SyntaxToken? OpenBrace => GetOptionalToken(4);

    public SyntaxList<FieldDeclarationSyntax> Fields => GetList<FieldDeclarationSyntax>(5);

    public SyntaxToken? CloseBrace => GetOptionalToken(6);
}
