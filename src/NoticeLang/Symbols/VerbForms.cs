using System;

namespace NoticeLang.Symbols;

/// <summary>The forms of a verb by rule; the first word of a hyphenated verb takes the ending (<c>cooperates-with</c>).</summary>
public static class VerbForms
{
    private static readonly string[] DoublingEndings = ["mit", "fer", "cur", "trol", "pel", "cel", "vel", "sel", "del", "bel"];

    /// <summary>As in requires, publishes, carries-out.</summary>
    public static string ThirdPerson(string verb) => ChangeFirstWord(verb, static word =>
        word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith('o')
        || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : EndsInConsonantAndY(word) ? word[..^1] + "ies"
        : word + "s");

    /// <summary>As in required, submitted, carried-out; verbs that go their own way say so in their declaration.</summary>
    public static string Past(string verb) => ChangeFirstWord(verb, static word =>
        word.EndsWith('e') ? word + "d"
        : EndsInConsonantAndY(word) ? word[..^1] + "ied"
        : DoublesItsLastLetter(word) ? word + word[^1] + "ed"
        : word + "ed");

    private static string ChangeFirstWord(string verb, Func<string, string> change)
    {
        var hyphen = verb.IndexOf('-', StringComparison.Ordinal);
        return verb.Length == 0 ? verb : hyphen <= 0 ? change(verb) : change(verb[..hyphen]) + verb[hyphen..];
    }

    private static bool EndsInConsonantAndY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool DoublesItsLastLetter(string word)
    {
        foreach (var ending in DoublingEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        // One short syllable: stop, plan, let.
        return word.Length >= 3 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y') && IsVowel(word[^2]) && !IsVowel(word[^3])
            && CountVowelRuns(word) == 1;
    }

    private static int CountVowelRuns(string word)
    {
        var runs = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1])))
            {
                runs++;
            }
        }

        return runs;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
