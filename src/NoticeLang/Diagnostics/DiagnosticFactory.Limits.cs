using System.Globalization;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticFactory
{
    private const string NothingUsed = "Nothing in it is used.";

    /// <param name="limit">As in "50 MB", "500 MB when unpacked", "300 times its packed size".</param>
    public static Diagnostic FileTooLarge(TextLocation location, string limit) =>
        new(DiagnosticDescriptors.FileTooLarge, location, [limit])
        {
            Fixes = [new DiagnosticFix("split the file, by year for example"), new DiagnosticFix("take out pictures and sheets that are not evidence")],
            Remark = NothingUsed,
            IsOfWholeFile = true,
        };

    /// <param name="location">The first of what is not read.</param>
    /// <param name="limit">As in "1,048,576 rows".</param>
    /// <param name="isOfAll">Whether all evidence together has more, and not this file alone.</param>
    public static Diagnostic RestNotRead(TextLocation location, string limit, bool isOfAll = false) =>
        new(DiagnosticDescriptors.RestNotRead, location, [limit, isOfAll ? "The evidence" : "This file"])
        {
            Fixes = [new DiagnosticFix("split the file, by year for example")],
            Remark = "What stands before is used.",
        };

    /// <param name="part">key, value or name.</param>
    /// <param name="limit">As in "100,000 characters".</param>
    public static Diagnostic LongerThanRead(TextLocation location, string part, string limit) =>
        new(DiagnosticDescriptors.LongerThanRead, location, [part, limit])
        {
            Fixes = [new DiagnosticFix("note: see minutes-2019-10-22.pdf", "say where the whole text is to be found")],
            Why = "a quotation mark that is never closed may have taken in all that follows.",
            Remark = OthersStillUsed,
        };

    /// <param name="limit">How many.</param>
    public static Diagnostic ListsTooDeep(TextLocation location, int limit) =>
        new(DiagnosticDescriptors.ListsTooDeep, location, [limit.ToString(CultureInfo.InvariantCulture)])
        {
            Fixes = [new DiagnosticFix("- { act: meet, by: improvement-board, items: [workforce, finance] }", "a list of records, with a list in one at the most")],
            Remark = OthersStillUsed,
        };

    /// <param name="limit">As in "500 MB", "10,000 files".</param>
    /// <param name="files">How many are not read.</param>
    public static Diagnostic MoreEvidenceThanRead(TextLocation location, string limit, int files) =>
        new(DiagnosticDescriptors.MoreEvidenceThanRead, location, [limit, files == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{files} files")])
        {
            Number = files,
            IsOfWholeFile = true,
            Fixes = [new DiagnosticFix("--evidence evidence/2019", "name the files and folders that matter")],
            Remark = "Files are read in the order of their names. Nothing in this one and those after it is used.",
        };

    /// <param name="part">file or folder.</param>
    /// <param name="reason">As in "you have no permission to read it".</param>
    public static Diagnostic EvidenceNotOpened(TextLocation location, string part, string reason) =>
        new(DiagnosticDescriptors.EvidenceNotOpened, location, [part]) { Label = reason, Remark = NothingUsed, IsOfWholeFile = true };

    /// <param name="what">As in "a pipe", "a link to a folder".</param>
    public static Diagnostic NotAFile(TextLocation location, string what) =>
        new(DiagnosticDescriptors.NotAFile, location, [what])
        {
            Fixes = [new DiagnosticFix("put a copy of the file in its place"), new DiagnosticFix("--evidence FILE", "or name it: what is named is read wherever it lies")],
            Why = "a result should rest on what lies in the folder and stays as it is.",
            Remark = NothingUsed,
            IsOfWholeFile = true,
        };

    /// <param name="limit">How many folders within one another are entered.</param>
    public static Diagnostic FolderTooDeep(TextLocation location, int limit) =>
        new(DiagnosticDescriptors.FolderTooDeep, location, [limit.ToString(CultureInfo.InvariantCulture)])
        {
            Fixes = [new DiagnosticFix("--evidence FOLDER", "name the folder itself")],
            Remark = NothingUsed,
            IsOfWholeFile = true,
        };

    public static Diagnostic FileChanged(TextLocation location) =>
        new(DiagnosticDescriptors.FileChanged, location, [])
        {
            Fixes = [new DiagnosticFix("run this again", "when nothing writes to the file")],
            Remark = NothingUsed,
            IsOfWholeFile = true,
        };

    /// <param name="location">Of the first that is not listed.</param>
    /// <param name="id">Theirs, as in NL3010.</param>
    public static Diagnostic MoreOfTheSame(TextLocation location, int count, string id) =>
        new(DiagnosticDescriptors.MoreOfTheSame, location, [string.Create(CultureInfo.InvariantCulture, $"{count:N0}"), id])
        {
            Number = count,
            Remark = "What they are about is left out, or used, as the page of that message says.",
        };
}
