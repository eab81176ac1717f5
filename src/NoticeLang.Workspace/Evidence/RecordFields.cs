using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// The entries of one raw record by key, and how each kind of value is read: one record after another. The first fault found is reported,
/// <see cref="IsFaulty"/> is set, and the record is not used: one record, one message.
/// </summary>
internal sealed class RecordFields
{
    /// <summary>So many fields are looked through faster than they are looked up.</summary>
    private const int FewFields = 24;

    private static readonly ulong KindKeys = AllKinds();

    private readonly SourceText _text;
    private readonly string _part;
    private readonly KeyMeanings _meanings;

    /// <summary>Of each key, the number of its entry, from 1; 0 for none.</summary>
    private readonly int[] _own = new int[OwnKeys.Count];
    private readonly FieldLists _lists = new();
    private readonly List<(string Name, int Entry)> _others = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private ImmutableArray<DateOfTerm> _datesOfTerms = [];

    // The keys that are given a value, a bit each.
    private ulong _given;
    private bool _hasOtherKinds;

    // The keys of the last record, where what they mean turns on nothing else.
    private readonly List<string> _shape = [];
    private bool _turnsOnValues;
    private RawRecord _raw;
    private DiagnosticBag _diagnostics = new();

    /// <param name="known">The keys with a meaning of their own; all others are kept as they are.</param>
    /// <param name="part">record or statement.</param>
    public RecordFields(SourceText text, ImmutableArray<string> known, string part) => (_text, _meanings, _part) = (text, new KeyMeanings(known), part);

    public bool IsFaulty { get; private set; }

    /// <summary>The first key of the record that says what it is, where it is given a value that says so; None where there is none.</summary>
    public OwnKey Kind { get; private set; }

    /// <summary>What the values of its fields are to be looked at for, all taken together.</summary>
    public KeyTraits Traits { get; private set; }

    /// <summary>The dates read so far that only a calendar can tell.</summary>
    public ImmutableArray<DateOfTerm> DatesOfTerms => _datesOfTerms;

    /// <summary>Goes on to a record.</summary>
    public void Begin(RawRecord raw, DiagnosticBag diagnostics)
    {
        var entries = raw.Entries;
        (_raw, _datesOfTerms, _diagnostics, IsFaulty) = (raw, [], diagnostics, false);
        if (IsOfLastShape(entries))
        {
            return;
        }

        Array.Clear(_own);
        _others.Clear();
        _seen.Clear();
        (_given, Traits, Kind, _turnsOnValues) = (0, KeyTraits.None, OwnKey.None, false);
        for (var i = 0; i < entries.Length; i++)
        {
            Add(entries[i], i);
        }

        FindKind(entries);
        KeepShape(entries);
    }

