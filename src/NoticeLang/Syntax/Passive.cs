using System;

namespace NoticeLang.Syntax;

/// <summary>Finds the verb in the participle of a passive sentence (<c>approved</c> in "must be approved by the board").</summary>
internal static class Passive
{
    /// <summary>The verb; null for a word that is no regular participle.</summary>
    public static string? GetVerb(string word)
    {
        if (word.Length < 5 || !word.EndsWith("ed", StringComparison.Ordinal))
        {
            return word switch
            {
                "given" => "give",
                "held" => "hold",
                "made" => "make",
                "sent" => "send",
                "written" => "write",
                _ => null,
            };
        }

        var stem = word[..^2];
        var last = stem[^1];
        var before = stem[^2];
        if (last == 'i')
        {
            return stem[..^1] + "y";
        }

        if (last == before && last is not ('s' or 'l'))
        {
            return last == 'e' ? stem : stem[..^1];
        }

        var dropsOnlyD = last switch
        {
            'v' or 'c' or 'g' or 'u' or 'z' => true,
            's' => before != 's',
            't' => before is 'a' or 'e' or 'u',
            'r' => before is 'a' or 'i' or 'u',
            'd' => before is 'i' or 'u',
            'e' => true,
            _ => false,
        };
        return dropsOnlyD ? word[..^1] : stem;
    }
}
