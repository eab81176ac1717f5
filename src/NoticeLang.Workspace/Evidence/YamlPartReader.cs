using System.Collections.Generic;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using YamlDotNet.Core.Events;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Reads a well-formed stretch of YAML into raw records. Malformed text throws.</summary>
internal sealed class YamlPartReader
{
    private readonly YamlEvents _events;
    private readonly DiagnosticBag _diagnostics;
    private readonly RawEvidence _raw = new();
    private readonly List<RawEntry> _entries = [];

    private YamlPartReader(SourceText text, TextSpan part, ReadingLimits limits, DiagnosticBag diagnostics) =>
        (_events, _diagnostics) = (new YamlEvents(text, part, limits.NestingDepth), diagnostics);

    /// <param name="section">The heading a list that stands alone is under.</param>
    public static RawEvidence Read(SourceText text, TextSpan part, string section, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        var reader = new YamlPartReader(text, part, limits, diagnostics);
        while (reader._events.MoveNext())
        {
            switch (reader._events.Current)
            {
                case MappingStart:
                    reader.ReadHeadings();
                    break;
                case SequenceStart:
                    reader.ReadRecords(section);
                    break;
                case Scalar { Value.Length: > 0 } or AnchorAlias:
                    reader.ReportNotReadable("line", "a key, a colon and a space begin each line");
                    break;
                default:
                    break;
            }
        }

        return reader._raw;
    }

    private void ReadHeadings()
    {
        while (_events.MoveNext() && _events.Current is not MappingEnd)
        {
            if (_events.Current is not Scalar key)
            {
                ReportNotReadable("line", "a heading is one word or two");
                _events.SkipValue();
                _events.MoveNext();
                _events.SkipValue();
                continue;
            }

            var keySpan = _events.SpanOf(key);
            _events.MoveNext();
            ReadUnder(_events.ValueOf(key), keySpan);
        }
    }

    private void ReadUnder(string typed, TextSpan keySpan)
    {
        if (YamlHeadings.Recognise(typed, _events.Location(keySpan), _diagnostics) is not { } heading)
        {
            _events.SkipValue();
        }
        else if (EvidenceKeys.Sections.Contains(heading))
        {
            ReadSection(heading);
        }
        else if (_events.ReadEntry(heading, keySpan, _diagnostics) is { } entry)
        {
            _raw.Head.Add(entry);
        }
    }

    private void ReadSection(string heading)
    {
        switch (_events.Current)
        {
            case SequenceStart:
                ReadRecords(heading);
                break;
            case MappingStart:
                // One record without its dash can be meant in one way only.
                ReadRecord(_raw.Section(heading));
                break;
            case Scalar { Value: var text } when KeyNames.IsNotGiven(text):
                break;
            default:
                ReportNotReadable("line", "a list of records goes here");
                break;
        }
    }

    private void ReadRecords(string section)
    {
        while (_events.MoveNext() && _events.Current is not SequenceEnd)
        {
            switch (_events.Current)
            {
                case MappingStart:
                    ReadRecord(_raw.Section(section));
                    break;
                case Scalar { Value: var text } when KeyNames.IsNotGiven(text):
                    break;
                default:
                    ReportNotReadable("record", "a record has keys, each with a colon and a space");
                    _events.SkipValue();
                    break;
            }
        }
    }

    private void ReadRecord(List<RawRecord> into)
    {
        var opening = _events.Current;
        var entries = _entries;
        entries.Clear();
        var isReadable = true;
        while (_events.MoveNext() && _events.Current is not MappingEnd)
        {
            if (_events.Current is not Scalar key)
            {
                if (isReadable)
                {
                    ReportNotReadable("record", "a key is a word or two");
                }

                isReadable = false;
                _events.SkipValue();
                _events.MoveNext();
                _events.SkipValue();
                continue;
            }

            var keySpan = _events.SpanOf(key);
            _events.MoveNext();
            if (!isReadable)
            {
                _events.SkipValue();
            }
            else if (_events.Current is AnchorAlias)
            {
                ReportNotReadable("record", "write the value out in full");
                isReadable = false;
            }
            else if (_events.ReadEntry(_events.ValueOf(key), keySpan, _diagnostics) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                isReadable = false;
            }
        }

        if (isReadable && entries.Count > 0)
        {
            into.Add(new RawRecord(_events.SpanFrom(opening, _events.Current, entries[^1].Span.End), [.. entries]));
        }
    }

    private void ReportNotReadable(string part, string label) => _diagnostics.Add(
        DiagnosticFactory.EvidenceNotReadable(_events.Location(_events.SpanOf(_events.Current)), part, label, YamlHeadings.ExampleRecord));
}
