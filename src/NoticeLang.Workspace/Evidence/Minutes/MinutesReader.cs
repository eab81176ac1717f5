using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Minutes;

/// <summary>
/// Reads minutes in Markdown: headings of the file from the front matter, record sentences wherever a line begins with one, blocks fenced as
/// <c>yaml</c>, <c>json</c> or <c>evidence</c>, and tables. Prose, comments and other blocks are not read. Never throws.
/// </summary>
internal sealed class MinutesReader
{
    public const string ExampleSentence = "given improvement-board meets on 22 October 2019";

    private const string Comment = "<!--";
    private const string CommentEnd = "-->";

    private readonly SourceText _text;
    private readonly ReadingLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly RawEvidence _raw = new();
    private readonly List<SourceTable> _tables = [];
    private readonly List<TextSpan> _sentences = [];
    private readonly List<TextSpan> _perhaps = [];
    private int _line = 1;

    private MinutesReader(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics) => (_text, _limits, _diagnostics) = (text, limits, diagnostics);

    public static FileContent Read(SourceText text, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        var reader = new MinutesReader(text, limits, diagnostics);
        var before = diagnostics.Count;
        reader.ReadFrontMatter();
        while (reader._line <= text.LineCount)
        {
            reader.ReadNext();
        }

        var isEmpty = reader._raw is { Records.Count: 0, Complete.Count: 0, Suspended.Count: 0 } && reader._sentences.Count == 0 && diagnostics.Count == before;
        var others = reader._tables.FindAll(t => !TableRecords.HasKeys(t));
        return new FileContent(text, reader._raw)
        {
            Tables = [.. reader._tables],
            OtherTables = [.. others],
            Sentences = [.. reader._sentences],
            PerhapsSentences = [.. reader._perhaps],
            WithoutMapping = [.. others.Select(t => DiagnosticFactory.TableNotRead(new TextLocation(text, t.Rows[0].Span), "table")), .. isEmpty ? [NoRecords(text)] : (Diagnostic[])[]],
        };
    }

    private static Diagnostic NoRecords(SourceText text) => DiagnosticFactory.FileWithoutRecords(new TextLocation(text, text.GetLineSpan(1)), ExampleSentence) with
    {
        Why = "prose is not read: a line that begins with given is.",
    };

    private void ReadFrontMatter()
    {
        if (Line(1).TrimEnd() is not "---")
        {
            return;
        }

        var last = 2;
        while (last <= _text.LineCount && Line(last).TrimEnd() is not ("---" or "..."))
        {
            last++;
        }

        if (last > _text.LineCount)
        {
            if (Line(2).Contains(':'))
            {
                ReportUnclosed(1, "a --- without its other", "---");
            }

            return;
        }

        var found = new DiagnosticBag();
        _raw.Add(YamlEvidenceReader.Read(_text, Lines(2, last - 1), _limits, found));

        // Other programs have keys of their own there: only a slip in one of ours is told.
        _diagnostics.AddRange(found.Where(d => d.Descriptor != DiagnosticDescriptors.HeadingNotKnown || d.Label.Length > 0));
        _line = last + 1;
    }

    private void ReadNext()
    {
        var line = Line(_line);
        if (FenceOf(line) is var (mark, length, language))
        {
            ReadBlock(mark, length, language);
        }
        else if (line.Contains(Comment, StringComparison.Ordinal))
        {
            SkipComment(line);
        }
        else if (RecordLine.Begin(_text, _text.GetLineSpan(_line)) is { } sentence)
        {
            ReadSentence(sentence, _sentences);
        }
        else if (RecordLine.PerhapsBegin(_text, _text.GetLineSpan(_line)) is { } perhaps)
        {
            ReadSentence(perhaps, _perhaps);
        }
        else if (MarkdownTable.Begins(_text, _line))
        {
            var table = MarkdownTable.Read(_text, _line, _tables.Count + 1, out _line);
            _tables.Add(table);
            if (TableRecords.HasKeys(table))
            {
                _raw.Keep(TableRecords.Read(_text, table, _diagnostics));
            }
        }
        else
        {
            _line++;
        }
    }

    private void ReadSentence(TextSpan piece, List<TextSpan> pieces)
    {
        var first = _text.GetLineSpan(_line);
        pieces.Add(piece);
        for (_line++; _line <= _text.LineCount && !RecordLine.IsOver(_text, piece); _line++)
        {
            var line = _text.GetLineSpan(_line);
            if (RecordLine.Begin(_text, line) is not null || RecordLine.PerhapsBegin(_text, line) is not null || RecordLine.GoOn(_text, first, line) is not { } next)
            {
                break;
            }

            piece = next;
            pieces.Add(piece);
        }
    }

