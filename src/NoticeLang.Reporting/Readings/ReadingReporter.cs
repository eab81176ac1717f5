using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Semantics.Readings;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Reporting.Readings;

/// <summary>What <c>notice read</c> prints: each condition in plain English, beside the notice's own words.</summary>
public static class ReadingReporter
{
    /// <param name="asAt">Days are also said as seen from it; null: they are not.</param>
    public static string Report(IReadOnlyList<NoticeReading> readings, Day? asAt, ReportOptions options)
    {
        var output = options.NewOutput();
        foreach (var reading in readings)
        {
            output.Gap();
            if (reading.Notice is { } notice)
            {
                output.Paragraph(0, Heading(notice));
            }

            foreach (var condition in Shown(reading, options))
            {
                WriteCondition(output, condition, asAt);
            }
        }

        return output.ToString();
    }

    /// <summary>One line a condition and one a sentence, with all that is said beside it: for screen readers and for grep.</summary>
    public static string Lines(IReadOnlyList<NoticeReading> readings, Day? asAt, ReportOptions options)
    {
        var output = options.NewOutput();
        foreach (var reading in readings)
        {
            if (reading.Notice is { } notice)
            {
                output.Line($"Notice {notice.Name}: {Heading(notice)}");
            }

            foreach (var condition in Shown(reading, options))
            {
                output.Line($"Condition {condition.Symbol.Name}: {Words.Stop(condition.Symbol.Title)} {string.Join(" ", Beside(condition))} Written in {Words.Place(condition.Symbol.Location)}.");
                foreach (var part in condition.Parts)
                {
                    WriteLine(output, $"{condition.Symbol.Name}: ", part, asAt);
                }
            }
        }

        return output.ToString();
    }

    internal static IEnumerable<ConditionReading> Shown(NoticeReading reading, ReportOptions options) =>
        reading.Conditions.Where(c => options.Only.IsEmpty || options.Only.Contains(c.Symbol.Name, StringComparer.Ordinal));

    private static string Heading(NoticeSymbol notice)
    {
        var issued = notice.Issued is { } day ? $" {Words.Capital(notice.Kind ?? "notice")} issued {day}." : "";
        return Words.Stop(notice.Title) + issued;
    }

    private static void WriteLine(TextOutput output, string lead, PartReading part, Day? asAt)
    {
        output.Line(lead + string.Join(" ", part.Notes.Select(n => Note(n, asAt)).Prepend(part.Text)));
        foreach (var inner in part.Parts)
        {
            WriteLine(output, $"{lead}{part.Text} ", inner, asAt);
        }
    }

    private static void WriteCondition(TextOutput output, ConditionReading condition, Day? asAt)
    {
        var symbol = condition.Symbol;
        output.Gap();
        output.Hanging("", 2, symbol.Title == symbol.Name.Replace('-', ' ') ? symbol.Name : $"{symbol.Name}{TextWrap.NoBreakSpace} {symbol.Title}");
        output.Paragraph(2, $"{string.Join(" ", Beside(condition))} Written in {Words.Place(symbol.Location)}.");
        var number = 1;
        foreach (var part in condition.Parts)
        {
            WritePart(output, part, 2, Words.Text($"{number++}"), asAt);
        }
    }

    /// <summary>Whose rule it is and its own words; what is left out.</summary>
    private static IEnumerable<string> Beside(ConditionReading condition)
    {
        var symbol = condition.Symbol;
        yield return OriginWords.Of(symbol);
        var who = symbol.Origin == OriginKind.Local ? "The rule says" : "The notice says";
        if (symbol.Says is { Length: > 0 } says)
        {
            yield return $"{who}: \"{Words.Stop(says)}\"";
        }
        else if (condition.Prose is { Length: > 0 } prose)
        {
            yield return $"{who}: \"{Words.Stop(prose)}\"";
        }

        if (symbol.InsteadOf is { } replaced)
        {
            yield return symbol.InsteadFrom is { } from ? $"It takes the place of {replaced} from {from}." : $"It takes the place of {replaced}.";
        }

        if (symbol.NotEncodedReason is { } reason)
        {
            yield return $"It is not written as a rule: {Words.Stop(reason)}";
        }
        else if (condition.HasErrors)
        {
            yield return "Part of it has errors and is left out: see the messages.";
        }
    }

    private static void WritePart(TextOutput output, PartReading part, int indent, string number, Day? asAt)
    {
        var lead = $"{new string(' ', indent)}{number}. ";
        output.Line();
        output.Hanging(lead, lead.Length, part.Text);
        foreach (var note in part.Notes)
        {
            output.Hanging(new string(' ', lead.Length) + "- ", lead.Length + 2, Note(note, asAt));
        }

        for (var i = 0; i < part.Parts.Length; i++)
        {
            WritePart(output, part.Parts[i], indent + 3, Words.Text($"{number}.{i + 1}"), asAt);
        }
    }

    private static string Note(ReadingNote note, Day? asAt) =>
        asAt is { } day && note.Day is { IsFinite: true } about ? $"{note.Text} From {day} that is {Distance(about, day)}." : note.Text;

    private static string Distance(Day day, Day asAt) => day == asAt ? "the same day" : Words.Distance(day, asAt);
}
