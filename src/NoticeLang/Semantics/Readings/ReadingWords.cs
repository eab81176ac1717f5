using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Semantics.Readings;

/// <summary>Clauses, values, points and periods of a sentence in plain English.</summary>
internal sealed class ReadingWords(BoundProgram program)
{
    public ReadingNames Names { get; } = new(program);

    public string Who(BoundSubject subject) => subject.Quantifier switch
    {
        SubjectQuantifier.EachOf => $"each of {Names.List(subject.Names, NameJoiner.And)}",
        SubjectQuantifier.EachMemberOf => $"each member of {Names.List(subject.Names, subject.Joiner)}",
        _ => Names.List(subject.Names, subject.Joiner),
    };

    public string Clauses(ImmutableArray<BoundClause> clauses, string word) => string.Join(" or ", clauses.Select(c => $"{word} {Clause(c)}"));

    /// <summary>As in "the improvement adviser requires the diagnostic review".</summary>
    public string Clause(BoundClause clause) => clause switch
    {
        EventClause e => Event(e.Act) + Count(e.Count, e.AnySpan),
        FindingClause f => $"{Names.Of(f.Decider)} finds {Judged(f.Judgement)} {ReadingNames.Parted(f.Finding)}{Count(f.Count, f.AnySpan)}",
        JudgementClause j => $"{Deciders(j.Judgement)} that {Judged(j.Judgement)} is {Not(j.IsNegated)}{Value(j.Value)}",
        StateClause s => $"{Who(s.Subject)} is {Not(s.IsNegated)}{Value(s.Value)}",
        MeasureClause m => $"{Names.Of(m.Measure)} is {Not(m.IsNegated)}{Value(m.Value)}",
        ConditionClause c => $"{Names.Of(c.Condition)} is {Not(c.IsNegated)}{(c.Test == ConditionTest.Met ? "met" : "on track")}",
        _ => "the notice ends",
    };

    /// <summary>What somebody does, in the third person.</summary>
    public string Event(BoundActPattern act)
    {
        var fields = Fields(act.With);
        var isPlural = act.By is { Joiner: NameJoiner.And, Quantifier: SubjectQuantifier.None };
        return $"{(act.By is { } by ? Who(by) : "somebody")} {ReadingNames.Parted(isPlural ? act.Act.Name : act.Act.ThirdPerson)}{DoneTo(act)}{(fields.Length > 0 ? ", " + fields : "")}";
    }

    /// <summary>What it is done to, to whom and with whom; begins with a space unless it is nothing.</summary>
    public string DoneTo(BoundActPattern act)
    {
        var what = act.Object is { } o ? " " + Object(o) : "";
        var to = act.To.IsEmpty ? "" : " to " + Names.List(act.To, act.ToJoiner);
        var with = act.WithParties.IsEmpty ? "" : " with " + Names.List(act.WithParties, NameJoiner.And);
        return what + to + with;
    }

    /// <summary>As in <c>with "sample" at least 20</c>; empty where nothing is asked.</summary>
    public string Fields(ImmutableArray<BoundFieldTest> tests) =>
        tests.IsEmpty ? "" : "with " + ReadingNames.List([.. tests.Select(t => $"\"{ReadingNames.Parted(t.FieldName)}\" {Value(t.Value)}{(t.InAll ? ", added together" : "")}")]);

    /// <summary>As in "Ofsted finds" or "the Department for Education and Ofsted find".</summary>
    public string Deciders(JudgementSymbol judgement)
    {
        var names = judgement.Deciders.Select(Named).ToList();
        return names.Count == 0 ? "somebody finds" : $"{ReadingNames.List(names, "or")} finds";
    }

    public string Judged(JudgementSymbol judgement) =>
        judgement.IsOfSubject && program.Symbols.GetValueOrDefault(judgement.Name) is { } subject ? Names.Of(subject) : Names.Bare(judgement);

    public string Value(BoundValue value) => value switch
    {
        NamesValue names => ReadingNames.List([.. names.Names.Select(ReadingNames.Parted)], names.Joiner == NameJoiner.Or ? "or" : "and"),
        DayValue day => day.Day.ToString(),
        AmountValue amount => Compared(amount.Comparison) + Amount(amount.Amount),
        MilestonesValue milestones => string.Join("; ", milestones.Milestones.Select(m => $"{Compared(milestones.Comparison)}{Amount(m.Amount)} in {Period(m.Period)}")),
        _ => "",
    };

