using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>Records that evidence does not hold and a remedy asks for, as evidence would give them.</summary>
internal static class Suggestions
{
    private static readonly EvidenceFile Supposed = new(SourceText.From("", "supposed"), new Lazy<string>(""), null, "supposed");

    /// <summary>The act a question asks for, its fields as little as will do.</summary>
    public static EvidenceRecord Act(ActQuestion question, params ReadOnlySpan<(string Name, decimal Number)> more)
    {
        var fields = new List<(string Name, IEnumerable<string> Values)>();
        var by = question.NeedsAllPerformers ? question.Performers : question.Performers.Take(1);
        fields.Add(("by", by.Select(p => p.Key)));
        fields.Add(("of", question.ObjectKeys.Where(d => !d.IsEmpty).Select(d => d[0])));
        fields.Add(("to", question.ToKeys.Select(d => d[0])));
        fields.Add(("with", question.Pattern.WithParties.Select(p => p.Key)));
        fields.AddRange(question.Pattern.With.Where(t => !t.InAll).Select(t => (t.FieldName, Passing(t.Value))));
        foreach (var (name, number) in more)
        {
            fields.Add((name, [number.ToString(CultureInfo.InvariantCulture)]));
        }

        return New(RecordKind.Act, question.Pattern.Act.Name, fields) with { SaidBy = question.ConfirmedBy.IsEmpty ? null : question.ConfirmedBy[0].Key };
    }

    /// <summary>A finding on a judgement.</summary>
    public static EvidenceRecord Finding(string judgement, string? decider, string finding) =>
        New(RecordKind.Finding, finding, [("of", [judgement]), ("by", decider is null ? [] : [decider])]);

    /// <summary>A version of a document that covers an item, or omits it.</summary>
    /// <param name="field">items or omits.</param>
    public static EvidenceRecord Coverage(string document, string field, string item) => New(RecordKind.Coverage, document, [(field, [item])]);

    /// <summary>A holding of a role with qualities; <paramref name="memberOf"/> for a membership.</summary>
    public static EvidenceRecord Holding(string subject, IEnumerable<string> qualities, string? memberOf) =>
        memberOf is not null
            ? New(RecordKind.Holding, "member", [("person", [subject]), ("of", [memberOf])])
            : New(RecordKind.Holding, subject, qualities.Where(q => q != "in-post").Select(q => q is "permanent" or "interim" ? ("basis", (IEnumerable<string>)[q]) : (q, ["yes"])));

    /// <summary>A membership of a body, with the qualities of the member.</summary>
    public static EvidenceRecord Membership(string person, string body, IEnumerable<string> qualities) =>
        New(RecordKind.Holding, "member", [("person", [person]), ("of", [body]), .. qualities.Where(q => q != "in-post").Select(q => (q, (IEnumerable<string>)["yes"]))]);

    /// <summary>A figure of a period or a day; of a day not yet known where <paramref name="days"/> is null.</summary>
    public static EvidenceRecord Figure(string measure, string? of, DayInterval? days, string value, string? status)
    {
        ImmutableArray<string> period = days is not { } d || d.IsExact ? [] : [MonthOrYear(d) ?? ""];
        var figure = New(RecordKind.Figure, measure, [("of", of is null ? [] : [of]), ("in", period.Where(p => p.Length > 0)), ("value", [value]), ("status", status is null ? [] : [status])]);
        return days is not { } all ? figure
            : all.IsExact ? figure with { Day = all }
            : period[0].Length > 0 ? figure
            : figure with { From = DayInterval.Exactly(all.Lo), To = DayInterval.Exactly(all.Hi) };
    }

    private static string? MonthOrYear(DayInterval days) =>
        days == DayInterval.WholeMonth(days.Lo.Year, days.Lo.Month) ? days.Lo.ToIsoString()[..7]
        : days == DayInterval.WholeYear(days.Lo.Year) ? days.Lo.ToIsoString()[..4]
        : MeasureLines.PeriodOf(days) is [_, _, _, _, '/', _, _] year ? year
        : null;

    private static EvidenceRecord New(RecordKind kind, string subject, IEnumerable<(string Name, IEnumerable<string> Values)> fields) => new()
    {
        Kind = kind,
        Subject = subject,
        Id = "supposed",
        File = Supposed,
        Location = new TextLocation(Supposed.Text, new TextSpan(0, 0)),
        Fields = [.. fields.Select(f => new EvidenceField(f.Name, [.. f.Values], new TextLocation(Supposed.Text, new TextSpan(0, 0)))).Where(f => !f.Values.IsEmpty)],
    };

    private static IEnumerable<string> Passing(BoundValue value) => value switch
    {
        NamesValue names => names.Joiner == NameJoiner.And ? names.Names : names.Names.Take(1),
        AmountValue { Amount: NumberAmount n } amount => [Number(n, amount.Comparison)],
        AmountValue { Amount: NamedAmount n } => [n.Name],
        _ => [],
    };

    private static string Number(NumberAmount amount, Comparison comparison) =>
        (amount.Number + (comparison == Comparison.Above ? 1 : comparison == Comparison.Below ? -1 : 0)).ToString(CultureInfo.InvariantCulture) + (amount.IsPercent ? "%" : "");
}
