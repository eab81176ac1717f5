using System.Globalization;

namespace NoticeLang.Syntax;

/// <summary>What single characters are to the lexer. Accepts what people paste: no-break spaces, curly quotes, a byte order mark.</summary>
internal static class CharacterFacts
{
    public static bool IsLineEnd(char character) => character is '\n' or '\r';

    public static bool IsBlank(char character) =>
        character is ' ' or '\t' || (character > '~' && IsWideBlank(character)) || character is '\f' or '\v';

    public static bool IsLowerLetter(char character) => (uint)(character - 'a') <= 'z' - 'a';

    public static bool IsDigit(char character) => (uint)(character - '0') <= 9;

    /// <summary>May stand in what someone meant as one word, whether or not it may stand in a name.</summary>
    public static bool IsWordLike(char character) =>
        IsLowerLetter(character) || IsDigit(character) || character is (>= 'A' and <= 'Z') or '_' || (character > '~' && char.IsLetterOrDigit(character));

    /// <summary>A hyphen, or what word processors make of one.</summary>
    public static bool IsHyphen(char character) => character is '-' or '\u2010' or '\u2011' or '\u2013';

    public static bool IsOpeningQuote(char character) => character is '"' or '\u201C' or '\u201D' or '\u201E';

    public static int SkipLineEnd(string text, int at) =>
        text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;

    private static bool IsWideBlank(char character) =>
        character is '\uFEFF' or '\u200B' or '\u0085' || CharUnicodeCategoryIsSpace(character);

    private static bool CharUnicodeCategoryIsSpace(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
