using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

/// <summary>
/// Words that notices use on paper and the language says otherwise: "no more than 20%" is <c>at most 20%</c>. They are looked for only where a
/// line could not be read.
/// </summary>
internal static class EverydayWords
{
    private const string EachNote = "at least once in every one of them";
    private const string EveryNote = "never longer than that from one to the next";
    private const string AmountNote = "in front of the amount";
    private const string BlockNote = "and what must be done inside { } after it, or at the end of the sentence";

    // A pattern of words, as one string: # is a number, @ a unit of time, * a name. The longest that fits is taken.
    private static readonly Entry[] s_entries =
    [
        New("no more than", "at most"), New("not more than", "at most"), New("no greater than", "at most"), New("up to", "at most"),
        New("a maximum of", "at most"), New("maximum of", "at most"), New("no higher than", "at most"), New("not exceeding", "at most"),
        New("no less than", "at least"), New("not less than", "at least"), New("no fewer than", "at least"), New("not fewer than", "at least"),
        New("no lower than", "at least"), New("a minimum of", "at least"), New("minimum of", "at least"),
        New("less than", "below"), New("fewer than", "below"), New("lower than", "below"), New("under", "below"),
        New("more than", "above"), New("greater than", "above"), New("higher than", "above"), New("over", "above"),
        Loose("or less", "at most", AmountNote), Loose("or below", "at most", AmountNote), Loose("or fewer", "at most", AmountNote),
        Loose("or more", "at least", AmountNote), Loose("or above", "at least", AmountNote), Loose("or better", "at least", "in front of the lowest that will do"),
        New("no later than", "by"), New("not later than", "by"), New("during", "in"), New("following", "after"),
        Loose("if", "when", BlockNote), Loose("provided that", "when", BlockNote), Loose("in the event that", "when", BlockNote), Loose("should", "when", BlockNote),
        New("at least every", "every"), New("at least once every", "every"), New("once every", "every"),
        Rhythm("each @"), Rhythm("once a @"), Rhythm("once per @"), Rhythm("once each @"), Rhythm("at least once a @"), Rhythm("at least once each @"), Rhythm("a @"), Rhythm("per @"),
        Rhythm("monthly", "month"), Rhythm("at least monthly", "month"), Rhythm("quarterly", "quarter"), Rhythm("at least quarterly", "quarter"),
        Rhythm("yearly", "year"), Rhythm("annually", "year"), Rhythm("at least annually", "year"), Rhythm("weekly", "week"), Rhythm("at least weekly", "week"),
        Rhythm("termly", "school-term"),
        New("twice a @", "2 times in each @"), New("twice each @", "2 times in each @"), New("at least twice a @", "2 times in each @"),
        New("# times a @", "# times in each @"), New("# times per @", "# times in each @"), New("# times every @", "# times in each @"),
        New("at least # times a @", "# times in each @"), New("at least # times per @", "# times in each @"),
        New("attend each meeting of", "attend at least 1 of any 1 meetings of"), New("attend every meeting of", "attend at least 1 of any 1 meetings of"),
        New("attend all meetings of", "attend at least 1 of any 1 meetings of"),
        New("before every meeting of", "before each meeting of"), New("before all meetings of", "before each meeting of"),
        New("its due date", "its due"), New("the end of the notice", "notice ends"), New("the end of this notice", "notice ends"),
        New("the date of the notice", "issue"), New("the date of this notice", "issue"), New("the date of issue", "issue"), New("this notice", "issue"),
        New("to #", "until #"), New("the end of", "end of"), New("the start of", "start of"), New("either *", "*"), Loose("both *", "each of *", "each one, in separate acts; without each of, in one act together"),
        New("two", "2"), New("three", "3"), New("four", "4"), New("five", "5"), New("six", "6"), New("seven", "7"), New("eight", "8"), New("nine", "9"), New("ten", "10"),
        New("twelve", "12"), New("fourteen", "14"), New("twenty", "20"), New("thirty", "30"),
        New("the *", "*"), New("a *", "*"), New("an *", "*"), New("its *", "*"), New("their *", "*"),
    ];

