using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;

namespace NoticeLang.Workspace.Evidence;

/// <summary>What a record is about, by its first key that says so.</summary>
/// <param name="Subject">As in <see cref="EvidenceRecord.Subject"/>.</param>
/// <param name="Extra">A field the kind's key stands for, as <c>of</c> for <c>approval: draft-plan</c>; null for none.</param>
/// <param name="IsCancelled">True for <c>cancelled: meet</c>.</param>
/// <param name="IsPlanned">True for <c>planned: meet</c>.</param>
internal sealed record RecordKinds(RecordKind Kind, string Subject, EvidenceField? Extra = null, bool IsCancelled = false, bool IsPlanned = false)
{
    /// <summary>Decisions about a notice or a condition, which are acts of their own.</summary>
    private static readonly ImmutableArray<string> Decisions =
        ["lift", "suspend", "extend", "vary", "withdraw", "revoke", "replace", "escalate"];

    /// <summary>Reads the kind; null where the record has none, or it is faulty. What is left of the kinds' keys becomes fields.</summary>
    public static RecordKinds? Read(RecordFields fields, RawRecord raw)
    {
        var key = raw.Entries.Select(e => KeyNames.Find(e.Name, EvidenceKeys.Kinds))
            .FirstOrDefault(k => k is not null && fields.Entry(k) is not null && !(k is "planned" or "cancelled" && IsYesOrNo(fields, k)));
        if (key is null || fields.Text(key) is not { } value)
        {
            return null;
        }

        var at = fields.At(fields.Entry(key)!.Span);
        foreach (var other in EvidenceKeys.Kinds.Where(k => k != key && !(k is "planned" or "cancelled")))
        {
            fields.Keep(other);
        }

        EvidenceField Field(string name) => new(name, [value], at);
        return key switch
        {
            "holds" => new RecordKinds(RecordKind.Holding, value),
            "vacant" => new RecordKinds(RecordKind.Vacancy, value),
            "member" when fields.HasField("person") && !fields.HasField("of") => new RecordKinds(RecordKind.Holding, "member", Field("of")),
            "member" => new RecordKinds(RecordKind.Holding, "member", Field("person")),
            "state" => new RecordKinds(RecordKind.Holding, value),
            "figure" => new RecordKinds(RecordKind.Figure, value),
            "finding" => new RecordKinds(RecordKind.Finding, value),
            "covers" => new RecordKinds(RecordKind.Coverage, value),
            "item" => new RecordKinds(RecordKind.Item, value),
            "approval" => Decided("approve"),
            "refusal" => Decided("refuse"),
            "request" => Decided("request"),
            "decision" when Decisions.Contains(value) => new RecordKinds(RecordKind.Act, value),
            "decision" => Decided("decide"),
            "cancelled" => new RecordKinds(RecordKind.Act, value, IsCancelled: true),
            "planned" => new RecordKinds(RecordKind.Act, value, IsPlanned: true),
            _ => new RecordKinds(RecordKind.Act, value),
        };

        RecordKinds Decided(string act) => new(RecordKind.Act, act, fields.HasField("of") ? Field(key) : Field("of"));
    }

    /// <summary>Says that a record has no kind, with the key that was meant where one is near.</summary>
    public static Diagnostic NoKind(RecordFields fields, RawRecord raw, string part)
    {
        foreach (var entry in raw.Entries.Where(e => KeyNames.Find(e.Name, EvidenceKeys.Common) is null && e.Values.Length > 0))
        {
            if (KeyNames.Suggest(entry.Name, EvidenceKeys.Kinds) is { } suggestion)
            {
                return DiagnosticFactory.RecordOfNoKind(fields.At(entry.NameSpan), part, suggestion, EvidenceKeys.Kinds);
            }
        }

        return DiagnosticFactory.RecordOfNoKind(fields.At(raw.Span), part, null, EvidenceKeys.Kinds);
    }

    private static bool IsYesOrNo(RecordFields fields, string key) =>
        fields.Entry(key)!.Values[0].Text.ToLowerInvariant() is "yes" or "no" or "true" or "false" or "y" or "n";
}
