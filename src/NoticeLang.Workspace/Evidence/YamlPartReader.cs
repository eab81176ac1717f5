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
    private readonly RawEvidence _raw;
    private readonly EntryBuffer _entries = new();

    private YamlPartReader(SourceText text, TextSpan part, RawEvidence raw, ReadingLimits limits, DiagnosticBag diagnostics) =>
        (_events, _raw, _diagnostics) = (new YamlEvents(text, part, limits.NestingDepth, diagnostics), raw, diagnostics);

    /// <param name="section">The heading a list that stands alone is under.</param>
    public static RawEvidence Read(SourceText text, TextSpan part, string section, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        var raw = new RawEvidence();
        raw.Keep(ReadRows(text, part, section, raw, limits, diagnostics));
        return raw;
    }

    /// <summary>The records one after another; headings and statements are found on the way.</summary>
    /// <param name="raw">Takes what is no record.</param>
    /// <inheritdoc cref="Read"/>
    public static IEnumerable<RawRecord> ReadRows(SourceText text, TextSpan part, string section, RawEvidence raw, ReadingLimits limits, DiagnosticBag diagnostics) =>
        new YamlPartReader(text, part, raw, limits, diagnostics).ReadAll(section);

    private IEnumerable<RawRecord> ReadAll(string section)
    {
        while (_events.MoveNext())
        {
            switch (_events.Current)
            {
                case MappingStart:
                    foreach (var record in ReadHeadings())
                    {
                        yield return record;
                    }

                    break;
                case SequenceStart:
                    foreach (var record in ReadRecords(section))
                    {
                        yield return record;
                    }

                    break;
                case Scalar { Value.Length: > 0 } or AnchorAlias:
                    ReportNotReadable("line", "a key, a colon and a space begin each line");
                    break;
                default:
                    break;
            }
        }
    }

    private IEnumerable<RawRecord> ReadHeadings()
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
            foreach (var record in ReadUnder(_events.KeyOf(key, 0), keySpan))
            {
                yield return record;
            }
        }
    }

    private IEnumerable<RawRecord> ReadUnder(string typed, TextSpan keySpan)
    {
        if (YamlHeadings.Recognise(typed, _events.Location(keySpan), _diagnostics) is not { } heading)
        {
            _events.SkipValue();
        }
        else if (EvidenceKeys.Sections.Contains(heading))
        {
            return ReadSection(heading);
        }
        else
        {
            _entries.Clear();
            if (_events.ReadEntry(heading, keySpan, _entries, _diagnostics))
            {
                _raw.Head.Add(_entries.Last);
            }
        }

        return [];
    }

    private IEnumerable<RawRecord> ReadSection(string heading)
    {
        switch (_events.Current)
        {
            case SequenceStart:
                return ReadRecords(heading);
            case MappingStart:
                // One record without its dash can be meant in one way only.
                return ReadRecord(heading) is { } record ? [record] : [];
            case Scalar { Value: var text } when KeyNames.IsNotGiven(text):
                return [];
            default:
                ReportNotReadable("line", "a list of records goes here");
                return [];
        }
    }

    private IEnumerable<RawRecord> ReadRecords(string section)
    {
        while (_events.MoveNext() && _events.Current is not SequenceEnd)
        {
            switch (_events.Current)
            {
                case MappingStart:
                    if (ReadRecord(section) is { } record)
                    {
                        yield return record;
                    }

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

    /// <summary>The record that begins here; null where it cannot be read, or is a statement, which goes to its section.</summary>
    private RawRecord? ReadRecord(string section)
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
            else
            {
                isReadable = _events.ReadEntry(_events.KeyOf(key, entries.Count), keySpan, entries, _diagnostics);
            }
        }

        if (!isReadable || entries.Count == 0)
        {
            return null;
        }

        var record = entries.ToRecord(_events.SpanFrom(opening, _events.Current, entries.Last.Span.End));
        if (_raw.Section(section) is var list && list == _raw.Records)
        {
            return record;
        }

        list.Add(record.Kept());
        return null;
    }

    private void ReportNotReadable(string part, string label) => _diagnostics.Add(
        DiagnosticFactory.EvidenceNotReadable(_events.Location(_events.SpanOf(_events.Current)), part, label, YamlHeadings.ExampleRecord));
}
