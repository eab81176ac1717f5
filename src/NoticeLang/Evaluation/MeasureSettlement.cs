using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>What would settle a measure (semantics 10): the period's figure, with a value that meets what is asked.</summary>
internal static class MeasureSettlement
{
    public static Settlement? OfDay(UnitContext unit, MeasureQuestion question, UnitVerdict judged, MeasureDay.Detail detail)
    {
        if (judged.Verdict == Verdict.Disputed)
        {
            return Settlements.OfDispute(judged, unit.Context.Program);
        }

        if (detail.Unresolved is { } why)
        {
            return new Settlement([Settlements.Decide($"say the day: {why}")], null, null);
        }

        if (detail.NoNewDate)
        {
            return new Settlement([Settlements.Decide("record the decision that sets a new date (new date: …)")], null, null);
        }

        var figures = detail.Deciding.Select(i => detail.Figures.Figures[i]).ToList();
        if (judged.Verdict == Verdict.Unclear)
        {
            return Exacter(unit, question, figures) ?? new Settlement([Settlements.Decide("say in the notice which day is meant")], null, null);
        }

        if (unit.Sentence.For is { } length)
        {
            return OfRun(unit, question, detail, length, judged.Verdict);
        }

        Day? asked = detail.Days.IsEmpty ? null : detail.Days.Min();
        if (judged.Verdict == Verdict.NotEvidenced && figures.FirstOrDefault(f => f.Meets == Truth.Absent) is { } alone)
        {
            return new Settlement([Against(unit, question, alone)], Verdict.Met, null);
        }

        switch (judged.Verdict)
        {
            case Verdict.Due or Verdict.Suspended or Verdict.NotEvidenced:
                var day = asked ?? unit.T;
                return new Settlement([Figure(unit, question, PeriodThatEnds(question.Measure, day))], question.Moves ? null : Verdict.Met, unit.T <= day && asked is not null ? day : null);
            case Verdict.NotMet when asked is { } by:
                return new Settlement([Later(unit, question, Day.Max(unit.T, by.AddDays(1)))], question.Moves ? null : Verdict.MetLate, null);
            default:
                return new Settlement([Later(unit, question, unit.T)], question.Moves ? null : Verdict.Met, null);
        }
    }

    /// <summary>A figure to be found out more exactly; null where all are exact.</summary>
    public static Settlement? Exacter(UnitContext unit, MeasureQuestion question, IEnumerable<FigureMatch> figures)
    {
        var loose = figures.FirstOrDefault(f => f.Meets == Truth.Imprecise || (f.IsOneDay && !f.Days.IsExact));
        if (loose is null)
        {
            return null;
        }

        var record = loose.Value.IsExact && loose.Beside is { Value.IsExact: false } beside ? beside.Fact.Records[0] : loose.Fact.Records[0];
        var what = loose.Meets == Truth.Imprecise ? "exact value" : "day";
        return new Settlement([Settlements.Decide($"find out the {what} of “{RecordSentences.Of(record, unit.Context.Program)}” ({record.Location})") with { Record = record }], null, null);
    }

    /// <summary>The figure of a period, or of a day, with a value that meets what is asked.</summary>
    public static SettlementStep Figure(UnitContext unit, MeasureQuestion question, DayInterval days)
    {
        var period = MeasureLines.PeriodOf(days);
        var clause = $"{question.Measure.Name} is {question.Asked} {(days.IsExact ? "on" : period.Contains(" to ", System.StringComparison.Ordinal) ? "from" : "in")} {period}";
        return new SettlementStep(SettlementAction.Add, $"add a record that {clause}", null, null)
        {
            Clause = clause,
            Suggestion = Suggestion(unit, question, days),
        };
    }

    /// <summary>The figure a figure is to be held against.</summary>
    public static SettlementStep Against(UnitContext unit, MeasureQuestion question, FigureMatch figure)
    {
        var days = question.Frozen ?? figure.Days;
        var (measure, of) = question.HeldAgainst;
        var clause = $"gives {measure}{(of is null ? "" : $" of {of}")} for {MeasureLines.PeriodOf(days)}";
        // A value the figure passes against is only known where it may be equal.
        var value = figure.Value.IsExact && question.Asked.Contains("at ", System.StringComparison.Ordinal) ? figure.Value.ToString() : null;
        return new SettlementStep(SettlementAction.Add, $"add a record that {clause}", null, null)
        {
            Clause = clause,
            Suggestion = value is null ? null : Suggestions.Figure(measure, of, days, value, null),
        };
    }

