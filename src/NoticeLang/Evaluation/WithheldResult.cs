using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// A result without the values of evidence. No text is searched for them: the notice is evaluated once more without any evidence, and of
/// texts and days only those are kept that this second result has as well, and that no record can have moved. What remains of evidence is
/// verdicts, counts, places and hashes.
/// </summary>
public sealed class WithheldResult
{
    private readonly WithheldEvidence _evidence;
    private readonly OpenWords _open;

    private WithheldResult(WithheldEvidence evidence, OpenWords open) => (_evidence, _open) = (evidence, open);

    /// <param name="ofNotice">Messages about the notice's own files, which are shown as they are.</param>
    public static NoticeResult Of(BoundProgram program, NoticeResult result, EvaluationOptions options, ImmutableArray<Diagnostic> ofNotice)
    {
        var real = result.EvidenceUse.Evidence;
        var evidence = new WithheldEvidence(real);
        var open = Evaluator.Evaluate(program, EvidenceSet.Empty, options);
        return new NoticeResult(
            result.Notice, result.AsAt, result.KnownBy,
            [.. result.Conditions.Select((c, i) => new WithheldResult(evidence, new OpenWords(open.Conditions[i], IsFixed(c))).Condition(c))],
            new EvidenceUse(evidence.Set, [.. result.EvidenceUse.Records.Select(u => Use(u, evidence.Record(u.Record)))]),
            Messages(result.Diagnostics, [.. ofNotice, .. open.Diagnostics], evidence));

        bool IsFixed(ConditionResult condition) =>
            program.Conditions.FirstOrDefault(c => c.Symbol == condition.Symbol) is { } bound
            && bound.Parts.All(FixedDays.Has)
            && real.Suspended.All(s => s.Condition != condition.Symbol.Name);
    }

    /// <summary>Messages of a run that evaluates nothing.</summary>
    public static ImmutableArray<Diagnostic> Messages(ImmutableArray<Diagnostic> all, ImmutableArray<Diagnostic> ofNotice, EvidenceSet evidence) =>
        Messages(all, [.. ofNotice], new WithheldEvidence(evidence));

    private static ImmutableArray<Diagnostic> Messages(ImmutableArray<Diagnostic> all, HashSet<Diagnostic> open, WithheldEvidence evidence)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(all.Select(d => open.TryGetValue(d, out var same) ? same : Bare(d, evidence)));
        return bag.ToSortedArray();
    }

    /// <summary>A message that could quote evidence has the title of its page for its first line, and its places.</summary>
    private static Diagnostic Bare(Diagnostic diagnostic, WithheldEvidence evidence)
    {
        var title = diagnostic.Descriptor.Title.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return new Diagnostic(diagnostic.Descriptor with { MessageFormat = title }, evidence.Bare(diagnostic.Location), [])
        {
            Number = diagnostic.Number,
            IsOfWholeFile = diagnostic.IsOfWholeFile,
            Related = [.. diagnostic.Related.Select(r => new RelatedLocation(evidence.Bare(r.Location), ""))],
        };
    }

    private static RecordUse Use(RecordUse use, EvidenceRecord record) => new(record, use.Fate, use.Conditions, WithheldEvidence.Sentence(record));

    private string Words(string text, string otherwise = "") => _open.Has(text) ? text : otherwise;

    private Day? Of(Day? day) => _open.Has(day) ? day : null;

    private ConditionResult Condition(ConditionResult condition) =>
        new(condition.Symbol, Report(condition.Report), Line(condition.Explanation))
        {
            WhoActs = Words(condition.WhoActs),
            WhoActsShort = Words(condition.WhoActsShort),
            Summary = Words(condition.Summary),
            Ledgers = [.. condition.Ledgers.Select(Of)],
            Settlement = condition.Settlement is { } settlement ? Of(settlement) : null,
            Cited = [.. condition.Cited.Select(_evidence.Record)],
            NotEvaluated = condition.NotEvaluated is { } why ? Words(why, "what it turns on has no verdict") : null,
        };

    private VerdictReport Report(VerdictReport report) => new(report.Verdict)
    {
        Marks = report.Marks,
        CouldBe = report.CouldBe,
        DueDay = Of(report.DueDay),
        NextDue = Of(report.NextDue),
        DaysLeft = Of(report.DueDay) is null ? null : report.DaysLeft,
        Now = report.Now,
        Begins = Of(report.Begins),
    };

    private Explanation Line(Explanation line)
    {
        var record = line.Record is { } real ? _evidence.Record(real) : null;
        var place = line.Location is { } location ? _evidence.Place(location) : null;
        var otherwise = line.Kind switch
        {
            ExplanationKind.Asked => place is null ? "a part of what is asked" : $"what is asked in {place}",
            ExplanationKind.Found => place is null ? "what evidence says" : $"what stands in {place}",
            ExplanationKind.NotFound => "a record that was looked for",
            ExplanationKind.Reckoned => "a day worked out from evidence",
            ExplanationKind.Alternative => "one of the readings",
            _ => "a remark about evidence",
        };
        return new Explanation(line.Kind, record is null ? line.Kind == ExplanationKind.Asked ? _open.Asked(line.Text, otherwise) : Words(line.Text, otherwise) : WithheldEvidence.Sentence(record))
        {
            Verdict = line.Verdict,
            Location = place,
            Record = record,
            IsDeciding = line.IsDeciding,
            Children = [.. line.Children.Where(TellsSomething).Select(Line)],
        };
    }

    /// <summary>False for what would only say that something is left out.</summary>
    private bool TellsSomething(Explanation line) =>
        line.Record is not null || !line.Children.IsEmpty || _open.Has(line.Text) || line.Kind is not (ExplanationKind.Reckoned or ExplanationKind.Remark);

    private Ledger Of(Ledger ledger) =>
        new(Words(ledger.Title, "Occurrences"), [.. ledger.Rows.Select((row, i) => Of(row, FormattableString.Invariant($"number {i + 1}")))])
        {
            Kept = ledger.Kept,
            Broken = ledger.Broken,
        };

    private LedgerRow Of(LedgerRow row, string number) => new(
        Words(row.Label, number), Of(row.From) ?? Day.Always, Of(row.Due) ?? Day.Never, row.Outcome, row.Verdict, Words(row.Note),
        [.. row.Records.Select(_evidence.Record)]);

    private Settlement Of(Settlement settlement) => new(
        [.. settlement.Steps.Select(Of).DistinctBy(s => s.Text)], settlement.Becomes, Of(settlement.LastDay), Words(settlement.Note));

    private SettlementStep Of(SettlementStep step)
    {
        if (_open.Step(step) is { } same)
        {
            return same;
        }

        var record = step.Record is { } real ? _evidence.Record(real) : null;
        var text = step.Action switch
        {
            SettlementAction.Believe => record is null ? "find out which of the reports is right" : $"find out whether the {WithheldEvidence.Sentence(record)} is right",
            SettlementAction.Narrow => record is null ? "find out the day" : $"find out the day of the {WithheldEvidence.Sentence(record)}",
            SettlementAction.Add => step.Clause is { } clause && _open.Has(clause) ? $"add a record that {clause}" : "add a record of what is looked for",
            _ => "have it decided",
        };
        return new SettlementStep(step.Action, Words(step.Text, text), null, null) { Record = record };
    }
}
