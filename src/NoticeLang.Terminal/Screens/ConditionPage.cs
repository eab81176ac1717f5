using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Screens;

/// <summary>The rows of one condition: why, each occurrence, what it could be, what would settle it, what was not found, the evidence.</summary>
internal sealed class ConditionPage(ScreenState state, Place place, NoticeResult result, ConditionResult condition, int width)
{
    private readonly ImmutableArray<ScreenRow>.Builder _rows = ImmutableArray.CreateBuilder<ScreenRow>();
    private readonly bool _hasBoxes = state.Settings.HasBoxDrawing;

    public ImmutableArray<ScreenRow> Rows()
    {
        Title("why", "Why");
        AddReason(condition.Explanation, "why", "  ", "  ", 0);
        for (var i = 0; i < condition.Ledgers.Length; i++)
        {
            AddLedger(condition.Ledgers[i], Words.Text($"ledger{i}"));
        }

        if (condition.NotEvaluated is null && condition.Report.CouldBe.Count > 1)
        {
            Title("could", "What it could be");
            Text("could.0", $"{Words.Capital(VerdictWords.CouldBe(condition.Report))}. The evidence supplied allows each of these.");
        }

        AddSettlement();
        AddNotFound();
        AddCited();
        return _rows.ToImmutable();
    }

    private void Title(string key, string title)
    {
        if (_rows.Count > 0)
        {
            _rows.Add(ScreenRow.Gap(key + ".gap"));
        }

        _rows.Add(ScreenRow.Heading(key + ".title", $"{title} {new string(_hasBoxes ? '─' : '-', Math.Max(0, width - title.Length - 1))}") with { Words = title + ":" });
    }

    private void Text(string key, string text, string lead = "  ", int indent = 2) =>
        _rows.Add(new ScreenRow(key, Lines(o => o.Hanging(lead, indent, text)), text));

    private ImmutableArray<ImmutableArray<Run>> Lines(Action<TextOutput> write)
    {
        var lines = new List<ImmutableArray<Run>>();
        write(new TextOutput(width, lines));
        return [.. lines];
    }

    /// <summary>A reason and, unless it is folded, those below it. What hangs on a folded one is told by how many lines.</summary>
    private void AddReason(Explanation line, string key, string first, string rest, int depth)
    {
        var isFolded = place.Folded.Contains(key);
        var hasChildren = !line.Children.IsEmpty;
        var hidden = isFolded ? line.DescendantsAndSelf().Count() - 1 : 0;
        var text = ReasonText.Of(line) + (hidden > 0 ? $" [{Words.Count(hidden, "line")} folded]" : "");
        var colour = line.Verdict is { } verdict ? VerdictTable.Of(verdict).Colour : null;
        Run[] runs = colour is { Length: > 0 } ? [new Run(text[..1], colour), text[1..]] : [text];
        _rows.Add(new ScreenRow(key, Lines(o => o.Hanging([first], rest + (hasChildren && !isFolded && depth > 0 ? (_hasBoxes ? "│ " : "| ") : "  "), runs)), Sentence(line, isFolded, depth == 0 ? VerdictWords.Word(condition) : null))
        {
            Depth = depth,
            CanFold = hasChildren,
            Location = line.Record?.Location ?? line.Location,
            Record = line.Record,
        });
        for (var i = 0; !isFolded && i < line.Children.Length; i++)
        {
            var isLast = i == line.Children.Length - 1;
            AddReason(
                line.Children[i], Words.Text($"{key}.{i}"), rest + (isLast ? (_hasBoxes ? "└── " : "`-- ") : (_hasBoxes ? "├── " : "|-- ")),
                rest + (isLast ? "    " : _hasBoxes ? "│   " : "|   "), depth + 1);
        }
    }

