using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace NoticeLang.Reporting.Layout;

/// <summary>
/// The one writer of text for people: every line is cleaned, then painted, and has no spaces at its end. Lines end with a line feed.
/// </summary>
/// <param name="width">Columns to lay out for; at least 20.</param>
public sealed class TextOutput(int width, Palette palette)
{
    private readonly StringBuilder _text = new();
    private readonly List<ImmutableArray<Run>>? _lines;

    /// <summary>For screens: what is written is collected as lines of runs as well.</summary>
    /// <param name="lines">Gets each line, cleaned, in its colours.</param>
    public TextOutput(int width, List<ImmutableArray<Run>> lines)
        : this(width, Palette.None) => _lines = lines;

    public int Width { get; } = Math.Max(20, width);

    /// <summary>Whether the last line written is empty, or nothing is written.</summary>
    public bool IsAtBlankLine => _text.Length == 0 || (_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n');

    /// <summary>One line as it is, however long.</summary>
    public void Line(params ReadOnlySpan<Run> runs)
    {
        _lines?.Add([.. runs]);
        var start = _text.Length;
        foreach (var run in runs)
        {
            _text.Append(palette.Paint(PlainText.Clean(run.Text), run.Colour));
        }

        while (_text.Length > start && _text[^1] == ' ')
        {
            _text.Length--;
        }

        _text.Append('\n');
    }

    /// <summary>An empty line, unless there is one already.</summary>
    public void Gap()
    {
        if (!IsAtBlankLine)
        {
            _lines?.Add([]);
            _text.Append('\n');
        }
    }

    /// <summary>Text broken at the width, each line after so many spaces.</summary>
    public void Paragraph(int indent, params ReadOnlySpan<Run> runs) => Hanging(new Run(new string(' ', indent)), indent, runs);

    /// <summary>Text broken at the width: the first line begins with a lead, the others with so many spaces.</summary>
    public void Hanging(Run lead, int indent, params ReadOnlySpan<Run> runs) => Hanging([lead], new string(' ', indent), runs);

    /// <summary>The same, with a lead of several runs and any text before the other lines. Both are as wide as they are.</summary>
    public void Hanging(ReadOnlySpan<Run> lead, string rest, params ReadOnlySpan<Run> runs)
    {
        var leadWidth = 0;
        foreach (var run in lead)
        {
            leadWidth += TextWidth.Of(run.Text);
        }

        var indent = Math.Max(leadWidth, TextWidth.Of(rest));
        var isFirst = true;
        foreach (var line in TextWrap.Lines(runs, Math.Max(10, Width - indent)))
        {
            Line(isFirst ? [.. lead, .. line] : [rest, .. line]);
            isFirst = false;
        }
    }

    public override string ToString() => _text.ToString();
}
