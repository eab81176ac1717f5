using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Evidence;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Screens;

/// <summary>Screen 6: every record and statement, how it stands and what uses it; and the conditions nothing supplied speaks of.</summary>
internal sealed class EvidenceScreen : Screen
{
    private const int WidthForOneLine = 56;
    private const int WidthForUses = 90;

    /// <summary>The place stands below the table too; what a record says comes first.</summary>
    private const int WidthForPlace = 120;

    public override ScreenKind Kind => ScreenKind.Evidence;

    public override ImmutableArray<Command> Commands =>
        [Command.Open, Command.Filter, Command.Search, Command.Sort, Command.NextPane, Command.Edit, Command.Copy, Command.SetDate, Command.Export, Command.Help];

    public override string Crumb(ScreenState state, Place place) => "Evidence";

    public override ScreenView View(ScreenState state, Place place, int width)
    {
        if (state.Notice is not { Standings: { } standings })
        {
            return new ScreenView { WhenEmpty = "This notice has not been worked out yet." };
        }

        var entries = Ordered(standings.Entries, place.Sort).ToList();
        var (hasUses, hasPlace) = (width >= WidthForUses, width >= WidthForPlace);
        var table = new Columns([
            new("Record", 20), new("How it stands", 24),
            .. hasUses ? [new Column("Used by", 12)] : Array.Empty<Column>(), .. hasPlace ? [new Column("Place", 14)] : Array.Empty<Column>()]);
        var cells = entries.Select(e => (Run[])[
            e.Sentence, Stands(e),
            .. hasUses ? [new Run(UsedBy(e))] : Array.Empty<Run>(), .. hasPlace ? [new Run(Brief(e))] : Array.Empty<Run>()]).ToList();
        var (header, rule, lines) = table.Fit(cells, width - 2, state.Settings.HasBoxDrawing);
        var isNarrow = width < WidthForOneLine;
        var rows = entries.Select((e, i) => new ScreenRow(Key(e), isNarrow ? [["  " + Columns.Cut(e.Sentence, width - 2)], ["    ", Stands(e) with { Text = Columns.Cut(Stands(e).Text, width - 4) }]] : [["  ", .. lines[i]]], $"{Words.Stop(e.Sentence)} {StandsInWords(e)} {Words.Place(e.Location)}.")
        {
            Location = e.Location,
            Also = $"{e.Location} {Excerpt.Quotation(e.Location)} {e.File.Source}",
            Record = (e as RecordEntry)?.Record,
        }).ToList();
        AddConditions(rows, standings, width);
        return new ScreenView
        {
            Head = isNarrow ? [[Columns.Cut(Totals(standings), width)], []] : [[Columns.Cut(Totals(standings), width)], [], ["  ", .. header], ["  ", .. rule]],
            Rows = rows,
            Noun = "Row",
            WhenEmpty = "No evidence is supplied.",
            Orders = ["by file and line", "by how it stands", "by day"],
            Below = (row, room) => Below(standings, row, room),
        };
    }

    public override Change? Open(ScreenState state, ScreenRow row)
    {
        if (state.Notice?.Standings is not { } standings)
        {
            return null;
        }

        if (standings.WithoutEvidence.Any(c => Key(c) == row.Key))
        {
            return state.Enter(new Place(ScreenKind.Condition, state.Here.Notice, row.Key[Without.Length..]));
        }

        return standings.Entries.FirstOrDefault(e => Key(e) == row.Key) is RecordEntry { UsedBy: { IsEmpty: false } used }
            ? state.Enter(new Place(ScreenKind.Condition, state.Here.Notice, used[0]))
            : state with { Said = "No condition uses it. Press e to open its file." };
    }

    private const string Without = "without ";

    private static string Key(EvidenceEntry entry) => entry is RecordEntry record ? record.Record.Id : $"{entry.GetType().Name} {entry.Location.Path}:{entry.Location.WithinShort} {entry.Sentence}";

    private static string Key(Evaluation.ConditionResult condition) => Without + condition.Symbol.Name;

