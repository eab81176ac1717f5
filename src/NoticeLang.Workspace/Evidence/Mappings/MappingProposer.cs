using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>Proposes a mapping for a table: what its columns seem to be, with what was seen of each beside it. Guesses stand in it to be checked, and are said to be.</summary>
internal sealed class MappingProposer
{
    private static readonly ImmutableArray<string> Done = ["held", "done", "complete", "completed", "took place", "met", "closed", "yes"];

    private readonly StringBuilder _text = new();
    private readonly BoundProgram? _program;
    private readonly bool _showsValues;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private MappingProposer(BoundProgram? program, bool showsValues) => (_program, _showsValues) = (program, showsValues);

    /// <param name="path">The file, as the mapping is to name it.</param>
    /// <param name="program">The notice whose names it uses; null where none is known.</param>
    /// <param name="showsValues">False counts what cells hold, and shows none of it.</param>
    /// <returns>Lines of the language; empty for a table with nothing in it.</returns>
    public static string Propose(string path, SourceTable table, bool isOnlyTable, BoundProgram? program, bool showsValues)
    {
        var proposer = new MappingProposer(program, showsValues);
        proposer.Write(path, table, isOnlyTable);
        return proposer._text.ToString();
    }

    private void Write(string path, SourceTable table, bool isOnlyTable)
    {
        if (HeaderGuess.Find(table) is not { } guess)
        {
            return;
        }

        var (header, isObvious) = guess;
        var rows = table.Rows.Where(r => r.Number > header.LastRow && !r.IsBlank).ToList();
        var columns = header.Columns.Where(c => header.Find(c.Name).Count == 1).Select(c => new ColumnSurvey(c, rows)).ToList();
        var periods = header.Columns.Where(c => CellDates.ReadPeriod(c.Cell with { Value = c.Cell.Value with { Text = c.Name } }, null, static _ => false) is not null).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        Line(0, $"// {Clean(path)}{(table.Name.Length > 0 ? $", sheet {Clean(table.Name)}" : "")}: {Count(rows.Count, "row")} under the names in row {header.LastRow}.{(table.IsHidden ? " The sheet is hidden." : "")}");
        var isWide = periods.Count >= 3;
        var head = isWide ? "figures" : HeadOf(path + " " + table.Name);
        Line(0, $"evidence {Quoted(path)} as {head} {{", isWide ? "a figure for each period" : "fill in: what each row tells of, and by whom");
        if (!isOnlyTable || table.IsHidden)
        {
            Line(1, $"sheet {Quoted(table.Name)}");
        }

        if (!isObvious)
        {
            var first = guess.FirstRow;
            Line(1, first == header.LastRow ? $"header in row {first}" : $"header in rows {first} to {header.LastRow}");
        }

        if (isWide)
        {
            WriteFigures([.. columns.Where(c => !periods.Contains(c.Name))], periods.Count);
        }
        else
        {
            WriteFields(columns);
        }

        if (!_showsValues && columns.Exists(c => !HeaderWords.AreAll(c.Name)))
        {
            Line(1, "// names that may be values are not shown: fill in those of the columns, which are counted from the left");
        }

        foreach (var twin in header.Columns.Where(c => header.Find(c.Name).Count > 1).Select(c => c.Name).Distinct(StringComparer.Ordinal))
        {
            Line(1, $"// {(_showsValues || HeaderWords.AreAll(twin) ? Quoted(twin) : "one that is not shown")} is the name of several columns: give each its own, or take a row above into the header");
        }

        Line(0, "}");
    }

    private void WriteFigures(List<ColumnSurvey> columns, int periods)
    {
        var measures = _program?.Symbols.Values.OfType<MeasureSymbol>().OrderBy(m => m.Name, StringComparer.Ordinal).ToList() ?? [];
        var which = columns.Find(c => c.Sort is ColumnSort.Choices or ColumnSort.Words or ColumnSort.Codes && c.Filled > 0);
        if (which is null)
        {
            Line(1, $"figure is {measures.FirstOrDefault()?.Name ?? "contacts"}", "fill in: which measure");
        }
        else
        {
            Line(1, $"figure from column {NameOf(which)}", "fill in: what each of its words means; rows with others are not taken");
            foreach (var (word, _) in _showsValues ? which.Choices.Take(20) : [])
            {
                var measure = measures.Find(m => CellText.Same(m.Title, word) || CellText.Same(m.Name.Replace('-', ' '), word))?.Name ?? (_program is null ? Name(word) : null);
                Line(2, measure is null ? $"// where {Quoted(word)} means …" : $"where {Quoted(word)} means {measure}");
            }
        }

        Line(1, "value from the column of each period", $"{Count(periods, "column")} headed by a period");
        foreach (var other in columns.Where(c => c != which))
        {
            Line(1, $"// column {NameOf(other)}: {Seen(other)}");
        }
    }

