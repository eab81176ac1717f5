using System.Collections.Immutable;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticFactory
{
    /// <param name="key">As in day, from, known.</param>
    /// <param name="part">record, statement or file.</param>
    /// <param name="whole">What it most likely means, as in 3 May 2019; empty where that is not clear.</param>
    public static Diagnostic YearInTwoFigures(TextLocation location, string key, string part, string whole) =>
        new(DiagnosticDescriptors.YearInTwoFigures, location, [key, part])
        {
            Label = "which century, or is it a day?",
            Fixes = whole.Length > 0 ? [new DiagnosticFix(whole, "if this is what is meant")] : DateForms,
            Remark = OthersStillUsed,
        };

    /// <param name="part">record or statement.</param>
    /// <param name="why">As in "a year has 12 months"; null where it is in no known form.</param>
    public static Diagnostic FigurePeriodNotKnown(TextLocation location, string key, string part, string? why) =>
        new(DiagnosticDescriptors.FigurePeriodNotKnown, location, [key, part])
        {
            Label = why ?? "which days is this?",
            Fixes = [new DiagnosticFix("2021-05", "a month"), new DiagnosticFix("2021-Q2", "April to June 2021"), new DiagnosticFix("2021/22", "a financial year"), new DiagnosticFix("2021", "a year")],
            Remark = OthersStillUsed,
        };

    /// <param name="fix">The line to write, where one can be told.</param>
    /// <param name="why">What stands in the way of reading it; null where only its form does.</param>
    public static Diagnostic PerhapsARecord(TextLocation location, string fix, string? why) =>
        new(DiagnosticDescriptors.PerhapsARecord, location, [])
        {
            Label = "a record begins with given, in small letters",
            Why = why is null ? null : $"read as a record, this would be said of it: {why}.",
            Fixes = [new DiagnosticFix(fix, "where it is a record")],
            Remark = "Where it is prose, nothing is amiss.",
        };

    /// <summary>Of a line in a block that does not say what it is.</summary>
    /// <param name="fence">What the block would begin with, were it evidence.</param>
    public static Diagnostic PerhapsARecordInBlock(TextLocation location, string fence) =>
        new(DiagnosticDescriptors.PerhapsARecord, location, [])
        {
            Label = "it stands in a block that does not say what it is",
            Fixes = [new DiagnosticFix(fence, "as the first line of the block, where its lines are records")],
            Remark = "Where the block is an example, nothing is amiss.",
        };

    /// <param name="written">As in "Apr-21".</param>
    /// <param name="period">As in April 2021.</param>
    public static Diagnostic ShortYearsRead(TextLocation location, string written, string period) =>
        new(DiagnosticDescriptors.ShortYearsRead, location, [$"\"{written}\"", period])
        {
            Label = "a year in two figures",
            Fixes = [new DiagnosticFix(period, "leaves no doubt")],
            Remark = "So are the others like it.",
        };

    /// <param name="value">What stands there.</param>
    public static Diagnostic FigureNotANumber(TextLocation location, string value) =>
        new(DiagnosticDescriptors.FigureNotANumber, location, [])
        {
            Label = value.Contains(',', System.StringComparison.Ordinal) ? "a comma parts thousands, and a point the decimals" : "how many is this?",
            Fixes = value.TrimStart() is ['<', .. var less] && less.Trim() is { Length: > 0 } bound
                ? [new DiagnosticFix($"less than {bound}")]
                : [new DiagnosticFix("19.5%", "a percentage"), new DiagnosticFix("between 18 and 20", "where it is not exact"), new DiagnosticFix("less than 5", "where only that is known")],
            Remark = "Until it is, this figure shows nothing.",
        };

    /// <param name="what">The key or column.</param>
    /// <param name="word">What stands there, as in cancelled.</param>
    /// <param name="fixes">What to write in its place.</param>
    public static Diagnostic PerhapsNotDone(TextLocation location, string what, string word, ImmutableArray<DiagnosticFix> fixes) =>
        new(DiagnosticDescriptors.PerhapsNotDone, location, [what, word])
        {
            Label = "did it take place?",
            Fixes = fixes,
        };
}
