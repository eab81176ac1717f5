using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticFactory
{
    /// <param name="location">The first row that holds something.</param>
    public static Diagnostic TableWithoutMapping(TextLocation location) =>
        new(DiagnosticDescriptors.TableWithoutMapping, location, [])
        {
            Label = "which column is which?",
            Fixes =
            [
                MappingCommand(location, "proposes a mapping to start from"),
                new DiagnosticFix("act,by,day", "or name the columns as evidence does"),
            ],
            Remark = "Nothing in it is used.",
        };

    private static DiagnosticFix MappingCommand(TextLocation location, string note) =>
        new($"notice evidence map {(location.Path.Contains(' ', System.StringComparison.Ordinal) ? $"\"{location.Path}\"" : location.Path)}", note);

    /// <param name="location">The file's first line.</param>
    public static Diagnostic RowsTaken(TextLocation location, int taken, int notTaken) =>
        new(DiagnosticDescriptors.RowsTaken, location, [taken == 0 ? "No row is taken" : taken == 1 ? "1 row is taken" : Text($"{taken} rows are taken"), notTaken == 1 ? "1 is not" : Text($"{notTaken} are not")])
        {
            Remark = "notice evidence lists each row that is not taken, with the reason.",
        };

    /// <param name="location">The first of them.</param>
    /// <param name="leftOut">How many more rows the mapping leaves out.</param>
    /// <param name="rows">Some of them, each with its reason.</param>
    public static Diagnostic RowsNotReadable(TextLocation location, int count, int taken, int leftOut, ImmutableArray<RelatedLocation> rows) =>
        new(DiagnosticDescriptors.RowsNotReadable, location, [count == 1 ? "1 row" : Text($"{count} rows"), count == 1 ? "a record" : "records"])
        {
            Label = rows.IsEmpty ? "" : rows[0].Label,
            Related = [.. rows.Skip(1)],
            Why = "what such a row tells of is missing from the evidence.",
            Remark = Text($"Taken: {taken}; left out as the mapping says: {leftOut}. notice evidence lists every row that is not taken."),
        };

    /// <param name="location">Of the name in the mapping.</param>
    /// <param name="header">The header looked at.</param>
    /// <param name="sheet">Its sheet; empty where the file is one table.</param>
    /// <param name="columns">The names of the columns there are.</param>
    public static Diagnostic ColumnNotThere(TextLocation location, TextLocation header, string name, string sheet, ImmutableArray<string> columns) =>
        new(DiagnosticDescriptors.ColumnNotThere, location, [$"\"{name}\""])
        {
            Label = Nearest(name, columns) is { } near ? $"did you mean \"{near}\"?" : sheet.Length > 0 ? $"not in the sheet {sheet}" : "not in the table",
            Related = [new RelatedLocation(header, "the columns are named here")],
            Fixes = Nearest(name, columns) is { } meant ? [new DiagnosticFix($"\"{meant}\"")] : [new DiagnosticFix("header in row 4", "if the columns are named further down")],
            Remark = columns.IsEmpty ? "Nothing stands in that row." : $"The columns are {Quoted(columns)}.",
        };

    /// <param name="name">Empty where every sheet is hidden.</param>
    public static Diagnostic SheetNotThere(TextLocation location, string name, ImmutableArray<string> sheets) =>
        new(DiagnosticDescriptors.SheetNotThere, location, [name.Length == 0 ? "by a name that shows" : $"\"{name}\""])
        {
            Label = Nearest(name, sheets) is { } near ? $"did you mean \"{near}\"?" : sheets.IsEmpty ? "this file has no sheets" : "not in this file",
            Fixes = Nearest(name, sheets) is { } meant ? [new DiagnosticFix($"\"{meant}\"")] : [],
            Remark = sheets.IsEmpty ? "Leave the line out: the file is one table." : $"The sheets are {Quoted(sheets)}.",
        };

    public static Diagnostic MappedFileNotThere(TextLocation location, string name, ImmutableArray<string> files)
    {
        var near = SpellingSuggestion.Find(name, files) ?? files.FirstOrDefault(f => SpellingSuggestion.Find(LastPart(name), [LastPart(f)]) is not null || LastPart(f) == LastPart(name));
        return new Diagnostic(DiagnosticDescriptors.MappedFileNotThere, location, [name])
        {
            Label = near is null ? "not among the evidence" : $"did you mean {near}?",
            Remark = files.IsEmpty ? "There is no evidence beside this notice." : $"The files are {Quoted(files)}; a path begins in the folder of the mapping.",
        };
    }

    /// <param name="location">A cell that tells.</param>
    /// <param name="line">Of the column in the mapping.</param>
    /// <param name="words">That line, as far as it stands now: what to write is put behind it.</param>
    /// <param name="dayFirst">What the cell is with the day first, in words; null where that is no date.</param>
    /// <param name="telling">A date of the column that has one reading only, and which part comes first in it.</param>
    public static Diagnostic DatesOfTwoReadings(
        TextLocation location, TextLocation line, string column, string words, string? dayFirst, string? monthFirst, (string Date, string First)? telling) =>
        new(DiagnosticDescriptors.DatesOfTwoReadings, location, [column])
        {
            Label = (dayFirst, monthFirst) switch
            {
                ({ } d, { } m) when d != m => $"{d}, or {m}?",
                _ => "does the day come first, or the month?",
            },
            Related = [new RelatedLocation(line, "say here which comes first")],
            Why = telling is var (date, first) ? $"{date} in this column can only have the {first} first, but the others are not read by a guess." : null,
            Fixes = [new DiagnosticFix($"{words}, written day first", dayFirst), new DiagnosticFix($"{words}, written month first", monthFirst)],
            Remark = "Until then no row with such a date is taken.",
        };

    /// <param name="part">day or month: what the mapping says comes first.</param>
    public static Diagnostic DatesOfOtherOrder(TextLocation location, TextLocation line, string column, string part, string date) =>
        new(DiagnosticDescriptors.DatesOfOtherOrder, location, [column, part])
        {
            Label = $"{date} can only have the {(part == "day" ? "month" : "day")} first",
            Related = [new RelatedLocation(line, $"read with the {part} first")],
            Why = "if some dates have the other order, those that can be read both ways may have it too.",
            Remark = "Such rows are not taken; the others are, as the mapping says.",
        };

    public static Diagnostic TwoColumnsOfOneName(TextLocation location, TextLocation first, TextLocation second, string name) =>
        new(DiagnosticDescriptors.TwoColumnsOfOneName, location, [$"\"{name}\""])
        {
            Label = "which of them?",
            Related = [new RelatedLocation(first, "one is here"), new RelatedLocation(second, "another is here")],
            Remark = "Where a row above tells them apart, take it into the header: header in rows 3 to 4, and then \"2021 / Q1\".",
        };

    public static Diagnostic NoPeriodColumns(TextLocation location, TextLocation header, ImmutableArray<string> columns) =>
        new(DiagnosticDescriptors.NoPeriodColumns, location, [])
        {
            Label = "of which periods?",
            Related = [new RelatedLocation(header, "the columns are named here")],
            Fixes = [new DiagnosticFix("header in row 4", "if the periods stand further down"), new DiagnosticFix("header in rows 4 to 5", "if they stand in two rows")],
            Remark = $"Periods are read as April 2021, Apr-21, 2021-04, 2021/22 or Q1 2021/22. The columns are {Quoted(columns)}.",
        };

    public static Diagnostic MappedFileWithoutTable(TextLocation location, string name) =>
        new(DiagnosticDescriptors.MappedFileWithoutTable, location, [name])
        {
            Label = "no table in it",
            Remark = "Records in it are read as they are.",
        };

    // The one that is meant: a slip or two away, whatever its capitals; or one that holds the name, or is held by it.
    private static string? Nearest(string name, ImmutableArray<string> names)
    {
        var key = name.ToLowerInvariant();
        return names.FirstOrDefault(n => SpellingSuggestion.Find(key, [n.ToLowerInvariant()]) is not null)
            ?? (key.Length < 3 ? null : names.FirstOrDefault(n => n.Contains(key, System.StringComparison.OrdinalIgnoreCase) || (n.Length > 2 && key.Contains(n, System.StringComparison.OrdinalIgnoreCase))));
    }

    private static string Quoted(ImmutableArray<string> names)
    {
        const int Most = 12;
        ImmutableArray<string> shown = [.. names.Take(Most).Select(n => $"\"{n}\"")];
        return names.Length > Most ? string.Join(", ", shown) + Text($" and {names.Length - Most} more") : Listing.And(shown);
    }

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Text(System.FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
