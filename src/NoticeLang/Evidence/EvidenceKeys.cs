using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace NoticeLang.Evidence;

/// <summary>THE TABLE of the keys evidence files have; every other key of a record is a field of it.</summary>
public static class EvidenceKeys
{
    /// <summary>Keys of a file as a whole.</summary>
    public static readonly ImmutableArray<string> File = ["said by", "source", "date", "address", "url", "known", "agreed"];

    /// <summary>Keys of a file that begin lists.</summary>
    public static readonly ImmutableArray<string> Sections = ["records", "complete", "suspended"];

    /// <summary>Keys that say what a record is; the first in a record decides.</summary>
    public static readonly ImmutableArray<string> Kinds =
    [
        "act", "holds", "vacant", "member", "state", "figure", "finding", "covers", "item", "approval", "refusal", "request", "decision",
        "cancelled", "planned",
    ];

    /// <summary>Keys any record may have, beside its fields.</summary>
    public static readonly ImmutableArray<string> Common =
        ["id", "ref", "corrects", "restates", "known", "day", "date", "on", "from", "to", "until", "happened", "planned", "cancelled", "said by"];

    /// <summary>Keys of a statement that the record is complete, beside those that say of what.</summary>
    public static readonly ImmutableArray<string> Complete = ["id", "from", "to", "until", "known", "vouched by", "said by", "note"];

    /// <summary>Keys of a statement that a condition is paused.</summary>
    public static readonly ImmutableArray<string> Suspended =
        ["id", "condition", "by", "decided", "from", "to", "until", "known", "because", "new date", "afresh", "said by", "note"];

    private static readonly HashSet<string> Remarks = new(StringComparer.Ordinal)
    {
        "note", "notes", "quote", "comment", "because", "title", "source", "page", "paragraph", "url", "address", "link", "vouched by",
    };

    /// <summary>Whether a field is words about a record and no claim about the world: two minutes may describe one meeting differently.</summary>
    public static bool IsRemark(string field) => Remarks.Contains(field);
}
