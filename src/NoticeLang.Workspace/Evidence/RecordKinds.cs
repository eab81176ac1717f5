using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;

namespace NoticeLang.Workspace.Evidence;

/// <summary>What a record is about, by its first key that says so.</summary>
/// <param name="Subject">As in <see cref="EvidenceRecord.Subject"/>.</param>
/// <param name="Extra">A field the kind's key stands for, as <c>of</c> for <c>approval: draft-plan</c>; null for none.</param>
/// <param name="IsCancelled">True for <c>cancelled: meet</c>.</param>
/// <param name="IsPlanned">True for <c>planned: meet</c>.</param>
internal readonly record struct RecordKinds(RecordKind Kind, string Subject, EvidenceField? Extra = null, bool IsCancelled = false, bool IsPlanned = false)
{
    /// <summary>Decisions about a notice or a condition, which are acts of their own.</summary>
    private static readonly ImmutableArray<string> Decisions =
        ["lift", "suspend", "extend", "vary", "withdraw", "revoke", "replace", "escalate"];

    /// <summary>Reads the kind; false where the record has none, or it is faulty. What is left of the kinds' keys becomes fields.</summary>
    public static bool TryRead(RecordFields fields, out RecordKinds kind)
    {
        var key = fields.Kind;
        if (key == OwnKey.None || fields.Text(key) is not { } value)
        {
            kind = default;
            return false;
        }

        fields.KeepOtherKinds(key);

        kind = key switch
        {
            OwnKey.Act => new RecordKinds(RecordKind.Act, value),
            OwnKey.Holds => new RecordKinds(RecordKind.Holding, value),
            OwnKey.Vacant => new RecordKinds(RecordKind.Vacancy, value),
            OwnKey.Member when fields.HasField("person") && !fields.HasField("of") => new RecordKinds(RecordKind.Holding, "member", Field("of")),
            OwnKey.Member => new RecordKinds(RecordKind.Holding, "member", Field("person")),
            OwnKey.State => new RecordKinds(RecordKind.Holding, value),
            OwnKey.Figure => new RecordKinds(RecordKind.Figure, value),
            OwnKey.Finding => new RecordKinds(RecordKind.Finding, value),
            OwnKey.Covers => new RecordKinds(RecordKind.Coverage, value),
            OwnKey.Item => new RecordKinds(RecordKind.Item, value),
            OwnKey.Approval => Decided("approve"),
            OwnKey.Refusal => Decided("refuse"),
            OwnKey.Request => Decided("request"),
            OwnKey.Decision when Decisions.Contains(value) => new RecordKinds(RecordKind.Act, value),
            OwnKey.Decision => Decided("decide"),
            OwnKey.Cancelled => new RecordKinds(RecordKind.Act, value, IsCancelled: true),
            _ => new RecordKinds(RecordKind.Act, value, IsPlanned: true),
        };
        return true;

        EvidenceField Field(string name) => new(name, [value], fields.At(key));

        RecordKinds Decided(string act) => new(RecordKind.Act, act, fields.HasField("of") ? Field(key.Name()) : Field("of"));
    }

    /// <summary>Says that a record has no kind, with the key that was meant where one is near.</summary>
    public static Diagnostic NoKind(RecordFields fields, RawRecord raw, string part)
    {
        foreach (var entry in raw.Entries)
        {
            if (entry.Count > 0 && KeyNames.Find(entry.Name, EvidenceKeys.Common) is null && KeyNames.Suggest(entry.Name, EvidenceKeys.Kinds) is { } suggestion)
            {
                return DiagnosticFactory.RecordOfNoKind(fields.At(entry.NameSpan), part, suggestion, EvidenceKeys.Kinds);
            }
        }

        return DiagnosticFactory.RecordOfNoKind(fields.At(raw.Span), part, null, EvidenceKeys.Kinds);
    }
}
