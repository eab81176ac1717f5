using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticFactory
{
    /// <param name="kind">workbook or document.</param>
    /// <param name="label">What stands in the way, as in "it can be opened only with a password".</param>
    public static Diagnostic PackageNotOpened(TextLocation location, string kind, string label, ImmutableArray<DiagnosticFix> fixes) =>
        new(DiagnosticDescriptors.PackageNotOpened, location, [kind])
        {
            Label = label,
            Fixes = fixes,
            Remark = NothingUsed,
        };

    /// <param name="forms">As in ".xlsx or .csv".</param>
    public static Diagnostic SaveInAnotherForm(TextLocation location, string forms) =>
        new(DiagnosticDescriptors.SaveInAnotherForm, location, [forms])
        {
            Fixes = [new DiagnosticFix($"open it, and save a copy as {forms}")],
            Remark = NothingUsed,
        };

    /// <param name="label">Why, as in "the formula came to no value".</param>
    public static Diagnostic CellNotReadable(TextLocation location, string label) =>
        new(DiagnosticDescriptors.CellNotReadable, location, [])
        {
            Label = label,
            Fixes = [new DiagnosticFix("type the value into the cell, and save the workbook")],
            Remark = OthersStillUsed,
        };

    public static Diagnostic HiddenPartsRead(TextLocation location, int rows, int columns)
    {
        var what = rows == 0 ? Counted(columns, "column") : columns == 0 ? Counted(rows, "row") : $"{Counted(rows, "row")} and {Counted(columns, "column")}";
        return new Diagnostic(DiagnosticDescriptors.HiddenPartsRead, location, [what, rows + columns == 1 ? "is" : "are"])
        {
            Why = "a filter hides rows from view and not from the record.",
        };
    }

    /// <param name="location">The first of them.</param>
    public static Diagnostic CellsStruckThrough(TextLocation location, int cells) =>
        new(DiagnosticDescriptors.CellsStruckThrough, location, [Counted(cells, "cell"), cells == 1 ? "is" : "are"])
        {
            Label = "does it still hold?",
            Why = "what is struck through may be meant as taken back.",
            Fixes = [new DiagnosticFix("clear the cells, or take the line through them away")],
        };

    /// <param name="location">The first of them.</param>
    public static Diagnostic CellsShowOther(TextLocation location, int cells) =>
        new(DiagnosticDescriptors.CellsShowOther, location, [Counted(cells, "cell"), cells == 1 ? "shows" : "show"])
        {
            Label = "this is what it holds",
            Why = "a number format can hide a number, round it to 0, or show it in thousands.",
            Fixes = [new DiagnosticFix("give the cells a format that shows what they hold")],
            Remark = "What a cell holds is read, as it stands here.",
        };

    public static Diagnostic SheetHidden(TextLocation location) =>
        new(DiagnosticDescriptors.SheetHidden, location, [])
        {
            Fixes = [new DiagnosticFix("show the sheet, and save the workbook", "where it is evidence")],
        };

    /// <param name="what">As in "macros", "links to other files".</param>
    public static Diagnostic WorkbookDoesMore(TextLocation location, IReadOnlyList<string> what) =>
        new(DiagnosticDescriptors.WorkbookDoesMore, location, [string.Join(" and ", what)])
        {
            Why = "the values that were saved in the workbook are its evidence.",
        };

    /// <param name="part">sheet or table.</param>
    public static Diagnostic TableNotRead(TextLocation location, string part, string why = "these are not the keys of evidence") =>
        new(DiagnosticDescriptors.TableNotRead, location, [part])
        {
            Label = why,
            Fixes = [MappingCommand(location, "where it is evidence, proposes a mapping to start from"), new DiagnosticFix("act, by, day", "or a first row that names the columns")],
        };

    /// <param name="mapping">Of the other one.</param>
    /// <param name="part">sheet or table.</param>
    /// <param name="name">Of the sheet; the number of the table.</param>
    public static Diagnostic TableLikeAMappedOne(TextLocation location, TextLocation mapping, string part, string name) =>
        new(DiagnosticDescriptors.TableLikeAMappedOne, location, [part])
        {
            Label = "no mapping reads it",
            Related = [new RelatedLocation(mapping, $"this mapping reads another {part}")],
            Fixes = [new DiagnosticFix("each sheet", "in the mapping, for all that have its columns"), new DiagnosticFix($"sheet \"{name}\"", "in a mapping of its own")],
            Remark = "Nothing in it is used.",
        };

    /// <param name="what">As in "text in boxes", "comments".</param>
    public static Diagnostic PartsNotRead(TextLocation location, IReadOnlyList<string> what) =>
        new(DiagnosticDescriptors.PartsNotRead, location, [Listing.And([.. what]), what.Count > 1 || (what[0].EndsWith('s') && what[0] != "text in boxes") ? "are" : "is"])
        {
            Why = "only its paragraphs and tables are read.",
            Fixes = [new DiagnosticFix("copy it into a paragraph or a table", "where it is evidence")],
        };

    /// <param name="what">As in "deleted", "hidden".</param>
    public static Diagnostic PartsLeftOut(TextLocation location, IReadOnlyList<string> what) =>
        new(DiagnosticDescriptors.PartsLeftOut, location, [Listing.And([.. what])])
        {
            Why = "what is crossed out or not shown is not what the document says.",
            Fixes = [new DiagnosticFix("accept or reject the changes, and show hidden text", "so that all that is evidence can be seen")],
        };

    private static string Counted(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
