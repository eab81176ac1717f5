using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>What one run says: a verdict with its reasons for every condition, in the notice's order.</summary>
/// <param name="AsAt">What lies after it has not happened.</param>
/// <param name="KnownBy">Records known later are not there; null: no bound.</param>
public sealed record NoticeResult(
    NoticeSymbol? Notice, Day AsAt, Day? KnownBy, ImmutableArray<ConditionResult> Conditions,
    EvidenceUse EvidenceUse, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The day on which the notice as a whole ended, by its own words or on record; null while it has not surely ended, and where reports of it differ.</summary>
    public DayInterval? Ended { get; init; }

    /// <summary>Evidence that was supplied and could not be read, as the messages of the run say.</summary>
    public EvidenceNotRead EvidenceNotRead => EvidenceNotRead.Of(Diagnostics, EvidenceUse.Evidence.Files.Select(f => f.Path));
}

/// <summary>Which evidence there was and what became of it.</summary>
public sealed record EvidenceUse(EvidenceSet Evidence, ImmutableArray<RecordUse> Records);

/// <summary>What became of a record in a run.</summary>
public enum RecordFate
{
    /// <summary>Cited by at least one condition.</summary>
    Used,

    /// <summary>Fits no sentence of any condition.</summary>
    Unused,

    /// <summary>Dated after the day as at.</summary>
    AfterAsAt,

    /// <summary>Known after the day known by.</summary>
    NotYetKnown,

    /// <summary>Corrected by a record that counts.</summary>
    Corrected,

    /// <summary>Planned, or dated wholly after it was known.</summary>
    Planned,

    /// <summary>A provisional figure for which there is an actual one.</summary>
    GaveWay,
}

/// <summary>A record, its fate, and the conditions that cite it.</summary>
public sealed record RecordUse(EvidenceRecord Record, RecordFate Fate, ImmutableArray<string> Conditions, string Sentence);

/// <summary>What is said beside a verdict.</summary>
[Flags]
public enum VerdictMarks
{
    None = 0,

    /// <summary>The notice has ended: closed windows keep their verdicts, open ones lapse.</summary>
    Ended = 1,

    /// <summary>It has not begun.</summary>
    NotYet = 2,

    /// <summary>It rests only on the word of the party it binds.</summary>
    OwnWord = 4,

    /// <summary>No trigger is on this record.</summary>
    OnThisRecord = 8,

    /// <summary>Done before the notice was issued.</summary>
    BeforeIssue = 16,

    /// <summary>Due inside the lead time.</summary>
    DueSoon = 32,

    /// <summary>A power: open, and nothing shows it used.</summary>
    PowerOpen = 64,

    PowerUsed = 128,

    PowerClosed = 256,

    /// <summary>A once-act without a date.</summary>
    NoDateSet = 512,

    /// <summary>A continuing duty of which nothing has fallen due and nothing is done.</summary>
    NothingDueYet = 1024,
}

/// <summary>A verdict and everything said beside it. Days late and overdue are ranges where days are inexact.</summary>
public sealed record VerdictReport(Verdict Verdict)
{
    public VerdictMarks Marks { get; init; }

    /// <summary>Over all choices and readings; more than one for unclear and disputed.</summary>
    public VerdictSet CouldBe { get; init; } = VerdictSet.Of(Verdict);

    /// <summary>The last day of the open window, or of the closed one that was missed.</summary>
    public Day? DueDay { get; init; }

    /// <summary>Where the notice's own words can be read as either of two last days, the earlier; <see cref="DueDay"/> is the later. Else null.</summary>
    public Day? DueDayOtherwise { get; init; }

    /// <summary>The next day something falls due; a continuing duty's next occurrence.</summary>
    public Day? NextDue { get; init; }

    /// <summary>Days from as at to the due day; negative once it has passed.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>Days late of what was done late: least and most.</summary>
    public (int Least, int Most)? DaysLate { get; init; }

    /// <summary>Since when a continuing duty has been kept; null where it is not kept now.</summary>
    public Day? KeptSince { get; init; }

    /// <summary>How a continuing duty stands now, apart from its worst closed window (semantics 4.1, "now").</summary>
    public Verdict? Now { get; init; }

    /// <summary>The day it begins, for <see cref="VerdictMarks.NotYet"/>.</summary>
    public Day? Begins { get; init; }
}

/// <summary>What came of one condition.</summary>
public sealed record ConditionResult(ConditionSymbol Symbol, VerdictReport Report, Explanation Explanation)
{
    /// <summary>Who must act, as people say it: "Council", "Department for Education".</summary>
    public string WhoActs { get; init; } = "";

    /// <summary>The same by their declared names, for tables: "council", "department".</summary>
    public string WhoActsShort { get; init; } = "";

    /// <summary>A few words for the table's reason column: "31 August 2020, 578 days", "no decision on record".</summary>
    public string Summary { get; init; } = "";

