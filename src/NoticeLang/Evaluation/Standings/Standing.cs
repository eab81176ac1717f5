namespace NoticeLang.Evaluation.Standings;

/// <summary>How a record or statement of the evidence stands in a run. It may stand in several ways at once.</summary>
public enum Standing
{
    /// <summary>A condition's reasons cite it.</summary>
    Used,

    /// <summary>It counts, and no condition's reasons cite it.</summary>
    Unused,

    /// <summary>It and another record cannot both be true (semantics 1.6).</summary>
    Contradictory,

    /// <summary>Its day or its value may be one of several.</summary>
    Inexact,

    /// <summary>It gives no day.</summary>
    Undated,

    /// <summary>It is the word of a party bound by a sentence that cites it.</summary>
    OwnWord,

    /// <summary>Dated after the day as at, or decided after it.</summary>
    Future,

    /// <summary>Known only after the day as at; where <em>known by</em> is not given, it counts all the same.</summary>
    KnownAfter,

    /// <summary>Known only after the day <em>known by</em>: not there.</summary>
    NotYetKnown,

    /// <summary>Planned: it says so, or is dated after the day it was known.</summary>
    Planned,

    /// <summary>It says that something did not happen, or was cancelled.</summary>
    Denied,

    /// <summary>Another record that is there corrects it.</summary>
    Corrected,

    /// <summary>It corrects another record.</summary>
    Correction,

    /// <summary>A provisional figure for which there is an actual one.</summary>
    GaveWay,

    /// <summary>It says the same, of one event and by the same word, as a record before it.</summary>
    Copy,

    /// <summary>A date of it rests on a term that no calendar of the notice has: left out.</summary>
    TermNotKnown,

    /// <summary>A statement that counts, as supplied.</summary>
    Counts,

    /// <summary>A statement that counts for fewer days than it names.</summary>
    CountsInPart,

    /// <summary>A statement of completeness that a record shows to be incomplete.</summary>
    Cancelled,

    /// <summary>A statement that closes, or pauses, no day at all.</summary>
    CountsForNoDay,

    /// <summary>A suspension of a condition that the notice does not have.</summary>
    NoCondition,

    /// <summary>A row of a table that its mapping leaves out.</summary>
    LeftOut,

    /// <summary>A row of a table that its mapping asks for, and that gives no record.</summary>
    NotRead,
}
