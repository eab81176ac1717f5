using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;

namespace NoticeLang.Evaluation;

/// <summary>Which verdicts a part of a condition can give, by the kind of promise it is (semantics 3 to 8).</summary>
internal static class PossibleVerdicts
{
    private static readonly Verdict[] Doubts = [Verdict.Unclear, Verdict.Disputed];

    public static IEnumerable<Verdict> Of(BoundRequirement part) => part switch
    {
        BoundSentence sentence => OfSentence(sentence),
        BoundGroup group => group.Parts.SelectMany(Of).Distinct(),
        _ => [Verdict.Met, Verdict.NotMet, Verdict.NotEvidenced, .. Doubts],
    };

    private static Verdict[] OfSentence(BoundSentence sentence)
    {
        var ends = !sentence.Until.IsEmpty || sentence.For is not null || sentence.Deadline is not null;
        Verdict[] own = sentence.Kind switch
        {
            SentenceKind.OneOff or SentenceKind.CountLimit when sentence.Kind == SentenceKind.OneOff || sentence.Frequency is CountFrequency { Bound: CountBound.AtLeast } => sentence.Deadline is null
                ? [Verdict.Due, Verdict.Met]
                : [Verdict.Due, Verdict.Met, Verdict.MetLate, Verdict.NotMet, Verdict.NotEvidenced],
            SentenceKind.Measure when MeasureSentence.IsContinuing(sentence) => [Verdict.OnTrack, Verdict.NotMet, Verdict.NotEvidenced],
            SentenceKind.Measure when sentence is { Deadline: null, For: null, Value: not MilestonesValue } => [Verdict.Met, Verdict.NotMet, Verdict.NotEvidenced],
            SentenceKind.Measure => sentence.Deadline is null or InPeriodDeadline
                ? [Verdict.Due, Verdict.Met, Verdict.NotMet, Verdict.NotEvidenced]
                : [Verdict.Due, Verdict.Met, Verdict.MetLate, Verdict.NotMet, Verdict.NotEvidenced],
            SentenceKind.Judgement => sentence.Deadline is null
                ? [Verdict.ForJudgement, Verdict.Met, Verdict.NotMet]
                : [Verdict.ForJudgement, Verdict.Due, Verdict.Met, Verdict.MetLate, Verdict.NotMet],
            SentenceKind.Conduct => [Verdict.OnTrack, Verdict.NotMet, Verdict.ForJudgement],
            SentenceKind.Coverage => sentence.Deadline is null
                ? [Verdict.OnTrack, Verdict.NotMet, Verdict.NotEvidenced]
                : [Verdict.OnTrack, Verdict.Due, Verdict.NotMet, Verdict.NotEvidenced],
            SentenceKind.Power => [],
            SentenceKind.Exemption => [Verdict.NotTriggered],
            _ => [Verdict.OnTrack, Verdict.NotMet, Verdict.NotEvidenced],
        };
        if (sentence.Kind is SentenceKind.Power or SentenceKind.Exemption)
        {
            return own;
        }

        var continues = own.Contains(Verdict.OnTrack) && ends ? [Verdict.Met] : System.Array.Empty<Verdict>();
        var waits = !sentence.When.IsEmpty || !sentence.Unless.IsEmpty || sentence.Subject.Quantifier == SubjectQuantifier.EachMemberOf || sentence.Kind == SentenceKind.Attendance || EachEventSentence.PointOf(sentence) is not null ? [Verdict.NotTriggered] : System.Array.Empty<Verdict>();
        return [.. own, .. continues, .. waits, .. Doubts, Verdict.Suspended];
    }
}
