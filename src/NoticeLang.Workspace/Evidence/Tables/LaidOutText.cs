using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Packages;

namespace NoticeLang.Workspace.Evidence.Tables;

/// <summary>Lays rows and paragraphs out as a text that places can be given in: a line for each, cells parted by tabs.</summary>
internal sealed class LaidOutText(ReadingLimits limits)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\n\r\v\f\u0085\u2028\u2029");

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<LaidLine>.Builder _lines = ImmutableArray.CreateBuilder<LaidLine>();
    private int _lineStart;

    /// <summary>Of the line added last: its beginning, where there is nothing in it.</summary>
    public TextSpan LastLine => TextSpan.FromBounds(_lineStart, _text.Length);

    /// <summary>Adds a row.</summary>
    /// <param name="cells">By column; none of them empty.</param>
    /// <returns>The place of each cell.</returns>
    public ImmutableArray<LineCell> AddRow(LineKind kind, string part, int number, ReadOnlySpan<GridCell> cells)
    {
        BeginLine();
        var places = new LineCell[cells.Length];
        for (var i = 0; i < places.Length; i++)
        {
            if (i > 0)
            {
                _text.Append('\t');
            }

            places[i] = new LineCell(cells[i].Column, Append(cells[i].Text));
        }

        var line = new LaidLine(kind, part, number, ImmutableCollectionsMarshal.AsImmutableArray(places));
        _lines.Add(line);
        return line.Cells;
    }

    /// <summary>Adds a paragraph; the place of it.</summary>
    public TextSpan AddParagraph(int number, string text)
    {
        BeginLine();
        _lines.Add(new LaidLine(LineKind.Paragraph, "", number, []));
        return Append(text);
    }

    /// <summary>The text; that there are characters in it that turn the reading order round is said.</summary>
    public SourceText ToText(string path, DiagnosticBag diagnostics)
    {
        var text = SourceText.From(_text.ToString(), path, new TextLayout(_lines.DrainToImmutable()));
        if (OddCharacters.FirstReordering(text) is { } reordering)
        {
            diagnostics.Add(DiagnosticFactory.ReorderingCharacters(reordering, text.Content[reordering.Span.Start]));
        }

        return text;
    }

    private void BeginLine()
    {
        if (_lines.Count > 0)
        {
            _text.Append('\n');
        }

        _lineStart = _text.Length;
    }

    private TextSpan Append(string text)
    {
        var start = _text.Length;
        if (start + (long)text.Length > limits.LaidOutCharacters)
        {
            throw FileRefusedException.TooLarge(ReadingLimits.InWords(limits.LaidOutCharacters, "characters in its cells"));
        }

        // Tabs part cells and breaks part lines: inside a value they are shown as spaces.
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Breaks); at >= 0; at = rest.IndexOfAny(Breaks))
        {
            _text.Append(rest[..at]).Append(' ');
            rest = rest[(at + 1)..];
        }

        _text.Append(rest);
        return new TextSpan(start, text.Length);
    }
}
