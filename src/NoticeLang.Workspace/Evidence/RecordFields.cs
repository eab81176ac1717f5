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
    private readonly Slot[] _slots;
    private List<DateOfTerm>? _datesOfTerms;

    /// <param name="known">The keys with a meaning of their own; all others are kept as they are.</param>
    /// <param name="part">record or statement.</param>
    public RecordFields(SourceText text, RawRecord raw, ImmutableArray<string> known, string part, DiagnosticBag diagnostics)
    {
        (_text, _part, _diagnostics) = (text, part, diagnostics);
        _slots = new Slot[raw.Entries.Length];
        // Few keys are quicker found one after the other.
        var seen = _slots.Length > 32 ? new Dictionary<string, int>(StringComparer.Ordinal) : null;
        for (var i = 0; i < _slots.Length; i++)
        {
            var entry = raw.Entries[i];
            var key = KeyNames.FindMeaning(entry, known);
            var name = key ?? entry.Name.ToLowerInvariant();
            var first = seen is null ? IndexOf(name, i) : seen.TryAdd(name, i) ? -1 : seen[name];
            if (first >= 0)
            {
                Report(DiagnosticFactory.KeyGivenTwice(At(entry.NameSpan), At(raw.Entries[first].NameSpan), entry.Name, part));
            }
            else
            {
                _slots[i] = new Slot(name, key is not null, entry);
            }
        }
    }

    public bool IsFaulty { get; private set; }

    /// <summary>The dates read so far that only a calendar can tell.</summary>
    public ImmutableArray<DateOfTerm> DatesOfTerms => _datesOfTerms is null ? [] : [.. _datesOfTerms];

    public TextLocation At(TextSpan span) => new(_text, span);

    public void Report(Diagnostic diagnostic)
    {
        if (!IsFaulty)
        {
            _diagnostics.Add(diagnostic);
        }

        IsFaulty = true;
    }

    /// <summary>The keys with a meaning of their own that are given a value, in the order of the record.</summary>
    public IEnumerable<string> KnownKeys
    {
        get
        {
            foreach (var slot in _slots)
            {
                if (slot.IsKnown && slot.Entry.Values.Length > 0)
                {
                    yield return slot.Name;
                }
            }
        }
    }

    /// <summary>The entry of a key, where it is given a value.</summary>
    public RawEntry? Entry(string key)
    {
        foreach (var slot in _slots)
        {
            if (slot.IsKnown && slot.Name == key)
            {
                return slot.Entry.Values.Length > 0 ? slot.Entry : null;
            }
        }

        return null;
    }

    /// <summary>Counts an entry with a meaning of its own among the fields after all.</summary>
    public void Keep(string key)
    {
        if (IndexOf(key, _slots.Length) is >= 0 and var at && _slots[at].IsKnown)
        {
            _slots[at] = _slots[at] with { IsKnown = false };
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
        var fields = new List<EvidenceField>(_slots.Length + more.Length);
        foreach (var slot in _slots)
        {
            if (slot is { IsKnown: false, Entry.Values.Length: > 0 })
            {
                fields.Add(new EvidenceField(slot.Name, Texts(slot.Entry.Values), At(slot.Entry.Span)));
            }
        }

        foreach (var field in more)
        {
            fields.RemoveAll(f => f.Name == field.Name);
            var at = fields.FindIndex(f => f.Location.Span.Start > field.Location.Span.Start);
            fields.Insert(at < 0 ? fields.Count : at, field);
        }

        return [.. fields];
    }

    public bool HasField(string name)
    {
        foreach (var slot in _slots)
        {
            if (slot is { IsKnown: false, Entry.Values.Length: > 0 } && slot.Name == name)
            {
                return true;
            }
        }

        return false;
    }

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
                (_datesOfTerms ??= []).Add(new DateOfTerm(key, text, at));
                return null;
            }

            Report(reading switch
            {
                { Impossible: { } date } => DiagnosticFactory.EvidenceDateNotReal(at, key, _part, date.Reason, Nearest(date)),
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

    private static ImmutableArray<string> Texts(ImmutableArray<RawValue> values)
    {
        if (values.Length == 1)
        {
            return [values[0].Text];
        }

        var texts = ImmutableArray.CreateBuilder<string>(values.Length);
        foreach (var value in values)
        {
            texts.Add(value.Text);
        }

        return texts.MoveToImmutable();
    }

    /// <summary>The first of so many slots with a name; -1 where there is none.</summary>
    private int IndexOf(string name, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (_slots[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>An entry by its name; empty where that is given twice.</summary>
    /// <param name="IsKnown">It has a meaning of its own and is no field.</param>
    private readonly record struct Slot(string Name, bool IsKnown, RawEntry Entry);
}
