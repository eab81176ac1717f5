using System.Collections.Immutable;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticDescriptors
{
    internal static DiagnosticDescriptor CharacterNotUsed { get; } = new("NL0001", DiagnosticSeverity.Error, "A character that is not used", "{0} is not used in NoticeLang");

    internal static DiagnosticDescriptor TextNotClosed { get; } = new("NL0002", DiagnosticSeverity.Error, "A text whose quotation marks are not closed", "The text that starts here has no closing quotation mark");

    internal static DiagnosticDescriptor NameNotInLowerCase { get; } = new("NL0003", DiagnosticSeverity.Error, "A word that is not in lower case with hyphens", "Words are in lower case, joined by hyphens: write {1}, not {0}");

    internal static DiagnosticDescriptor DateInFigures { get; } = new("NL0004", DiagnosticSeverity.Error, "A date written in figures with strokes or dots", "Write {0} with the month as a word, as in 23 May 2019");

    internal static DiagnosticDescriptor NumberRunsIntoWord { get; } = new("NL0005", DiagnosticSeverity.Error, "A number that runs into a word", "{0} runs a number and a word together");

    internal static DiagnosticDescriptor NameMissing { get; } = new("NL0101", DiagnosticSeverity.Error, "A name is missing", "Write a name after {0}");

    internal static DiagnosticDescriptor TextMissing { get; } = new("NL0102", DiagnosticSeverity.Error, "A text in quotation marks is missing", "Write a text in quotation marks after {0}");

    internal static DiagnosticDescriptor UnknownWord { get; } = new("NL0103", DiagnosticSeverity.Error, "A word NoticeLang does not know", "{0} is not a word NoticeLang knows here");

    internal static DiagnosticDescriptor BlockNotClosed { get; } = new("NL0104", DiagnosticSeverity.Error, "A block that is not closed", "The block that starts on line {0} has no closing brace");

    internal static DiagnosticDescriptor BlockNotOpened { get; } = new("NL0105", DiagnosticSeverity.Error, "A block that is not opened", "Write an opening brace after {0}");

    internal static DiagnosticDescriptor StrayWords { get; } = new("NL0106", DiagnosticSeverity.Error, "Words that are left over", "{0} is left over at the end of this line");

    internal static DiagnosticDescriptor MonthNotCapitalised { get; } = new("NL0107", DiagnosticSeverity.Error, "A month without its capital", "Months begin with a capital: write {1}, not {0}");

    internal static DiagnosticDescriptor DateIncomplete { get; } = new("NL0108", DiagnosticSeverity.Error, "A date that does not say all", "{0} must include {1}");

    internal static DiagnosticDescriptor PassiveSentence { get; } = new("NL0109", DiagnosticSeverity.Error, "A sentence that says whom it is done by", "Say first who must act: {0} must {1}");

    internal static DiagnosticDescriptor BraceNotOpened { get; } = new("NL0110", DiagnosticSeverity.Error, "A closing brace that closes nothing", "This closing brace closes nothing");

    internal static DiagnosticDescriptor NestedTooDeep { get; } = new("NL0111", DiagnosticSeverity.Error, "Blocks inside blocks, too deep", "This is nested more than {0} deep");

    internal static DiagnosticDescriptor AndOrMixed { get; } = new("NL0112", DiagnosticSeverity.Error, "And and or mixed in one list", "And and or stand in one list, so it can be read in 2 ways");

    internal static DiagnosticDescriptor ReservedName { get; } = new("NL0113", DiagnosticSeverity.Error, "A name that is a word of the language", "{0} has a meaning of its own in NoticeLang, so it cannot be a name");

    internal static DiagnosticDescriptor ModalMissing { get; } = new("NL0114", DiagnosticSeverity.Error, "A sentence without must, must not, may or need not", "Write must, must not, may or need not after {0}");

    internal static DiagnosticDescriptor VerbMissing { get; } = new("NL0115", DiagnosticSeverity.Error, "A sentence that does not say what must be done", "Write what must be done after {0}");

    internal static DiagnosticDescriptor PointMissing { get; } = new("NL0116", DiagnosticSeverity.Error, "A date or an event is missing", "Write a date after {0}, as in 23 May 2019");

    internal static DiagnosticDescriptor LengthMissing { get; } = new("NL0117", DiagnosticSeverity.Error, "A length of time is missing", "Write a length of time after {0}, as in 6 weeks");

    internal static DiagnosticDescriptor ValueMissing { get; } = new("NL0118", DiagnosticSeverity.Error, "A value is missing", "Write a number or a declared word after {0}");

    internal static DiagnosticDescriptor NumberMissing { get; } = new("NL0119", DiagnosticSeverity.Error, "A number is missing", "Write a number in figures after {0}");

    internal static DiagnosticDescriptor WordMissing { get; } = new("NL0120", DiagnosticSeverity.Error, "A word is missing", "Write \"{0}\" after {1}");

    internal static DiagnosticDescriptor LineOutOfPlace { get; } = new("NL0121", DiagnosticSeverity.Error, "A line that belongs somewhere else", "{0} does not begin a line here");

    internal static DiagnosticDescriptor TwoOnOneLine { get; } = new("NL0122", DiagnosticSeverity.Error, "Two things on one line", "{0} begins something new: put it on a line of its own");

    internal static DiagnosticDescriptor ClauseMissing { get; } = new("NL0123", DiagnosticSeverity.Error, "What happens is missing", "Write what happens or holds after {0}, as in council is unwilling");

    internal static DiagnosticDescriptor WhoMissing { get; } = new("NL0124", DiagnosticSeverity.Error, "A sentence that does not say who", "Say who {0} do this");

    internal static DiagnosticDescriptor NameInWords { get; } = new("NL0125", DiagnosticSeverity.Error, "A name of several words without hyphens", "A name is one word: write {1}, not {0}");

    internal static DiagnosticDescriptor EverydayWords { get; } = new("NL0126", DiagnosticSeverity.Error, "Everyday words that NoticeLang says otherwise", "Write \"{1}\" for \"{0}\"");

    private static ImmutableArray<DiagnosticDescriptor> SyntaxBand =>
    [
        CharacterNotUsed, TextNotClosed, NameNotInLowerCase, DateInFigures, NumberRunsIntoWord, NameMissing, TextMissing,
        UnknownWord, BlockNotClosed, BlockNotOpened, StrayWords, MonthNotCapitalised, DateIncomplete, PassiveSentence,
        BraceNotOpened, NestedTooDeep, AndOrMixed, ReservedName, ModalMissing, VerbMissing, PointMissing, LengthMissing,
        ValueMissing, NumberMissing, WordMissing, LineOutOfPlace, TwoOnOneLine, ClauseMissing, WhoMissing, NameInWords,
        EverydayWords,
    ];
}
