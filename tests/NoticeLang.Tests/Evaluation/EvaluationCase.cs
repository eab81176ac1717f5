using System.Collections.Immutable;
using NoticeLang.Evaluation;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation;

/// <summary>One case of a file of cases: a notice, evidence, and what is asked of them. The format is in tests/cases/evaluation/README.md.</summary>
/// <param name="Place">File and line, for the message of a failure.</param>
/// <param name="Notice">The whole notice: the file's common declarations and the case's own.</param>
/// <param name="Evidence">Name and text of each file of evidence.</param>
internal sealed record EvaluationCase(
    string Name, string Place, string Notice, ImmutableArray<(string Path, string Text)> Evidence, ImmutableArray<CaseQuestion> Questions)
{
    /// <summary>Name and text of each further file of the notice's folder.</summary>
    public ImmutableArray<(string Path, string Text)> Files { get; init; } = [];
}

/// <summary>What is asked for on one day.</summary>
/// <param name="Place">File and line of the <c>as at</c>.</param>
internal sealed record CaseQuestion(string Place, Day AsAt, Day? KnownBy, ImmutableArray<CaseAnswer> Answers);

/// <summary>What the specification says of one condition.</summary>
/// <param name="Verdict">Null: it is not worked out in this version.</param>
/// <param name="Details">Key and value of each further line, as written.</param>
internal sealed record CaseAnswer(string Condition, Verdict? Verdict, ImmutableArray<(string Key, string Value)> Details);
