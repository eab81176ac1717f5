using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;

namespace NoticeLang.Reporting.Evidence;

/// <summary>
/// What <c>notice evidence</c> prints for people: every record and statement of a file under the file's name, with how it stands; then the
/// conditions without evidence; the totals last, where the eye is.
/// </summary>
public static class EvidenceReporter
{
    private const int WidestPlace = 18;

    /// <summary>Places that are wider each have a line of their own.</summary>
    private const int NoColumn = 2;

    public static string Report(EvidenceStandings standings, EvidenceFilter filter, ReportOptions options)
    {
        var output = options.NewOutput();
        ResultHeader.Write(output, standings.Result, options);
        WriteFiles(output, standings, filter, options);
        UnevidencedConditions.Write(output, standings, filter);
        WriteTotals(output, standings, filter);
        WriteNext(output, standings, filter, options);
        return output.ToString();
    }

    private static void WriteFiles(TextOutput output, EvidenceStandings standings, EvidenceFilter filter, ReportOptions options)
    {
        var byFile = standings.Entries.ToLookup(entry => entry.File.Path, StringComparer.Ordinal);
        foreach (var file in standings.Result.EvidenceUse.Evidence.Files)
        {
            var shown = byFile[file.Path].Where(filter.Shows).ToList();
            if (shown.Count > 0 || (filter.ShowsAll && !byFile.Contains(file.Path)))
            {
                output.Gap();
                WriteFile(output, file, shown, options);
            }
        }
    }

    private static void WriteFile(TextOutput output, EvidenceFile file, List<EvidenceEntry> entries, ReportOptions options)
    {
        var speakers = entries.Where(entry => entry is not RowEntry).Select(StandingText.SaidBy).Distinct(StringComparer.Ordinal).ToList();
        var said = speakers.Count switch
        {
            0 => entries.Count == 0 ? "It has no records." : "",
            1 when options.ShowsValues => StandingText.SaidInWords(speakers[0]),
            _ => "",
        };
        output.Line(file.Path);
        var about = (file.Source is { } source ? Words.Stop(source) + " " : "") + said;
        if (about.Length > 0)
        {
            output.Paragraph(2, about);
        }

        var widest = entries.Count == 0 ? 0 : entries.Max(entry => TextWidth.Of(entry.Location.Within));
        var column = widest <= WidestPlace ? widest : NoColumn;
        foreach (var entry in entries)
        {
            WriteEntry(output, entry, column, speakers.Count > 1);
        }
    }

    private static void WriteEntry(TextOutput output, EvidenceEntry entry, int column, bool saysWho)
    {
        var indent = 2 + column + 2;
        var place = entry.Location.Within;
        var id = StandingText.GivenId(entry) is { } given ? $" ({given})" : "";
        output.Line();
        if (TextWidth.Of(place) > column)
        {
            output.Line("  " + place);
            output.Paragraph(indent, entry.Sentence + id);
        }
        else
        {
            output.Hanging("  " + place.PadRight(column + 2), indent, entry.Sentence + id);
        }

        output.Paragraph(indent, [.. StandingText.Runs(entry, saysWho && entry is not RowEntry ? StandingText.SaidInWords(StandingText.SaidBy(entry)) : "")]);
    }

    private static void WriteTotals(TextOutput output, EvidenceStandings standings, EvidenceFilter filter)
    {
        var totals = new StandingTotals(standings);
        totals.Write(output);
        output.Gap();
        output.Paragraph(0, $"{totals.InWords}. {(standings.Entries.IsEmpty ? "" : "Each may stand in several ways. ")}{totals.ConditionsInWords}");
        if (Hidden(standings, filter) is { Length: > 0 } hidden)
        {
            output.Paragraph(0, hidden);
        }
    }

    /// <summary>What the filter leaves out, as a sentence; empty where it leaves out nothing.</summary>
    internal static string Hidden(EvidenceStandings standings, EvidenceFilter filter)
    {
        if (filter.ShowsAll)
        {
            return "";
        }

        var (shown, all) = (standings.Entries.Count(filter.Shows), standings.Entries.Length);
        return filter.ConditionsAlone ? "Shown: the conditions without evidence alone. The totals count everything."
            : $"Shown: {Words.Number(shown)} of {Words.Number(all)}, {filter.Words}. The totals count everything.";
    }

    private static void WriteNext(TextOutput output, EvidenceStandings standings, EvidenceFilter filter, ReportOptions options)
    {
        var target = options.Target.Length > 0 ? " " + options.Target : "";
        var day = $" --as-at \"{standings.Result.AsAt}\"{(options.ShowsValues ? "" : " --no-values")}";
        var condition = standings.Result.Conditions.FirstOrDefault(c => c.NotEvaluated is null)?.Symbol.Name;
        List<(string Command, string Does)> commands = [];
        if (!filter.Standings.Contains(Standing.Unused) && standings.Entries.Any(entry => entry.Is(Standing.Unused)))
        {
            commands.Add(($"notice evidence{target}{day} --standing unused", "what nothing rests on"));
        }

        if (condition is not null)
        {
            commands.Add(($"notice explain {condition}{target}{day}", "one condition in full"));
        }

        if (commands.Count == 0)
        {
            return;
        }

        var widest = commands.Max(command => command.Command.Length);
        output.Gap();
        foreach (var (command, does) in commands)
        {
            var lead = command == commands[0].Command ? "Next:  " : "       ";
            output.Line(lead, command, new string(' ', widest - command.Length + 3), lead.Length + widest + 3 + does.Length <= output.Width ? does : "");
        }
    }
}
