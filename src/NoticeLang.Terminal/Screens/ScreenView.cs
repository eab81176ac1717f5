using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Layout;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Terminal.Screens;

/// <summary>One row of a screen: something that can be selected, or a heading between such.</summary>
/// <param name="Key">Names it through re-checks, resizes and filters; unique on its screen.</param>
/// <param name="Lines">As drawn, each fitting the width it was asked for.</param>
/// <param name="Words">The row in words, for the status line, the plain lines and the clipboard: one or more sentences.</param>
public sealed record ScreenRow(string Key, ImmutableArray<ImmutableArray<Run>> Lines, string Words)
{
    /// <summary>What a search finds it by beside what is drawn and said: the notice's words, quotations, names of files.</summary>
    public string Also { get; init; } = "";

    /// <summary>Headings and empty lines are passed over.</summary>
    public bool IsHeading { get; init; }

    /// <summary>How deep in a tree; 0 where there is none.</summary>
    public int Depth { get; init; }

    public bool CanFold { get; init; }

    /// <summary>The day it stands for, in a list by day.</summary>
    public Day? Day { get; init; }

    /// <summary>Where in a file it stands: what the editor opens.</summary>
    public TextLocation? Location { get; init; }

    /// <summary>The record it tells of.</summary>
    public EvidenceRecord? Record { get; init; }

    /// <summary>A heading of one line, with its words.</summary>
    public static ScreenRow Heading(string key, string text) => new(key, [[text]], text) { IsHeading = true };

    /// <summary>An empty line.</summary>
    public static ScreenRow Gap(string key) => new(key, [[]], "") { IsHeading = true };
}

/// <summary>What a screen shows: lines that stay, rows that scroll, and a pane about the selected row.</summary>
public sealed record ScreenView
{
    /// <summary>Lines above the rows.</summary>
    public IReadOnlyList<ImmutableArray<Run>> Head { get; init; } = [];

    /// <summary>The lines above the rows draw what the rows say: plain lines leave them out.</summary>
    public bool HasDrawnHead { get; init; }

    /// <summary>Lines above the rows that depend on the selected row, in the place of <see cref="Head"/>.</summary>
    public Func<ScreenRow?, IReadOnlyList<ImmutableArray<Run>>>? HeadFor { get; init; }

    public IReadOnlyList<ScreenRow> Rows { get; init; } = [];

    /// <summary>What a row is called: "Row 1 of 8".</summary>
    public string Noun { get; init; } = "Row";

    /// <summary>Said where there are no rows.</summary>
    public string WhenEmpty { get; init; } = "Nothing to show.";

    /// <summary>The lower pane for a row at a width, its title first; null where the screen has none. It goes first where room is short.</summary>
    public Func<ScreenRow, int, Pane>? Below { get; init; }

    /// <summary>Names of the orders <c>s</c> goes through; fewer than two: it cannot be ordered.</summary>
    public ImmutableArray<string> Orders { get; init; } = [];
}

/// <summary>The lower pane.</summary>
public sealed record Pane(string Title, IReadOnlyList<ImmutableArray<Run>> Lines);
