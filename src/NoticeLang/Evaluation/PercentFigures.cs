using System;
using System.Collections.Frozen;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation;

/// <summary>
/// Figures of what the notice measures in percent that may be a share or a percentage. A spreadsheet holds 19% as 0.19 and shows which it is by
/// the format of the cell alone, which does not survive every copy: neither reading is taken.
/// </summary>
public static class PercentFigures
{
    /// <summary>Says of each such value where it stands.</summary>
    public static void Check(BoundProgram program, EvidenceSet evidence, DiagnosticBag diagnostics)
    {
        var measures = program.Symbols.Values.OfType<MeasureSymbol>().Where(m => m.Unit == "percent").Select(m => m.Name).ToFrozenSet(StringComparer.Ordinal);
        var acts = program.Acts.Values
            .Select(a => (a.Name, Fields: a.Fields.Where(f => f.Type == FieldType.Percent).Select(f => f.Name).ToFrozenSet(StringComparer.Ordinal)))
            .Where(a => a.Fields.Count > 0)
            .ToFrozenDictionary(a => a.Name, a => a.Fields, StringComparer.Ordinal);
        if (measures.Count == 0 && acts.Count == 0)
        {
            return;
        }

        foreach (var record in evidence.Records)
        {
            var fields = record.Kind == RecordKind.Act && acts.TryGetValue(record.Subject, out var ofAct) ? ofAct : null;
            if (fields is null && !(record.Kind == RecordKind.Figure && measures.Contains(record.Subject)))
            {
                continue;
            }

            foreach (var field in record.Fields.Where(f => fields?.Contains(f.Name) ?? f.Name == "value"))
            {
                if (ValueInterval.TryParse(field.Value, out var value) && value.IsShareOrPercent)
                {
                    diagnostics.Add(DiagnosticFactory.ShareOrPercent(field.Location, field.Value, record.Subject, AsGiven(value), AsShare(value)));
                }
            }
        }
    }

    internal static bool IsInPercent(BoundProgram program, string measure) => program.Symbols.TryGetValue(measure, out var symbol) && symbol is MeasureSymbol { Unit: "percent" };

    /// <summary>As in "0.19 may mean 0.19% or 19%".</summary>
    internal static string Doubt(string written, ValueInterval value) => $"{written} may mean {AsGiven(value)} or {AsShare(value)}";

    private static string AsGiven(ValueInterval value) => (value with { Unit = "%" }).ToString();

    private static string AsShare(ValueInterval value) => (value with { Unit = "%", Lo = Plain(value.Lo), Hi = Plain(value.Hi) }).ToString();

    /// <summary>A hundred times the share, without the zeros that only say how it was written: 0.190 is 19.</summary>
    private static decimal? Plain(decimal? share) =>
        share is { } number ? decimal.Parse((number * 100).ToString("0.############################", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
