using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;

namespace NoticeLang.Semantics.Readings;

/// <summary>Declared names as people say them in a sentence: "the improvement board", "Trafford Metropolitan Borough Council".</summary>
internal sealed class ReadingNames
{
    private static readonly string[] Determiners = ["A ", "An ", "The ", "Another ", "Any ", "Each ", "All ", "Every ", "Our "];

    // Parties that are called by what they are, and take an article: the Department for Education.
    private static readonly string[] Offices = ["Department", "Secretary", "Minister", "Ministry", "Office", "Commissioner", "Children's", "Board", "Chief"];

    // First words that keep their capital: a body called by one word is a proper name.
    private readonly HashSet<string> _properNames;

    public ReadingNames(BoundProgram program) => _properNames =
        program.Symbols.Values.OfType<PartySymbol>().Select(p => p.Title).Where(t => !t.Contains(' ', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Words joined by hyphens, parted.</summary>
    public static string Parted(string name) => name.Replace('-', ' ');

    /// <summary>As in "a", "a and b", "a, b or c".</summary>
    public static string List(IReadOnlyList<string> items, string last = "and") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}",
    };

    public static string Capital(string sentence) => sentence.Length > 0 ? char.ToUpperInvariant(sentence[0]) + sentence[1..] : sentence;

    public string List(ImmutableArray<BoundName> names, NameJoiner joiner) => List([.. names.Select(n => Of(n))], joiner == NameJoiner.Or ? "or" : "and");

    /// <summary>With its article: "the chair of the improvement board".</summary>
    public string Of(BoundName name) => name.Of is { } whole ? $"the {Bare(name.Symbol)} of {Of(whole)}" : Of(name.Symbol);

    public string Of(Symbol symbol) => symbol switch
    {
        PartySymbol party when !IsOwnTitle(party) || Offices.Contains(party.Title.Split(' ')[0]) => $"the {party.Title}",
        PartySymbol party => party.Title.StartsWith("The ", StringComparison.Ordinal) ? Lower(party.Title) : party.Title,
        MeasureSymbol measure => $"the figure \"{(IsOwnTitle(measure) ? measure.Title : measure.Name)}\"",
        ConditionSymbol condition => $"the condition \"{condition.Title}\"",
        ListSymbol list => $"the list \"{list.Title}\"",
        NoticeSymbol => "the notice",
        _ when Determiners.Any(d => symbol.Title.StartsWith(d, StringComparison.OrdinalIgnoreCase)) => Lower(symbol.Title),
        _ => $"the {Bare(symbol)}",
    };

    /// <summary>What a figure is set beside: often no name but a description.</summary>
    public string Compared(BoundName name) => name is { Of: null, Symbol: PartySymbol party } ? Lower(party.Title) : Of(name);

    /// <summary>Without an article: "improvement board".</summary>
    public string Bare(Symbol symbol) => Lower(symbol.Title);

    /// <summary>The first letter in lower case, unless it begins a proper name or initials.</summary>
    public string Lower(string title)
    {
        if (Determiners.Any(d => title.StartsWith(d, StringComparison.Ordinal)))
        {
            return char.ToLowerInvariant(title[0]) + title[1..];
        }

        var words = title.Split(' ');
        var isProper = words[0].Length < 2 || !char.IsUpper(words[0][0]) || char.IsUpper(words[0][1]) || _properNames.Contains(words[0].TrimEnd(','))
            || (words.Length > 1 && words[1].Length > 0 && char.IsUpper(words[1][0]));
        return isProper ? title : char.ToLowerInvariant(title[0]) + title[1..];
    }

    private static bool IsOwnTitle(Symbol symbol) => symbol.Title != Parted(symbol.Name);
}
