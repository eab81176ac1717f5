using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticFactory
{
    /// <param name="why">As in "it turns on plan, which is not worked out".</param>
    public static Diagnostic SentenceNotEvaluated(TextLocation location, string condition, string why) =>
        new(DiagnosticDescriptors.SentenceNotEvaluated, location, [condition])
        {
            Label = "not worked out",
            Why = why + ".",
            Remark = $"{condition} is listed without a verdict. Nothing about it is guessed.",
        };

    /// <param name="kind">As in name, act, condition.</param>
    public static Diagnostic EvidenceNameUnknown(TextLocation location, string name, string kind, string? suggestion) =>
        new(DiagnosticDescriptors.EvidenceNameUnknown, location, [name, kind])
        {
            Label = suggestion is null ? "not declared in the notice" : $"did you mean {suggestion}?",
            Fixes = suggestion is null ? [] : [new DiagnosticFix(suggestion)],
            Remark = "As it stands, this record can count for no condition that asks for it.",
        };

    /// <param name="reports">The reports of one event, with what each says; at least two.</param>
    public static Diagnostic RecordsContradict(ImmutableArray<(TextLocation Location, string Sentence)> reports) =>
        new(DiagnosticDescriptors.RecordsContradict, reports[0].Location, [reports.Length.ToString(CultureInfo.InvariantCulture)])
        {
            Label = reports[0].Sentence,
            Related = [.. reports.Skip(1).Select(r => new RelatedLocation(r.Location, r.Sentence))],
            Why = "where a verdict turns on which of them is right, it is shown as Disputed. NoticeLang does not choose between sources.",
            Fixes = [new DiagnosticFix("ref: another-name", "if these are different events, give each its own ref"),
                new DiagnosticFix("corrects: the id of the record that is wrong", "if one is right, say in it which record it corrects")],
        };

    public static Diagnostic FieldNotDeclaredByAct(TextLocation location, string act, string field, string? suggestion) =>
        new(DiagnosticDescriptors.FieldNotDeclaredByAct, location, [act, field])
        {
            Label = suggestion is null ? "not declared by the act" : $"did you mean {suggestion}?",
            Fixes = suggestion is null ? [] : [new DiagnosticFix(suggestion + ":")],
            Remark = "No sentence can ask for it. It is kept, and shown with the record.",
        };
}
