namespace NoticeLang.Syntax;

/// <summary><c>party council "Trafford Metropolitan Borough Council"</c>.</summary>
public sealed class PartyDeclarationSyntax : DeclarationSyntax
{
    internal PartyDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken PartyKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public SyntaxList<ModifierSyntax> Modifiers => GetList<ModifierSyntax>(3);
}

/// <summary><c>role adviser "Improvement adviser", appointed by secretary-of-state</c>.</summary>
public sealed class RoleDeclarationSyntax : DeclarationSyntax
{
    internal RoleDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken RoleKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public SyntaxList<ModifierSyntax> Modifiers => GetList<ModifierSyntax>(3);
}

/// <summary><c>body improvement-board "Improvement board"</c>.</summary>
public sealed class BodyDeclarationSyntax : DeclarationSyntax
{
    internal BodyDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken BodyKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public SyntaxList<ModifierSyntax> Modifiers => GetList<ModifierSyntax>(3);
}

/// <summary><c>document improvement-plan "Improvement plan", owned by council</c>.</summary>
public sealed class DocumentDeclarationSyntax : DeclarationSyntax
{
    internal DocumentDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken DocumentKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);

    public SyntaxList<ModifierSyntax> Modifiers => GetList<ModifierSyntax>(3);
}

/// <summary><c>quality independent "Independent"</c>.</summary>
public sealed class QualityDeclarationSyntax : DeclarationSyntax
{
    internal QualityDeclarationSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken QualityKeyword => GetToken(0);

    public SyntaxToken Name => GetToken(1);

    public SyntaxToken? Title => GetOptionalToken(2);
}

/// <summary>What follows a declared name: <c>, appointed by A</c>, <c>, in D</c>, <c>, formerly N from D</c>, <c>, repeated</c>.</summary>
public sealed class ModifierSyntax : SyntaxNode
{
    internal ModifierSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxToken? Comma => GetOptionalToken(0);

    public SyntaxToken Keyword => GetToken(1);

    public SyntaxToken? ToKeyword => GetOptionalToken(2);

    public SyntaxToken? ByKeyword => GetOptionalToken(3);

    public NamesSyntax? Names => GetOptionalNode<NamesSyntax>(4);

    public SyntaxToken? Name => GetOptionalToken(5);

    public SyntaxToken? FromKeyword => GetOptionalToken(6);

    public PointSyntax? Point => GetOptionalNode<PointSyntax>(7);
}
