using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// Tries a remedy before it is promised (semantics 10 and 11.12): the condition is worked out again with its steps taken, on the first days
/// they allow and on the last. What does not hold is still shown as a step, but nothing is promised of it.
/// </summary>
internal static class PromiseCheck
{
    // A step without a last day is also tried so many days on.
    private const int LaterByDays = 12;

    /// <param name="again">Works a condition out, promising nothing.</param>
    public static ConditionResult Tried(
        EvaluationContext context, BoundCondition condition, ConditionResult result, Func<EvaluationContext, BoundCondition, ConditionResult> again)
    {
        if (result.Settlement is not { Becomes: { } promised, Steps.IsEmpty: false } settlement)
        {
            return result;
        }

        foreach (var isFirst in new[] { true, false })
        {
            if (Apply(context, condition, result, settlement, isFirst) is not { } world || !Keeps(promised, again(world, condition).Report.Verdict))
            {
                var note = settlement.Note.Length > 0 ? settlement.Note + "; more may be needed" : "more may be needed to settle it";
                return result with { Settlement = settlement with { Becomes = null, Note = note } };
            }
        }

        return settlement.Later.IsEmpty ? result : result with { Settlement = WithLater(settlement, l => IsSo(context, condition, result, settlement, l, again)) };
    }

    /// <summary>What is said of the days after the last is so on the first of them and on the last.</summary>
    private static bool IsSo(
        EvaluationContext context, BoundCondition condition, ConditionResult result, Settlement settlement, LaterOutcome later, Func<EvaluationContext, BoundCondition, ConditionResult> again) =>
        settlement.Steps.All(s => s.Action == SettlementAction.Add)
        && Array.TrueForAll([true, false], isFirst =>
            Apply(context, condition, result, settlement with { Steps = [.. settlement.Steps.Select(s => s with { From = later.From, To = later.To })] }, isFirst) is { } world
            && again(world, condition).Report.CouldBe == later.Becomes);

    private static Settlement WithLater(Settlement settlement, Func<LaterOutcome, bool> isSo)
    {
        var kept = settlement.Later.Where(isSo).ToImmutableArray();
        var verb = settlement.Steps.All(s => s.Suggestion?.Kind == RecordKind.Finding) ? "found" : "done";
        var notes = kept.Select((l, i) => $"{verb} {When(l, i > 0 && kept[i - 1].To?.AddDays(1) == l.From || settlement.LastDay?.AddDays(1) == l.From)} it would be {Words(l.Becomes)}");
        return settlement with { Later = kept, Note = string.Join("; ", notes.Prepend(settlement.Note).Where(n => n.Length > 0)) };
    }

    private static string When(LaterOutcome later, bool isNext) =>
        later.To is { } to ? $"from {(later.From.Year == to.Year && later.From.Month == to.Month ? $"{later.From.DayOfMonth}" : later.From.ToString())} to {to}"
        : isNext ? "after that" : $"after {later.From.AddDays(-1)}";

    private static string Words(VerdictSet verdicts) =>
        (verdicts.IsSingle ? "" : "unclear: ") + string.Join(" or ", verdicts.InOrder().Reverse().Select(v => VerdictTable.Of(v).Word.ToLowerInvariant()));

    private static bool Keeps(Verdict promised, Verdict got) =>
        got == promised || (promised != Verdict.MetLate && got is Verdict.Met or Verdict.OnTrack or Verdict.Suspended);