    private void WriteFields(List<ColumnSurvey> columns)
    {
        var dates = columns.Where(c => c.Sort == ColumnSort.Dates).ToList();
        var day = dates.Find(c => c.HasAny(" held", "meeting date", "date of meeting", " date ")) ?? dates.Find(c => !c.HasAny("agreed", "approved", "minutes", "due", "reported")) ?? dates.FirstOrDefault();
        foreach (var column in columns)
        {
            var words = column switch
            {
                _ when column == day => "day",
                { Sort: ColumnSort.Dates } when column.HasAny("agreed", "approved", "minutes", "reported", "known") => "known",
                { Sort: ColumnSort.Codes or ColumnSort.Numbers } when column.HasAny(" no ", " no. ", " ref", " id ", "number", "#") && column.Choices.Length == column.Filled => "ref",
                { Sort: ColumnSort.Codes } when column.HasAny("attend", "present") => "with",
                { Sort: ColumnSort.Words } when column.HasAny("attend", "present") => "with",
                { Sort: ColumnSort.YesNo } when column.HasAny("cancelled") => "cancelled",
                { Sort: ColumnSort.Words } when column.HasAny("note", "comment", "remark") => "note",
                _ => null,
            };
            if (words is not null && _used.Add(words))
            {
                WriteField(words, column);
            }
            else if (column is { Sort: ColumnSort.Choices } && column.HasAny("status", "outcome", "held", "state") && _used.Add("only") && _showsValues)
            {
                var done = column.Choices.FirstOrDefault(c => Done.Contains(CellText.Key(c.Word))).Word ?? column.Choices[0].Word;
                Line(1, $"only rows where column {NameOf(column)} is {Quoted(done)}", Seen(column));
            }
            else
            {
                Line(1, $"// column {NameOf(column)}: {Seen(column)}{Hint(column)}");
            }
        }

        if (day is null)
        {
            Line(1, "// no column seems to hold the day: fill in a line such as day from column \"…\"");
        }
    }

    private void WriteField(string field, ColumnSurvey column)
    {
        var line = $"{field} from column {NameOf(column)}";
        if (column.Sort == ColumnSort.Dates)
        {
            line += column.Order switch { DateOrder.DayFirst => ", written day first", DateOrder.MonthFirst => ", written month first", _ => "" };
        }
        else if (column.Separator != default)
        {
            line += column.Separator == '\n' ? ", split by lines" : $", split by \"{column.Separator}\"";
        }

        Line(1, line, Seen(column));
        if (column is { Sort: ColumnSort.Dates, InFigures: > 0 })
        {
            WriteOrder(column);
        }
    }

    private void WriteOrder(ColumnSurvey column)
    {
        var both = (column.OnlyDayFirst, column.OnlyMonthFirst) is (not null, not null);
        if (column.Order is not null)
        {
            Line(2, _showsValues ? $"// {column.OnlyDayFirst ?? column.OnlyMonthFirst} tells which comes first" : "// one of its dates tells which comes first");
        }
        else if (both)
        {
            Line(2, "// some of its dates can only have the day first and some only the month: put the column right before it is used");
        }
        else if (column.Either is var (text, dayFirst, monthFirst))
        {
            Line(2, "// fill in, for none of its dates tells: written day first, or written month first");
            Line(2, _showsValues ? $"// {text} is then {dayFirst}, or {monthFirst}" : "// each of them can be read both ways");
        }
    }

    private string Hint(ColumnSurvey column) => column.Sort switch
    {
        ColumnSort.Numbers => $"; if the act has such a field: sample from column {NameOf(column)}",
        ColumnSort.Codes => $"; if they are people: person from column {NameOf(column)}",
        ColumnSort.Dates => $"; another day of the row, such as known from column {NameOf(column)}",
        ColumnSort.Choices => $"; to say what they mean: status from column {NameOf(column)}, where \"…\" means …",
        _ => "",
    };

    /// <summary>What the column holds, in a few words.</summary>
    private string Seen(ColumnSurvey column)
    {
        var empty = column.Blanks > 0 ? $", {column.Blanks} empty" : "";
        var separator = column.Separator == default ? "" : $", several in a cell parted by {(column.Separator == '\n' ? "lines" : column.Separator)}";
        return column.Sort switch
        {
            ColumnSort.Empty => "empty",
            ColumnSort.Dates => $"{Count(column.Filled - column.NotDates, "date")}{Range(column)}{(column.NotDates > 0 ? $", {column.NotDates} not dates" : "")}{empty}",
            ColumnSort.YesNo => $"yes or no{empty}",
            ColumnSort.Numbers => $"{Count(column.Filled, "number")}{empty}",
            ColumnSort.Codes => $"{Count(column.Filled, "code")}, {column.Choices.Length} different{empty}",
            ColumnSort.Choices when _showsValues => string.Join(", ", column.Choices.Select(c => $"{Clean(c.Word)} ({c.Count.ToString(CultureInfo.InvariantCulture)})")) + empty,
            ColumnSort.Choices => $"{Count(column.Choices.Length, "different word")}{empty}",
            _ => $"{Count(column.Filled, "text")}, {column.Choices.Length} different{separator}{empty}",
        };
    }

