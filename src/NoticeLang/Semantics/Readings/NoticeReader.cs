using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using NoticeLang.Binding;
using NoticeLang.Symbols;
using NoticeLang.Text;

namespace NoticeLang.Semantics.Readings;

/// <summary>
/// Says a notice back in plain English: every sentence with all its tails, its days reckoned where its own words fix them, and what is
/// said where nothing is supplied. Pure: a program in, a reading out.
/// </summary>
public static class NoticeReader
{
    public static NoticeReading Read(BoundProgram program)
    {
        var words = new ReadingWords(program);
        var days = new FixedDays(program);
        var parts = new PartReader(words, new SentenceReader(words), new DateNotes(days, words), new SilenceNotes(days, words));
        return new NoticeReading(
            program.Notice,
            [.. program.Conditions.Select(c => new ConditionReading(c.Symbol, ProseBefore(c.Symbol.Location), c.HasErrors, [.. c.Parts.Select(parts.Read)]))]);
    }

    private sealed class PartReader(ReadingWords words, SentenceReader sentences, DateNotes dates, SilenceNotes silence)
    {
        public PartReading Read(BoundRequirement part) => part switch
        {
            BoundSentence sentence => new PartReading(sentence.Location, sentences.Read(sentence), [.. dates.Of(sentence), .. silence.Of(sentence)], []),
            BoundGroup group => new PartReading(group.Location, Heading(group), [], [.. group.Parts.Select(Read)]),
            BoundTest test => new PartReading(
                test.Location, $"{ReadingNames.Capital(words.Clause(test.Clause))}.",
                test.Clause is ConditionClause ? [] : [new ReadingNote(ReadingNoteKind.Silence, "If nothing is supplied: no evidence.")], []),
            _ => throw new InvalidOperationException($"no words for {part.GetType().Name}"),
        };

        private static string Heading(BoundGroup group) => group.Kind switch
        {
            GroupKind.Any => "Any one of these is enough:",
            GroupKind.AtLeast => $"At least {ReadingWords.Number(group.Count)} of these {ReadingWords.Number(group.Parts.Length)}:",
            _ => "All of these:",
        };
    }

    /// <summary>In a Markdown file, the last paragraph before the block that a condition is in; null where there is none.</summary>
    private static string? ProseBefore(TextLocation condition)
    {
        if (!condition.Path.EndsWith(".notice.md", StringComparison.Ordinal))
        {
            return null;
        }

        var text = condition.Text.Content;
        var blocks = MarkdownFences.FindPrograms(text);
        var at = blocks.FirstOrDefault(b => b.Start <= condition.Span.Start && condition.Span.Start < b.End);
        var from = blocks.Where(b => b.End <= at.Start).Select(b => b.End).DefaultIfEmpty(0).Max();
        var paragraph = new List<string>();
        foreach (var line in text[from..at.Start].Split('\n').Select(l => l.Trim()).SkipLast(1).Reverse())
        {
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal) || (line.Length == 0 && paragraph.Count == 0))
            {
                continue;
            }

            if (line.Length == 0 || line[0] == '#')
            {
                break;
            }

            paragraph.Insert(0, line);
        }

        return paragraph.Count == 0 ? null : string.Join(' ', paragraph);
    }
}
