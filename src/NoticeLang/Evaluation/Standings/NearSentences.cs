using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation.Standings;

/// <summary>What the conditions ask for that is nearest to a record nothing cites, so that a reader sees whether it was meant for one of them.</summary>
internal sealed class NearSentences
{
    private const string NothingTurnsOnIt = "and nothing there turns on this record";
    private readonly ImmutableArray<Asked> _asked;

    public NearSentences(BoundProgram program) =>
        _asked = [.. program.Conditions.Concat(program.Replaced?.Conditions ?? []).SelectMany(c => OfParts(c.Symbol.Name, c.Parts))];

    /// <summary>As in "monitoring-visits asks for “inspectorate visits council”; this is by council", "no condition asks for “inspect”".</summary>
    public string Of(EvidenceRecord record) => record.Kind switch
    {
        RecordKind.Act => OfAct(record),
        RecordKind.Finding => OfFinding(record),
        RecordKind.Figure => About(record.Subject, a => a.Measures.Any(m => m.Name == record.Subject)),
        RecordKind.Coverage => About($"what {record.Subject} covers", "", a => a.Sentence?.Kind == SentenceKind.Coverage && a.Names.Any(n => Keys(n).Contains(record.Subject))),
        RecordKind.Item => About(record.Value("of") ?? record.Subject, a => a.Acts.Any(p => p.Pattern.Object?.List?.Name == record.Value("of"))),
        _ => About(PostOf(record), a => a.Names.Any(n => Keys(n).Contains(record.Subject) || Keys(n).Contains(PostOf(record)) || Keys(n).Any(record.Values("of").Contains))),
    };

    private string OfAct(EvidenceRecord record)
    {
        var nearest = _asked.SelectMany(a => a.Acts.Where(p => p.Pattern.Act.Name == record.Subject).Select(p => (a.Condition, p.Pattern, Answer: NearAct.Of(p.Pattern, p.ConfirmedBy, p.Joiner, record))))
            .OrderByDescending(near => near.Answer.Fit).Take(1).ToList();
        if (nearest is not [var (condition, pattern, answer)])
        {
            return $"no condition asks for “{record.Subject}”";
        }

        return $"{condition} asks for “{RecordSentences.Clause(pattern)}”" + (answer.Difference.Length > 0 ? $"; this {answer.Difference}" : $", {NothingTurnsOnIt}");
    }

    private string OfFinding(EvidenceRecord record)
    {
        var of = record.Values("of");
        return About(of.IsEmpty ? "what it is of" : string.Join(" or ", of),
            a => a.Judgements.Any(j => of.Contains(j.Name)) || (a.Sentence?.Kind == SentenceKind.Conduct && of.Contains(a.Condition)));
    }

    private string About(string subject, Func<Asked, bool> isAsked) => About(subject, "about ", isAsked);

    private string About(string subject, string about, Func<Asked, bool> isAsked) =>
        _asked.FirstOrDefault(isAsked) is { } asked ? $"{asked.Condition} asks {about}{subject}, {NothingTurnsOnIt}" : $"no condition asks {about}{subject}";

    private static string PostOf(EvidenceRecord record) => record.Values("of") is [var of] ? $"{record.Subject} of {of}" : record.Subject;

    private static ImmutableArray<string> Keys(BoundName name) => ActQuestion.KeysOf(name);

    private static IEnumerable<Asked> OfParts(string condition, IEnumerable<BoundRequirement> parts) => parts.SelectMany(part => part switch
    {
        BoundGroup group => OfParts(condition, group.Parts),
        BoundSentence sentence => [new Asked(condition, sentence, [.. SentenceClauses.Of(sentence)])],
        BoundTest test => [new Asked(condition, null, [test.Clause])],
        _ => Array.Empty<Asked>(),
    });

    /// <summary>A pattern of acts, and by whom it must be confirmed.</summary>
    private sealed record AskedAct(BoundActPattern Pattern, ImmutableArray<BoundName> ConfirmedBy, NameJoiner Joiner);

    /// <summary>What one sentence of a condition asks for, or one clause in the place of one.</summary>
    private sealed record Asked(string Condition, BoundSentence? Sentence, ImmutableArray<BoundClause> Clauses)
    {
        public IEnumerable<AskedAct> Acts =>
            (Sentence?.Act is { } own ? [new AskedAct(own, Sentence.ConfirmedBy, Sentence.ConfirmedByJoiner)] : Array.Empty<AskedAct>())
                .Concat(Clauses.OfType<EventClause>().Select(c => c.Act)
                    .Concat(Sentence?.Run is { } run ? [run.Event] : [])
                    .Concat(Sentence is null ? [] : RelatedEvidence.Points(Sentence).OfType<EventPoint>().Select(p => p.Event))
                    .Select(p => new AskedAct(p, [], NameJoiner.None)));

        public IEnumerable<JudgementSymbol> Judgements =>
            Clauses.Select(c => (c as FindingClause)?.Judgement ?? (c as JudgementClause)?.Judgement).Prepend(Sentence?.Judgement).OfType<JudgementSymbol>();

        public IEnumerable<MeasureSymbol> Measures =>
            Clauses.OfType<MeasureClause>().Select(c => (MeasureSymbol?)c.Measure).Prepend(Sentence?.Measure).OfType<MeasureSymbol>();

        /// <summary>What must be, or is asked to be, in some state or held by somebody.</summary>
        public IEnumerable<BoundName> Names =>
            Clauses.OfType<StateClause>().SelectMany(c => c.Subject.Names)
                .Concat(Sentence is { Kind: SentenceKind.State or SentenceKind.Coverage } || Sentence?.Subject.Quantifier == SubjectQuantifier.EachMemberOf ? Sentence.Subject.Names : []);
    }
}
