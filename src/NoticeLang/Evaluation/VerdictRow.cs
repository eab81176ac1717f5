namespace NoticeLang.Evaluation;

/// <summary>How one verdict is written, sorted and coloured wherever it is shown.</summary>
/// <param name="Id">For programs: "not-evidenced".</param>
/// <param name="Word">For people: "No evidence".</param>
/// <param name="Mark">One plain ASCII character.</param>
/// <param name="Urgency">1 is the most urgent; <see cref="VerdictTable.DueSoon"/> has its own place.</param>
/// <param name="Rag">"Red", "Amber", "Green" or "Grey".</param>
/// <param name="FailsByDefault">Whether it makes the exit code 1 when nobody says otherwise.</param>
/// <param name="Colour">"red", "yellow", "magenta", "green", or empty: the terminal's own.</param>
public sealed record VerdictRow(
    Verdict Verdict, string Id, string Word, char Mark, VerdictClass Class, int Urgency, string Rag, bool FailsByDefault, string Colour);
