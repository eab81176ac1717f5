namespace NoticeLang.Syntax;

/// <summary>A whole file: declarations, one after another.</summary>
public sealed class CompilationUnitSyntax : SyntaxNode
{
    internal CompilationUnitSyntax(NodeOrigin origin) : base(origin) { }

    public SyntaxList<DeclarationSyntax> Declarations => GetList<DeclarationSyntax>(0);

    public SyntaxToken EndOfFileToken => GetToken(1);
}
