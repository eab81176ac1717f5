using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticFactory
{
    public static Diagnostic CharacterNotUsed(TextLocation location)
    {
        var first = location.Text.Content[location.Span.Start];
        var shown = char.IsControl(first) || char.IsSurrogate(first)
            ? string.Create(CultureInfo.InvariantCulture, $"The character U+{(int)first:X4}")
            : location.Text.ToString(location.Span);
        return Syntax(DiagnosticDescriptors.CharacterNotUsed, location, "take this out", shown);
    }

    public static Diagnostic TextNotClosed(TextLocation location) =>
        Syntax(DiagnosticDescriptors.TextNotClosed, location, "where does it end?") with
        {
            Fixes = [Fix(location.Text.ToString(location.Span) + "\"", "if the text ends with the line")],
        };

    /// <param name="meant">The same word as a name.</param>
    public static Diagnostic NameNotInLowerCase(TextLocation location, string meant) =>
        Syntax(DiagnosticDescriptors.NameNotInLowerCase, location, $"write {Short(meant)}", location.Text.ToString(location.Span), meant) with
        {
            Fixes = [Replace(location, meant)],
        };

    public static Diagnostic DateInFigures(TextLocation location, string date) =>
        Syntax(DiagnosticDescriptors.DateInFigures, location, "which month?", date) with
        {
            Why = "03/04/2020 is 3 April to some readers and 4 March to others.",
        };

    public static Diagnostic NumberRunsIntoWord(TextLocation location, string text)
    {
        var split = 0;
        while (split < text.Length && text[split] is (>= '0' and <= '9') or '.' or ',' or '£')
        {
            split++;
        }

        var fix = split > 0 && split < text.Length ? text[..split] + " " + text[split..].TrimStart('-') : text;
        return Syntax(DiagnosticDescriptors.NumberRunsIntoWord, location, "number and word apart", text) with
        {
            Fixes = [Fix(fix, "if it is a number of something")],
        };
    }

    public static Diagnostic NameMissing(TextLocation location, string after) =>
        Syntax(DiagnosticDescriptors.NameMissing, location, "which name?", after);

    public static Diagnostic TextMissing(TextLocation location, string after) =>
        Syntax(DiagnosticDescriptors.TextMissing, location, "the text goes here", after);

    /// <param name="suggestion">The word that is meant, perhaps; null for none.</param>
    /// <param name="words">What a line may begin with here, as people read a list; empty for not at the start of a line.</param>
    public static Diagnostic UnknownWord(TextLocation location, string word, string? suggestion, string words) =>
        Syntax(DiagnosticDescriptors.UnknownWord, location, suggestion is null ? "not known here" : $"did you mean {suggestion}?", word) with
        {
            Fixes = suggestion is null ? [] : [Replace(location, suggestion)],
            Remark = words.Length == 0 ? null : $"A line here can start with {words}.",
        };

    /// <param name="opener">Where the block starts.</param>
    public static Diagnostic BlockNotClosed(TextLocation location, TextLocation opener) =>
        Syntax(DiagnosticDescriptors.BlockNotClosed, location, "close it after this", opener.Start.Line.ToString(CultureInfo.InvariantCulture)) with
        {
            Related = [new RelatedLocation(opener, "starts here")],
            Fixes = [Fix("}", "on a line of its own, where the block ends")],
        };

    public static Diagnostic BlockNotOpened(TextLocation location, string after) =>
        Syntax(DiagnosticDescriptors.BlockNotOpened, location, "{ goes here", after);

    /// <param name="words">The words left over.</param>
    /// <param name="label">The few words under the marks.</param>
    public static Diagnostic StrayWords(TextLocation location, string words, string label = "take this out, or finish it") =>
        Syntax(DiagnosticDescriptors.StrayWords, location, label, words);

    /// <param name="oneName">The words with the one before them, as one name.</param>
    public static Diagnostic WordsLeftOver(TextLocation location, string words, string oneName) =>
        Syntax(DiagnosticDescriptors.StrayWords, location, "take this out, or finish it", words) with
        {
            Fixes = [Fix(oneName, "if it is one name, with what stands before it")],
        };

    public static Diagnostic MonthNotCapitalised(TextLocation location, string word, string month) =>
        Syntax(DiagnosticDescriptors.MonthNotCapitalised, location, $"write {month}", word, month) with { Fixes = [Replace(location, month)] };

    /// <param name="missing">As in <c>a year</c>.</param>
    public static Diagnostic DateIncomplete(TextLocation location, string date, string missing) =>
        Syntax(DiagnosticDescriptors.DateIncomplete, location, $"write {missing} after this", date, missing);

    /// <param name="agent">Who acts, as it stands after <c>by</c>.</param>
    /// <param name="verb">The verb as a name of an act.</param>
    /// <param name="subject">What the sentence began with.</param>
    public static Diagnostic PassiveSentence(TextLocation location, string agent, string verb, string subject) =>
        Syntax(DiagnosticDescriptors.PassiveSentence, location, $"who must {Short(verb)}?", agent, verb) with
        {
            Why = "A condition binds someone, so it starts with who that is.",
            Fixes = [Fix($"{agent} must {verb} {subject}", "the same duty, with the one it binds in front")],
        };

    public static Diagnostic BraceNotOpened(TextLocation location) =>
        Syntax(DiagnosticDescriptors.BraceNotOpened, location, "take this out");

    public static Diagnostic NestedTooDeep(TextLocation location, int limit) =>
        Syntax(DiagnosticDescriptors.NestedTooDeep, location, "too deep from here", limit.ToString(CultureInfo.InvariantCulture)) with
        {
            Remark = "Make a condition of the inner part, and name it here.",
        };

    public static Diagnostic AndOrMixed(TextLocation location) =>
        Syntax(DiagnosticDescriptors.AndOrMixed, location, "the other word stands before") with
        {
            Why = "a, b or c and d can mean (a, b or c) and d, or a, b or (c and d).",
            Remark = "Write 2 sentences in all of { … } or any of { … }.",
        };

    public static Diagnostic ReservedName(TextLocation location, string word) =>
        Syntax(DiagnosticDescriptors.ReservedName, location, "choose another name", word);

    public static Diagnostic ModalMissing(TextLocation location, string after) =>
        Syntax(DiagnosticDescriptors.ModalMissing, location, "must, or may?", after);

    public static Diagnostic VerbMissing(TextLocation location, string after) =>
        Syntax(DiagnosticDescriptors.VerbMissing, location, "do what?", after);

    public static Diagnostic PointMissing(TextLocation location, string after) =>
        Syntax(DiagnosticDescriptors.PointMissing, location, "which day?", after);

    public static Diagnostic LengthMissing(TextLocation location, string after) =>
        Syntax(DiagnosticDescriptors.LengthMissing, location, "how long?", after);

    public static Diagnostic ValueMissing(TextLocation location, string after) =>
        Syntax(DiagnosticDescriptors.ValueMissing, location, "what?", after);

    public static Diagnostic NumberMissing(TextLocation location, string after) =>
        Syntax(DiagnosticDescriptors.NumberMissing, location, "how many?", after);

    public static Diagnostic WordMissing(TextLocation location, string word, string after) =>
        Syntax(DiagnosticDescriptors.WordMissing, location, $"{Short(word)} goes here", word, after);

    /// <param name="where">Where such a line belongs, as in <c>origin belongs in a condition</c>.</param>
    public static Diagnostic LineOutOfPlace(TextLocation location, string word, string where) =>
        Syntax(DiagnosticDescriptors.LineOutOfPlace, location, "not here", word) with { Remark = where };

    public static Diagnostic TwoOnOneLine(TextLocation location, string word) =>
        Syntax(DiagnosticDescriptors.TwoOnOneLine, location, "start a new line here", word);

    public static Diagnostic ClauseMissing(TextLocation location, string after) =>
        Syntax(DiagnosticDescriptors.ClauseMissing, location, "what happens?", after);

    public static Diagnostic WhoMissing(TextLocation location, string modal) =>
        Syntax(DiagnosticDescriptors.WhoMissing, location, "who?", modal);

    public static Diagnostic NameInWords(TextLocation location, string words, string name) =>
        Syntax(DiagnosticDescriptors.NameInWords, location, $"write {Short(name)}", words, name) with { Fixes = [Replace(location, name)] };

    /// <param name="words">As the author wrote them.</param>
    /// <param name="fixes">What the language says for it, the likeliest first, each with when to write it.</param>
    /// <param name="isExact">The first can stand in the place of the words.</param>
    public static Diagnostic EverydayWords(TextLocation location, string words, ImmutableArray<(string Text, string? Note)> fixes, bool isExact) =>
        Syntax(DiagnosticDescriptors.EverydayWords, location, $"write {Short(fixes[0].Text)}", words, fixes[0].Text) with
        {
            Fixes = [.. fixes.Select(f => new DiagnosticFix(f.Text, f.Note, isExact ? new TextChange(location.Span, f.Text) : null))],
        };

    private static Diagnostic Syntax(DiagnosticDescriptor descriptor, TextLocation location, string label, params ReadOnlySpan<string> arguments)
    {
        var shortened = ImmutableArray.CreateBuilder<string>(arguments.Length);
        foreach (var argument in arguments)
        {
            shortened.Add(Short(argument));
        }

        return new Diagnostic(descriptor, location, shortened.ToImmutable()) { Label = label };
    }

    private static DiagnosticFix Replace(TextLocation location, string text) => new(text, null, new TextChange(location.Span, text));

    private static DiagnosticFix Fix(string text, string note) => new(text, note);

    // A first line has room for 90 columns, whatever the author wrote.
    private static string Short(string text) => text.Length <= 24 ? text : text[..23] + "…";
}