    /// <summary>The condition's occurrences, of all its continuing sentences, in order.</summary>
    public ImmutableArray<Ledger> Ledgers { get; init; } = [];

    /// <summary>What would settle it; null where it is good.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>The records cited, in order of appearance, each once.</summary>
    public ImmutableArray<EvidenceRecord> Cited { get; init; } = [];

    /// <summary>Why there is no verdict: not encoded, or not yet evaluated by this version. Null where there is one.</summary>
    public string? NotEvaluated { get; init; }
}

/// <summary>What a line of a reason is.</summary>
public enum ExplanationKind
{
    /// <summary>What the notice asks: a condition, a sentence, a unit.</summary>
    Asked,

    /// <summary>A record that was found, as a sentence.</summary>
    Found,

    /// <summary>What was looked for and not found.</summary>
    NotFound,

    /// <summary>How a day was reckoned.</summary>
    Reckoned,

    /// <summary>What follows if one side of a conflict, or one reading, is right.</summary>
    Alternative,

    /// <summary>A side remark.</summary>
    Remark,
}

/// <summary>One line of a reason and what it rests on. The tree is data: text, screens and JSON are renderings of it.</summary>
/// <param name="Text">One sentence or phrase in plain English, without a full stop.</param>
public sealed record Explanation(ExplanationKind Kind, string Text)
{
    /// <summary>The verdict of what was asked, or of an alternative; null for the others.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Where in the notice, or in evidence.</summary>
    public TextLocation? Location { get; init; }

    /// <summary>The record this line tells of.</summary>
    public EvidenceRecord? Record { get; init; }

    public ImmutableArray<Explanation> Children { get; init; } = [];

    /// <summary>True for the parts that decided the verdict of the line above.</summary>
    public bool IsDeciding { get; init; }

    /// <summary>This line and all below it, in reading order.</summary>
    public IEnumerable<Explanation> DescendantsAndSelf()
    {
        yield return this;
        foreach (var child in Children)
        {
            foreach (var below in child.DescendantsAndSelf())
            {
                yield return below;
            }
        }
    }
}

/// <summary>The occurrences of a continuing duty.</summary>
/// <param name="Title">What recurs, in the sentence's words.</param>
public sealed record Ledger(string Title, ImmutableArray<LedgerRow> Rows)
{
    public int Kept { get; init; }

    public int Broken { get; init; }

    /// <summary>Days of the longest gap; null for slots.</summary>
    public int? LongestGap { get; init; }
}

/// <summary>What came of one occurrence.</summary>
public enum LedgerOutcome
{
    Kept,
    Broken,
    CannotTell,
    Open,
    Suspended,
    NotDemanded,
}

/// <summary>One occurrence: its window, what came of it and by which records.</summary>
/// <param name="Label">"from 25 February 2020", "first quarter of 2020", "early help".</param>
public sealed record LedgerRow(string Label, Day From, Day Due, LedgerOutcome Outcome, Verdict Verdict, string Note, ImmutableArray<EvidenceRecord> Records);

/// <summary>What a step does: believe a report, narrow a date, add a record, or have somebody decide.</summary>
public enum SettlementAction
{
    Believe,
    Narrow,
    Add,
    Decide,
}

/// <summary>One step that would settle a verdict.</summary>
/// <param name="Text">As an instruction: "add a record that …".</param>
/// <param name="From">First day on which it counts; null where no day is asked for.</param>
/// <param name="To">Last day on which it counts; null for no end.</param>
public sealed record SettlementStep(SettlementAction Action, string Text, Day? From, Day? To)
{
    public EvidenceRecord? Record { get; init; }

    /// <summary>What the record to add says, as a clause ("improvement-board meets"): steps with one clause read as one instruction.</summary>
    public string? Clause { get; init; }

    /// <summary>The record to add, but for its day: as evidence would give it. Null where a person must write it.</summary>
    public EvidenceRecord? Suggestion { get; init; }
}

/// <summary>
/// The smallest record or records found after which the verdict would be <see cref="Becomes"/>, whichever of the days allowed they are of.
/// The promise has been tried: the condition was worked out again with them. Null promises nothing.
/// </summary>
/// <param name="Steps">Empty where nothing can settle it: then <see cref="Note"/> says why.</param>
/// <param name="LastDay">The last day on which it can happen; null for no end.</param>
public sealed record Settlement(ImmutableArray<SettlementStep> Steps, Verdict? Becomes, Day? LastDay, string Note = "")
{
    /// <summary>What would come of the steps after their last day, earliest first; tried as the promise is.</summary>
    public ImmutableArray<LaterOutcome> Later { get; init; } = [];
}

/// <summary>What a remedy comes to that is taken on a day after its last.</summary>
/// <param name="To">Null for no end.</param>
/// <param name="Becomes">All it could be; of more than one it is unclear which.</param>
public sealed record LaterOutcome(Day From, Day? To, VerdictSet Becomes);