    /// <summary>Only what the condition cites is taken along: what it does not cite changes no verdict (11.13).</summary>
    private static EvaluationContext? Apply(EvaluationContext context, BoundCondition condition, ConditionResult result, Settlement settlement, bool isFirst)
    {
        var groups = context.Index.GroupsOf(result.Cited).ToList();
        var records = groups.SelectMany(g => g.Records).Where(r => !r.IsPlanned).DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var asAt = context.T;
        foreach (var (step, i) in settlement.Steps.Select((s, i) => (s, i)))
        {
            switch (step.Action)
            {
                case SettlementAction.Believe when !records.ContainsKey(step.Record!.Id):
                    // An earlier step believes the other side: both cannot be.
                    return null;
                case SettlementAction.Believe:
                    foreach (var dropped in DroppedFor(groups, step.Record!))
                    {
                        records.Remove(dropped.Id);
                    }

                    break;
                case SettlementAction.Narrow when records.TryGetValue(step.Record!.Id, out var record):
                    records[record.Id] = Narrowed(record, DayInterval.Exactly((isFirst ? step.From : step.To) ?? step.From ?? step.To ?? asAt));
                    break;
                case SettlementAction.Add when step.Suggestion is { } suggestion:
                    var (from, to) = Days(step, asAt, isFirst);
                    var id = $"supposed-{i}";
                    if (suggestion.Kind == RecordKind.Figure && (FigurePeriod.Of(suggestion) ?? suggestion.Day) is { } period)
                    {
                        // A figure says its own days.
                        records[id] = suggestion with { Id = id };
                        asAt = Day.Max(asAt, period.Hi);
                        break;
                    }

                    if (suggestion.Kind == RecordKind.Coverage)
                    {
                        // What one document covers on one day is one version of it.
                        var version = suggestion with { Day = DayInterval.Exactly(isFirst ? from : to) };
                        id = $"supposed-{version.Subject}-{version.Fields[0].Name}-{version.Day.Value.Lo.Number}";
                        records[id] = records.TryGetValue(id, out var said) ? With(said, version.Fields[0]) : version with { Id = id };
                        asAt = Day.Max(asAt, isFirst ? from : to);
                        break;
                    }

                    var lasts = suggestion.Kind == RecordKind.Holding || suggestion.From is not null;
                    records[id] = lasts
                        ? suggestion with { Id = id, From = DayInterval.Exactly(step.From ?? asAt), To = DayInterval.Exactly(step.To ?? asAt) }
                        : suggestion with { Id = id, Day = DayInterval.Exactly(isFirst ? from : to) };
                    asAt = lasts ? asAt : Day.Max(asAt, isFirst ? from : to);
                    break;
                case SettlementAction.Decide:
                    break;
                default:
                    return null;
            }
        }

        var complete = records.Values.DistinctBy(r => $"{r.Kind} {r.Subject}").SelectMany(r => context.Index.CompleteOf(r.Kind, r.Subject)).Select(c => c.Statement);
        var evidence = new EvidenceSet(
            context.View.Evidence.Files, [.. records.Values], [.. complete], [.. context.SuspensionsOf(condition.Symbol).Select(s => s.Statement)]);
        return context.With(EvidenceView.Create(evidence, asAt, context.Options.KnownBy), asAt);
    }

    private static EvidenceRecord With(EvidenceRecord version, EvidenceField more) =>
        version with { Fields = [.. version.Fields.Select(f => f.Name == more.Name ? f with { Values = f.Values.AddRange(more.Values) } : f)] };

    private static (Day From, Day To) Days(SettlementStep step, Day asAt, bool isFirst)
    {
        var from = step.From ?? (step.To is { } last && last < asAt ? last : asAt);
        return (from, step.To is { IsFinite: true } to ? to : from.AddDays(isFirst ? 0 : LaterByDays));
    }

    private static ImmutableArray<EvidenceRecord> DroppedFor(List<EventGroup> groups, EvidenceRecord believed) =>
        groups.FirstOrDefault(g => g.Records.Any(r => r.Id == believed.Id))?.Alternatives
            .Where(a => !a.Dropped.Any(r => r.Id == believed.Id)).MinBy(a => a.Dropped.Length)?.Dropped ?? [];

    /// <summary>A holding is narrowed at its beginning; what lasted, at its end, for it counts there.</summary>
    private static EvidenceRecord Narrowed(EvidenceRecord record, DayInterval day) =>
        record.Kind == RecordKind.Holding ? record with { From = day }
        : record.To is not null ? record with { To = day }
        : record.Day is not null ? record with { Day = day }
        : record with { From = day };
}
