using System;
using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence.Tables;

/// <summary>What lines of a laid out text belong to.</summary>
/// <param name="Name">As in <see cref="LaidLine.Part"/>.</param>
internal sealed record LaidPart(LineKind Kind, string Name);

/// <summary>A row or paragraph in a laid out text: a line, its cells parted by tabs. A paragraph is the one cell of its line.</summary>
/// <param name="Number">From 1, as in its part.</param>
/// <param name="Start">Where the line begins in the text.</param>
/// <param name="Cells">By column; none where the row cannot be read.</param>
internal readonly record struct LaidRow(LaidPart Part, int Number, int Start, ArraySegment<GridCell> Cells)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\n\r\v\f\u0085\u2028\u2029");

    /// <summary>From its first cell to its last.</summary>
    public TextSpan Span
    {
        get
        {
            var length = Math.Max(0, Cells.Count - 1);
            foreach (ref readonly var cell in Cells.AsSpan())
            {
                length += cell.Text.Length;
            }

            return new TextSpan(Start, length);
        }
    }

    /// <summary>As in <see cref="TableRow.Width"/>.</summary>
    public int Width => Cells[Cells.Count - 1].Column;

    /// <summary>The row, every cell in its place.</summary>
    public TableRow ToRow()
    {
        var cells = new TableCell[Cells.Count];
        var at = Start;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = Cells[i];
            cells[i] = new TableCell(cell.Column, cell.Read, new TextSpan(at, cell.Text.Length), cell.Kind);
            at += cell.Text.Length + 1;
        }

        return new TableRow(Number, Span, ImmutableCollectionsMarshal.AsImmutableArray(cells), Width);
    }

    public LaidLine ToLine()
    {
        var cells = new LineCell[Part.Kind == LineKind.Paragraph ? 0 : Cells.Count];
        var at = Start;
        for (var i = 0; i < cells.Length; i++)
        {
            var length = Cells[i].Text.Length;
            cells[i] = new LineCell(Cells[i].Column, new TextSpan(at, length));
            at += length + 1;
        }

        return new LaidLine(Part.Kind, Part.Name, Number, ImmutableCollectionsMarshal.AsImmutableArray(cells));
    }

    /// <summary>Writes the row into the text. Tabs part cells and breaks part lines: inside a value they are shown as spaces.</summary>
    public void Write(Span<char> text)
    {
        var at = Start;
        foreach (ref readonly var cell in Cells.AsSpan())
        {
            if (at > Start)
            {
                text[at++] = '\t';
            }

            var place = text.Slice(at, cell.Text.Length);
            cell.Text.CopyTo(place);
            place.ReplaceAny(Breaks, ' ');
            at += place.Length;
        }
    }
}

/// <summary>The lines of a laid out text as its layout has them: each is made when it is asked for.</summary>
internal sealed class LaidLines(List<LaidRow> rows) : IReadOnlyList<LaidLine>
{
    public int Count => rows.Count;

    public LaidLine this[int index] => rows[index].ToLine();

    public IEnumerator<LaidLine> GetEnumerator()
    {
        foreach (var row in rows)
        {
            yield return row.ToLine();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
