using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Evaluation.Standings;

/// <summary>How everything supplied stands in a run, and, the other way round, which conditions rest on nothing supplied.</summary>
/// <param name="Entries">Every record, statement and row not taken once, in the order of paths and places.</param>
/// <param name="WithoutEvidence">The conditions, worked out, whose reasons cite no record that counts; in the notice's order.</param>
public sealed record EvidenceStandings(NoticeResult Result, ImmutableArray<EvidenceEntry> Entries, ImmutableArray<ConditionResult> WithoutEvidence)
{
    /// <param name="result">What the program came to with the evidence in it.</param>
    public static EvidenceStandings Of(NoticeResult result, BoundProgram program)
    {
        var evidence = result.EvidenceUse.Evidence;
        var view = EvidenceView.Create(evidence, result.AsAt, result.KnownBy);
        var records = new RecordStandings(result, program, view);
        var statements = new StatementStandings(view, program);
        var citing = result.Conditions.SelectMany(c => c.Explanation.DescendantsAndSelf().Select(e => e.Location).OfType<TextLocation>().Distinct().Select(at => (at, c.Symbol.Name)))
            .ToLookup(pair => pair.at, pair => pair.Name);
        var entries = result.EvidenceUse.Records.Select(use => (EvidenceEntry)records.Of(use))
            .Concat(evidence.TermsNotKnown.Select(records.OfTermNotKnown))
            .Concat(evidence.Complete.Select(s => statements.Of(s) with { UsedBy = [.. citing[s.Location]] }))
            .Concat(evidence.Suspended.Select(statements.Of))
            .Concat(evidence.RowsNotTaken.Select(row => Of(row, row.Reason)))
            .OrderBy(entry => entry.Location);
        var used = result.EvidenceUse.Records.Where(use => use.Fate == RecordFate.Used).SelectMany(use => use.Conditions).ToHashSet(StringComparer.Ordinal);
        return new EvidenceStandings(result, [.. entries], [.. result.Conditions.Where(c => c.NotEvaluated is null && !used.Contains(c.Symbol.Name))]);
    }

    internal static RowEntry Of(RowNotTaken row, string reason) =>
        new(row.File, row.Location, [new StandingNote(row.IsFaulty ? Standing.NotRead : Standing.LeftOut, reason)]);
}
