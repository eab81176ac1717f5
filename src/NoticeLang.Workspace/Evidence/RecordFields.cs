using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// The entries of one raw record by key, and how each kind of value is read. The first fault found is reported, <see cref="IsFaulty"/>
/// is set, and the record is not used: one record, one message.
/// </summary>
internal sealed class RecordFields
{
    private readonly SourceText _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly string _part;
    private readonly Dictionary<string, RawEntry> _known = new(StringComparer.Ordinal);
    private readonly List<RawEntry> _others = [];
    private readonly List<DateOfTerm> _datesOfTerms = [];

    /// <param name="known">The keys with a meaning of their own; all others are kept as they are.</param>
    /// <param name="part">record or statement.</param>
    public RecordFields(SourceText text, RawRecord raw, ImmutableArray<string> known, string part, DiagnosticBag diagnostics)
    {
        (_text, _part, _diagnostics) = (text, part, diagnostics);
        var seen = new Dictionary<string, RawEntry>(StringComparer.Ordinal);
        foreach (var entry in raw.Entries)
        {
            var key = KeyNames.FindMeaning(entry, known);
            var name = key ?? PlainWriting.Of(entry.Name).Trim(' ', '"', '\'').ToLowerInvariant();
            if (!seen.TryAdd(name, entry))
            {
                Report(DiagnosticFactory.KeyGivenTwice(At(entry.NameSpan), At(seen[name].NameSpan), entry.Name, part));
            }
            else if (key is not null)
            {
                _known[key] = entry;
            }
            else if (entry.Values.Length > 0)
            {
                _others.Add(entry with { Name = name });
            }
        }
    }

    public bool IsFaulty { get; private set; }

    /// <summary>The dates read so far that only a calendar can tell.</summary>
    public ImmutableArray<DateOfTerm> DatesOfTerms => [.. _datesOfTerms];

    public TextLocation At(TextSpan span) => new(_text, span);

    public void Report(Diagnostic diagnostic)
    {
        if (!IsFaulty)
        {
            _diagnostics.Add(diagnostic);
        }

        IsFaulty = true;
    }

    /// <summary>The entry of a key, where it is given a value.</summary>
    public RawEntry? Entry(string key) => _known.TryGetValue(key, out var entry) && entry.Values.Length > 0 ? entry : null;

    /// <summary>Counts an entry with a meaning of its own among the fields after all.</summary>
    public void Keep(string key)
    {
        if (_known.Remove(key, out var entry) && entry.Values.Length > 0)
        {
            _others.Add(entry with { Name = key });
        }
    }

    /// <summary>Reports an end given both as <c>to</c> and as <c>until</c>.</summary>
    public void CheckOneEnd()
    {
        if (Entry("to") is { } to && Entry("until") is { } until)
        {
            if (IsDate("to"))
            {
                Report(DiagnosticFactory.KeyGivenTwice(At(until.NameSpan), At(to.NameSpan), "until", _part));
            }
            else
            {
                Keep("to");
            }
        }
    }

    /// <summary>All that is kept as it is, in the order of the record.</summary>
    public ImmutableArray<EvidenceField> Fields(params ReadOnlySpan<EvidenceField> more)
    {
        var fields = new List<EvidenceField>();
        foreach (var entry in _others)
        {
            fields.Add(new EvidenceField(entry.Name, [.. Texts(entry)], At(entry.Span)));
        }

        foreach (var field in more)
        {
            fields.RemoveAll(f => f.Name == field.Name);
            fields.Add(field);
        }

        fields.Sort((a, b) => a.Location.Span.Start.CompareTo(b.Location.Span.Start));
        return [.. fields];
    }

    public bool HasField(string name) => _others.Exists(e => e.Name == name);

    public string? Text(string key)
    {
        if (Entry(key) is not { } entry)
        {
            return null;
        }

        if (entry.Values.Length > 1)
        {
            Report(DiagnosticFactory.OneValueNeeded(At(entry.Span), key, _part));
        }

        return PlainWriting.OfValue(entry.Values[0].Text);
    }

    public bool YesOrNo(string key, bool absent)
    {
        switch (Text(key)?.ToLowerInvariant())
        {
            case null:
                return absent;
            case "yes" or "y" or "true":
                return true;
            case "no" or "n" or "false":
                return false;
            default:
                Report(DiagnosticFactory.NeitherYesNorNo(At(Entry(key)!.Span), key));
                return absent;
        }
    }

    public DayInterval? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var reading = EvidenceDates.Read(text);
        if (reading.Days is null)
        {
            var at = At(Entry(key)!.Span);
            if (reading.Term is not null && _part == "record")
            {
                _datesOfTerms.Add(new DateOfTerm(key, text, at));
                return null;
            }

            Report(reading switch
            {
                { Impossible: { } date } => DiagnosticFactory.EvidenceDateNotReal(at, key, _part, date.Reason, Nearest(date)),
                { ShortYear: { } whole } => DiagnosticFactory.YearInTwoFigures(at, key, _part, whole),
                { IsBackwards: true } => DiagnosticFactory.EndsBeforeItBegins(at, _part, null),
                _ => DiagnosticFactory.EvidenceDateNotKnown(at, key, _part),
            });
        }

        return reading.Days;
    }

    /// <summary>Whether a value is in the form of a date, real or not.</summary>
    public bool IsDate(string key) => Entry(key) is { } entry && EvidenceDates.Read(entry.Values[0].Text) != default;

    private static (string, string)? Nearest(ImpossibleDate date) =>
        date.LastOfMonth is { } last ? (last.ToIsoString(), last.AddDays(1).ToIsoString()) : null;

    private static IEnumerable<string> Texts(RawEntry entry)
    {
        foreach (var value in entry.Values)
        {
            yield return PlainWriting.OfValue(value.Text);
        }
    }
}
