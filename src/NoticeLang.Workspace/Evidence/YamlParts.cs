using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// Cuts a YAML file that cannot be read whole into its headings and records, by line and indentation alone: a heading begins in the
/// first column, a record with a dash about as far in as most records of its list.
/// </summary>
internal sealed class YamlParts
{
    private readonly SourceText _text;
    private readonly List<Part> _parts = [];
    private Part _open = new(default, "records", false);

    private readonly TextSpan _stretch;
    private readonly int _firstLine;
    private readonly int _lastLine;

    private YamlParts(SourceText text, TextSpan stretch)
    {
        (_text, _stretch) = (text, stretch);
        _firstLine = text.GetLinePosition(stretch.Start).Line;

        // A stretch that ends with its line break does not reach into the line after it.
        _lastLine = text.GetLinePosition(stretch.Length > 0 && stretch.End < text.Length ? stretch.End - 1 : stretch.End).Line;
        _open = _open with { Span = new TextSpan(stretch.Start, 0) };
    }

    /// <param name="Section">The heading a record is under.</param>
    internal readonly record struct Part(TextSpan Span, string Section, bool IsRecord);

    /// <param name="stretch">What of the text is YAML: whole lines.</param>
    public static IReadOnlyList<Part> Of(SourceText text, TextSpan stretch)
    {
        var cutter = new YamlParts(text, stretch);
        cutter.Run();
        return cutter._parts;
    }

    private void Run()
    {
        var section = "records";
        var indent = IndentFrom(_firstLine);
        for (var number = _firstLine; number <= _lastLine; number++)
        {
            var line = Line.At(_text, number);
            if (line.IsDash && line.Depth <= indent + 1)
            {
                // A list inside a record stands two columns further in, at the least.
                Cut(line.Span.Start, section, isRecord: true);
            }
            else if (line.IsHeading)
            {
                section = SectionOf(line.Content) ?? section;
                indent = IndentFrom(number + 1);
                Cut(line.Span.Start, section, isRecord: false);
                if (IsBareSection(line.Content))
                {
                    // It holds nothing itself: its records are parts of their own.
                    _open = _open with { Span = new TextSpan(line.Span.End, 0) };
                }
            }
        }

        Cut(_stretch.End, section, isRecord: false);
    }

    private void Cut(int at, string section, bool isRecord)
    {
        var span = TextSpan.FromBounds(_open.Span.Start, at);
        if (!string.IsNullOrWhiteSpace(_text.ToString(span)))
        {
            _parts.Add(_open with { Span = span });
        }

        _open = new Part(new TextSpan(at, 0), section, isRecord);
    }

    /// <summary>How far in most records under a heading begin, from the line after it; of as many, the further.</summary>
    private int IndentFrom(int number)
    {
        var depths = new SortedDictionary<int, int>();
        for (; number <= _lastLine && Line.At(_text, number) is { IsHeading: false } line; number++)
        {
            if (line.IsDash && line.Content.Contains(':', StringComparison.Ordinal))
            {
                depths[line.Depth] = depths.GetValueOrDefault(line.Depth) + 1;
            }
        }

        return depths.Count == 0 ? 0 : depths.Reverse().MaxBy(d => d.Value).Key;
    }

    /// <summary>The first line of a part that says something, without the space around it.</summary>
    public static TextSpan FirstLine(SourceText text, TextSpan part)
    {
        var number = text.GetLinePosition(part.Start).Line;
        var last = text.GetLinePosition(part.End).Line;
        while (number < last && text.GetLine(number).TrimStart() is "" or ['#', ..])
        {
            number++;
        }

        var line = text.GetLineSpan(number);
        var content = text.ToString(line);
        var lead = content.Length - content.TrimStart().Length;
        return new TextSpan(line.Start + lead, content.Trim().Length);
    }

    private static string? SectionOf(string line)
    {
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        return KeyNames.Find(key, EvidenceKeys.Sections) ?? KeyNames.Suggest(key, EvidenceKeys.Sections);
    }

    private static bool IsBareSection(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
        && KeyNames.Find(line[..colon], EvidenceKeys.Sections) is not null
        && line[(colon + 1)..].Split('#').First().Trim().Length == 0;

    /// <summary>A line by its indentation.</summary>
    /// <param name="Content">Without the space before it.</param>
    private readonly record struct Line(TextSpan Span, int Depth, string Content)
    {
        public bool IsDash => Content == "-" || Content.StartsWith("- ", StringComparison.Ordinal);

        public bool IsHeading => Depth == 0 && Content.Length > 0 && Content[0] != '#' && !IsDash && Content.Contains(':', StringComparison.Ordinal);

        public static Line At(SourceText text, int number)
        {
            var span = text.GetLineSpan(number);
            var whole = text.ToString(span);
            var content = whole.TrimStart(' ', '\t');
            return new Line(span, whole.Length - content.Length, content);
        }
    }
}