    private string Range(ColumnSurvey column) =>
        _showsValues && column is { Earliest: { } first, Latest: { } last } ? $" from {first} to {last}" : "";

    /// <summary>An act and who does it: those of the notice whose names the file's name has, else the likeliest of a log.</summary>
    private string HeadOf(string about)
    {
        if (_program is null)
        {
            return "meet by improvement-board";
        }

        var words = " " + CellText.Key(about.Replace('-', ' ').Replace('_', ' ').Replace('/', ' ').Replace('.', ' ')) + " ";
        var act = _program.Acts.Values.Where(a => Names(words, a.Noun ?? "") || Names(words, a.Name)).OrderByDescending(a => a.Name.Length).ThenBy(a => a.Name, StringComparer.Ordinal).FirstOrDefault()?.Name ?? "meet";
        var actors = _program.Symbols.Values.Where(s => s is BodySymbol or PartySymbol).OrderBy(s => s is BodySymbol ? 0 : 1).ThenBy(s => s.Name, StringComparer.Ordinal).ToList();
        var actor = actors.Find(a => a.Name.Split('-').Any(w => w.Length > 3 && Names(words, w))) ?? actors.FirstOrDefault();
        return actor is null ? act : $"{act} by {actor.Name}";
    }

    private static bool Names(string words, string name) =>
        name.Length > 2 && (words.Contains($" {name.Replace('-', ' ')} ", StringComparison.Ordinal) || words.Contains($" {name.Replace('-', ' ')}s ", StringComparison.Ordinal));

    private static string Name(string words)
    {
        var name = new StringBuilder();
        foreach (var character in CellText.Key(words))
        {
            if (char.IsAsciiLetterLower(character) || (char.IsAsciiDigit(character) && name.Length > 0))
            {
                name.Append(character);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.ToString().TrimEnd('-') is { Length: > 0 } made ? made : "contacts";
    }

    private void Line(int depth, string line, string remark = "") =>
        _text.Append(' ', depth * 4).Append(line).Append(remark.Length > 0 ? "   // " : "").Append(remark).Append('\n');

    /// <summary>Where values are not shown, a name that may be one is the number of its column.</summary>
    private string NameOf(ColumnSurvey column) =>
        Quoted(_showsValues || HeaderWords.AreAll(column.Name) ? column.Name : string.Create(CultureInfo.InvariantCulture, $"column {column.Number}"));

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>As a text of the language, which has no marks of quotation inside.</summary>
    private static string Quoted(string text) => $"\"{Clean(text).Replace('"', '\'')}\"";

    /// <summary>On one line, and without characters that show as none or turn the others about.</summary>
    private static string Clean(string text) =>
        string.Concat(CellText.Folded(text).Where(c => !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate)));
}

/// <summary>Guesses where a table's columns are named.</summary>
/// <param name="FirstRow">Of the header, where it has several rows.</param>
/// <param name="IsObvious">Whether a mapping finds it without being told: it is the first row that holds anything.</param>
internal sealed record HeaderGuess(TableHeader Header, bool IsObvious, int FirstRow)
{
    private const int MaxRows = 30;

    public void Deconstruct(out TableHeader header, out bool isObvious) => (header, isObvious) = (Header, IsObvious);

    /// <summary>The first row almost as wide as the widest near the top, all of words; with the row below it, where that tells its columns apart.</summary>
    public static HeaderGuess? Find(SourceTable table)
    {
        var rows = table.Rows.Where(r => !r.IsBlank).Take(MaxRows).ToList();
        if (rows.Count < 2)
        {
            return null;
        }

        var widest = rows.Max(Width);
        var at = rows.FindIndex(r => Width(r) * 5 >= widest * 4 && r.Cells.All(c => c.Text.Length == 0 || IsName(c)));
        at = at < 0 || at == rows.Count - 1 ? 0 : at;
        var single = Headed(table, rows[at].Number, rows[at].Number);
        if (single.Names.Length < single.Columns.Length && at + 2 < rows.Count && rows[at + 1].Cells.All(c => c.Text.Length == 0 || IsName(c))
            && Headed(table, rows[at].Number, rows[at + 1].Number) is var both && both.Names.Length == both.Columns.Length)
        {
            return new HeaderGuess(both, IsObvious: false, rows[at].Number);
        }

        return new HeaderGuess(single, at == 0, rows[at].Number);
    }

    // A title merged over the table is one cell, however many columns it covers.
    private static int Width(TableRow row) => row.Cells.Where(c => c.Text.Length > 0).DistinctBy(c => c.Span).Count();

    private static bool IsName(TableCell cell) =>
        cell.Kind == CellKind.Text ? !CellDates.ReadDay(cell, null).IsInFigures && !decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
        : CellDates.ReadPeriod(cell, null, static _ => false) is not null;

    private static TableHeader Headed(SourceTable table, int first, int last) =>
        TableHeader.Find(table, new BoundMapping("", new Text.TextLocation(Text.SourceText.From(""), default), new Text.TextLocation(Text.SourceText.From(""), default)) { HeaderRow = first, LastHeaderRow = last });
}
