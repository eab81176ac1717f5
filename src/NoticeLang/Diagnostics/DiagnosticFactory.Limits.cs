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
        };

    /// <param name="location">The first of what is not read.</param>
    /// <param name="limit">As in "1,048,576 rows".</param>
    public static Diagnostic RestNotRead(TextLocation location, string limit) =>
        new(DiagnosticDescriptors.RestNotRead, location, [limit])
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
}