    public static string Summary(UnitContext unit, MeasureQuestion question, VerdictReport report, MeasureDay.Detail detail)
    {
        var figure = detail.Deciding.Select(i => detail.Figures.Figures[i]).FirstOrDefault();
        return report.Verdict switch
        {
            Verdict.Due when report.DueDay is { } d => $"{d}, {Phrases.Days(d - unit.T)} left",
            Verdict.Due => "no date set",
            Verdict.Met when unit.Sentence.For is { } length => $"met for {length}",
            Verdict.NotMet when unit.Sentence.For is { } length => $"not met for {length}",
            Verdict.Met or Verdict.NotMet when figure is not null => $"{figure.Value} in {figure.Period}",
            Verdict.MetLate when report.DaysLate is { } l => $"{Phrases.Days(l.Least, l.Most)} late",
            Verdict.NotEvidenced when figure is { Meets: Truth.Absent } => MeasureLines.Missing(question, figure),
            Verdict.NotEvidenced when unit.Sentence.For is not null => "figures are missing",
            Verdict.NotEvidenced => $"no figure for {report.DueDay ?? unit.T}",
            Verdict.Unclear when detail.Unresolved is { } why => why,
            Verdict.Unclear when detail.NoNewDate => "no new date was set",
            Verdict.Unclear or Verdict.Disputed => UnitLines.CouldBe(report.CouldBe),
            Verdict.NotTriggered when report.Begins is { } b => $"begins on {b}",
            Verdict.NotTriggered when report.Marks.HasFlag(VerdictMarks.Ended) => "the notice has ended",
            Verdict.NotTriggered => "not triggered on this record",
            _ => "suspended",
        };
    }

    /// <summary>The calendar period a measure is read for or over, where that ends on a day; else the day.</summary>
    private static DayInterval PeriodThatEnds(MeasureSymbol measure, Day day)
    {
        var span = measure.Window ?? measure.ReadEvery;
        return span is { Unit: SpanUnit.Month or SpanUnit.Year, Count: var count } && day.IsFinite && day.AddDays(1).DayOfMonth == 1
            ? new DayInterval(day.AddDays(1).AddMonths(-count * (span.Value.Unit == SpanUnit.Year ? 12 : 1)), day)
            : DayInterval.Exactly(day);
    }

    private static SettlementStep Later(UnitContext unit, MeasureQuestion question, Day from)
    {
        var clause = $"{question.Measure.Name} is {question.Asked}";
        return new SettlementStep(SettlementAction.Add, $"add a record that {clause} on or after {from}", from, null)
        {
            Clause = clause,
            Suggestion = question.Passing(null) is { } value ? Suggestions.Figure(question.Measure.Name, null, null, MeasureLines.Number(question, value), StatusOf(question)) : null,
        };
    }

    private static Settlement OfRun(UnitContext unit, MeasureQuestion question, MeasureDay.Detail detail, Span length, Verdict verdict)
    {
        var by = detail.Days.IsEmpty ? Day.Never : detail.Days.Min();
        var w0 = detail.Windows.Select(w => w.W0).DefaultIfEmpty(Day.Always).Min();
        var facts = question.Readings(detail.Figures).First();
        if (verdict is Verdict.Due or Verdict.Suspended or Verdict.NotEvidenced && MeasureRunRule.Nearest(length, by, facts, question.Speech, w0, unit.T) is var (stretch, missing))
        {
            return new Settlement([.. missing.Runs.Select(r => Figure(unit, question, r))], question.Moves ? null : Verdict.Met, by.IsFinite && unit.T <= by ? stretch.Hi : null);
        }

        return new Settlement([Settlements.Decide($"add figures that are {question.Asked} for {length} in a row")], null, null, verdict == Verdict.NotMet ? "it would then be met late" : "");
    }

    private static EvidenceRecord? Suggestion(UnitContext unit, MeasureQuestion question, DayInterval days) =>
        question.Passing(question.In(new World(unit.Context.Index)).Fixed) is { } value
            ? Suggestions.Figure(question.Measure.Name, null, days, MeasureLines.Number(question, value), StatusOf(question))
            : null;

    private static string? StatusOf(MeasureQuestion question) => question.Status == "provisional" ? null : question.Status;
}