    private static string Sentence(Explanation line, bool isFolded, string? status)
    {
        var verdict = line.Verdict is { } v ? (status ?? VerdictTable.Of(v).Word) + ". " : "";
        var text = ReasonText.Of(line);
        return verdict + Words.Stop(line.Verdict is null ? text : text[2..]) + (isFolded ? " Folded." : "");
    }

    private void AddLedger(Ledger ledger, string key)
    {
        if (ledger.Rows.IsEmpty)
        {
            return;
        }

        Title(key, "Each occurrence");
        var table = new Columns(new("Period", 12), new("Due by", 11), new("Status"), new("What was found", 14));
        var cells = ledger.Rows.Select(r => (Run[])[r.Label, r.Due.IsFinite ? r.Due.ToString() : "no end", LedgerTable.Status(r), LedgerTable.Found(r)]).ToList();
        var (header, _, lines) = table.Fit(cells, width - 2, _hasBoxes);
        _rows.Add(new ScreenRow(key + ".head", [.. Lines(o => o.Paragraph(2, Words.Stop(ledger.Title))), ["  ", .. header]], Words.Stop(ledger.Title)) { IsHeading = true });
        for (var i = 0; i < ledger.Rows.Length; i++)
        {
            var row = ledger.Rows[i];
            var found = LedgerTable.Found(row);
            _rows.Add(new ScreenRow(
                Words.Text($"{key}.{i}"), [["  ", .. lines[i]]],
                $"{Words.Capital(row.Label)}{(row.Due.IsFinite ? $", due by {row.Due}" : "")}: {LedgerTable.Status(row).Text[2..].ToLowerInvariant()}.{(found.Length > 0 ? " " + Words.Stop(found) : "")}")
            {
                Record = row.Records.FirstOrDefault(),
                Location = row.Records.FirstOrDefault()?.Location,
            });
        }
    }

    private void AddSettlement()
    {
        if (condition.Settlement is not { } settlement)
        {
            return;
        }

        Title("settle", "What would settle it");
        var steps = SettlementText.Instructions(settlement.Steps);
        if (steps.Count == 0)
        {
            Text("settle.0", Words.Stop(settlement.Note.Length > 0 ? Words.Capital(settlement.Note) : "Nothing can settle this"));
        }

        for (var i = 0; i < steps.Count; i++)
        {
            Text(Words.Text($"settle.{i}"), steps[i], steps.Count > 1 ? Words.Text($"  {i + 1}. ") : "  ", steps.Count > 1 ? 5 : 2);
        }

        if (SettlementText.After(settlement) is { Length: > 0 } after)
        {
            Text("settle.after", after);
        }

        var suggested = SuggestedRecord.Lines(settlement, result.AsAt);
        if (suggested.Count > 0)
        {
            Text("settle.record", "If it happened, it is written in an evidence file as here, with its own day:");
            for (var i = 0; i < suggested.Count; i++)
            {
                Text(Words.Text($"settle.record.{i}"), suggested[i], "    ", 6);
            }
        }
    }

    private void AddNotFound()
    {
        var missing = condition.Explanation.DescendantsAndSelf().Where(l => l.Kind == ExplanationKind.NotFound)
            .Select(l => Words.Capital(l.Text)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        Title("missing", "What was looked for and not found");
        for (var i = 0; i < missing.Count; i++)
        {
            Text(Words.Text($"missing.{i}"), Words.Stop(missing[i]), "  - ", 4);
        }
    }

    private void AddCited()
    {
        if (condition.Cited.IsEmpty)
        {
            return;
        }

        Title("cited", "The evidence it speaks of");
        var sentences = new RecordSentences(result.EvidenceUse);
        foreach (var (record, i) in condition.Cited.Select((r, i) => (r, i)))
        {
            var text = Words.Stop($"{sentences.Of(record)} {RecordSentences.Place(record)}");
            _rows.Add(new ScreenRow(Words.Text($"cited.{i}"), Lines(o => o.Hanging("  - ", 4, text)), Words.Capital(text)) { Record = record, Location = record.Location });
        }
    }
}
