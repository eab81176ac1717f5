using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>From a bound program, evidence and a day to a verdict with its reasons for every condition. Pure: same inputs, same answer.</summary>
public static class Evaluator
{
    /// <param name="beside">Starts work on another thread and gives back how to wait for its end; null: all is done on this one. It changes no result.</param>
    public static NoticeResult Evaluate(BoundProgram program, EvidenceSet evidence, EvaluationOptions options, Func<Action, Action>? beside = null)
    {
        var diagnostics = new DiagnosticBag();
        var view = EvidenceView.Create(EvidenceCalendars.Resolve(program, evidence, diagnostics), options.AsAt, options.KnownBy);
        var conditions = new SharedConditions(program);
        EvaluationContext NewContext() => EvaluationContext.Create(program, view, options, EvaluateOnly);
        EvaluationContext? second = null;
        var found = new DiagnosticBag();
        var wait = beside?.Invoke(() => WorkOut(second = NewContext(), conditions.FromTheBack(), found));
        var context = NewContext();
        WorkOut(context, conditions.FromTheFront(), diagnostics);
        if (wait is not null)
        {
            wait();
            context.KeepAll(second!);
            diagnostics.AddRange(found);
        }

        var results = program.Conditions.Select(c => context.ResultOf(c.Symbol)!).ToImmutableArray();
        if (program.Replaced is { } older)
        {
            // What is kept is judged by this notice's text; the rest ended when this one began, and its failures stay.
            var replaced = Evaluate(EndedBy(older, program.Notice!), evidence, options, beside);
            diagnostics.AddRange(replaced.Diagnostics.Where(d => d.Id == DiagnosticDescriptors.SentenceNotEvaluated.Id));
            results = results.AddRange(replaced.Conditions.Where(c => !program.Notice!.Replaces!.Keeps.ContainsKey(c.Symbol.Name) && results.All(r => r.Symbol.Name != c.Symbol.Name)));
        }

        diagnostics.AddRange(EvidenceWords.Check(context));
        var use = RecordUses.Of(context, results);
        return new NoticeResult(program.Notice, options.AsAt, options.KnownBy, results, use, diagnostics.ToSortedArray()) { Ended = NoticeEnd.OnRecord(context) };
    }

    /// <summary>One condition in a world made for it, without what would settle it tried.</summary>
    internal static ConditionResult EvaluateOnly(EvaluationContext context, BoundCondition condition) => OfCondition(context, condition, [], out _);

    /// <summary>These conditions alone, by name, with what they rest on but without what would settle them; the same otherwise.</summary>
    internal static IReadOnlyDictionary<string, ConditionResult> EvaluateOnly(
        BoundProgram program, EvidenceSet evidence, EvaluationOptions options, IReadOnlySet<string> names)
    {
        var view = EvidenceView.Create(EvidenceCalendars.Resolve(program, evidence, []), options.AsAt, options.KnownBy);
        var context = EvaluationContext.Create(program, view, options, EvaluateOnly);
        var results = new Dictionary<string, ConditionResult>(StringComparer.Ordinal);
        foreach (var condition in ConditionOrder.Closure(program, names))
        {
            var result = OfCondition(context, condition, [], out var dueDays);
            context.Keep(result, dueDays);
            if (names.Contains(condition.Symbol.Name))
            {
                results[condition.Symbol.Name] = result with { Settlement = null };
            }
        }

        if (program.Replaced is { } older && names.Where(n => !results.ContainsKey(n)).ToHashSet(StringComparer.Ordinal) is { Count: > 0 } ended)
        {
            foreach (var (name, result) in EvaluateOnly(EndedBy(older, program.Notice!), evidence, options, ended))
            {
                results[name] = result;
            }
        }

        return results;
    }

    private static void WorkOut(EvaluationContext context, IEnumerable<BoundCondition> conditions, DiagnosticBag diagnostics)
    {
        foreach (var condition in conditions)
        {
            var result = OfCondition(context, condition, diagnostics, out var dueDays);
            context.Keep(PromiseCheck.Tried(context, condition, result, EvaluateOnly), dueDays);
        }
    }

    private static BoundProgram EndedBy(BoundProgram older, NoticeSymbol newer)
    {
        var from = newer.IsDraft ? null : newer.Effective ?? newer.Issued;
        return from is { } day && older.Notice is { } notice && (notice.Ends is not { } own || day.Hi < own.Hi) ? older with { Notice = notice with { Ends = day } } : older;
    }

