using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>The names and words of a notice, by what people write for them in a table: the name, the name in words, the title.</summary>
internal sealed class NoticeNames
{
    private readonly Dictionary<string, string> _byWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);

    public NoticeNames(BoundProgram program)
    {
        var things = program.Symbols.Values.Where(s => s is not (JudgementSymbol { IsOfSubject: true } or StateSymbol { IsOfSubject: true })).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        foreach (var name in things.Select(s => s.Name).Concat(program.Acts.Keys.Order(StringComparer.Ordinal)))
        {
            _byWords.TryAdd(CellText.Key(name.Replace('-', ' ')), name);
        }

        foreach (var word in program.Symbols.Values.SelectMany(WordsOf).Concat(program.Acts.Values.SelectMany(a => a.Fields).SelectMany(f => f.Values)).Concat(["actual", "provisional", "forecast"]))
        {
            _byWords.TryAdd(CellText.Key(word.Replace('-', ' ')), word);
        }

        // A title that two things have names neither.
        foreach (var title in things.GroupBy(s => CellText.Key(s.Title.Replace('-', ' '))).Where(g => g.Count() == 1))
        {
            _byWords.TryAdd(title.Key, title.First().Name);
        }

        _terms.UnionWith(things.OfType<CalendarPeriodSymbol>().Select(p => p.Name));
    }

    public bool IsTerm(string name) => _terms.Contains(name);

    /// <summary>The name that is meant; the words themselves where there is none, as with codes of persons.</summary>
    public string Of(string words) => _byWords.GetValueOrDefault(CellText.Key(words.Replace('-', ' ')), words);

    private static IEnumerable<string> WordsOf(Symbol symbol) => symbol switch
    {
        JudgementSymbol judgement => judgement.Findings,
        StateSymbol state => state.Values,
        ListSymbol list => list.Fields.SelectMany(f => f.Values),
        _ => [],
    };
}
