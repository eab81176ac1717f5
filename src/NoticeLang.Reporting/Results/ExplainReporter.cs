using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;
using NoticeLang.Symbols;

namespace NoticeLang.Reporting.Results;

/// <summary>
/// One condition in full: the notice's words, the verdict in a sentence, every reason with its place, each occurrence, what would settle
/// it and what was looked for and not found.
/// </summary>
public static class ExplainReporter
{
    public static string Report(NoticeResult result, ConditionResult condition, ReportOptions options)
    {
        var output = options.NewOutput();
        WriteHead(output, result, condition, options);
        WriteWhy(output, condition, options);
        foreach (var ledger in condition.Ledgers.Where(ledger => !ledger.Rows.IsEmpty))
        {
            LedgerTable.Write(output, ledger, options);
        }

        WriteCouldBe(output, condition);
        if (condition.Settlement is { } settlement)
        {
            Title(output, "What would settle it");
            SettlementText.Write(output, settlement, "", 2);
            var lines = SuggestedRecord.Lines(settlement, result.AsAt);
            if (lines.Count > 0)
            {
                output.Paragraph(2, "If it happened, it is written in an evidence file as here, with its own day:");
                foreach (var line in lines)
                {
                    output.Hanging("    ", 6, line);
                }
            }
        }

        WriteNotFound(output, condition);
        WriteCited(output, result, condition);
        return output.ToString();
    }

    private static void Title(TextOutput output, string title)
    {
        output.Gap();
        output.Line(title);
    }

    private static void WriteHead(TextOutput output, NoticeResult result, ConditionResult condition, ReportOptions options)
    {
        var symbol = condition.Symbol;
        var place = Words.Place(symbol.Location);
        var heading = $"{symbol.Name}  {symbol.Title}";
        var room = output.Width - TextWidth.Of(PlainText.Clean(heading)) - TextWidth.Of(PlainText.Clean(place));
        if (room >= 2)
        {
            output.Line(heading, new string(' ', room), place);
        }
        else
        {
            output.Hanging("", 2, $"{symbol.Name}{TextWrap.NoBreakSpace} {symbol.Title}");
            output.Line("  ", place);
        }

        var word = VerdictWords.Word(condition);
        var colour = condition.NotEvaluated is null ? VerdictWords.Colour(condition.Report) : null;
        output.Hanging(
            [new Run(VerdictWords.Mark(condition).ToString(), colour), " "], "  ",
            new Run(word, colour), VerdictWords.Sentence(condition, result.AsAt)[word.Length..]);
        output.Paragraph(2, ResultHeader.AsAt(result, options));
        if (ResultHeader.Partial(result) is { } partial)
        {
            output.Paragraph(2, new Run(partial, "red"));
        }

        output.Paragraph(2, OriginWords.Of(symbol));
        if (condition.WhoActs.Length > 0)
        {
            output.Paragraph(2, $"Who acts: {condition.WhoActs}.");
        }

        if (symbol.Says is { Length: > 0 } says)
        {
            Title(output, symbol.Origin == OriginKind.Local ? "The rule says" : "The notice says");
            output.Paragraph(2, $"\"{says}\"");
        }
    }

    private static void WriteWhy(TextOutput output, ConditionResult condition, ReportOptions options)
    {
        Title(output, "Why");
        output.Paragraph(2, ReasonText.Of(condition.Explanation));
        new ReasonTree(output, options.HasBoxDrawing).Write(condition.Explanation.Children, "  ");
    }

    private static void WriteCouldBe(TextOutput output, ConditionResult condition)
    {
        if (condition.NotEvaluated is null && condition.Report.CouldBe.Count > 1)
        {
            Title(output, "What it could be");
            output.Paragraph(2, Words.Capital($"{VerdictWords.CouldBe(condition.Report)}. The evidence supplied allows each of these."));
        }
    }

    private static void WriteNotFound(TextOutput output, ConditionResult condition)
    {
        var missing = condition.Explanation.DescendantsAndSelf()
            .Where(line => line.Kind == ExplanationKind.NotFound)
            .Select(line => Words.Capital(line.Text))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (missing.Count == 0)
        {
            return;
        }

        Title(output, "What was looked for and not found");
        foreach (var line in missing)
        {
            output.Hanging("  - ", 4, Words.Stop(line));
        }
    }

    private static void WriteCited(TextOutput output, NoticeResult result, ConditionResult condition)
    {
        if (condition.Cited.IsEmpty)
        {
            return;
        }

        Title(output, "The evidence it rests on");
        var sentences = new RecordSentences(result.EvidenceUse);
        foreach (var record in condition.Cited)
        {
            var details = new List<string>();
            if (record.SaidBy is { Length: > 0 } saidBy)
            {
                details.Add($"Said by {saidBy}.");
            }

            if (record.Known is { } known)
            {
                details.Add($"Known {known.ToPhrase()}.");
            }

            if (record.File.Source is { Length: > 0 } source)
            {
                details.Add($"Source: {Words.Stop(source)}");
            }

            output.Hanging("  - ", 4, $"{Words.Stop(RecordSentences.WithPlace(record, sentences.Of(record)))} {string.Join(" ", details)}");
        }
    }
}
