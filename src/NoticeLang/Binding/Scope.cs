using System;
using System.Collections.Generic;
using NoticeLang.Symbols;

namespace NoticeLang.Binding;

/// <summary>
/// What is declared: things in one name space, acts beside them (a verb is told by its place), and what is judged or in a state.
/// A value.
/// </summary>
public sealed class Scope
{
    private readonly Dictionary<string, ActSymbol> _actsByThirdPerson = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActSymbol> _actsByNoun = new(StringComparer.Ordinal);

    internal Scope(IEnumerable<Symbol> symbols, IEnumerable<ActSymbol> acts)
    {
        var names = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var symbol in symbols)
        {
            names.Add(KeyOf(symbol), symbol);
        }

        var actsByName = new Dictionary<string, ActSymbol>(StringComparer.Ordinal);
        foreach (var act in acts)
        {
            actsByName.Add(act.Name, act);
        }

        (Names, Acts) = (names, actsByName);
        AddForms(actsByName);
    }

    /// <summary>All but acts, by name; a judgement or state of a declared thing by <c>judgement of council</c>.</summary>
    public IReadOnlyDictionary<string, Symbol> Names { get; }

    /// <summary>By the plain form of the verb.</summary>
    public IReadOnlyDictionary<string, ActSymbol> Acts { get; }

    /// <summary>The words of verbs as they stand in clauses: <c>requires</c>.</summary>
    public IEnumerable<string> ThirdPersons => _actsByThirdPerson.Keys;

    /// <summary>What one doing of an act is called: <c>meeting</c>.</summary>
    public IEnumerable<string> Nouns => _actsByNoun.Keys;

    public Symbol? FindName(string name) => Names.GetValueOrDefault(name);

    public ActSymbol? FindActByThirdPerson(string word) => _actsByThirdPerson.GetValueOrDefault(word);

    /// <summary>The act of <c>meeting</c> or <c>meetings</c>.</summary>
    public ActSymbol? FindActByNoun(string noun) =>
        _actsByNoun.GetValueOrDefault(noun)
        ?? (noun.EndsWith("ies", StringComparison.Ordinal) ? _actsByNoun.GetValueOrDefault(noun[..^3] + "y") : null)
        ?? (noun.EndsWith('s') ? _actsByNoun.GetValueOrDefault(noun[..^1]) : null);

    public JudgementSymbol? FindJudgementOf(string subject) => Names.GetValueOrDefault("judgement of " + subject) as JudgementSymbol;

    public StateSymbol? FindStateOf(string subject) => Names.GetValueOrDefault("state of " + subject) as StateSymbol;

    internal static string KeyOf(Symbol symbol) => symbol switch
    {
        JudgementSymbol { IsOfSubject: true } => "judgement of " + symbol.Name,
        StateSymbol { IsOfSubject: true } => "state of " + symbol.Name,
        _ => symbol.Name,
    };

    // Of two acts with one form the first by name has it: the order of files never matters.
    private void AddForms(Dictionary<string, ActSymbol> acts)
    {
        var sorted = new List<ActSymbol>(acts.Values);
        sorted.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var act in sorted)
        {
            _actsByThirdPerson.TryAdd(act.ThirdPerson, act);
            if (act.Noun is { } noun)
            {
                _actsByNoun.TryAdd(noun, act);
            }
        }
    }
}
