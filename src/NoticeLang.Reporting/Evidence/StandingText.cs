using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;

namespace NoticeLang.Reporting.Evidence;

/// <summary>How an entry stands, in sentences: "Used for board. Inexact: on some day in October 2019."</summary>
internal static class StandingText
{
    /// <summary>All its standings, each word in its colour.</summary>
    /// <param name="said">Whose word it is, as a sentence; empty where that is said elsewhere.</param>
    public static IReadOnlyList<Run> Runs(EvidenceEntry entry, string said)
    {
        var runs = new List<Run>();
        foreach (var note in entry.Standings)
        {
            var row = StandingTable.Of(note.Standing);
            runs.Add(new Run((runs.Count > 0 ? " " : "") + row.Word, row.Colour));
            runs.Add(After(entry, note));
        }

        if (said.Length > 0)
        {
            runs.Add(" " + said);
        }

        return runs;
    }

    public static string Plain(EvidenceEntry entry) => string.Concat(Runs(entry, "").Select(run => run.Text));

    /// <summary>Why it stands so, without the word: "it cannot be true together with evidence/a.yaml, line 8"; empty where nothing is to be said.</summary>
    public static string Note(StandingNote note) =>
        string.Join(" ", new[] { note.Note, Words.List([.. note.Others.Select(RecordSentences.PlaceInWords)]) }.Where(part => part.Length > 0));

    /// <summary>Whose word an entry is, as a declared name; null where nobody is named.</summary>
    public static string? SaidBy(EvidenceEntry entry) => entry switch
    {
        RecordEntry record => record.Record.SaidBy,
        CompleteEntry complete => complete.Statement.VouchedBy ?? complete.File.SaidBy,
        SuspendedEntry suspended => suspended.Statement.By,
        _ => null,
    };

    public static string SaidInWords(string? name) => name is null ? "It is not said whose word it is." : $"The word of {name}.";

    /// <summary>The id, where one was given; else null.</summary>
    public static string? GivenId(EvidenceEntry entry) => entry switch
    {
        RecordEntry { Record: var record } when RecordSentences.HasGivenId(record) => record.Id,
        SuspendedEntry { Statement.Id: { Length: > 0 } id } when !id.EndsWith(":" + entry.Location.WithinShort, StringComparison.Ordinal) => id,
        _ => null,
    };

    private static string After(EvidenceEntry entry, StandingNote note)
    {
        if (note.Standing == Standing.Used && entry is RecordEntry record)
        {
            return $" for {Words.List(record.UsedBy)}.";
        }

        var text = Note(note);
        return text.Length == 0 ? "." : (StandingTable.Of(note.Standing).NoteGoesOn ? " " : ": ") + Words.Stop(text);
    }
}
