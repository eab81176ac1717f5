using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Text;

namespace NoticeLang.Evaluation;

/// <summary>What the evidence says in words the notice does not know, and where its reports contradict one another.</summary>
internal static class EvidenceWords
{
    public static IEnumerable<Diagnostic> Check(EvaluationContext context)
    {
        var items = context.View.Evidence.Records.Where(r => r.Kind == RecordKind.Item).Select(r => r.Subject).ToHashSet(StringComparer.Ordinal);
        foreach (var record in context.View.Evidence.Records)
        {
            foreach (var diagnostic in OfRecord(context, record, items))
            {
                yield return diagnostic;
            }
        }

        var names = context.Program.Conditions.Concat(context.Program.Replaced?.Conditions ?? []).Select(c => c.Symbol.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var suspension in context.View.Evidence.Suspended)
        {
            if (!names.Contains(suspension.Condition))
            {
                yield return DiagnosticFactory.EvidenceNameUnknown(suspension.Location, suspension.Condition, "condition", SpellingSuggestion.Find(suspension.Condition, names));
            }
        }

        foreach (var group in context.View.Groups.Where(g => g.IsDisputed))
        {
            yield return DiagnosticFactory.RecordsContradict(
                [.. group.Records.Select(r => (r.Location, RecordSentences.Of(r, context.Program)))]);
        }
    }

    private static IEnumerable<Diagnostic> OfRecord(EvaluationContext context, EvidenceRecord record, HashSet<string> items)
    {
        var program = context.Program;
        if (record.Kind == RecordKind.Act)
        {
            if (!program.Acts.TryGetValue(record.Subject, out var act))
            {
                yield return DiagnosticFactory.EvidenceNameUnknown(record.Location, record.Subject, "act", SpellingSuggestion.Find(record.Subject, program.Acts.Keys));
                yield break;
            }

            foreach (var field in record.Fields.Where(f => !IsCommon(f.Name) && !act.Fields.Any(d => d.Name == f.Name)))
            {
                yield return DiagnosticFactory.FieldNotDeclaredByAct(field.Location, act.Name, field.Name, SpellingSuggestion.Find(field.Name, act.Fields.Select(f => f.Name)));
            }
        }

        if (record.Kind == RecordKind.Figure && !program.Symbols.Values.Any(m => m is MeasureSymbol && m.Name == record.Subject))
        {
            var measures = program.Symbols.Values.OfType<MeasureSymbol>().Select(m => m.Name).Order(StringComparer.Ordinal);
            yield return DiagnosticFactory.EvidenceNameUnknown(record.Location, record.Subject, "measure", SpellingSuggestion.Find(record.Subject, measures));
        }

        if (record.Kind == RecordKind.Figure && record.Field("status") is { } status && !Statuses.Contains(FigurePeriod.StatusOf(record)))
        {
            yield return DiagnosticFactory.EvidenceNameUnknown(status.Location, status.Value, "status of a figure", SpellingSuggestion.Find(FigurePeriod.StatusOf(record), Statuses));
        }

        if (record.Kind == RecordKind.Finding && record.Values("of") is [var judged] && JudgementOf(program, judged) is { } judgement && !JudgementValues.IsDeclared(judgement, record.Subject))
        {
            yield return DiagnosticFactory.EvidenceNameUnknown(record.Location, record.Subject, "finding", FindingLike(judgement, record.Subject));
        }

        var list = record.Kind == RecordKind.Item && record.Values("of") is [var of] && program.Symbols.TryGetValue(of, out var found) ? found as ListSymbol : null;
        if (list is { IsClosed: true } && !list.Items.Any(i => i.Name == record.Subject))
        {
            yield return DiagnosticFactory.EvidenceNameUnknown(record.Location, record.Subject, "item", SpellingSuggestion.Find(record.Subject, list.Items.Select(i => i.Name)));
        }

        foreach (var name in record.Kind == RecordKind.Coverage ? CoverageNames : KeyNames)
        {
            if (record.Field(name) is { } field)
            {
                foreach (var value in field.Values.Where(v => !IsDeclared(program.Symbols, v) && !(program.Replaced is { } older && IsDeclared(older.Symbols, v)) && !items.Contains(v)))
                {
                    yield return DiagnosticFactory.EvidenceNameUnknown(field.Location, value, "name", SpellingSuggestion.Find(value, Names(program.Symbols)));
                }
            }
        }
    }

    private static readonly string[] Statuses = ["actual", "provisional", "forecast"];

    private static JudgementSymbol? JudgementOf(Binding.BoundProgram program, string name) =>
        (program.Symbols.GetValueOrDefault(name) ?? program.Replaced?.Symbols.GetValueOrDefault(name)) as JudgementSymbol;

    private static string? FindingLike(JudgementSymbol judgement, string word)
    {
        var name = string.Join('-', word.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries));
        return judgement.Findings.FirstOrDefault(f => f == name) ?? SpellingSuggestion.Find(name, judgement.Findings);
    }

    private static readonly string[] KeyNames = ["by", "to", "of"];

    private static readonly string[] CoverageNames = ["by", "of", "items", "omits"];

    private static bool IsCommon(string field) => field is "by" or "of" or "to" or "with" or "for" or "said by" or "note" or "source";

    /// <summary>A declared name, or one of a declared thing ("chair of improvement-board"); former names of bodies too.</summary>
    private static bool IsDeclared(IReadOnlyDictionary<string, Symbol> symbols, string value)
    {
        var at = value.IndexOf(" of ", StringComparison.Ordinal);
        return at > 0
            ? IsDeclared(symbols, value[..at]) && IsDeclared(symbols, value[(at + 4)..])
            : symbols.ContainsKey(value) || symbols.Values.Any(s => s is BodySymbol { FormerName: { } former } && former == value);
    }

    private static IEnumerable<string> Names(IReadOnlyDictionary<string, Symbol> symbols) => symbols.Keys.Order(StringComparer.Ordinal);
}
