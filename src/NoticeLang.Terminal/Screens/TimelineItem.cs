using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Results;
using NoticeLang.Terminal.State;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Terminal.Screens;

/// <summary>What a timeline shows at a day.</summary>
/// <param name="Mark">One letter or sign.</param>
/// <param name="Row">The condition, or empty for evidence and the notice itself.</param>
/// <param name="Text">What it is, in words, with its day.</param>
internal sealed record TimelineItem(Day Day, char Mark, string Row, string Text)
{
    public TextLocation? Location { get; init; }

    public EvidenceRecord? Record { get; init; }

    /// <summary>The last day it covers, of what is inexact; else its day.</summary>
    public Day Until { get; init; } = Day;

    /// <summary>Names the item among all of its notice.</summary>
    public string Key => $"{Day.ToIsoString()} {Row} {Mark} {Text}";

    /// <summary>All of a notice, in order of time: its issue, what falls due, each occurrence, and the evidence.</summary>
    public static ImmutableArray<TimelineItem> Of(NoticeEntry notice, NoticeResult result)
    {
        var items = new List<TimelineItem>();
        if (result.Notice?.Issued is { IsExact: true, Lo: var issued })
        {
            items.Add(new TimelineItem(issued, 'I', "", $"{issued.ToLongString()}: the notice is issued") { Location = result.Notice.Location });
        }

        foreach (var condition in result.Conditions.Where(c => c.NotEvaluated is null))
        {
            items.AddRange(OfCondition(condition, result.AsAt));
        }

        foreach (var use in result.EvidenceUse.Records.Where(u => u.Record.CountsOn is { Lo.IsFinite: true, Hi.IsFinite: true }))
        {
            var days = use.Record.CountsOn!.Value;
            items.Add(new TimelineItem(days.Lo, days.IsExact ? 'e' : 'm', "", $"{Words.Capital(days.ToPhrase())}: {(use.Sentence.Length > 0 ? use.Sentence : use.Record.Id)} {RecordSentences.Place(use.Record)}")
            {
                Record = use.Record,
                Location = use.Record.Location,
                Until = days.Hi,
            });
        }

        return [.. items.DistinctBy(i => i.Key).OrderBy(i => i.Day.Number).ThenBy(i => i.Row, StringComparer.Ordinal).ThenBy(i => i.Mark).ThenBy(i => i.Text, StringComparer.Ordinal)];
    }

    private static IEnumerable<TimelineItem> OfCondition(ConditionResult condition, Day asAt)
    {
        var name = condition.Symbol.Name;
        var mark = VerdictWords.Mark(condition);
        foreach (var row in condition.Ledgers.SelectMany(l => l.Rows).Where(r => r.Due.IsFinite))
        {
            var status = LedgerTable.Status(row).Text;
            var found = LedgerTable.Found(row);
            yield return new TimelineItem(row.Due, status[0], name, $"{row.Due.ToLongString()}: {name}, {row.Label}, due: {status[2..].ToLowerInvariant()}{(found.Length > 0 ? ". " + found : "")}") { Location = condition.Symbol.Location };
        }

        if (condition.Report.DueDay is { IsFinite: true } due)
        {
            yield return new TimelineItem(due, condition.Ledgers.IsEmpty ? mark : 'D', name, $"{due.ToLongString()}: {name} {(due < asAt ? "was" : "is")} due: {VerdictWords.Word(condition).ToLowerInvariant()}") { Location = condition.Symbol.Location };
        }

        if (condition.Report.NextDue is { IsFinite: true } next && next != condition.Report.DueDay)
        {
            yield return new TimelineItem(next, 'D', name, $"{next.ToLongString()}: {name} falls due next") { Location = condition.Symbol.Location };
        }
    }
}
