using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>
/// Reads the dates of evidence (semantics 1.1): <c>2019-10-22</c>, <c>2019-10</c>, <c>2019</c>, <c>2019-Q3</c>, <c>23 May 2019</c>,
/// <c>Oct 2019</c>, <c>22/10/2019</c> (day first), <c>between A and B</c>, <c>A..B</c>, <c>on or before B</c>, <c>on or after A</c>; and
/// <c>summer 2026</c>, where a calendar tells its days.
/// </summary>
public static class EvidenceDates
{
    /// <summary>Earlier ones have fewer than four figures, and are slips.</summary>
    private const int FirstYear = 1000;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.z+- apm");

    private static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(m => Day.MonthName(m).ToLowerInvariant())];

    public static bool TryParse(string? text, out DayInterval date)
    {
        var reading = Read(text);
        date = reading.Days ?? default;
        return reading.Days is not null;
    }

    /// <summary>What a date says, or why it can be none.</summary>
    /// <param name="calendar">The days of a term or season; null where none is at hand.</param>
    public static DateReading Read(string? text, Func<DateTerm, DayInterval?>? calendar = null)
    {
        if (DayOf(text) is { } day)
        {
            return new DateReading(DayInterval.Exactly(day));
        }

        var words = Normalize(text);
        if (words.Length == 0)
        {
            return default;
        }

        if (After(words, "on or before ") is { } latest)
        {
            return Map(ReadSimple(latest, calendar), d => new DayInterval(Day.Always, d.Hi));
        }

        if (After(words, "on or after ") is { } earliest)
        {
            return Map(ReadSimple(earliest, calendar), d => new DayInterval(d.Lo, Day.Never));
        }

        if (After(words, "between ") is { } range && Parts(range, " and ") is var (a, b))
        {
            return Join(ReadSimple(a, calendar), ReadSimple(b, calendar));
        }

        return Parts(words, "..") is var (c, d) ? Join(ReadSimple(c, calendar), ReadSimple(d, calendar)) : ReadSimple(words, calendar);
    }

    /// <summary>The day of a date in the form nearly all are in, 2019-10-22; null where it is in another, or there is no such day.</summary>
    public static Day? DayOf(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        var (century, ofCentury, month, day) = (Pair(text), Pair(text[2..]), Pair(text[5..]), Pair(text[8..]));
        var year = (century * 100) + ofCentury;
        return (century | ofCentury | month | day) >= 0 && year >= FirstYear ? Day.TryCreate(year, month, day) : null;
    }

    /// <summary>The number that two figures are; negative where they are none.</summary>
    private static int Pair(ReadOnlySpan<char> text)
    {
        var (tens, ones) = ((uint)(text[0] - '0'), (uint)(text[1] - '0'));
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -1;
    }

    private static string Normalize(string? text) =>
        string.Join(' ', PlainWriting.Of(text ?? "").Trim('"', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;

    private static (string, string)? Parts(string text, string separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? null : (text[..at].Trim(), text[(at + separator.Length)..].Trim());
    }

    private static DateReading Map(DateReading reading, Func<DayInterval, DayInterval> change) =>
        reading.Days is { } days ? new DateReading(change(days)) : reading;

    private static DateReading Join(DateReading from, DateReading to)
    {
        if (from.Days is not { } first)
        {
            return from;
        }

        if (to.Days is not { } last)
        {
            return to;
        }

        var whole = new DayInterval(first.Lo, last.Hi);
        return whole.IsEmpty ? new DateReading(null, IsBackwards: true) : new DateReading(whole);
    }

    private static DateReading ReadSimple(string text, Func<DateTerm, DayInterval?>? calendar) =>
        ShortYears.MayBe(text) && ShortYears.InFull(text) is { } whole ? new DateReading(null, ShortYear: whole)
        : text.Contains('/', StringComparison.Ordinal) ? ReadSlashed(text.Split('/'))
        : text.Length > 4 && text[4] == '-' ? ReadIso(text)
        : ReadWords(text.Split(' ')) is var reading && reading == default && Term(text.Split(' ')) is { } term ? OfTerm(term, calendar)
        : reading;

    private static DateReading OfTerm(DateTerm term, Func<DateTerm, DayInterval?>? calendar) =>
        calendar?.Invoke(term) is { } days ? new DateReading(days) : new DateReading(null, Term: term);

    // A misspelt month is none.
    private static DateTerm? Term(string[] words)
    {
        if (words is not [.. { Length: > 0 } names, var last] || last.Length != 4 || Number(last) is not { } year || year < 1000)
        {
            return null;
        }

        var name = string.Join('-', names);
        var isName = Array.TrueForAll(names, n => n.Length > 0 && !n.AsSpan().ContainsAnyExcept(Letters));
        return isName && SpellingSuggestion.Find(name, Months) is null ? new DateTerm(name, year) : null;
    }

    private static DateReading ReadSlashed(string[] parts) =>
        parts.Length == 3 && parts[2].Length == 4 && Number(parts[0]) is { } day && Number(parts[1]) is { } month && Number(parts[2]) is { } year
            ? Exactly(year, month, day)
            : default;

    private static DateReading ReadIso(string text)
    {
        var time = text.IndexOfAny(['t', ' ']);
        if (time > 0 && !IsTime(text.AsSpan(time + 1)))
        {
            return default;
        }

        var parts = (time > 0 ? text[..time] : text).Split('-');
        if (Number(parts[0]) is not { } year)
        {
            return default;
        }

        if (parts is [_, ['q', var quarter]])
        {
            return quarter is >= '1' and <= '4' && year >= FirstYear ? new DateReading(Quarter(year, quarter - '0')) : default;
        }

        return parts.Length switch
        {
            2 when time < 0 && Number(parts[1]) is { } month => WholeMonth(year, month),
            3 when Number(parts[1]) is { } month && Number(parts[2]) is { } day => Exactly(year, month, day),
            _ => default,
        };
    }

    /// <summary>What may stand behind a day: 10:30, 10:30:00.5z, 10:30 pm; not another day.</summary>
    private static bool IsTime(ReadOnlySpan<char> text) => text.Contains(':') && !text.ContainsAnyExcept(TimeCharacters);

    private static DateReading ReadWords(string[] words) => words switch
    {
        [var year] when year.Length == 4 && Number(year) is >= FirstYear and { } number => new DateReading(DayInterval.WholeYear(number)),
        [var month, var year] when MonthNumber(month) is { } m && Number(year) is { } y => WholeMonth(y, m),
        [var day, var month, var year] when DayNumber(day) is { } d && MonthNumber(month) is { } m && Number(year) is { } y => Exactly(y, m, d),
        [var weekday, .. var rest] when rest.Length == 3 && IsWeekday(weekday) => ReadWords(rest),
        _ => default,
    };

    private static DayInterval Quarter(int year, int quarter) =>
        new(Day.Of(year, (quarter * 3) - 2, 1), DayInterval.WholeMonth(year, quarter * 3).Hi);

    private static DateReading WholeMonth(int year, int month) =>
        year is < FirstYear or > 9999 ? default
        : month is >= 1 and <= 12 ? new DateReading(DayInterval.WholeMonth(year, month))
        : new DateReading(null, new ImpossibleDate(year, month, 0));

    private static DateReading Exactly(int year, int month, int day) =>
        year is < FirstYear or > 9999 ? default
        : Day.TryCreate(year, month, day) is { } found ? new DateReading(DayInterval.Exactly(found))
        : new DateReading(null, new ImpossibleDate(year, month, day));

    private static int? Number(string text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>As in 23, 23rd, 1st.</summary>
    internal static int? DayNumber(string text) =>
        Number(text.Length > 2 && text[^2..] is "st" or "nd" or "rd" or "th" ? text[..^2] : text);

    internal static int? MonthNumber(string text)
    {
        for (var month = 1; month <= 12; month++)
        {
            var name = Day.MonthName(month);
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase)
                || (text.TrimEnd('.') is { Length: 3 or 4 } cut && name.StartsWith(cut, StringComparison.OrdinalIgnoreCase)))
            {
                return month;
            }
        }

        return null;
    }

    internal static bool IsWeekday(string text)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            if (text.TrimEnd(',').Equals(day.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
