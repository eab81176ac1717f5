using System.Collections.Immutable;
using System.Globalization;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticFactory
{
    /// <param name="location">In a text whose letters are masked there: what is found is never shown.</param>
    /// <param name="what">As in "a date of birth".</param>
    /// <param name="more">How many more lines of the file look so and have no message of their own.</param>
    public static Diagnostic LooksLikePersonalData(TextLocation location, string what, int more) =>
        new(DiagnosticDescriptors.LooksLikePersonalData, location, [what, more == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {more} more such {(more == 1 ? "line" : "lines")} in this file)")])
        {
            Label = "not shown here",
            Why = "evidence is copied, printed and shared, and a child must not be known by it.",
            Fixes = [new DiagnosticFix("P-001", "a code in place of the person; take out the rest, for no condition asks for it")],
            Remark = "Nothing is changed. Keep names in the file of names: the page of this message says how. It goes by the form alone, so it may be wrong.",
        };

    public static Diagnostic NamesAmongEvidence(TextLocation location) =>
        new(DiagnosticDescriptors.NamesAmongEvidence, location, [])
        {
            Why = "whoever is given the evidence would be given the names with it.",
            Fixes = [new DiagnosticFix("notice evaluate --names names.yaml", "once it stands beside the notice")],
            Remark = "If it is no file of names, call it something else.",
        };

    /// <param name="part">line or row.</param>
    public static Diagnostic NamesNotReadable(TextLocation location, string part, bool isTable) =>
        new(DiagnosticDescriptors.NamesNotReadable, location, [part])
        {
            Label = isTable ? "a code, a comma, a name" : "a code, a colon, a name",
            Fixes = [new DiagnosticFix(isTable ? "P-001,Jo Example" : "P-001: Jo Example")],
            Remark = "The rest of the file is used without it.",
        };

    public static Diagnostic PersonNamedTwice(TextLocation location, TextLocation first, string code) =>
        new(DiagnosticDescriptors.PersonNamedTwice, location, [code])
        {
            Label = "named again here",
            Related = [new RelatedLocation(first, "first named here")],
            Fixes = [new DiagnosticFix("P-002", "a code of its own for each person")],
            Remark = $"{code} is shown without a name.",
        };

    public static Diagnostic NameOfNobody(TextLocation location, string code, string? suggestion) =>
        new(DiagnosticDescriptors.NameOfNobody, location, [code])
        {
            Label = suggestion is null ? "not in the evidence" : $"did you mean {suggestion}?",
            Fixes = suggestion is null ? ImmutableArray<DiagnosticFix>.Empty : [new DiagnosticFix(suggestion)],
        };
}
