using System.Collections.Immutable;
using System.Text;
using NoticeLang.Reporting.Layout;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Results;

/// <summary>A due date, as an event for calendar programs.</summary>
/// <param name="Text">More about it, as sentences.</param>
public sealed record CalendarEvent(string Notice, string Condition, Day Day, string Title, string Text);

/// <summary>
/// Due dates as iCalendar (RFC 5545): whole-day events, each with a name made from notice, condition and day, so that reading the file in
/// again puts the same events right. The same events give the same bytes: the stamp comes from the day as at.
/// </summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    public static string Of(ImmutableArray<CalendarEvent> events, Day asAt)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//NoticeLang//notice//EN");
        foreach (var one in events)
        {
            Line(file, "BEGIN:VEVENT");
            Line(file, $"UID:{Text(one.Notice)}.{Text(one.Condition)}.{one.Day.ToIsoString()}@noticelang");
            Line(file, $"DTSTAMP:{Date(asAt)}T000000Z");
            Line(file, $"DTSTART;VALUE=DATE:{Date(one.Day)}");
            Line(file, $"DTEND;VALUE=DATE:{Date(one.Day.AddDays(1))}");
            Line(file, $"SUMMARY:{Text($"{one.Title} ({one.Notice}, {one.Condition})")}");
            Line(file, $"DESCRIPTION:{Text(one.Text)}");
            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static string Date(Day day) => day.ToIsoString().Replace("-", "", System.StringComparison.Ordinal);

    private static string Text(string text) =>
        PlainText.Clean(text).Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,");

    /// <summary>A line longer than 75 bytes goes on in the next after a space; no character is cut in two.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                used = 1;
            }

            file.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
