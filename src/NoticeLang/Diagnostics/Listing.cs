using System.Collections.Immutable;

namespace NoticeLang.Diagnostics;

/// <summary>Lists in words, as people write them: "red, amber or green".</summary>
public static class Listing
{
    public static string And(ImmutableArray<string> items) => Join(items, "and");

    public static string Or(ImmutableArray<string> items) => Join(items, "or");

    private static string Join(ImmutableArray<string> items, string word) => items.Length switch
    {
        0 => "none",
        1 => items[0],
        _ => $"{string.Join(", ", items.AsSpan(0, items.Length - 1).ToArray())} {word} {items[^1]}",
    };
}
