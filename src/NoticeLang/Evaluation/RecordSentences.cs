using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>Records and clauses as sentences in the notice's own form, as an author could write them in a scenario (language 4).</summary>
internal static class RecordSentences
{
    private static readonly HashSet<string> Said = ["by", "of", "to", "said by", "with", "basis", "in", "value", "status", "items", "omits", "version", "person", "for"];

    /// <summary>As in <c>improvement-board meets on 22 October 2019</c>.</summary>
    public static string Of(EvidenceRecord record, BoundProgram program)
    {
        var text = record.Kind switch
        {
            RecordKind.Act => OfAct(record, program),
            RecordKind.Finding => $"{By(record)} finds {record.Value("of") ?? "something"} {record.Subject}{When(record)}",
            RecordKind.Holding => OfHolding(record),
            RecordKind.Vacancy => $"{record.Subject} is vacant{When(record)}",
            RecordKind.Figure => $"{record.Subject}{Part(record, " of ", "of")} is {record.Value("value") ?? "not given"}{(Period(record) is { Length: > 0 } period ? " in " + period : "")}{Day(record)}{Status(record)}",
            RecordKind.Coverage => $"{record.Subject}{Part(record, " version ", "version")}{Covered(record)}{When(record)}",
            _ => OfItem(record),
        };
        var more = string.Join("", record.Fields.Where(f => !Said.Contains(f.Name) && record.Kind == RecordKind.Act).Select(f => $", with {f.Name} {f.Value}"));
        return text + more + (record.Happened ? "" : record.Kind == RecordKind.Act ? ": this did not happen" : ": this was not so") + (record.IsPlanned ? " (planned)" : "");
    }

    /// <summary>What a statement of completeness is about: <c>improvement-board meets</c>, <c>re-referrals</c>, <c>director</c>.</summary>
    public static string About(CompleteStatement statement, BoundProgram program)
    {
        string Part(string before, string field) => statement.Fields.Named(field) is { } found ? before + string.Join(" and ", found.Values) : "";
        return statement.Kind switch
        {
            RecordKind.Act when Part("", "by") is { Length: > 0 } by => $"{by} {Verb(statement.Subject, program, statement.Fields.Where(f => f.Name == "by").Sum(f => f.Values.Length))}{Part(" ", "of")}{Part(" to ", "to")}",
            RecordKind.Act => $"{statement.Subject}{Part(" ", "of")}{Part(" to ", "to")}",
            RecordKind.Finding => $"{statement.Subject}{Part(" on ", "of")}{Part(" by ", "by")}",
            _ => $"{statement.Subject}{Part(" of ", "of")}",
        };
    }

    /// <summary>A pattern as a clause: <c>adviser requires diagnostic-review</c>.</summary>
    public static string Clause(BoundActPattern pattern, string? performer = null, string? item = null)
    {
        var text = new StringBuilder();
        text.Append(performer ?? pattern.By?.Key ?? "somebody").Append(' ').Append(performer is null && pattern.By is { Names.Length: > 1, Joiner: NameJoiner.And, Quantifier: SubjectQuantifier.None } ? pattern.Act.Name : pattern.Act.ThirdPerson);
        if (item is not null)
        {
            text.Append(' ').Append(item);
        }
        else if (pattern.Object is { } o && !o.Names.IsEmpty)
        {
            var joiner = o.Joiner == NameJoiner.Or ? " or " : " and ";
            text.Append(o.Quantifier switch
            {
                ObjectQuantifier.AnyOf => " any of ",
                ObjectQuantifier.AllOf => " all of ",
                ObjectQuantifier.EachOf => " each of ",
                _ => " ",
            }).Append(string.Join(joiner, o.Names));
        }

        if (!pattern.To.IsEmpty)
        {
            text.Append(" to ").Append(string.Join(pattern.ToJoiner == NameJoiner.Or ? " or " : " and ", pattern.To));
        }

        if (!pattern.WithParties.IsEmpty)
        {
            text.Append(" with ").Append(string.Join(" and ", pattern.WithParties));
        }

        return text.ToString();
    }

    public static string Clause(BoundClause clause) => clause switch
    {
        EventClause e => Clause(e.Act) + Times(e.Count, e.AnySpan),
        FindingClause f => $"{f.Decider.Key} finds {f.Judgement.Name} {f.Finding}{Times(f.Count, f.AnySpan)}",
        JudgementClause j => $"{j.Judgement.Name} is {(j.IsNegated ? "not " : "")}{Value(j.Value)}",
        StateClause s => $"{s.Subject.Key} is {(s.IsNegated ? "not " : "")}{Value(s.Value)}",
        MeasureClause m => $"{m.Measure.Name} is {(m.IsNegated ? "not " : "")}{Value(m.Value)}",
        ConditionClause c => $"{c.Condition.Name} is {(c.IsNegated ? "not " : "")}{(c.Test == ConditionTest.Met ? "met" : "on track")}",
        _ => "the notice ends",
    };

    private static string Times(int? count, Time.Span? span) => count is { } n ? $", {Phrases.Count(n, "time", "times")} in any {span}" : "";

