using System;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Workspace.Evidence;

/// <summary>One of several values in a text, without spaces around it.</summary>
/// <param name="Span">Counted from where the text begins.</param>
internal readonly record struct ReadPart(string Text, TextSpan Span);

/// <summary>A text that was read, with what it says as a value: worked out where it is asked for, and once, however many records have it.</summary>
internal sealed class ReadText(string text, TextEnds ends = default)
{
    private ImmutableArray<string> _values;
    private List? _list;
    private string? _plain;
    private DayInterval? _days;
    private DateReading[]? _date;

    public string Text => text;

    /// <summary>Its ends in the form it was read in, for <see cref="TextPool"/>.</summary>
    public TextEnds Ends => ends;

    /// <inheritdoc cref="KeyNames.IsNotGiven"/>
    public bool IsNotGiven { get; } = KeyNames.IsNotGiven(text);

    public bool HasSemicolon { get; } = text.Contains(';', StringComparison.Ordinal);

    public bool HasDigit => text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>As a record keeps it: see <see cref="PlainWriting.OfValue"/>.</summary>
    public string Plain => _plain ??= PlainWriting.OfValue(text);

    /// <summary><see cref="Plain"/>, as the values of a field.</summary>
    public ImmutableArray<string> Values => _values.IsDefault ? _values = [Plain] : _values;

    /// <summary>What stands between its semicolons, unless it was said to have other parts; empty parts are none.</summary>
    public ImmutableArray<ReadPart> Parts => (_list ??= ListOf(Parted(text))).Parts;

    /// <summary>As <see cref="Values"/>, of each part.</summary>
    public ImmutableArray<string> PartValues => (_list ??= ListOf(Parted(text))).Values;

    /// <summary>The days it is a date of; null where it is none.</summary>
    public DayInterval? Days => _days ?? ReadDate();

    /// <summary>What it is as a date.</summary>
    public DateReading Date => Days is { } days ? new DateReading(days) : _date![0];

    /// <summary>Says what its parts are, of a text that is a list in another form; once.</summary>
    public void SetParts(ImmutableArray<ReadPart> parts) => _list = ListOf(parts);

    private static List ListOf(ImmutableArray<ReadPart> parts) => new(parts, ImmutableArray.CreateRange(parts, p => PlainWriting.OfValue(p.Text)));

    private DayInterval? ReadDate()
    {
        if (EvidenceDates.DayOf(Plain) is { } day)
        {
            _days = DayInterval.Exactly(day);
        }
        else if (_date is null)
        {
            var reading = EvidenceDates.Read(Plain);
            (_days, _date) = reading.Days is { } days ? (days, null) : ((DayInterval?)null, (DateReading[])[reading]);
        }

        return _days;
    }

    private static ImmutableArray<ReadPart> Parted(string text)
    {
        var parts = new ReadPart[text.AsSpan().Count(';') + 1];
        var count = 0;
        foreach (var range in text.AsSpan().Split(';'))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            var part = text.AsSpan(start, length);
            var lead = length - part.TrimStart().Length;
            if (lead < length)
            {
                var trimmed = part.Trim();
                parts[count++] = new ReadPart(trimmed.ToString(), new TextSpan(start + lead, trimmed.Length));
            }
        }

        return count == parts.Length ? ImmutableCollectionsMarshal.AsImmutableArray(parts) : [.. parts.AsSpan(0, count)];
    }

    private sealed record List(ImmutableArray<ReadPart> Parts, ImmutableArray<string> Values);
}
