using System;
using System.Collections.Generic;

namespace NoticeLang.Evidence.PersonalData;

/// <summary>Words, looked up whatever their letters' case, with or without a final 's.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">Parted by spaces or line breaks.</param>
    public WordSet(string words) => _words = new HashSet<string>(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word)
    {
        var bare = word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' ? word[..^2] : word;
        return _words.Contains(bare);
    }
}