    /// <summary>Whether the record has the keys of the last, each with a value: then all that was found out about the keys is true of it as well.</summary>
    private bool IsOfLastShape(ReadOnlySpan<RawEntry> entries)
    {
        if (entries.Length != _shape.Count || entries.Length == 0)
        {
            return false;
        }

        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            if (!ReferenceEquals(entry.Name, _shape[i]) || entry.Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    private void KeepShape(ReadOnlySpan<RawEntry> entries)
    {
        _shape.Clear();
        foreach (ref readonly var entry in entries)
        {
            if (IsFaulty || _turnsOnValues || entry.Count == 0)
            {
                _shape.Clear();
                return;
            }

            _shape.Add(entry.Name);
        }
    }

    private void FindKind(ReadOnlySpan<RawEntry> entries)
    {
        _hasOtherKinds = BitOperations.PopCount(_given & KindKeys) > 1;
        for (var i = 0; (_given & KindKeys) != 0 && i < entries.Length && Kind == OwnKey.None; i++)
        {
            var own = _meanings.Of(entries[i].Name, i).Own;
            Kind = own.IsKind() && Has(own) && !(own is OwnKey.Planned or OwnKey.Cancelled && IsYesOrNo(own)) ? own : OwnKey.None;
        }
    }

    public TextLocation At(TextSpan span) => new(_text, span);

    /// <summary>The place of a key's value, where it is given one.</summary>
    public TextLocation At(OwnKey key) => At(Entry(key).Span);

    public void Report(Diagnostic diagnostic)
    {
        if (!IsFaulty)
        {
            _diagnostics.Add(diagnostic);
        }

        IsFaulty = true;
    }

    /// <summary>Whether a key is given a value.</summary>
    public bool Has(OwnKey key) => (_given & Bit(key)) != 0;

    /// <summary>The values of a key that <see cref="Has"/> some.</summary>
    public ImmutableArray<RawValue> Values(OwnKey key) => Entry(key).Values;

    /// <summary>Counts an entry with a meaning of its own among the fields after all.</summary>
    public void Keep(OwnKey key)
    {
        if (_own[(int)key] is > 0 and var number)
        {
            _shape.Clear();
            _own[(int)key] = 0;
            _given &= ~Bit(key);
            _others.Add((key.Name(), number - 1));
        }
    }

    /// <summary>As <see cref="Keep"/>, of all keys of kinds but one, and but those that say whether it happened.</summary>
    public void KeepOtherKinds(OwnKey kind)
    {
        for (var other = OwnKeys.FirstKind; _hasOtherKinds && other <= OwnKeys.LastKind; other++)
        {
            if (other != kind && other is not (OwnKey.Planned or OwnKey.Cancelled))
            {
                Keep(other);
            }
        }
    }

    /// <summary>Reports an end given both as <c>to</c> and as <c>until</c>.</summary>
    public void CheckOneEnd()
    {
        if (Has(OwnKey.To) && Has(OwnKey.Until))
        {
            if (IsDate(OwnKey.To))
            {
                Report(DiagnosticFactory.KeyGivenTwice(At(Entry(OwnKey.Until).NameSpan), At(Entry(OwnKey.To).NameSpan), "until", _part));
            }
            else
            {
                Keep(OwnKey.To);
            }
        }
    }

    /// <summary>All that is kept as it is, in the order of the record.</summary>
    /// <param name="more">Stands in place of a field of its name.</param>
    public ImmutableArray<EvidenceField> Fields(EvidenceField? more = null)
    {
        var fields = new EvidenceField[_others.Count + (more is null ? 0 : 1)];
        var (count, last, isInOrder, taken) = (0, -1, true, more?.Name);
        var entries = _raw.Entries;
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(_others))
        {
            ref readonly var entry = ref entries[other.Entry];
            if (entry.Count > 0 && other.Name != taken)
            {
                fields[count++] = new EvidenceField(other.Name, entry.PlainValues(_lists), _text, entry.Span);
                isInOrder &= entry.Span.Start >= last;
                last = entry.Span.Start;
            }
        }

        if (more is { } extra)
        {
            fields[count++] = extra;
            isInOrder &= extra.Location.Span.Start >= last;
        }

        if (count < fields.Length)
        {
            Array.Resize(ref fields, count);
        }

        return isInOrder ? ImmutableCollectionsMarshal.AsImmutableArray(fields) : [.. fields.OrderBy(f => f.Location.Span.Start)];
    }

    public bool HasField(string name) => _others.Exists(o => o.Name == name && _raw.Entries[o.Entry].Count > 0);

    public string? Text(OwnKey key) => Value(key)?.Plain;

    private ReadText? Value(OwnKey key)
    {
        if (!Has(key))
        {
            return null;
        }

        ref readonly var entry = ref Entry(key);
        if (entry.Count > 1)
        {
            Report(DiagnosticFactory.OneValueNeeded(At(entry.Span), key.Name(), _part));
        }

        return entry.First;
    }

    public bool YesOrNo(OwnKey key, bool absent)
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
                Report(DiagnosticFactory.NeitherYesNorNo(At(key), key.Name()));
                return absent;
        }
    }

    public DayInterval? Date(OwnKey key)
    {
        if (Value(key) is not { } value)
        {
            return null;
        }

        if (value.Days is null)
        {
            var reading = value.Date;
            var text = value.Plain;
            var at = At(key);
            if (reading.Term is not null && _part == "record")
            {
                _datesOfTerms = _datesOfTerms.Add(new DateOfTerm(key.Name(), text, at));
                return null;
            }

            Report(reading switch
            {
                { Impossible: { } date } => DiagnosticFactory.EvidenceDateNotReal(at, key.Name(), _part, date.Reason, Nearest(date)),
                { ShortYear: { } whole } => DiagnosticFactory.YearInTwoFigures(at, key.Name(), _part, whole),
                { IsBackwards: true } => DiagnosticFactory.EndsBeforeItBegins(at, _part, null),
                _ => DiagnosticFactory.EvidenceDateNotKnown(at, key.Name(), _part),
            });
        }

        return value.Days;
    }

    /// <summary>Whether the value a key is given is in the form of a date, real or not.</summary>
    public bool IsDate(OwnKey key) => Has(key) && Entry(key).First is var value && (value.Days is not null || value.Date != default);

    /// <summary>Whether the value a key is given has a digit in it.</summary>
    public bool HasDigit(OwnKey key) => HasDigit(Entry(key));

    private static bool HasDigit(in RawEntry entry) => entry.Count > 0 && entry.First.HasDigit;

    private static (string, string)? Nearest(ImpossibleDate date) =>
        date.LastOfMonth is { } last ? (last.ToIsoString(), last.AddDays(1).ToIsoString()) : null;

    private void Add(in RawEntry entry, int number)
    {
        ref readonly var meaning = ref _meanings.Of(entry.Name, number);
        _turnsOnValues |= meaning.OnlyWithDate || meaning.Own is OwnKey.Planned or OwnKey.Cancelled;
        if (meaning.Own != OwnKey.None && (!meaning.OnlyWithDate || HasDigit(entry)))
        {
            if (_own[(int)meaning.Own] is > 0 and var first)
            {
                ReportTwice(entry, first - 1);
            }
            else
            {
                _own[(int)meaning.Own] = number + 1;
                _given |= entry.Count > 0 ? Bit(meaning.Own) : 0;
            }
        }
        else if (Earlier(meaning.Name) is { } earlier)
        {
            ReportTwice(entry, earlier);
        }
        else
        {
            _others.Add((meaning.Name, number));
            Traits |= meaning.Traits;
        }
    }

    private static ulong Bit(OwnKey key) => 1UL << (int)key;

    private static ulong AllKinds()
    {
        var all = 0UL;
        for (var kind = OwnKeys.FirstKind; kind <= OwnKeys.LastKind; kind++)
        {
            all |= Bit(kind);
        }

        return all;
    }

    private int? Earlier(string name)
    {
        if (_others.Count <= FewFields)
        {
            foreach (var other in _others)
            {
                if (other.Name == name)
                {
                    return other.Entry;
                }
            }

            return null;
        }

        for (var i = _seen.Count; i < _others.Count; i++)
        {
            _seen.Add(_others[i].Name, _others[i].Entry);
        }

        return _seen.TryGetValue(name, out var seen) ? seen : null;
    }

    private void ReportTwice(RawEntry entry, int earlier) =>
        Report(DiagnosticFactory.KeyGivenTwice(At(entry.NameSpan), At(_raw.Entries[earlier].NameSpan), entry.Name, _part));

    private ref readonly RawEntry Entry(OwnKey key) => ref _raw.Entries[_own[(int)key] - 1];

    private bool IsYesOrNo(OwnKey key) => Entry(key).First.Text.ToLowerInvariant() is "yes" or "no" or "true" or "false" or "y" or "n";
}
