using System;
using System.Collections.Immutable;
using System.Linq;

namespace NoticeLang.Evaluation.Standings;

/// <summary>How one standing is written and explained wherever it is shown.</summary>
/// <param name="Id">For programs and for filters: "own-word".</param>
/// <param name="Word">For people: "Own word".</param>
/// <param name="Meaning">What it means, as the end of a sentence without a full stop.</param>
/// <param name="Colour">"red", "yellow", "magenta", "green", or empty: the terminal's own.</param>
public sealed record StandingRow(Standing Standing, string Id, string Word, string Meaning, string Colour)
{
    /// <summary>Whether its note goes on from the word, as in "Corrected by"; else a colon stands between them.</summary>
    public bool NoteGoesOn { get; init; }
}

/// <summary>THE TABLE of standings: id, word, meaning and colour, in the order they are shown in. Everything that shows a standing reads it.</summary>
public static class StandingTable
{
    public static readonly ImmutableArray<StandingRow> Rows =
    [
        new(Standing.Used, "used", "Used", "the reasons of a condition cite it", "green"),
        new(Standing.Unused, "unused", "Unused", "it counts, and the reasons of no condition cite it", "yellow"),
        new(Standing.Contradictory, "contradictory", "Contradictory", "it and another record cannot both be true", "magenta"),
        new(Standing.Inexact, "inexact", "Inexact", "its day, or its value, may be one of several", "yellow"),
        new(Standing.Undated, "undated", "Undated", "it does not say when", "yellow"),
        new(Standing.OwnWord, "own-word", "Own word", "it is the word of the party bound by what cites it", "yellow"),
        new(Standing.Future, "future", "After the day", "it is dated after the day as at, so it has not happened", ""),
        new(Standing.KnownAfter, "known-after", "Known after the day", "it became known after the day as at; with --known-by it would not be there", ""),
        new(Standing.NotYetKnown, "not-yet-known", "Not yet known", "it became known after the day known by, so it is not there", ""),
        new(Standing.Planned, "planned", "Planned", "it was a plan when it was recorded, and a plan never counts", ""),
        new(Standing.Denied, "denied", "Did not happen", "it says that something was cancelled or not so", ""),
        new(Standing.Corrected, "corrected", "Corrected", "another record takes its place", "") { NoteGoesOn = true },
        new(Standing.Correction, "correction", "Correction", "it takes the place of another record", "") { NoteGoesOn = true },
        new(Standing.GaveWay, "gave-way", "Gave way", "it is provisional, and there is an actual figure", "") { NoteGoesOn = true },
        new(Standing.Copy, "copy", "Copy", "it repeats a record before it, and adds nothing", "") { NoteGoesOn = true },
        new(Standing.TermNotKnown, "term-not-known", "Term not known", "no calendar of the notice tells its days, so it is left out", "red"),
        new(Standing.Counts, "counts", "Counts", "the statement counts as it was made", "green"),
        new(Standing.CountsInPart, "counts-in-part", "Counts in part", "the statement counts for some of the days it names", "yellow"),
        new(Standing.Cancelled, "cancelled", "Cancelled", "a record that became known later shows the record not to be complete", "magenta") { NoteGoesOn = true },
        new(Standing.CountsForNoDay, "no-day", "Counts for no day", "no day is left of the time the statement names", "yellow"),
        new(Standing.NoCondition, "no-condition", "No such condition", "the notice has no condition of the name it gives", "red"),
        new(Standing.LeftOut, "left-out", "Left out", "the mapping of its table does not ask for the row", ""),
        new(Standing.NotRead, "not-read", "Not read", "the mapping of its table asks for the row, and no record could be made of it", "red"),
    ];

    private static readonly ImmutableArray<StandingRow> ByStanding = [.. Rows.OrderBy(row => row.Standing)];

    public static StandingRow Of(Standing standing) => ByStanding[(int)standing];

    /// <summary>The row with this id ("own-word"), or with this word in any letters; null where there is none.</summary>
    public static StandingRow? Find(string text) =>
        Rows.FirstOrDefault(row => row.Id == text || row.Word.Replace(' ', '-').Equals(text.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase));
}
