using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
        var files = program.Conditions.Select(c => c.Symbol.Location.Text).Distinct().ToDictionary(text => text, text => NumberedProse.Of(text).ToList());
        var parts = new PartReader(words, new SentenceReader(words), new DateNotes(days, words), new SilenceNotes(days, words));
        return new NoticeReading(
            program.Notice,
            [.. program.Conditions.Select(c => new ConditionReading(c.Symbol, OwnWords(c.Symbol, files), c.HasErrors, [.. c.Parts.Select(parts.Read)]))]);
    }

    private sealed class PartReader(ReadingWords words, SentenceReader sentences, DateNotes dates, SilenceNotes silence)
    {
        public PartReading Read(BoundRequirement part) => part switch
        {
            BoundSentence sentence => new PartReading(sentence.Location, sentences.Read(sentence), [.. dates.Of(sentence), .. silence.Of(sentence)], []),
            BoundGroup { Kind: GroupKind.All, Parts: [var only] } => Read(only),
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

    /// <summary>
    /// The paragraphs that a condition's origin names, where they stand numbered in its own file, else in another; null where they do not.
    /// What stands nearest to the program may be an author's remark, so nothing else is taken for the notice's words.
    /// </summary>
    private static string? OwnWords(ConditionSymbol condition, Dictionary<SourceText, List<NumberedParagraph>> files)
    {
        var own = condition.Location.Text;
        var paragraphs = files[own].Concat(files.Where(f => f.Key != own).SelectMany(f => f.Value)).ToList();
        var words = condition.Paragraphs
            .Select(named => named.Split('(')[0])
            .Distinct(StringComparer.Ordinal)
            .Select(number => paragraphs.Find(p => p.Number == number)?.Words)
            .OfType<string>()
            .ToList();
        return words.Count == 0 ? null : string.Join(' ', words);
    }
}
