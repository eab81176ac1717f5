using System;
using System.Text;
using NoticeLang.Reporting.Layout;
using NoticeLang.Text;

namespace NoticeLang.Reporting.Messages;

/// <summary>One line of a file as it is shown: tabs stand every four columns, and each position of the file knows its column.</summary>
internal sealed class SourceLine
{
    private const int TabStop = 4;
    private const string Cut = "...";

    /// <summary>Of a longer line, so much before the place that is shown and ten times as much after it is looked at: a line may have millions of characters.</summary>
    private const int Around = 1000;

    private readonly TextSpan _span;
    private readonly int[] _columns;
    private readonly string _text;

    private SourceLine(TextSpan span, string text, int[] columns)
    {
        _span = span;
        _text = text;
        _columns = columns;
    }

    /// <param name="near">A position in it that is to be shown.</param>
    public static SourceLine Of(SourceText source, int line, int near)
    {
        var span = source.GetLineSpan(line);
        if (span.Length > 11 * Around)
        {
            span = TextSpan.FromBounds(Math.Max(span.Start, near - Around), Math.Min(span.End, near + (10 * Around)));
        }

        var text = source.ToString(span);
        var columns = new int[text.Length + 1];
        var shown = new StringBuilder(text.Length);
        var column = 0;
        for (var i = 0; i < text.Length;)
        {
            int length;
            string piece;
            if (text[i] == '\t')
            {
                length = 1;
                piece = new string(' ', TabStop - (column % TabStop));
            }
            else
            {
                piece = PlainText.NextUnsafe(text, i, out length) is { } codePoint ? PlainText.Name(codePoint) : text.Substring(i, length);
            }

            Array.Fill(columns, column, i, length);
            shown.Append(piece);
            column += TextWidth.Of(piece);
            i += length;
        }

        columns[text.Length] = column;
        return new SourceLine(span, shown.ToString(), columns);
    }

    /// <summary>The column, from 0, of a position of the file; positions outside the line are moved to its ends.</summary>
    public int ColumnOf(int position) => _columns[Math.Clamp(position - _span.Start, 0, _columns.Length - 1)];

    /// <summary>As much of the line as fits, the column in sight; what is cut is marked with three dots.</summary>
    public Window WindowFor(int column, int room)
    {
        var full = _columns[^1];
        if (full <= room)
        {
            return new Window(_text, 0, full);
        }

        // The place asked for stands a quarter of the way in, so that what follows it is seen too.
        var skip = column + Cut.Length < room * 3 / 4 ? 0 : Math.Min(column - (room / 4), full - room + Cut.Length);
        var shown = new StringBuilder(skip > 0 ? Cut : "");
        var limit = room - Cut.Length;
        var used = skip > 0 ? Cut.Length : 0;
        var at = 0;
        var first = -1;
        foreach (var rune in _text.EnumerateRunes())
        {
            var width = TextWidth.Of(rune);
            if (at >= skip)
            {
                first = first < 0 ? at : first;
                if (used + width > limit && at + width < full)
                {
                    shown.Append(Cut);
                    used += Cut.Length;
                    break;
                }

                shown.Append(rune.ToString());
                used += width;
            }

            at += width;
        }

        return new Window(shown.ToString(), (skip > 0 ? Cut.Length : 0) - Math.Max(first, 0), used);
    }

    /// <summary>Part of a line: its text, what to add to a column of the line for one of the window, and its columns.</summary>
    public readonly record struct Window(string Text, int Shift, int Width);
}