    /// <summary>A fenced block; one that is not closed goes on to the end of the file.</summary>
    private void ReadBlock(char mark, int length, string language)
    {
        var first = ++_line;
        while (_line <= _text.LineCount && !(FenceOf(Line(_line)) is var (close, closeLength, rest) && close == mark && closeLength >= length && rest.Length == 0))
        {
            _line++;
        }

        var (start, end) = (first, _line - 1);
        if (_line > _text.LineCount && language is not ("json" or "yaml" or "yml" or "evidence") && !IsBlank(start, end))
        {
            ReportUnclosed(start - 1, $"a {new string(mark, length)} without its other", new string(mark, length));
        }

        _line++;
        if (start > end)
        {
            return;
        }

        switch (language)
        {
            case "json":
                _raw.Add(JsonEvidenceReader.Read(_text, Lines(start, end), _diagnostics));
                break;
            case "evidence" or "notice" when BeginsWithSentence(start, end):
                ReadSentences(start, end);
                break;
            case "yaml" or "yml" or "evidence":
                _raw.Add(YamlEvidenceReader.Read(_text, Lines(start, end), _limits, _diagnostics));
                break;
            case "" when _line - 1 <= _text.LineCount:
                ReportSentence(start, end, new string(mark, length) + "evidence");
                break;
        }
    }

    /// <summary>Says of the first line that begins with <c>given</c>, in a block that does not say what it is, that it is not read.</summary>
    private void ReportSentence(int start, int end, string fence)
    {
        for (var line = start; line <= end; line++)
        {
            if (RecordLine.Begin(_text, _text.GetLineSpan(line)) is { } sentence)
            {
                _diagnostics.Add(DiagnosticFactory.PerhapsARecordInBlock(At(sentence), fence));
                return;
            }
        }
    }

    private bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(_text.ToString(Lines(start, end)));

    /// <summary>Says that all lines below one are taken as part of something that is not read.</summary>
    private void ReportUnclosed(int line, string label, string example) =>
        _diagnostics.Add(DiagnosticFactory.EvidenceNotReadable(At(_text.GetLineSpan(line)), "line", label, example));

    /// <summary>Whether the first line that says something begins with <c>given</c>; a block that quotes the notice does not.</summary>
    private bool BeginsWithSentence(int start, int end)
    {
        for (var line = start; line <= end; line++)
        {
            if (Line(line).TrimStart() is { Length: > 0 } content && !content.StartsWith("//", StringComparison.Ordinal))
            {
                return RecordLine.Begin(_text, _text.GetLineSpan(line)) is not null;
            }
        }

        return false;
    }

    /// <summary>In a block of sentences every line is of one: what is not is said by whoever reads them.</summary>
    private void ReadSentences(int start, int end)
    {
        for (var line = start; line <= end; line++)
        {
            var span = _text.GetLineSpan(line);
            var piece = RecordLine.Begin(_text, span) ?? span;
            if (!string.IsNullOrWhiteSpace(_text.ToString(piece)))
            {
                _sentences.Add(piece);
            }
        }
    }

    /// <summary>Leaves out a comment, over as many lines as it goes, and reads what stands before and behind it.</summary>
    private void SkipComment(string line)
    {
        var first = _line;
        AddSentence(0, line.IndexOf(Comment, StringComparison.Ordinal));
        var isOpen = IsOpenAfter(line);
        while (isOpen && _line < _text.LineCount)
        {
            line = Line(++_line);
            isOpen = !line.Contains(CommentEnd, StringComparison.Ordinal) || IsOpenAfter(line);
        }

        if (isOpen)
        {
            ReportUnclosed(first, "a <!-- without its -->", CommentEnd);
        }

        if (line.LastIndexOf(CommentEnd, StringComparison.Ordinal) is >= 0 and var end && !isOpen)
        {
            AddSentence(end + CommentEnd.Length, line.Length);
        }

        _line++;
    }

    private static bool IsOpenAfter(string line) => line.LastIndexOf(Comment, StringComparison.Ordinal) > line.LastIndexOf(CommentEnd, StringComparison.Ordinal);

    private void AddSentence(int from, int to)
    {
        var start = _text.GetLineSpan(_line).Start;
        if (RecordLine.Begin(_text, TextSpan.FromBounds(start + from, start + to)) is { } sentence)
        {
            _sentences.Add(sentence);
        }
    }

    /// <summary>The mark of a fence, how often it stands there and what block it opens; null where a line is no fence.</summary>
    private static (char Mark, int Length, string Language)? FenceOf(string line)
    {
        var content = line.TrimStart(' ', '\t', '>');
        if (content is not ['`' or '~', ..])
        {
            return null;
        }

        var rest = content.TrimStart(content[0]);
        var length = content.Length - rest.Length;
        return length < 3 || (content[0] == '`' && rest.Contains('`')) ? null : (content[0], length, rest.Trim().Split(' ', '\t')[0].ToLowerInvariant());
    }

    private string Line(int number) => number <= _text.LineCount ? _text.GetLine(number) : "";

    private TextSpan Lines(int first, int last) =>
        last < first ? new TextSpan(_text.GetLineSpan(first).Start, 0) : TextSpan.FromBounds(_text.GetLineSpan(first).Start, _text.GetLineSpan(last).End);

    private TextLocation At(TextSpan span) => new(_text, span);
}
