using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Reporting.Evidence;

/// <summary>How much evidence stands in which way. It counts everything, whatever is shown.</summary>
internal sealed class StandingTotals(EvidenceStandings standings)
{
    public int Records => standings.Entries.Count(entry => entry is RecordEntry);

    public int Rows => standings.Entries.Count(entry => entry is RowEntry);

    public int Statements => standings.Entries.Length - Records - Rows;

    /// <summary>The standings there are, in the order of the table, with how many stand so.</summary>
    public IEnumerable<(StandingRow Row, int Count)> Counts =>
        StandingTable.Rows.Select(row => (Row: row, Count: standings.Entries.Count(entry => entry.Is(row.Standing)))).Where(total => total.Count > 0);

    /// <summary>As in "31 records and 1 statement in 14 files".</summary>
    public string InWords
    {
        get
        {
            var statements = Statements > 0 ? $" and {Words.Count(Statements, "statement")}" : "";
            var rows = Rows > 0 ? $", {Words.Count(Rows, "row")} not taken," : "";
            return $"{Words.Count(Records, "record")}{statements}{rows} in {Words.Count(standings.Result.EvidenceUse.Evidence.Files.Length, "file")}";
        }
    }

    /// <summary>As in "5 of 9 conditions are without evidence.".</summary>
    public string ConditionsInWords
    {
        get
        {
            var (without, all) = (standings.WithoutEvidence.Length, standings.Result.Conditions.Count(condition => condition.NotEvaluated is null));
            return without == 0 ? "No condition is without evidence." : $"{Words.Number(without)} of {Words.Count(all, "condition")} {(without == 1 ? "is" : "are")} without evidence.";
        }
    }

    /// <summary>The standings with what they mean.</summary>
    public void Write(TextOutput output)
    {
        if (standings.Entries.IsEmpty)
        {
            return;
        }

        var table = new TextTable(new TextColumn("Standing"), new TextColumn("How many"), new TextColumn("What it means", 14));
        foreach (var (row, count) in Counts)
        {
            table.Add(new Run(row.Word, row.Colour), Words.Number(count), row.Meaning);
        }

        output.Gap();
        table.Write(output, 2);
    }
}
