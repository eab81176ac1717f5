using System.Text;

namespace NoticeLang.Syntax;

/// <summary>Writes a tree as text, one part a line, for baselines and for eyes: kinds by depth, tokens with their text.</summary>
public static class SyntaxDumper
{
    /// <summary>Lines end in a single line feed. Trivia other than words passed over is left out.</summary>
    public static string Dump(SyntaxNode node)
    {
        var builder = new StringBuilder();
        Write(builder, new SyntaxNodeOrToken(node), 0);
        return builder.ToString();
    }

    private static void Write(StringBuilder builder, SyntaxNodeOrToken part, int depth)
    {
        builder.Append(' ', 2 * depth).Append(part.Kind);
        if (part.Node is { } node)
        {
            builder.Append('\n');
            foreach (var child in node.ChildNodesAndTokens())
            {
                Write(builder, child, depth + 1);
            }

            return;
        }

        var token = part.Token!.Value;
        builder.Append(token.IsMissing ? " missing" : token.Kind == SyntaxKind.EndOfFileToken ? "" : $" {token.Text}");
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.Kind == SyntaxKind.SkippedTokensTrivia)
            {
                builder.Append(" after-skipped[").Append(trivia.Text).Append(']');
            }
        }

        builder.Append('\n');
    }
}
