using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Terminal.Frames;
using NoticeLang.Time;

namespace NoticeLang.Terminal.State;

/// <summary>All the screens know. A value: every key press and every result makes a new one.</summary>
public sealed record ScreenState
{
    /// <summary>Columns and rows of the terminal.</summary>
    public (int Width, int Height) Size { get; init; } = (100, 30);

    public ScreenSettings Settings { get; init; } = new();

    /// <summary>The day as at that is set; screens of a notice may show another while somebody asks what if.</summary>
    public required Day AsAt { get; init; }

    /// <summary>Only what was known by then; null: all.</summary>
    public Day? KnownBy { get; init; }

    /// <summary>The notices of the folder, in the order of their paths.</summary>
    public ImmutableArray<NoticeEntry> Notices { get; init; } = [];

    /// <summary>Where somebody is and how they came there by opening: the last is on the screen. Never empty.</summary>
    public ImmutableArray<Place> Trail { get; init; } = [new Place(ScreenKind.Overview)];

    /// <summary>What is asked over the screen: a search, a filter, a date, the help; null for nothing.</summary>
    public Dialog? Dialog { get; init; }

    /// <summary>Said in the status line until the next key; null for the selected row in words.</summary>
    public string? Said { get; init; }

    /// <summary>Work that is going on, in words and numbers: "Checking, 40 of 120 notices". Null when nothing is.</summary>
    public string? Progress { get; init; }

    /// <summary>Whether the folder has been looked through.</summary>
    public bool HasLooked { get; init; }

    /// <summary>Work was stopped before it was done: what is shown may be of another day than the one that is set.</summary>
    public bool IsStopped { get; init; }

    /// <summary>What <c>u</c> takes back: the states of day, filter and order before.</summary>
    public ImmutableStack<UndoStep> Undo { get; init; } = [];

    /// <summary>Counts what was asked of the evaluator: an answer to an earlier question is passed over.</summary>
    public int Generation { get; init; }

    /// <summary>Counts pictures, for tests that wait for the next one; null where it is not shown.</summary>
    public int? FrameNumber { get; init; }

    /// <summary>What was laid out last; of all states of a run the same.</summary>
    internal LayoutMemo Memo { get; init; } = new();

    public Place Here => Trail[^1];

    /// <summary>The notice the place is about; null on the overview.</summary>
    public NoticeEntry? Notice => Here.Notice is { } path ? Notices.FirstOrDefault(n => n.Path == path) : null;

    public ScreenState With(Place here) => this with { Trail = Trail.SetItem(Trail.Length - 1, here) };

    public ScreenState With(NoticeEntry notice) => this with { Notices = [.. Notices.Select(n => n.Path == notice.Path ? notice : n)] };

    /// <summary>One level in.</summary>
    public ScreenState Enter(Place place) => this with { Trail = Trail.Add(place), Dialog = null };

    /// <summary>One level back; the same where this is the first.</summary>
    public ScreenState Leave() => Trail.Length > 1 ? this with { Trail = Trail.RemoveAt(Trail.Length - 1) } : this;
}

/// <summary>What the terminal and its user want, fixed for the run.</summary>
public sealed record ScreenSettings
{
    /// <summary>Frames and trees may be drawn with box-drawing characters; else in ASCII.</summary>
    public bool HasBoxDrawing { get; init; } = true;

    public bool HasColour { get; init; } = true;

    public bool HasMouse { get; init; } = true;

    /// <summary>The day it is, for "today" in a date; the only place a clock comes in.</summary>
    public Day? Today { get; init; }

    /// <summary>How long before its due date a duty is due soon, in days.</summary>
    public int DueSoonDays { get; init; } = 60;

    /// <summary>Shown on every screen; null for none.</summary>
    public string? Marking { get; init; }

    /// <summary>Whether an editor is set (VISUAL or EDITOR).</summary>
    public bool HasEditor { get; init; }
}

/// <summary>Which screen.</summary>
public enum ScreenKind
{
    Overview,
    Notice,
    Condition,
    Timeline,
    Calendar,
    WhatIf,
    Evidence,
    Source,
}

/// <summary>A screen, what it is about, and where in it somebody is.</summary>
/// <param name="Notice">The notice's path; null on the overview and on a calendar of all notices.</param>
/// <param name="Condition">A condition's name.</param>
public sealed record Place(ScreenKind Kind, string? Notice = null, string? Condition = null)
{
    /// <summary>The key of the selected row; null for the first that can be selected.</summary>
    public string? Selected { get; init; }

    /// <summary>The first line of the rows that is in sight, from 0.</summary>
    public int Top { get; init; }

    /// <summary>Rows must hold this text; with "!" before it they must not. Empty for all.</summary>
    public string Filter { get; init; } = "";

    /// <summary>What n and N go to.</summary>
    public string Search { get; init; } = "";

    /// <summary>Index into the orders of the screen.</summary>
    public int Sort { get; init; }

    /// <summary>Keys of the rows whose lower rows are folded away.</summary>
    public ImmutableHashSet<string> Folded { get; init; } = [];

    /// <summary>Which pane has the keys, where a screen has several: 0 for the rows.</summary>
    public int Pane { get; init; }

    /// <summary>Lines of the lower pane that are scrolled away.</summary>
    public int PaneTop { get; init; }

    /// <summary>For what if: the day looked at, and what is supposed.</summary>
    public Supposing? Supposing { get; init; }
}

/// <summary>What somebody supposes: a day, and records that are not there.</summary>
/// <param name="Records">Each a sentence in the notice's own form, on or off.</param>
public sealed record Supposing(Day Day, ImmutableArray<SupposedRecord> Records)
{
    /// <summary>Counts what was asked of the evaluator: an answer to an earlier question is passed over.</summary>
    public int Question { get; init; }

    /// <summary>The last answer; null until there is one.</summary>
    public NoticeResult? Result { get; init; }

    /// <summary>Which question that is an answer to.</summary>
    public int Answered { get; init; }

    /// <summary>The newest question is not answered yet.</summary>
    public bool IsPending => Answered != Question;

    /// <summary>The day the proposals were made for.</summary>
    public Day? ProposedFor { get; init; }

    /// <summary>Why what is supposed could not be used; null where it could.</summary>
    public string? Problem { get; init; }
}

/// <summary>A record supposed, or several that belong together, as sentences: "improvement-board meets on 20 May 2022".</summary>
/// <param name="For">The condition they would settle; null for what somebody typed.</param>
public sealed record SupposedRecord(ImmutableArray<string> Sentences, bool IsOn, string? For = null)
{
    /// <summary>As in "improvement-board meets on 20 May 2022 and 3 more, to settle board-meets".</summary>
    public string Title => Sentences[0] + (Sentences.Length > 1 ? $" and {(Sentences.Length - 1).ToString(CultureInfo.InvariantCulture)} more" : "") + (For is null ? "" : $", to settle {For}");
}

/// <summary>A state of day, filter and order, to go back to.</summary>
/// <param name="What">What the step changed, in words: "the date", "the filter", "the order".</param>
public sealed record UndoStep(string What, Day AsAt, ImmutableArray<Place> Trail);
