using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>What the value of a key is to be looked at for.</summary>
[Flags]
internal enum KeyTraits
{
    None = 0,

    /// <summary>A date that stays a field.</summary>
    IsDate = 1,

    /// <summary>Whether something took place: <see cref="NotDoneWords.IsAskedBy"/>.</summary>
    AsksWhetherDone = 2,
}

/// <summary>What a typed key means.</summary>
/// <param name="Own">None where it is a field.</param>
/// <param name="Name">Of the key; of a field as typed, in small letters.</param>
/// <param name="OnlyWithDate">True for <c>on</c>, which is the day where its value is a date, and else a field.</param>
internal readonly record struct KeyMeaning(OwnKey Own, string Name, bool OnlyWithDate)
{
    public KeyTraits Traits { get; } =
        Own != OwnKey.None && !OnlyWithDate ? KeyTraits.None
        : (Name is "added" or "removed" or "due" or "for" ? KeyTraits.IsDate : KeyTraits.None)
            | (NotDoneWords.IsAskedBy(Name) ? KeyTraits.AsksWhetherDone : KeyTraits.None);
}

/// <summary>What the keys of records mean: a file has few different ones, in every record.</summary>
/// <param name="known">The keys with a meaning of their own; all others are fields.</param>
internal sealed class KeyMeanings(ImmutableArray<string> known)
{
    private const int Places = 16;

    private readonly Dictionary<string, KeyMeaning> _meanings = new(StringComparer.Ordinal);
    private readonly (string? Typed, KeyMeaning Meaning)[] _last = new (string?, KeyMeaning)[Places];

    /// <param name="number">Of the key in its record: in the next record the same key stands there, most likely.</param>
    public ref readonly KeyMeaning Of(string typed, int number)
    {
        ref var last = ref _last[number & (Places - 1)];
        if (!ReferenceEquals(last.Typed, typed))
        {
            last = (typed, Of(typed));
        }

        return ref last.Meaning;
    }

    private KeyMeaning Of(string typed)
    {
        if (!_meanings.TryGetValue(typed, out var meaning))
        {
            _meanings.Add(typed, meaning = Read(typed));
        }

        return meaning;
    }

    private KeyMeaning Read(string typed)
    {
        var key = KeyNames.Find(typed, known);
        var own = key is null ? OwnKey.None : OwnKeys.Of(key);
        var isOn = key == "on";
        return new KeyMeaning(own, own == OwnKey.None || isOn ? PlainWriting.Of(typed).Trim(' ', '"', '\'').ToLowerInvariant() : own.Name(), isOn);
    }
}
