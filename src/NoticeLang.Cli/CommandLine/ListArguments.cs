using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Messages;
using NoticeLang.Time;

namespace NoticeLang.Cli.CommandLine;

/// <summary>Values of flags that are words of a list, or a number with a unit.</summary>
internal static class ListArguments
{
    public const string DueSoon = "due-soon";
    private const string None = "none";

    /// <summary>As in "A,B": the words between commas, without spaces around them.</summary>
    public static ImmutableArray<string> Split(IEnumerable<string> values) =>
        [.. values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>The ids of <c>--fail-on</c>; those of the table of verdicts where it is not given.</summary>
    public static HashSet<string> FailOn(string[] values)
    {
        var rows = VerdictTable.Rows;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (values.Length == 0)
        {
            foreach (var row in rows)
            {
                if (row.FailsByDefault)
                {
                    ids.Add(row.Id);
                }
            }

            return ids;
        }

        foreach (var word in Split(values))
        {
            var typed = word.Replace(' ', '-').ToLowerInvariant();
            var id = typed is None or DueSoon ? typed
                : rows.FirstOrDefault(row => row.Id == typed || string.Equals(row.Word.Replace(' ', '-'), typed, StringComparison.OrdinalIgnoreCase))?.Id;
            if (id is null)
            {
                string[] known = [.. rows.Select(row => row.Id), DueSoon, None];
                throw new UsageException($"{word} is not a status.{Suggestion.For(typed, known)} --fail-on takes {string.Join(", ", known)}.");
            }

            if (id != None)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    public static MessageStyle Messages(string? value) => value?.ToLowerInvariant() switch
    {
        null or "" or "full" => MessageStyle.Full,
        "short" => MessageStyle.Short,
        "line" => MessageStyle.Line,
        _ => throw new UsageException($"--messages takes full, short or line, not {value}."),
    };

    /// <summary>True for always, false for never, null for auto.</summary>
    public static bool? Colour(string? value) => value?.ToLowerInvariant() switch
    {
        null or "" or "auto" => null,
        "always" => true,
        "never" => false,
        _ => throw new UsageException($"--colour takes always, never or auto, not {value}."),
    };

    /// <summary>Columns, 20 to 500.</summary>
    public static int Width(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= 20 and <= 500
            ? width
            : throw new UsageException($"--width takes a number of columns from 20 to 500, not {value}.");

    /// <summary>How many days a lead time such as "60 days", "8 weeks" or "2 months" is from a day.</summary>
    public static (int Days, string Words) LeadTime(string value, Day from)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unit = words.Length == 2 ? words[1].ToLowerInvariant().TrimEnd('s') : "";
        if (words.Length != 2
            || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count > 3660
            || unit is not ("day" or "week" or "month" or "year"))
        {
            throw new UsageException($"--due-soon takes a length of time, as in \"60 days\" or \"8 weeks\", not {value}.");
        }

        var days = unit switch
        {
            "day" => count,
            "week" => count * 7,
            "month" => from.AddMonths(count) - from,
            _ => from.AddMonths(count * 12) - from,
        };
        return (days, string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}"));
    }
}
