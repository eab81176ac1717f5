using System;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence.Packages;

/// <summary>A file of which nothing is used. Thrown by what reads its parts, caught by the reader of its format: it never leaves there.</summary>
/// <param name="report">The message, given the place of the file.</param>
internal sealed class FileRefusedException(Func<TextLocation, Diagnostic> report) : Exception
{
    public Diagnostic ReportAt(TextLocation location) => report(location);

    /// <param name="kind">workbook or document.</param>
    public static FileRefusedException Damaged(string kind, string part) => new(at => DiagnosticFactory.PackageNotOpened(
        at, kind, $"its part {part} is damaged", [new DiagnosticFix("open it, save it anew, and copy it again")]));

    /// <summary>A sheet of a workbook lies in another place, where nobody looks.</summary>
    public static FileRefusedException Elsewhere(string sheet) => new(at => DiagnosticFactory.PackageNotOpened(
        at, "workbook", $"its sheet {sheet} lies outside the file, and links are never followed", [new DiagnosticFix("open it, and save it with the sheet inside it")]));

    /// <summary>It is a package, and not of this kind.</summary>
    public static FileRefusedException OtherKind(string kind) => new(at => DiagnosticFactory.PackageNotOpened(
        at, kind, "it is something else, whatever its name ends in", [new DiagnosticFix("give it the ending it was saved with")]));

    /// <param name="limit">As in "10,000,000 cells".</param>
    public static FileRefusedException TooLarge(string limit) => new(at => DiagnosticFactory.FileTooLarge(at, limit));
}
