using System;
using System.Globalization;

namespace NoticeLang.Text;

/// <summary>A span in a named text: where something a message or a reason speaks of stands.</summary>
public sealed record TextLocation(SourceText Text, TextSpan Span) : IComparable<TextLocation>
{
    public string Path => Text.Path;

    public LinePosition Start => Text.GetLinePosition(Span.Start);

    public LinePosition End => Text.GetLinePosition(Span.End);

    /// <summary>The line it begins in, as its file has it; null where the file is text itself.</summary>
    public LaidLine? Line => LineAt(Start.Line);

    /// <summary>The one cell it lies in, in a workbook or a table of a document; null where it is a whole row, or no cell.</summary>
    public LineCell? Cell => Line is { } line && Start.Line == LastLine ? TextLayout.CellAt(line, Span) : null;

    /// <summary>The place in its file, for people: "line 7", "lines 34 to 35", "sheet Log, cell B7", "paragraph 12".</summary>
    public string Within
    {
        get
        {
            var first = Start.Line;
            var last = LastLine;
            return Line is { } line ? TextLayout.Describe(line, first == last ? line : LineAt(last)!, Span)
                : first == last ? FormattableString.Invariant($"line {first}") : FormattableString.Invariant($"lines {first} to {last}");
        }
    }

    /// <summary>The place in its file in as few letters as name it, to stand after the file's name and a colon: "7", "Log!B7".</summary>
    public string WithinShort
    {
        get
        {
            var first = Start.Line;
            return LineAt(first) is { } line
                ? TextLayout.Short(line, first == LastLine ? TextLayout.CellAt(line, Span) : null)
                : first.ToString(CultureInfo.InvariantCulture);
        }
    }

    private int LastLine
    {
        get
        {
            var end = End;
            return Span.Length > 0 && end.Column == 1 && end.Line > Start.Line ? end.Line - 1 : end.Line;
        }
    }

    /// <summary>Orders by path (ordinal), then by position.</summary>
    public int CompareTo(TextLocation? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : Span.Start != other.Span.Start ? Span.Start.CompareTo(other.Span.Start) : Span.Length.CompareTo(other.Span.Length);
    }

    /// <summary>The same place in the same file, whoever loaded it.</summary>
    public bool Equals(TextLocation? other) => other is not null && Path == other.Path && Span == other.Span;

    public override int GetHashCode() => HashCode.Combine(Path, Span);

    /// <summary>As in <c>evidence/board.yaml, line 7</c>, <c>board.xlsx, sheet Log, cell B7</c>.</summary>
    public override string ToString() => $"{Path}, {Within}";

    private LaidLine? LineAt(int line) => Text.Layout is { Lines: { Count: > 0 } lines } ? lines[Math.Min(line, lines.Count) - 1] : null;
}
