using System.Collections.Generic;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Reporting.Results;

/// <summary>Reasons as a tree, drawn with box-drawing characters or in ASCII. Text that does not fit goes on under itself.</summary>
internal sealed class ReasonTree(TextOutput output, bool hasBoxDrawing)
{
    private readonly string _branch = hasBoxDrawing ? "├── " : "|-- ";
    private readonly string _last = hasBoxDrawing ? "└── " : "`-- ";
    private readonly string _trunk = hasBoxDrawing ? "│   " : "|   ";

    public void Write(IReadOnlyList<Explanation> lines, string prefix)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var isLast = i == lines.Count - 1;
            var below = prefix + (isLast ? "    " : _trunk);
            var hasChildren = lines[i].Children.Length > 0;
            var colour = lines[i].Verdict is { } verdict ? VerdictTable.Of(verdict).Colour : null;
            var text = ReasonText.Of(lines[i]);
            Run[] runs = colour is null ? [text] : [new Run(text[..1], colour), text[1..]];
            output.Hanging([prefix + (isLast ? _last : _branch)], below + (hasChildren ? _trunk : "  "), runs);
            Write(lines[i].Children, below);
        }
    }
}
