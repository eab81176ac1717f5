using System.Collections.Generic;
using NoticeLang.Text;

namespace NoticeLang.Cli.CommandLine;

/// <summary>The word meant by a mistyped one, asked as a question; nothing suggested is ever run by itself.</summary>
internal static class Suggestion
{
    /// <summary>" Did you mean X?", else empty text.</summary>
    public static string For(string typed, IEnumerable<string> words) =>
        SpellingSuggestion.Find(typed, words) is { } word ? $" Did you mean {word}?" : "";
}
