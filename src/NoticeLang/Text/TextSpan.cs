using System;

namespace NoticeLang.Text;

/// <summary>A run of UTF-16 code units in a text: <paramref name="Start"/> from 0, <paramref name="Length"/> 0 or more.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position just after the last code unit.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool OverlapsWith(TextSpan other) => Start < other.End && other.Start < End;

    public override string ToString() => $"[{Start}..{End})";
}