    public static string Value(BoundValue value) => value switch
    {
        NamesValue n => string.Join(n.Joiner == NameJoiner.Or ? " or " : " and ", n.Names),
        AmountValue a => Words(a.Comparison) + Amount(a.Amount),
        MilestonesValue m => Words(m.Comparison) + string.Join(", ", m.Milestones.Select(x => Amount(x.Amount))),
        _ => "",
    };

    private static string Words(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "at least ",
        Comparison.AtMost => "at most ",
        Comparison.Above => "above ",
        Comparison.Below => "below ",
        _ => "",
    };

    private static string Amount(BoundAmount amount) => amount switch
    {
        NumberAmount n => n.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) + (n.IsPercent ? "%" : ""),
        NamedAmount n => n.Name,
        BaselineAmount => "its baseline",
        ComparatorAmount c => $"that of {c.Comparator.Key}{(c.FrozenPeriod is FixedPeriod frozen ? $" in {frozen.Text}" : "")}",
        _ => "",
    };

    /// <summary>The period of a figure: "March 2020", "2019/20", "6 January 2020 to 16 February 2020"; empty for a figure of one day.</summary>
    public static string Period(EvidenceRecord figure) =>
        FigurePeriod.Of(figure) is not { } days ? figure.Value("in") ?? ""
        : figure.Value("in") is { } text && days.ToString().Contains(" to ", StringComparison.Ordinal) ? text
        : days.ToString();

    private static string OfAct(EvidenceRecord record, BoundProgram program)
    {
        return $"{By(record)} {Verb(record.Subject, program, record.Values("by").Length)}{Part(record, " ", "of", " and ")}{Part(record, " to ", "to", " and ")}{Part(record, " with ", "with", " and ")}{Part(record, " for ", "for")}{When(record)}";
    }

    /// <summary>Of a version that lists nothing only its day is known.</summary>
    private static string Covered(EvidenceRecord version) =>
        (version.Value("items"), version.Value("omits")) switch
        {
            (null, null) => " is dated",
            (null, _) => Part(version, " omits ", "omits"),
            _ => $" covers {version.Value("items")}{Part(version, ", omits ", "omits")}",
        };

    /// <summary>As in "council reviews", and "department and nhs-england review".</summary>
    private static string Verb(string act, BoundProgram program, int doers) =>
        doers > 1 ? act : program.Acts.TryGetValue(act, out var declared) ? declared.ThirdPerson : Symbols.VerbForms.ThirdPerson(act);

    private static string OfHolding(EvidenceRecord record)
    {
        if (record.Subject == "member" && record.Value("of") is { } body)
        {
            return $"{record.Value("person") ?? "somebody not named"} is a member of {body}{When(record)}";
        }

        var qualities = record.Fields.Where(f => f.Value is "yes" && !Said.Contains(f.Name) && !EvidenceKeys.IsRemark(f.Name)).Select(f => f.Name);
        var what = string.Join(" and ", qualities.Prepend(record.Value("basis") ?? "in-post"));
        return record.Value("of") is { } of && record.Value("person") is null
            ? $"{of} has {record.Subject}{When(record)}"
            : $"{record.Subject} is {what}{(record.Value("person") is { } person ? $" ({person})" : "")}{When(record)}";
    }

    private static readonly string[] ItemDays = ["added", "removed"];

    private static string OfItem(EvidenceRecord record)
    {
        var days = string.Concat(ItemDays.Select(k => record.Value(k) is not { } text ? ""
            : EvidenceDates.TryParse(text, out var day) ? $", {k} {Phrase(day)}" : $", {k} {text}"));
        var fields = string.Concat(record.Fields.Where(f => f.Name is not ("added" or "removed") && !Said.Contains(f.Name) && !EvidenceKeys.IsRemark(f.Name)).Select(f => $", with {f.Name} {f.Value}"));
        return $"{record.Subject} is an item of {record.Value("of") ?? "a list"}{(record.CountsOn is null ? "" : When(record))}{days}{fields}";
    }

    private static string By(EvidenceRecord record) => record.Values("by") is { IsEmpty: false } by ? string.Join(" and ", by) : "somebody not named";

    private static string Part(EvidenceRecord record, string before, string field, string joiner = ", ") =>
        record.Values(field) is { IsEmpty: false } values ? before + string.Join(joiner, values) : "";

    private static string Status(EvidenceRecord record) => record.Value("status") is { } status ? $" ({status})" : "";

    private static string Day(EvidenceRecord record) => record.Day is { } day ? " " + Phrase(day) : "";

    private static string When(EvidenceRecord record)
    {
        if (record.Kind is RecordKind.Holding or RecordKind.Vacancy)
        {
            return (record.From is { } f ? $" from {f}" : "") + (record.To is { } t ? $" to {t}" : "");
        }

        if (record.From is { } from && record.To is { } to)
        {
            return $" from {from} to {to}";
        }

        return record.CountsOn is { } day ? " " + Phrase(day)
            : record.DatesOfTerms is [{ Text: var term }, ..] ? $", dated “{term}”"
            : ", undated";
    }

    private static string Phrase(DayInterval day)
    {
        var phrase = day.ToPhrase();
        const string InPeriod = "on some day in ";
        return phrase.StartsWith(InPeriod, StringComparison.Ordinal) ? "in " + phrase[InPeriod.Length..]
            : phrase.StartsWith("on some day from ", StringComparison.Ordinal) ? $"between {day.Lo} and {day.Hi}" : phrase;
    }
}
