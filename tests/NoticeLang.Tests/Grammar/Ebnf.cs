using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using NoticeLang.Tests.Infrastructure;

namespace NoticeLang.Tests.Grammar;

/// <summary>The grammar of the repository, read from grammar/notice.ebnf.</summary>
internal sealed partial class Ebnf
{
    private readonly List<string> _symbols = [];
    private int _at;

    private Ebnf(string text)
    {
        foreach (Match match in Symbol().Matches(text))
        {
            _symbols.Add(match.Value);
        }

        var productions = ImmutableArray.CreateBuilder<Production>();
        while (SkipComment() && _at < _symbols.Count)
        {
            productions.Add(ReadProduction());
        }

        Productions = productions.ToImmutable();
        ByName = Productions.ToDictionary(production => production.Name, StringComparer.Ordinal);
    }

    public static Ebnf Instance { get; } = new(Repository.Read("grammar/notice.ebnf"));

    public ImmutableArray<Production> Productions { get; }

    public IReadOnlyDictionary<string, Production> ByName { get; }

    /// <summary>An element and all in it; nonterminals are not opened.</summary>
    public static IEnumerable<EbnfElement> Walk(EbnfElement element) => element switch
    {
        Sequence sequence => sequence.Parts.SelectMany(Walk).Prepend(element),
        Choice choice => choice.Alternatives.SelectMany(Walk).Prepend(element),
        Optional optional => Walk(optional.Inner).Prepend(element),
        Repetition repetition => Walk(repetition.Inner).Prepend(element),
        _ => [element],
    };

    private Production ReadProduction()
    {
        var name = Next();
        Take("=");
        var body = ReadChoice();
        Take(";");
        var comment = _at < _symbols.Count && IsComment(_symbols[_at]) ? _symbols[_at] : "";
        var line = comment.Contains("[line]", StringComparison.Ordinal) ? LineRule.Line
            : comment.Contains("[free]", StringComparison.Ordinal) ? LineRule.Free
            : LineRule.None;
        return new Production(name, body, line);
    }

    private EbnfElement ReadChoice()
    {
        List<EbnfElement> alternatives = [ReadSequence()];
        while (Peek() == "|")
        {
            Next();
            alternatives.Add(ReadSequence());
        }

        return alternatives.Count == 1 ? alternatives[0] : new Choice([.. alternatives]);
    }

    private EbnfElement ReadSequence()
    {
        List<EbnfElement> parts = [ReadPart()];
        while (Peek() == ",")
        {
            Next();
            parts.Add(ReadPart());
        }

        return parts.Count == 1 ? parts[0] : new Sequence([.. parts]);
    }

    private EbnfElement ReadPart()
    {
        var symbol = Next();
        switch (symbol)
        {
            case "{":
                return new Repetition(ReadUntil("}"));
            case "[":
                return new Optional(ReadUntil("]"));
            case "(":
                return ReadUntil(")");
            default:
                return symbol[0] == '"' ? new Terminal(symbol[1..^1], false)
                    : char.IsUpper(symbol[0]) ? new Terminal(symbol, true)
                    : new NonTerminal(symbol);
        }
    }

    private EbnfElement ReadUntil(string close)
    {
        var inner = ReadChoice();
        Take(close);
        return inner;
    }

    private bool SkipComment()
    {
        while (_at < _symbols.Count && IsComment(_symbols[_at]))
        {
            _at++;
        }

        return true;
    }

    private string Peek() => _at < _symbols.Count ? _symbols[_at] : "";

    private string Next() => _symbols[_at++];

    private void Take(string symbol)
    {
        if (Next() != symbol)
        {
            throw new FormatException($"{symbol} should stand before {string.Join(' ', _symbols.Skip(_at).Take(5))}");
        }
    }

    private static bool IsComment(string symbol) => symbol.StartsWith("(*", StringComparison.Ordinal);

    [GeneratedRegex("""\(\*(?s:.*?)\*\)|"[^"]*"|[A-Za-z][A-Za-z-]*|[=;,|(){}\[\]]""")]
    private static partial Regex Symbol();
}