    private static readonly FrozenSet<string> s_units =
        new[] { "day", "week", "fortnight", "month", "quarter", "year", "term" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_rhythms =
        s_entries.Where(e => e is { IsRhythm: true, Pattern.Length: 1 }).Select(e => e.Pattern[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>As in <c>monthly</c>: it says how often and looks like a name.</summary>
    public static bool IsRhythm(string word) => s_rhythms.Contains(word);

    /// <summary>The message for everyday words that touch a place where the line could not be read; null where there are none.</summary>
    public static Diagnostic? Find(SourceText source, TextSpan line, TextSpan near)
    {
        var words = Words(source.ToString(line), line.Start);
        (Entry Entry, int First)? best = null;
        for (var i = 0; i < words.Count && words[i].Span.Start <= near.End + 1; i++)
        {
            foreach (var entry in s_entries)
            {
                var last = i + entry.Pattern.Length - 1;
                if (last < words.Count && words[last].Span.End + 1 >= near.Start && entry.Pattern.Length > (best?.Entry.Pattern.Length ?? 0) && Fits(entry.Pattern, words, i))
                {
                    best = (entry, i);
                }
            }
        }

        return best is { } found ? Message(source, words, found.Entry, found.First) : null;
    }

    private static Diagnostic Message(SourceText source, List<(TextSpan Span, string Text)> words, Entry entry, int first)
    {
        var here = words[first..(first + entry.Pattern.Length)];
        var place = new TextLocation(source, TextSpan.FromBounds(here[0].Span.Start, here[^1].Span.End));
        var number = Captured(entry.Pattern, here, "#");
        var unit = Captured(entry.Pattern, here, "@") switch { "fortnight" => "2 weeks", "term" => "school-term", var other => other };
        ImmutableArray<(string Text, string? Note)> fixes = !entry.IsRhythm
            ? [(entry.Write.Replace("#", number, StringComparison.Ordinal).Replace("@", unit, StringComparison.Ordinal).Replace("*", Captured(entry.Pattern, here, "*"), StringComparison.Ordinal), entry.Note)]
            : RhythmFixes(entry.Write.Length > 0 ? entry.Write : unit);
        return DiagnosticFactory.EverydayWords(place, source.ToString(place.Span), fixes, entry.IsExact);
    }

    private static ImmutableArray<(string Text, string? Note)> RhythmFixes(string unit) => unit switch
    {
        "2 weeks" => [("every 2 weeks", EveryNote)],
        "day" or "week" => [($"every {unit}", EveryNote)],
        "school-term" => [("in each school-term", "with the terms declared as a calendar of that name")],
        _ => [($"in each {unit}", EachNote), ($"every {unit}", EveryNote)],
    };

    private static string Captured(string[] pattern, List<(TextSpan Span, string Text)> here, string mark) =>
        Array.IndexOf(pattern, mark) is >= 0 and var at ? here[at].Text : "";

    private static bool Fits(string[] pattern, List<(TextSpan Span, string Text)> words, int first)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var word = words[first + i].Text;
            var fits = pattern[i] switch
            {
                "#" => word.All(char.IsAsciiDigit),
                "@" => s_units.Contains(word),
                "*" => char.IsAsciiLetterLower(word[0]) && word is not ("next" or "due" or "start" or "end" or "date") && !s_units.Contains(word),
                var text => text == word,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    // Split at spaces; a comma is no part of a word. What stands after // is a remark.
    private static List<(TextSpan Span, string Text)> Words(string line, int offset)
    {
        var words = new List<(TextSpan, string)>();
        for (var at = 0; at < line.Length;)
        {
            var start = at;
            while (at < line.Length && line[at] is not (' ' or '\t'))
            {
                at++;
            }

            var text = line[start..at].TrimEnd(',');
            if (text.StartsWith("//", StringComparison.Ordinal))
            {
                break;
            }

            if (text.Length > 0)
            {
                words.Add((TextSpan.FromBounds(offset + start, offset + start + text.Length), text));
            }

            at++;
        }

        return words;
    }

    private static Entry New(string pattern, string write) => new(pattern.Split(' '), write, null, IsExact: true);

    // What it becomes stands elsewhere in the sentence, so that it cannot simply be put in its place.
    private static Entry Loose(string pattern, string write, string note) => new(pattern.Split(' '), write, note);

    private static Entry Rhythm(string pattern, string unit = "") => new(pattern.Split(' '), unit, null, IsExact: true, IsRhythm: true);

    private sealed record Entry(string[] Pattern, string Write, string? Note, bool IsExact = false, bool IsRhythm = false);
}
