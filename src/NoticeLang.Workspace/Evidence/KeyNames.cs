using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Recognises the keys of evidence however they are typed: <c>Said by</c>, <c>said_by</c> and <c>said-by</c> are one.</summary>
internal static class KeyNames
{
    /// <summary>The key among those known; null where it is none of them.</summary>
    public static string? Find(string typed, ImmutableArray<string> known)
    {
        var plain = Plain(typed);
        foreach (var key in known)
        {
            if (key == plain)
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>The known key that was meant, perhaps: one or two slips away.</summary>
    public static string? Suggest(string typed, IEnumerable<string> known) => SpellingSuggestion.Find(Plain(typed), known);

    public static string Plain(string typed) => PlainWriting.Of(typed).Trim(' ', '\t', '"', '\'').Replace('_', ' ').Replace('-', ' ').ToLowerInvariant();

    /// <summary>Whether a value says that there is none.</summary>
    public static bool IsNotGiven(string value) =>
        string.IsNullOrWhiteSpace(value) || value.Equals("not given", StringComparison.OrdinalIgnoreCase) || value is "~" or "null";
}