    /// <summary>A day as it is named, with the day of the calendar beside it where one is known.</summary>
    public string Point(BoundPoint point) => point switch
    {
        DatePoint date => date.Day.ToString(),
        PeriodPoint { Edge: PeriodEdge.Start, Period: FixedPeriod fix } => $"the start of {fix.Text} ({fix.First})",
        PeriodPoint { Edge: PeriodEdge.End, Period: FixedPeriod fix } => $"the end of {fix.Text} ({fix.Last})",
        PeriodPoint period => Period(period.Period),
        HeaderPoint header => Header(header.Day),
        FieldPoint { FieldName: "entry" } => "the day the item is added",
        FieldPoint field => $"the item's own \"{ReadingNames.Parted(field.FieldName)}\" day",
        DueDatePoint due => $"the due date of {Names.Of(due.Condition)}",
        EventPoint { IsEach: true } e => $"each time {Event(e.Event)}",
        EventPoint e => $"the next time {Event(e.Event)}",
        _ => "",
    };

    public static string Period(BoundPeriod period) => period switch
    {
        FixedPeriod fix => fix.Text,
        UnitPeriod unit => unit.Unit.ToString().ToLowerInvariant(),
        CalendarPeriods calendar => $"{ReadingNames.Parted(calendar.Name)} ({ReadingNames.List([.. calendar.Periods.Select(p => ReadingNames.Parted(p.Name)).Distinct(StringComparer.Ordinal)])})",
        SpanPeriod span => $"period of {span.Span}",
        _ => "",
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Compared(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "at least ",
        Comparison.AtMost => "at most ",
        Comparison.Above => "above ",
        Comparison.Below => "below ",
        _ => "",
    };

    private static string Not(bool isNegated) => isNegated ? "not " : "";

    private static string Count(int? count, Span? span) => count is { } n ? $" {Number(n)} times in any {span}" : "";

    /// <summary>Somebody by a name as a declaration gives it: <c>chair of board</c>.</summary>
    public string Named(string decider)
    {
        var at = decider.IndexOf(" of ", StringComparison.Ordinal);
        var (head, whole) = at < 0 ? (decider, null) : (decider[..at], decider[(at + 4)..]);
        var symbol = program.Symbols.GetValueOrDefault(head);
        return symbol is null ? ReadingNames.Parted(decider) : whole is null ? Names.Of(symbol) : $"the {Names.Bare(symbol)} of {Named(whole)}";
    }

    private string Amount(BoundAmount amount) => amount switch
    {
        NumberAmount number => number.Number.ToString(CultureInfo.InvariantCulture) + (number.IsPercent ? "%" : ""),
        NamedAmount named => program.Symbols.GetValueOrDefault(named.Name) is MeasureSymbol measure ? Names.Of(measure) : ReadingNames.Parted(named.Name),
        ComparatorAmount { FrozenPeriod: { } period } comparator => $"that of {Names.Compared(comparator.Comparator)} in {Period(period)}",
        ComparatorAmount comparator => $"that of {Names.Compared(comparator.Comparator)}",
        _ => "its baseline",
    };

    private string Object(BoundObject what)
    {
        if (what.List is { } list)
        {
            var items = list.IsClosed || !list.Items.IsEmpty
                ? $"the {Number(list.Items.Length)} items of \"{list.Title}\" ({string.Join("; ", list.Items.Select(i => Names.Lower(i.Title)))})"
                : $"the items of \"{list.Title}\"";
            var each = what.Quantifier switch
            {
                ObjectQuantifier.AllOf => $"all of {items}",
                ObjectQuantifier.AnyOf => $"any one of {items}",
                _ => $"each of {items}",
            };
            return what.Where is { } where ? $"{each} whose \"{ReadingNames.Parted(where.FieldName)}\" is {Value(where.Value)}" : each;
        }

        return what.Quantifier == ObjectQuantifier.That && what.Names is [var that]
            ? $"that {Names.Bare(that.Symbol)}"
            : Names.List(what.Names, what.Joiner);
    }

    private string Header(HeaderDay day)
    {
        var notice = program.Notice;
        var (words, days) = day switch
        {
            HeaderDay.Issue => ("the day of issue", notice?.Issued),
            HeaderDay.Decision => ("the day it was decided", notice?.Decided),
            HeaderDay.Publication => ("the day of publication", notice?.Published),
            HeaderDay.Effect => ("the day it takes effect", notice?.Effective ?? notice?.Issued),
            _ => ("the day the notice ends", notice?.Ends),
        };
        return days is { } given ? $"{words} ({given})" : words;
    }
}
