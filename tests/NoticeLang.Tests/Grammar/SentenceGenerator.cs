using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NoticeLang.Tests.Grammar;

/// <summary>Makes texts from the grammar at random, the same for the same seed, with line breaks where lines may break.</summary>
internal sealed class SentenceGenerator(int seed)
{
    private static readonly string[] s_names = ["council", "early-help", "plan-2", "board", "chair", "re-referrals", "x", "spring", "weeks", "sets-up"];
    private static readonly string[] s_numbers = ["1", "12", "10,000", "10.9", "£50", "23rd", "2020", "3"];
    private static readonly string[] s_months = ["January", "May", "Aug", "Sept", "December"];

    private readonly Random _random = new(seed);
    private readonly List<string> _words = [];
    private int _depth;

    /// <summary>A text of one production; a space or a line break stands between any two words.</summary>
    public string Make(string production)
    {
        while (true)
        {
            _words.Clear();
            _depth = 0;
            Write(new NonTerminal(production));
            var text = Lay();
            if (IsOneReading(text))
            {
                return text;
            }
        }
    }

    // Rule 2 of the grammar: what has two readings by it is not what the production meant.
    private static bool IsOneReading(string text) =>
        !text.Split('\n').Any(line =>
            (line.Contains("whichever", StringComparison.Ordinal) && line.Split(" or ").Length > 2)
            || (line.Contains(" between ", StringComparison.Ordinal) && line.Split(" and ").Length > 2));

    private void Write(EbnfElement element)
    {
        switch (element)
        {
            case Terminal terminal:
                _words.Add(terminal.IsClass ? Pick(terminal.Text) : terminal.Text);
                break;
            case NonTerminal name:
                WriteProduction(Ebnf.Instance.ByName[name.Name]);
                break;
            case Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    Write(part);
                }

                break;
            case Choice choice:
                Write(choice.Alternatives[_random.Next(choice.Alternatives.Length)]);
                break;
            case Optional optional when _random.Next(_depth > 12 ? 6 : 2) == 0:
                Write(optional.Inner);
                break;
            case Repetition repetition:
                for (var count = _depth > 12 ? 0 : _random.Next(3); count > 0; count--)
                {
                    Write(repetition.Inner);
                }

                break;
            default:
                break;
        }
    }

    private void WriteProduction(Production production)
    {
        if (production.Line == LineRule.Line)
        {
            _words.Add("\n");
        }

        _depth++;

        // Groups in groups and objects of objects end somewhere.
        if (_depth > 24 && production.Name is "group" or "group-item")
        {
            Write(new NonTerminal("sentence"));
        }
        else if (_depth > 24 && production.Name == "whole")
        {
            Write(new NonTerminal("run"));
        }
        else
        {
            Write(production.Body);
        }

        _depth--;
    }

    private string Lay()
    {
        var text = new StringBuilder();
        foreach (var word in _words)
        {
            if (word == "}")
            {
                text.Append('\n');
            }

            text.Append(word == "\n" ? "\n  " : word + " ");
        }

        return text.ToString();
    }

    private string Pick(string tokenClass) => tokenClass switch
    {
        "NAME" => s_names[_random.Next(s_names.Length)],
        "NUMBER" => s_numbers[_random.Next(s_numbers.Length)],
        "YEAR-RANGE" => "2021/22",
        "ISO-DATE" => "2019-05-23",
        "MONTH" => s_months[_random.Next(s_months.Length)],
        "TEXT" => "\"Some text, by someone\"",
        _ => throw new ArgumentOutOfRangeException(nameof(tokenClass), tokenClass),
    };
}
