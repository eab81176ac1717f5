using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Tests.Grammar;

/// <summary>
/// Says whether the grammar accepts a text, by Earley's method ("An efficient context-free parsing algorithm", 1970) over the lexer's
/// tokens: nothing of the parser is in it. The rules of layout are the only thing beside the grammar.
/// </summary>
internal sealed class Recogniser
{
    private static readonly ImmutableArray<Rule> s_rules = Flatten();
    private static readonly ILookup<string, Rule> s_byName = s_rules.ToLookup(rule => rule.Name);
    private static readonly HashSet<string> s_nullable = FindNullable();

    private readonly ImmutableArray<LexedToken> _tokens;
    private readonly List<State>[] _sets;
    private readonly HashSet<State>[] _seen;

    private Recogniser(ImmutableArray<LexedToken> tokens)
    {
        _tokens = tokens;
        _sets = [.. Enumerable.Range(0, tokens.Length + 1).Select(_ => new List<State>())];
        _seen = [.. Enumerable.Range(0, tokens.Length + 1).Select(_ => new HashSet<State>())];
    }

    private sealed record Rule(string Name, ImmutableArray<EbnfElement> Parts, LineRule Line);

    // BeginsLine: nothing is eaten since a production began that may begin a line.
    private readonly record struct State(Rule Rule, int Dot, int Origin, bool BeginsLine);

    public static bool Accepts(SourceText source)
    {
        var lexer = new Lexer(source);
        var lexed = lexer.LexAll();
        ImmutableArray<LexedToken> tokens = [.. lexed.Take(lexer.Count - 1)];
        ArrayPool<LexedToken>.Shared.Return(lexed);
        return lexer.Diagnostics.Count == 0 && new Recogniser(tokens).Accepts("compilation-unit");
    }

    private bool Accepts(string start)
    {
        foreach (var rule in s_byName[start])
        {
            Add(0, new State(rule, 0, 0, false));
        }

        for (var i = 0; i <= _tokens.Length; i++)
        {
            for (var j = 0; j < _sets[i].Count; j++)
            {
                Step(i, _sets[i][j]);
            }
        }

        return _sets[^1].Any(state => state.Rule.Name == start && state.Origin == 0 && state.Dot == state.Rule.Parts.Length);
    }

    private void Step(int i, State state)
    {
        if (state.Dot == state.Rule.Parts.Length)
        {
            foreach (var waiting in _sets[state.Origin].ToArray())
            {
                if (waiting.Dot < waiting.Rule.Parts.Length && waiting.Rule.Parts[waiting.Dot] is NonTerminal name && name.Name == state.Rule.Name)
                {
                    Add(i, waiting with { Dot = waiting.Dot + 1, BeginsLine = waiting.BeginsLine && state.Origin == i });
                }
            }

            return;
        }

        if (state.Rule.Parts[state.Dot] is NonTerminal next)
        {
            foreach (var rule in s_byName[next.Name])
            {
                if (rule.Line != LineRule.Line || i == 0 || i == _tokens.Length || _tokens[i].FirstOnLine || _tokens[i - 1].Kind == SyntaxKind.OpenBraceToken)
                {
                    Add(i, new State(rule, 0, i, rule.Line != LineRule.None || state.BeginsLine));
                }
            }

            if (s_nullable.Contains(next.Name))
            {
                Add(i, state with { Dot = state.Dot + 1 });
            }

            return;
        }

        if (i < _tokens.Length && Matches((Terminal)state.Rule.Parts[state.Dot], i) && (state.BeginsLine || MayStandHere(i)))
        {
            Add(i + 1, state with { Dot = state.Dot + 1, BeginsLine = false });
        }
    }

    private void Add(int set, State state)
    {
        if (_seen[set].Add(state))
        {
            _sets[set].Add(state);
        }
    }

    private bool Matches(Terminal terminal, int i)
    {
        ref readonly var token = ref _tokens.ItemRef(i);
        if (terminal.IsClass)
        {
            return token.Kind == GrammarTokens.OfClass(terminal.Text);
        }

        var kind = SyntaxFacts.GetFact(terminal.Text)!.Kind;
        return token.Kind == kind || token.Word == kind;
    }

    private bool MayStandHere(int i) =>
        i == 0
        || !_tokens[i].FirstOnLine
        || _tokens[i].Kind is SyntaxKind.CommaToken or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.TextToken
            or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken
        || _tokens[i - 1].Kind is SyntaxKind.CommaToken or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword;

    // To rules without options and repetitions: each becomes a production of its own.
    private static ImmutableArray<Rule> Flatten()
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var made = 0;
        foreach (var production in Ebnf.Instance.Productions)
        {
            AddRules(production.Name, production.Body, production.Line);
        }

        return rules.ToImmutable();

        void AddRules(string name, EbnfElement body, LineRule line)
        {
            foreach (var alternative in body is Choice choice ? choice.Alternatives : [body])
            {
                var parts = alternative is Sequence sequence ? sequence.Parts : [alternative];
                rules.Add(new Rule(name, [.. parts.Select(Simplify)], line));
            }
        }

        EbnfElement Simplify(EbnfElement part)
        {
            if (part is Terminal or NonTerminal)
            {
                return part;
            }

            var name = new NonTerminal($"+{made++}");
            switch (part)
            {
                case Optional optional:
                    rules.Add(new Rule(name.Name, [], LineRule.None));
                    AddRules(name.Name, optional.Inner, LineRule.None);
                    break;
                case Repetition repetition:
                    rules.Add(new Rule(name.Name, [], LineRule.None));
                    rules.Add(new Rule(name.Name, [name, Simplify(new Choice([repetition.Inner]))], LineRule.None));
                    break;
                default:
                    AddRules(name.Name, part is Choice { Alternatives.Length: 1 } single ? single.Alternatives[0] : part, LineRule.None);
                    break;
            }

            return name;
        }
    }

    private static HashSet<string> FindNullable()
    {
        var nullable = new HashSet<string>();
        while (s_rules.Any(rule => rule.Parts.All(part => part is NonTerminal name && nullable.Contains(name.Name)) && nullable.Add(rule.Name)))
        {
        }

        return nullable;
    }
}
