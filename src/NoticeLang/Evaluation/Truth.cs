namespace NoticeLang.Evaluation;

/// <summary>
/// The five truth values of semantics 2.1. The last three are one undecided value with a reason; the later the stronger.
/// </summary>
public enum Truth
{
    /// <summary>Shown.</summary>
    True,

    /// <summary>Shown false.</summary>
    False,

    /// <summary>Not shown: nothing is on record.</summary>
    Absent,

    /// <summary>Not shown: what is on record is too imprecise.</summary>
    Imprecise,

    /// <summary>Not shown: sources contradict one another.</summary>
    Contradicted,
}
