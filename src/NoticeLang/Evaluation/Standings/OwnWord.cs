using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation.Standings;

/// <summary>Records said by a party that is bound by a sentence whose reasons cite them.</summary>
internal static class OwnWord
{
    /// <summary>By the record's id, the conditions for which it is so, in the notice's order.</summary>
    public static ILookup<string, string> Find(NoticeResult result, BoundProgram program)
    {
        var bound = program.Conditions.Concat(program.Replaced?.Conditions ?? []).GroupBy(c => c.Symbol.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var found = new List<(string Record, string Condition)>();
        foreach (var condition in result.Conditions)
        {
            if (bound.TryGetValue(condition.Symbol.Name, out var parts))
            {
                found.AddRange(Of(condition, [.. Exemptions.Sentences(parts.Parts).Where(s => s.Modal is Modal.Must or Modal.MustNot)], program)
                    .Distinct().Select(record => (record, condition.Symbol.Name)));
            }
        }

        return found.ToLookup(f => f.Record, f => f.Condition, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Of(ConditionResult condition, ImmutableArray<BoundSentence> sentences, BoundProgram program)
    {
        var lines = condition.Explanation.DescendantsAndSelf().ToList();
        foreach (var sentence in sentences)
        {
            var parties = BoundParties.Of(sentence, program);
            var cited = lines.Where(l => l.Kind == ExplanationKind.Asked && sentence.Location.Equals(l.Location)).SelectMany(l => l.DescendantsAndSelf()).Select(l => l.Record);
            foreach (var record in cited.OfType<EvidenceRecord>().Where(r => IsSaidBy(r, parties)))
            {
                yield return record.Id;
            }
        }

        // A ledger's records need not stand in the reasons, and a ledger is of the whole condition.
        var all = sentences.SelectMany(s => BoundParties.Of(s, program)).ToImmutableArray();
        var explained = lines.Where(l => l.Record is not null).Select(l => l.Record!.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var record in condition.Cited.Where(r => !explained.Contains(r.Id) && IsSaidBy(r, all)))
        {
            yield return record.Id;
        }
    }

    private static bool IsSaidBy(EvidenceRecord record, ImmutableArray<string> parties) => record.SaidBy is { } said && parties.Contains(said, StringComparer.Ordinal);
}
