using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>One value as a file gives it: text, always, and where it stands.</summary>
internal readonly record struct RawValue(string Text, TextSpan Span);

/// <summary>A key with its value or values. Nearly all have one, which needs no list.</summary>
internal readonly struct RawEntry
{
    private const int Whole = -1;

    // A text or a list of values, RawValue[].
    private readonly object _value;

    // Where the text begins whose parts are the values; else the text is the value.
    private readonly int _partsAt;

    /// <param name="values">Empty where nothing is given: a key without a value, an empty cell.</param>
    /// <param name="span">Of the value; of the key where there is none.</param>
    public RawEntry(string name, TextSpan nameSpan, ImmutableArray<RawValue> values, TextSpan span)
        : this(name, nameSpan, ImmutableCollectionsMarshal.AsArray(values)!, Whole, span)
    {
    }

    /// <summary>Of one value.</summary>
    public RawEntry(string name, TextSpan nameSpan, ReadText value, TextSpan span)
        : this(name, nameSpan, value, Whole, span)
    {
    }

    private RawEntry(string name, TextSpan nameSpan, object value, int partsAt, TextSpan span) =>
        (Name, NameSpan, _value, _partsAt, Span) = (name, nameSpan, value, partsAt, span);

    /// <summary>As written, without spaces around it.</summary>
    public string Name { get; }

    public TextSpan NameSpan { get; }

    public TextSpan Span { get; }

    /// <summary>How many values are given.</summary>
    public int Count => _value is ReadText text ? (_partsAt == Whole ? 1 : text.Parts.Length) : List.Length;

    /// <summary>The first value; where none is given there is none to ask for.</summary>
    public ReadText First => _partsAt == Whole && _value is ReadText text ? text : new ReadText(Values[0].Text);

    public ImmutableArray<RawValue> Values
    {
        get
        {
            if (_value is not ReadText text)
            {
                return ImmutableCollectionsMarshal.AsImmutableArray(List);
            }

            var (at, span) = (_partsAt, Span);
            return at == Whole ? [new RawValue(text.Text, span)] : ImmutableArray.CreateRange(text.Parts, p => new RawValue(p.Text, new TextSpan(at + p.Span.Start, p.Span.Length)));
        }
    }

    private RawValue[] List => (RawValue[])_value;

    /// <summary>Of the parts of a text.</summary>
    /// <param name="at">Where the text begins, letter for letter.</param>
    public static RawEntry Parted(string name, TextSpan nameSpan, ReadText text, int at, TextSpan span) => new(name, nameSpan, text, at, span);

    /// <summary>The values as records keep them.</summary>
    public ImmutableArray<string> PlainValues(FieldLists lists) =>
        _value is ReadText text ? (_partsAt == Whole ? text.Values : text.PartValues) : lists.Of(ImmutableCollectionsMarshal.AsImmutableArray(List));

    /// <summary>Whether no value is longer than so many characters, where that can be told at a glance.</summary>
    public bool IsSurelyWithin(int length) => _value is ReadText { Text: var text } && text.Length <= length;
}

/// <summary>A record, a statement or a row, before anybody asks what it means.</summary>
internal readonly struct RawRecord
{
    private readonly RawEntry[] _entries;
    private readonly int _count;

    public RawRecord(TextSpan span, RawEntry[] entries)
        : this(span, entries, entries.Length)
    {
    }

    private RawRecord(TextSpan span, RawEntry[] entries, int count) => (Span, _entries, _count) = (span, entries, count);

    public TextSpan Span { get; }

    public ReadOnlySpan<RawEntry> Entries => _entries.AsSpan(0, _count);

    /// <summary>A record that is looked at before the next is read into the same entries.</summary>
    /// <param name="entries">The first of these are its entries.</param>
    public static RawRecord Passing(TextSpan span, RawEntry[] entries, int count) => new(span, entries, count);

    /// <summary>The same record, to be kept.</summary>
    public RawRecord Kept() => new(Span, [.. Entries]);
}

/// <summary>What a reader of one format finds in a file: the same for all formats.</summary>
internal sealed class RawEvidence
{
    public List<RawEntry> Head { get; } = [];

    public List<RawRecord> Records { get; } = [];

    public List<RawRecord> Complete { get; } = [];

    public List<RawRecord> Suspended { get; } = [];

    /// <summary>The list under a heading of <see cref="NoticeLang.Evidence.EvidenceKeys.Sections"/>.</summary>
    public List<RawRecord> Section(string name) => name switch
    {
        "complete" => Complete,
        "suspended" => Suspended,
        _ => Records,
    };

    /// <summary>Keeps records that pass.</summary>
    public void Keep(IEnumerable<RawRecord> records)
    {
        foreach (var record in records)
        {
            Records.Add(record.Kept());
        }
    }

    public void Add(RawEvidence part)
    {
        Head.AddRange(part.Head);
        Records.AddRange(part.Records);
        Complete.AddRange(part.Complete);
        Suspended.AddRange(part.Suspended);
    }
}
