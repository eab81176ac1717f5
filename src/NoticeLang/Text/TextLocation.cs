using System;

namespace NoticeLang.Text;

/// <summary>A span in a named text: where something a message or a reason speaks of stands.</summary>
public sealed record TextLocation(SourceText Text, TextSpan Span) : IComparable<TextLocation>
{
    public string Path => Text.Path;

    public LinePosition Start => Text.GetLinePosition(Span.Start);

    public LinePosition End => Text.GetLinePosition(Span.End);

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

    /// <summary>As in <c>evidence/board.yaml, line 7</c>.</summary>
    public override string ToString() => $"{Path}, line {Start.Line}";
}
