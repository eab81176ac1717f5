using System;
using System.Collections.Generic;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Packages;

namespace NoticeLang.Workspace.Evidence.Tables;

/// <summary>Lays rows and paragraphs out as a text that places can be given in: a line for each, cells parted by tabs.</summary>
internal sealed class LaidOutText(ReadingLimits limits)
{
    private static readonly LaidPart Paragraphs = new(LineKind.Paragraph, "");

    private readonly List<LaidRow> _rows = [];
    private int _length;

    /// <summary>All lines so far, in order.</summary>
    public List<LaidRow> Rows => _rows;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">By column; none of them empty. They are not to be changed from now on.</param>
    public LaidRow AddRow(LaidPart part, int number, ArraySegment<GridCell> cells)
    {
        if (_rows.Count > 0)
        {
            _length++;
        }

        var row = new LaidRow(part, number, _length, cells);
        _rows.Add(row);
        for (var i = 0; i < cells.Count; i++)
        {
            _length += i > 0 ? 1 : 0;
            Add(cells[i].Text.Length);
        }

        return row;
    }

    /// <summary>Adds a paragraph; the place of it.</summary>
    public TextSpan AddParagraph(int number, string text) => AddRow(Paragraphs, number, new[] { new GridCell(1, text, CellKind.Text) }).Span;

    /// <summary>The text; that there are characters in it that turn the reading order round is said.</summary>
    public SourceText ToText(string path, DiagnosticBag diagnostics)
    {
        var content = string.Create(_length, _rows, Write);
        var text = SourceText.From(content, path, new TextLayout(new LaidLines(_rows)));
        if (OddCharacters.FirstReordering(text) is { } reordering)
        {
            diagnostics.Add(DiagnosticFactory.ReorderingCharacters(reordering, text.Content[reordering.Span.Start]));
        }

        return text;
    }

    private static void Write(Span<char> text, List<LaidRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Start > 0)
            {
                text[row.Start - 1] = '\n';
            }

            row.Write(text);
        }
    }

    private void Add(int length)
    {
        if (_length + (long)length > limits.LaidOutCharacters)
        {
            throw FileRefusedException.TooLarge(ReadingLimits.InWords(limits.LaidOutCharacters, "characters in its cells"));
        }

        _length += length;
    }
}
