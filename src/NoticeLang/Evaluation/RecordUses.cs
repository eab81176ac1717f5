using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation;

/// <summary>What became of each record of the evidence.</summary>
internal static class RecordUses
{
    public static EvidenceUse Of(EvaluationContext context, ImmutableArray<ConditionResult> results)
    {
        var citedBy = new Dictionary<string, List<string>>();
        foreach (var result in results)
        {
            foreach (var record in result.Cited)
            {
                if (!citedBy.TryGetValue(record.Id, out var list))
                {
                    citedBy.Add(record.Id, list = []);
                }

                list.Add(result.Symbol.Name);
            }
        }

        var excluded = context.View.Excluded.ToDictionary(e => e.Record.Id, e => e.Reason);
        return new EvidenceUse(context.View.Evidence, [.. context.View.Evidence.Records.Select(r => new RecordUse(
            r,
            Fate(context, r, excluded, citedBy.ContainsKey(r.Id)),
            citedBy.TryGetValue(r.Id, out var conditions) ? [.. conditions] : [],
            RecordSentences.Of(r, context.Program)))]);
    }

    private static RecordFate Fate(EvaluationContext context, EvidenceRecord record, Dictionary<string, ExclusionReason> excluded, bool isCited)
    {
        if (excluded.TryGetValue(record.Id, out var reason))
        {
            return reason switch
            {
                ExclusionReason.NotYetKnown => RecordFate.NotYetKnown,
                ExclusionReason.Corrected => RecordFate.Corrected,
                ExclusionReason.GaveWay => RecordFate.GaveWay,
                _ => RecordFate.Planned,
            };
        }

        return isCited ? RecordFate.Used : (record.CountsOn ?? record.From) is { } day && day.Lo > context.T ? RecordFate.AfterAsAt : RecordFate.Unused;
    }
}
