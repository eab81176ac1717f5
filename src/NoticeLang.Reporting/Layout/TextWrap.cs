using System;
using System.Collections.Generic;
using System.Text;

namespace NoticeLang.Reporting.Layout;

/// <summary>
/// Breaks text into lines of a width, at spaces; a word longer than a line is broken, after a hyphen where it has one, never dropped.
/// </summary>
public static class TextWrap
{
    /// <summary>Kept where it stands and never broken at; shown as a space.</summary>
    internal const char NoBreakSpace = '\u00a0';

    /// <summary>The lines of a text, cleaned; one empty line for empty text.</summary>
    public static List<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        foreach (var line in Lines([new Run(text)], width))
        {
            lines.Add(line.Count == 0 ? "" : line[0].Text);
        }

        return lines;
    }

    /// <summary>The lines of runs, cleaned; neighbouring words of one colour are one run. Width is at least 1.</summary>
    public static List<List<Run>> Lines(ReadOnlySpan<Run> runs, int width) => new Wrapper(Math.Max(1, width)).Wrap(runs);

    private sealed class Wrapper(int width)
    {
        private readonly List<List<Run>> _lines = [];
        private readonly StringBuilder _run = new();
        private List<Run> _line = [];
        private string? _colour;
        private int _used;

        public List<List<Run>> Wrap(ReadOnlySpan<Run> runs)
        {
            // A word may go on in another colour: its parts stay together.
            var word = new List<Run>();
            foreach (var run in runs)
            {
                var text = PlainText.Clean(run.Text);
                var start = 0;
                while (start < text.Length)
                {
                    if (text[start] == ' ')
                    {
                        AddWhole(word);
                        start++;
                        continue;
                    }

                    var end = text.IndexOf(' ', start);
                    end = end < 0 ? text.Length : end;
                    word.Add(new Run(text[start..end], run.Colour));
                    start = end;
                }
            }

            AddWhole(word);
            EndLine();
            return _lines;
        }

        private void AddWhole(List<Run> word)
        {
            var size = 0;
            foreach (var part in word)
            {
                size += TextWidth.Of(part.Text);
            }

            for (var i = 0; i < word.Count; i++)
            {
                AddWord(word[i].Text, word[i].Colour, isGlued: i > 0, i == 0 && size <= width ? size : TextWidth.Of(word[i].Text));
            }

            word.Clear();
        }

        /// <param name="needed">The columns that must be free on the line for it.</param>
        private void AddWord(string word, string? colour, bool isGlued, int needed)
        {
            var size = TextWidth.Of(word);
            var gap = isGlued || _used == 0 ? 0 : 1;
            if (_used > 0 && _used + gap + needed > width)
            {
                EndLine();
                gap = 0;
            }

            // A space between two colours is never in a colour itself, so that none is painted.
            if (gap == 1 && _colour is null)
            {
                AddSpace();
                gap = 0;
            }

            if (colour != _colour)
            {
                EndRun();
                _colour = colour;
            }

            if (gap == 1)
            {
                AddSpace();
            }

            if (size > width && word.IndexOf('-', StringComparison.Ordinal) is >= 0 and var hyphen && hyphen + 1 < word.Length)
            {
                AddLetters(word[..(hyphen + 1)], colour);
                AddWord(word[(hyphen + 1)..], colour, true, size - TextWidth.Of(word[..(hyphen + 1)]));
                return;
            }

            AddLetters(word, colour);
        }

        private void AddLetters(string word, string? colour)
        {
            foreach (var rune in word.EnumerateRunes())
            {
                var columns = TextWidth.Of(rune);
                if (_used > 0 && _used + columns > width)
                {
                    EndLine();
                    _colour = colour;
                }

                _run.Append(rune.Value == NoBreakSpace ? " " : rune.ToString());
                _used += columns;
            }
        }

        private void AddSpace()
        {
            _run.Append(' ');
            _used++;
        }

        private void EndRun()
        {
            if (_run.Length > 0)
            {
                _line.Add(new Run(_run.ToString(), _colour));
                _run.Clear();
            }
        }

        private void EndLine()
        {
            EndRun();
            _lines.Add(_line);
            _line = [];
            _used = 0;
        }
    }
}
