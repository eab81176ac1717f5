using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Evidence;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Keys of records and statements that have a meaning of their own, whatever they are typed as. Those of kinds stand together, in the order of <see cref="EvidenceKeys.Kinds"/>.</summary>
internal enum OwnKey
{
    None,
    Act,
    Holds,
    Vacant,
    Member,
    State,
    Figure,
    Finding,
    Covers,
    Item,
    Approval,
    Refusal,
    Request,
    Decision,
    Cancelled,
    Planned,
    Id,
    Ref,
    Corrects,
    Known,
    Day,
    From,
    To,
    Until,
    Happened,
    SaidBy,
    VouchedBy,
    Condition,
    By,
    Decided,
    Because,
    NewDate,
    Afresh,
    Note,
}

/// <summary>The names of the keys, and the keys of names.</summary>
internal static class OwnKeys
{
    public const OwnKey FirstKind = OwnKey.Act;
    public const OwnKey LastKind = OwnKey.Planned;

    private static readonly string[] Names =
    [
        "", .. EvidenceKeys.Kinds, "id", "ref", "corrects", "known", "day", "from", "to", "until", "happened", "said by", "vouched by", "condition", "by",
        "decided", "because", "new date", "afresh", "note",
    ];

    private static readonly Dictionary<string, OwnKey> ByName = ReadNames();

    public static int Count => Names.Length;

    public static string Name(this OwnKey key) => Names[(int)key];

    public static bool IsKind(this OwnKey key) => key is >= FirstKind and <= LastKind;

    /// <summary>The key of a name in <see cref="EvidenceKeys"/>, synonyms among them.</summary>
    public static OwnKey Of(string name) => ByName[name];

    private static Dictionary<string, OwnKey> ReadNames()
    {
        var keys = new Dictionary<string, OwnKey>(StringComparer.Ordinal) { ["date"] = OwnKey.Day, ["on"] = OwnKey.Day, ["restates"] = OwnKey.Corrects };
        for (var i = 1; i < Names.Length; i++)
        {
            keys.Add(Names[i], (OwnKey)i);
        }

        return keys;
    }
}
