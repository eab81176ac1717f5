using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace NoticeLang.Text;

/// <summary>The text of one file, a notice's or evidence, with its name and its lines. A value: it never changes.</summary>
public sealed class SourceText
{
    private const int NearLines = 16;

    // One of the two is there from the start.
    private readonly ReadOnlyMemory<byte> _ascii;
    private string? _content;
    private ImmutableArray<int> _lineStarts;

    // Where the last place asked for was: whoever goes through a text asks for one line after another.
    private int _lastIndex;

    private SourceText(string content, string path, TextLayout? layout, bool isWithheld = false)
    {
        _content = content;
        Length = content.Length;
        Path = path;
        Layout = layout;
        IsWithheld = isWithheld;
    }

    private SourceText(ReadOnlyMemory<byte> ascii, string path)
    {
        _ascii = ascii;
        Length = ascii.Length;
        Path = path;
    }

    /// <summary>The whole text, byte order mark removed by whoever read the file.</summary>
    public string Content => _content ??= Encoding.ASCII.GetString(_ascii.Span);

    /// <summary>The text as bytes, a letter each, where it was made of them: for readers that go through bytes. Empty where it was not.</summary>
    public ReadOnlyMemory<byte> Ascii => _ascii;

    /// <summary>The name shown to people: relative to where the run began, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>What the lines were, of a text taken from a workbook or a document; null where the file is text itself.</summary>
    public TextLayout? Layout { get; }

    /// <summary>True where the letters have been taken out: there is nothing to show but places.</summary>
    public bool IsWithheld { get; }

    /// <summary>True where only the blocks fenced as <c>notice</c> are the program and the rest is prose.</summary>
    public bool IsMarkdown => Path.EndsWith(".notice.md", StringComparison.Ordinal);

    public int Length { get; }

    public int LineCount => LineStarts.Length;

    private ImmutableArray<int> LineStarts => _lineStarts.IsDefault ? _lineStarts = _content is null ? LineStartsOf(_ascii.Span, (byte)'\r', (byte)'\n') : LineStartsOf(_content.AsSpan(), '\r', '\n') : _lineStarts;

    public static SourceText Empty { get; } = From("");

    public static SourceText From(string content, string path = "", TextLayout? layout = null) => new(content, path, layout);

    /// <param name="ascii">Bytes below 128 only, a letter each; not to be changed any more. Their text is made when somebody asks.</param>
    public static SourceText FromAscii(ReadOnlyMemory<byte> ascii, string path) => new(ascii, path);

    /// <summary>The same lines and places with a space for each character.</summary>
    public SourceText Withheld() =>
        new(string.Create(Length, Content, (to, from) => Replace(from, to, new TextSpan(0, from.Length), ' ')), Path, Layout, isWithheld: true);

    /// <summary>The same text with an x for each letter and digit of these spans, so that it can be shown.</summary>
    public SourceText Masked(IEnumerable<TextSpan> spans) => new(
        string.Create(Length, (Content, spans), (to, from) =>
        {
            from.Content.CopyTo(to);
            foreach (var span in from.spans)
            {
                Replace(from.Content, to, span, 'x');
            }
        }),
        Path, Layout);

    /// <summary>The place of a position; positions past the end are those of the end.</summary>
    public LinePosition GetLinePosition(int position)
    {
        var at = Math.Clamp(position, 0, Length);
        var index = LineIndex(at);
        return new LinePosition(index + 1, at - LineStarts[index] + 1);
    }

    /// <summary>The span of a line (from 1) without its line break.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var index = Math.Clamp(line, 1, LineCount) - 1;
        var start = LineStarts[index];
        var end = index + 1 < LineCount ? LineStarts[index + 1] : Length;
        while (end > start && LetterAt(end - 1) is '\r' or '\n')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text of a line (from 1) without its line break.</summary>
    public string GetLine(int line) => ToString(GetLineSpan(line));

    /// <summary>The position of a place; a place outside the text is moved to the nearest one inside.</summary>
    public int GetPosition(LinePosition place)
    {
        var span = GetLineSpan(place.Line);
        return Math.Clamp(span.Start + place.Column - 1, span.Start, span.End);
    }

    public string ToString(TextSpan span) =>
        _content is null ? Encoding.ASCII.GetString(_ascii.Span.Slice(span.Start, span.Length)) : _content.Substring(span.Start, span.Length);

    public override string ToString() => Content;

    private int LineIndex(int position)
    {
        var starts = LineStarts;
        var last = _lastIndex;
        for (var near = last; near < last + NearLines && near < starts.Length && starts[near] <= position; near++)
        {
            if (near + 1 == starts.Length || position < starts[near + 1])
            {
                return _lastIndex = near;
            }
        }

        var index = starts.BinarySearch(position);
        return _lastIndex = index < 0 ? ~index - 1 : index;
    }

    /// <summary>Writes a sign for each character of a span; line breaks stay, and for x whatever is no letter or digit of any script.</summary>
    private static void Replace(string from, Span<char> to, TextSpan span, char sign)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            to[i] = from[i] is '\r' or '\n' || (sign == 'x' && (char.IsWhiteSpace(from[i]) || (char.IsAscii(from[i]) && !char.IsAsciiLetterOrDigit(from[i])))) ? from[i] : sign;
        }
    }

    private char LetterAt(int position) => _content is null ? (char)_ascii.Span[position] : _content[position];

    private static ImmutableArray<int> LineStartsOf<T>(ReadOnlySpan<T> text, T carriageReturn, T lineFeed)
        where T : struct, IEquatable<T>
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var at = 0; text[at..].IndexOfAny(carriageReturn, lineFeed) is >= 0 and var length;)
        {
            at += length + 1;
            at += text[at - 1].Equals(carriageReturn) && at < text.Length && text[at].Equals(lineFeed) ? 1 : 0;
            starts.Add(at);
        }

        return starts.DrainToImmutable();
    }
}