    private static IEnumerable<EvidenceEntry> Ordered(ImmutableArray<EvidenceEntry> entries, int order) => order switch
    {
        1 => entries.OrderBy(e => e.Standings[0].Standing == Standing.Used ? int.MaxValue : (int)e.Standings[0].Standing),
        2 => entries.OrderBy(e => (e as RecordEntry)?.Record.CountsOn?.Lo.Number ?? int.MaxValue),
        _ => entries,
    };

    private static Run Stands(EvidenceEntry entry)
    {
        // What needs a look comes before that it is used.
        var notes = entry.Standings.OrderBy(n => n.Standing is Standing.Used or Standing.Counts ? 1 : 0).ToList();
        return new Run(string.Join(", ", notes.Select(n => StandingTable.Of(n.Standing).Word).Select((w, i) => i == 0 ? w : Words.Lower(w))), StandingTable.Of(notes[0].Standing).Colour);
    }

    /// <summary>How it stands in sentences, after the words of the column that they do not have.</summary>
    private static string StandsInWords(EvidenceEntry entry)
    {
        var plain = StandingText.Plain(entry);
        var words = entry.Standings.Select(n => StandingTable.Of(n.Standing).Word).Where(w => !plain.Contains(w, StringComparison.OrdinalIgnoreCase)).Select((w, i) => i == 0 ? w : Words.Lower(w)).ToList();
        return words.Count == 0 ? plain : $"{string.Join(", ", words)}. {plain}";
    }

    private static string UsedBy(EvidenceEntry entry) => entry is RecordEntry { UsedBy: { IsEmpty: false } used } ? string.Join(" ", used) : "";

    private static string Brief(EvidenceEntry entry) => $"{entry.Location.Path[(entry.Location.Path.LastIndexOf('/') + 1)..]}:{entry.Location.WithinShort}";

    private static string Totals(EvidenceStandings standings)
    {
        var counts = StandingTable.Rows.Select(row => (row.Word, Count: standings.Entries.Count(e => e.Is(row.Standing)))).Where(c => c.Count > 0)
            .Select(c => Words.Text($"{c.Count} {c.Word.ToLowerInvariant()}"));
        var files = standings.Result.EvidenceUse.Evidence.Files.Length;
        return Words.Text($"{Words.Count(standings.Entries.Length, "record")} from {Words.Count(files, "file")}: {string.Join(", ", counts)}.");
    }

    private static void AddConditions(List<ScreenRow> rows, EvidenceStandings standings, int width)
    {
        if (standings.WithoutEvidence.IsEmpty)
        {
            return;
        }

        rows.Add(ScreenRow.Gap("without.gap"));
        rows.Add(ScreenRow.Heading("without.title", "Conditions without evidence") with { Words = "Conditions without evidence:" });
        foreach (var condition in standings.WithoutEvidence)
        {
            var text = $"{condition.Symbol.Name}  {condition.Symbol.Title}";
            rows.Add(new ScreenRow(Key(condition), [["  " + Columns.Cut(text, width - 2)]], $"{condition.Symbol.Name}, {Words.Stop(condition.Symbol.Title)} No record speaks of it.") { Location = condition.Symbol.Location });
        }
    }

    private static Pane Below(EvidenceStandings standings, ScreenRow row, int width)
    {
        var lines = new List<ImmutableArray<Run>>();
        var output = new TextOutput(width, lines);
        if (standings.Entries.FirstOrDefault(e => Key(e) == row.Key) is { } entry)
        {
            output.Paragraph(2, Words.Stop(entry.Sentence));
            output.Paragraph(2, [.. StandingText.Runs(entry, StandingText.SaidInWords(StandingText.SaidBy(entry)))]);
            output.Paragraph(2, Words.Stop(Words.Place(entry.Location)) + (entry.File.Source is { Length: > 0 } source ? $" Source: {Words.Stop(source)}" : ""));
            Excerpt.Write(output, entry.Location, 1);
        }
        else
        {
            output.Paragraph(2, row.Words);
        }

        return new Pane(row.Record is not null ? "This record" : "About this row", lines);
    }
}
