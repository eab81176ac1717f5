using System.Collections.Immutable;
using NoticeLang.Symbols;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Semantics.Readings;

/// <summary>A notice said back in plain English, for its author to hold against its paragraphs. It knows no evidence.</summary>
public sealed record NoticeReading(NoticeSymbol? Notice, ImmutableArray<ConditionReading> Conditions);

/// <summary>A condition said back.</summary>
/// <param name="Prose">The numbered paragraphs that its origin names, in the words of a Markdown file; null where they do not stand there.</param>
/// <param name="HasErrors">A part of it could not be understood and is left out.</param>
public sealed record ConditionReading(ConditionSymbol Symbol, string? Prose, bool HasErrors, ImmutableArray<PartReading> Parts);

/// <summary>A sentence, a group or a test of another condition, said back.</summary>
/// <param name="Text">One sentence, with its full stop or, above parts, a colon.</param>
/// <param name="Parts">Of a group.</param>
public sealed record PartReading(TextLocation Location, string Text, ImmutableArray<ReadingNote> Notes, ImmutableArray<PartReading> Parts);

/// <summary>What is to be known beside a sentence.</summary>
/// <param name="Text">One or more sentences, with full stops.</param>
/// <param name="Day">The day it speaks of, where it is about one.</param>
public sealed record ReadingNote(ReadingNoteKind Kind, string Text, Day? Day = null);

/// <summary>What a note is about.</summary>
public enum ReadingNoteKind
{
    /// <summary>A day, and the rule by which it is reckoned.</summary>
    Date,

    /// <summary>What counts, and how.</summary>
    Rule,

    /// <summary>What is said where nothing is supplied.</summary>
    Silence,
}
