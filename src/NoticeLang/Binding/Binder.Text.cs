using System.Text;
using NoticeLang.Syntax;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    /// <summary>The words of a node as written, one space where any white space or comment stood.</summary>
    private static string FoldedText(SyntaxNode node)
    {
        var builder = new StringBuilder();
        var end = -1;
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsMissing)
            {
                continue;
            }

            if (end >= 0 && token.Span.Start > end)
            {
                builder.Append(' ');
            }

            builder.Append(token.Kind == SyntaxKind.TextToken ? token.Text : token.ValueText);
            end = token.Span.End;
        }

        return builder.ToString();
    }
}
