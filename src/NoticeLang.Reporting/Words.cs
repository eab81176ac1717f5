using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Reporting;

/// <summary>Numbers, days, places and lists as people write them. Sentence case, plain English, no culture.</summary>
internal static class Words
{
    /// <summary>Text with numbers in it, as the invariant culture writes them.</summary>
    public static string Text(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>As in "578", "1,044".</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As in "1 record", "12 records", "2 bodies".</summary>
    public static string Count(int count, string singular) =>
        Text($"{Number(count)} {(count == 1 ? singular : singular.EndsWith("dy", StringComparison.Ordinal) ? singular[..^1] + "ies" : singular + "s")}");

    /// <summary>As in "a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> items, string last = "and") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}",
    };

    /// <summary>As in "trafford.notice, line 20", "letter.yaml, lines 34 to 35", "board.xlsx, sheet Log, cell B7".</summary>
    public static string Place(TextLocation location) => location.ToString();

    /// <summary>How long, from 60 days with months beside it: "52 days", "578 days (19 months)".</summary>
    public static string Length(Day from, Day to)
    {
        var days = to - from;
        var text = Count(days, "day");
        if (days < 60)
        {
            return text;
        }

        var months = 0;
        while (from.AddMonths(months + 1) <= to)
        {
            months++;
        }

        return Text($"{text} ({Count(months, "month")})");
    }

    /// <summary>When, seen from a day: "the last day", "in 52 days", "578 days (19 months) ago".</summary>
    public static string Distance(Day day, Day asAt) =>
        day == asAt ? "the last day" : day > asAt ? "in " + Count(day - asAt, "day") : Length(day, asAt) + " ago";

    /// <summary>The first letter in lower case, unless the word is a name or initials.</summary>
    public static string Lower(string sentence) =>
        sentence.Length > 1 && char.IsUpper(sentence[0]) && char.IsLower(sentence[1]) && FirstWordIsCommon(sentence)
            ? char.ToLowerInvariant(sentence[0]) + sentence[1..]
            : sentence;

    public static string Capital(string sentence) =>
        sentence.Length > 0 && char.IsLower(sentence[0]) ? char.ToUpper(sentence[0], CultureInfo.InvariantCulture) + sentence[1..] : sentence;

    /// <summary>With a full stop, unless it ends a sentence already.</summary>
    public static string Stop(string sentence) => sentence.Length == 0 || sentence[^1] is '.' or '?' or '!' or ':' ? sentence : sentence + ".";

    private static bool FirstWordIsCommon(string sentence)
    {
        var end = sentence.IndexOf(' ', StringComparison.Ordinal);
        return (end < 0 ? sentence : sentence[..end]) is "A" or "An" or "The" or "This" or "That" or "It" or "If" or "In" or "On" or "No" or "Each"
            or "There" or "Two" or "When" or "Without" or "With" or "Every" or "Records" or "Packs" or "Evidence" or "Nothing";
    }
}