    private static ConditionResult OfCondition(
        EvaluationContext context, BoundCondition condition, DiagnosticBag diagnostics, out ImmutableArray<Day> dueDays)
    {
        dueDays = [];
        var symbol = condition.Symbol;
        var asked = new Explanation(ExplanationKind.Asked, symbol.Title) { Location = symbol.Location };
        var actors = Actors(context.Program, condition).DistinctBy(a => a.Name).ToList();
        var whoActs = string.Join(", ", actors.Select(a => a.Title));
        var whoActsShort = string.Join(", ", actors.Select(a => a.Name));
        if (symbol.NotEncodedReason is { } reason)
        {
            return new ConditionResult(symbol, new VerdictReport(Verdict.NotTriggered), asked) { WhoActs = whoActs, WhoActsShort = whoActsShort, NotEvaluated = $"not encoded: {reason}" };
        }

        if (condition.HasErrors)
        {
            const string Why = "it has errors: see the messages";
            return new ConditionResult(symbol, new VerdictReport(Verdict.NotTriggered), asked) { WhoActs = whoActs, WhoActsShort = whoActsShort, NotEvaluated = Why };
        }

        if (context.Program.Notice is { IsDraft: true })
        {
            const string Draft = "the notice is a draft: nothing in it is in force";
            return new ConditionResult(symbol, new VerdictReport(Verdict.NotTriggered) { Marks = VerdictMarks.NotYet }, asked with { Verdict = Verdict.NotTriggered, Children = [UnitLines.Remark(Draft)] })
            {
                WhoActs = whoActs,
                WhoActsShort = whoActsShort,
                Summary = "the notice is a draft",
            };
        }

        var parts = condition.Parts.Select(p => OfPart(context, condition, p, diagnostics)).ToImmutableArray();
        var whole = RollUp.And(asked, parts);
        dueDays = whole is { Units: 1, NotEvaluated: null } ? whole.DueDays : [];
        var cited = whole.Explanation.DescendantsAndSelf().Where(e => e.Record is not null).Select(e => e.Record!)
            .Concat(whole.Ledgers.SelectMany(l => l.Rows).SelectMany(r => r.Records)).DistinctBy(r => r.Id).ToImmutableArray();
        return new ConditionResult(symbol, whole.Report, whole.Explanation)
        {
            WhoActs = whoActs,
            WhoActsShort = whoActsShort,
            Summary = whole.Summary,
            Ledgers = whole.Ledgers,
            Settlement = whole.NotEvaluated is null ? whole.Settlement : null,
            Cited = cited,
            NotEvaluated = whole.NotEvaluated,
        };
    }

    private static PartResult OfPart(EvaluationContext context, BoundCondition condition, BoundRequirement part, DiagnosticBag diagnostics)
    {
        switch (part)
        {
            case BoundSentence sentence:
                return Said(SentenceEvaluator.Evaluate(context, condition.Symbol, sentence), sentence.Location, condition, diagnostics);
            case BoundGroup group:
                var parts = group.Parts.Select(p => OfPart(context, condition, p, diagnostics)).ToImmutableArray();
                return group.Kind switch
                {
                    GroupKind.Any => RollUp.Or(new Explanation(ExplanationKind.Asked, "any of these") { Location = group.Location }, parts),
                    GroupKind.AtLeast => RollUp.AtLeast(new Explanation(ExplanationKind.Asked, $"at least {group.Count} of these") { Location = group.Location }, group.Count, parts),
                    _ => RollUp.And(new Explanation(ExplanationKind.Asked, "all of these") { Location = group.Location }, parts),
                };
            case BoundTest test:
                return Said(TestPart.Evaluate(context, condition.Symbol, test), test.Location, condition, diagnostics);
            default:
                throw new InvalidOperationException($"no rule for {part.GetType().Name}");
        }
    }

    private static PartResult Said(PartResult result, TextLocation location, BoundCondition condition, DiagnosticBag diagnostics)
    {
        if (result.NotEvaluated is { } why)
        {
            diagnostics.Add(DiagnosticFactory.SentenceNotEvaluated(location, condition.Symbol.Name, why));
        }

        return result;
    }

    /// <summary>Whom the sentences bind, and who decides; in the notice's order.</summary>
    private static IEnumerable<(string Name, string Title)> Actors(BoundProgram program, BoundCondition condition)
    {
        var pending = new Queue<BoundRequirement>(condition.Parts);
        while (pending.TryDequeue(out var part))
        {
            if (part is BoundGroup group)
            {
                foreach (var inner in group.Parts)
                {
                    pending.Enqueue(inner);
                }
            }
            else if (part is BoundSentence { Judgement: { } judgement })
            {
                foreach (var decider in judgement.Deciders)
                {
                    yield return (decider, program.Symbols.TryGetValue(decider, out var declared) ? declared.Title : decider);
                }
            }
            else if (part is BoundSentence { Measure: not null })
            {
                foreach (var addressee in program.Notice?.AddressedTo ?? [])
                {
                    yield return (addressee, program.Symbols.TryGetValue(addressee, out var declared) ? declared.Title : addressee);
                }
            }
            else if (part is BoundSentence sentence)
            {
                foreach (var name in sentence.Subject.Names)
                {
                    yield return (name.Key, name.Title);
                }
            }
        }
    }
}
