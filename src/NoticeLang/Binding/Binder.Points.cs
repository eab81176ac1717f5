using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    /// <summary>What a period without an edge means as a day.</summary>
    private enum PeriodReading
    {
        /// <summary>The author has not said: both ends are read, and asked about.</summary>
        Asked,

        /// <summary>As a beginning (<c>from</c>, <c>before</c>).</summary>
        First,

        /// <summary>As an end (<c>between … and</c>, a measure's target).</summary>
        Last,

        /// <summary>Nothing: a day is needed.</summary>
        None,
    }

    private IEnumerable<string> PointNames() => _calendarPeriods.Keys.Concat(["issue", "decision", "publication", "effect", "end"]);

    private BoundPoint? BindPoint(PointSyntax point, PeriodReading reading)
    {
        switch (point)
        {
            case DatePointSyntax date:
                return ReadDate(date.Date) is { } day ? new DatePoint(point.GetLocation(), day) : null;
            case PeriodPointSyntax period:
                return BindPeriodPoint(period, reading);
            case ItsPointSyntax its:
                return BindItsPoint(its);
            case DueDatePointSyntax due:
                return BindConditionName(due.Name) is { } condition ? DependOn(condition, due.Name, new DueDatePoint(point.GetLocation(), condition)) : null;
            case EventPointSyntax eventPoint:
                return BindEventPoint(eventPoint);
            default:
                _failed = true;
                return null;
        }
    }

    private BoundPoint? BindPeriodPoint(PeriodPointSyntax point, PeriodReading reading)
    {
        if (point is { Edge: null, Period: NamedPeriodSyntax { Year: null } named } && HeaderDayOf(named.Name.Text) is { } headerDay)
        {
            CheckHeaderDay(named, headerDay);
            return new HeaderPoint(point.GetLocation(), headerDay);
        }

        if (BindFixedPeriod(point.Period) is not { } period)
        {
            return null;
        }

        switch (point.Edge?.Kind)
        {
            case SyntaxKind.EndOfKeyword:
                return new PeriodPoint(point.GetLocation(), period, PeriodEdge.End);
            case SyntaxKind.StartOfKeyword:
                return new PeriodPoint(point.GetLocation(), period, PeriodEdge.Start);
        }

        switch (reading)
        {
            case PeriodReading.First:
                return new PeriodPoint(point.GetLocation(), period, PeriodEdge.Start);
            case PeriodReading.Last:
                return new PeriodPoint(point.GetLocation(), period, PeriodEdge.End);
            case PeriodReading.Asked:
                AskForDay(point, period);
                return new PeriodPoint(point.GetLocation(), period, PeriodEdge.Bare);
            default:
                Report(DiagnosticFactory.PeriodNotADay(
                    point.GetLocation(),
                    period.Text,
                    new DiagnosticFix($"in {period.Text}", "some time in it"),
                    new DiagnosticFix($"on {period.Last}", "its last day")));
                return null;
        }
    }

    private void AskForDay(PeriodPointSyntax point, FixedPeriod period)
    {
        var middle = period.First.AddDays((period.Last - period.First) * 2 / 3);
        Report(DiagnosticFactory.BareDeadline(
            point.GetLocation(), _conditionName ?? _notice?.Name ?? "", period.Text, period.First.ToString(), period.Last.ToString(), middle.ToString()));
    }

    private static HeaderDay? HeaderDayOf(string name) => name switch
    {
        "issue" => HeaderDay.Issue,
        "decision" => HeaderDay.Decision,
        "publication" => HeaderDay.Publication,
        "effect" => HeaderDay.Effect,
        "end" => HeaderDay.End,
        _ => null,
    };

    private void CheckHeaderDay(NamedPeriodSyntax named, HeaderDay day)
    {
        // A header day that is not a real date has its own message.
        if (_notice is not { } notice || _syntaxErrors.Any || _headerDays.Contains(day))
        {
            return;
        }

        var (isGiven, what, line) = day switch
        {
            HeaderDay.Issue => (notice.Issued is not null, "was issued", "issued 23 May 2019"),
            HeaderDay.Decision => (notice.Decided is not null, "was decided", "decided 23 May 2019"),
            HeaderDay.Publication => (notice.Published is not null, "was published", "published 23 May 2019"),
            HeaderDay.Effect => (notice.Effective is not null, "takes effect", "effective 23 May 2019"),
            _ => (notice.Ends is not null, "ends", "ends 31 August 2020"),
        };
        if (!isGiven)
        {
            Report(DiagnosticFactory.HeaderDayMissing(named.GetLocation(), notice.Location, what, line));
        }
    }

    private FieldPoint? BindItsPoint(ItsPointSyntax its)
    {
        if (its.FieldName.IsMissing)
        {
            _failed = true;
            return null;
        }

        if (_itemList is not { } list)
        {
            if (!_isListUnknown)
            {
                Report(DiagnosticFactory.NoItemAtHand(its.GetLocation(), its.FieldName.Text));
            }

            _failed = true;
            return null;
        }

        if (its.FieldName.Text == "entry")
        {
            return new FieldPoint(its.GetLocation(), "entry", null);
        }

        if (FindField(its.FieldName, list.Fields, list) is not { } field)
        {
            return null;
        }

        if (field.Type == FieldType.Day)
        {
            return new FieldPoint(its.GetLocation(), field.Name, field);
        }

        Report(DiagnosticFactory.WrongKindOfName(its.FieldName.GetLocation(), field.Name, "a field that holds no day", "a day is needed here", field.Location));
        return null;
    }

    private EventPoint? BindEventPoint(EventPointSyntax point)
    {
        if (point.Names.Paths.Count != 1)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(point.GetLocation(), FoldedText(point), "one event, or which comes first?"));
            return null;
        }

        return BindEventNoun(point.Names.Paths[0]) is { } pattern ? new EventPoint(point.GetLocation(), pattern, point.EachKeyword is not null) : null;
    }

    /// <summary><c>meeting of improvement-board</c>: the act by its noun; who can act does it, of anything else it is done to.</summary>
    private BoundActPattern? BindEventNoun(NamePathSyntax path)
    {
        if (path.Names.Count == 0 || path.Names[0].IsMissing)
        {
            _failed = true;
            return null;
        }

        var noun = path.Names[0];
        if (_scope.FindActByNoun(noun.Text) is not { } act)
        {
            Report(DiagnosticFactory.EventNotKnown(noun.GetLocation(), noun.Text, SpellingSuggestion.Find(noun.Text, _scope.Nouns)));
            return null;
        }

        Use(noun, act);
        BoundName? of = null;
        for (var i = path.Names.Count - 1; i >= 1; i--)
        {
            if (BindName(path.Names[i], "body") is not { } symbol)
            {
                return null;
            }

            of = new BoundName(symbol, of);
        }

        var place = path.GetLocation();
        return of switch
        {
            null => new BoundActPattern(place, act, null, null, []),
            { Symbol: PartySymbol or RoleSymbol or BodySymbol } =>
                new BoundActPattern(place, act, new BoundSubject(place, SubjectQuantifier.None, [of], NameJoiner.None), null, []),
            _ => new BoundActPattern(place, act, null, new BoundObject(place, ObjectQuantifier.None, [of], NameJoiner.None, null, null), []),
        };
    }

    /// <summary>The days a point may mean, where it is fixed by the text; null for any other.</summary>
    private DayInterval? FixedDays(BoundPoint? point) => point switch
    {
        DatePoint date => DayInterval.Exactly(date.Day),
        PeriodPoint { Edge: PeriodEdge.Start, Period: FixedPeriod period } => DayInterval.Exactly(period.First),
        PeriodPoint { Edge: PeriodEdge.End, Period: FixedPeriod period } => DayInterval.Exactly(period.Last),
        PeriodPoint { Period: FixedPeriod period } => new DayInterval(period.First, period.Last),
        HeaderPoint { Day: HeaderDay.Issue } => _notice?.Issued,
        HeaderPoint { Day: HeaderDay.Effect } => _notice?.Effective,
        HeaderPoint { Day: HeaderDay.Decision } => _notice?.Decided,
        HeaderPoint { Day: HeaderDay.Publication } => _notice?.Published,
        HeaderPoint { Day: HeaderDay.End } => _notice?.Ends,
        _ => null,
    };

    /// <summary>A day for a declaration; a period is not one.</summary>
    private Day? BindSingleDay(PointSyntax point) =>
        point is DatePointSyntax or PeriodPointSyntax
            ? FixedDays(BindPoint(point, PeriodReading.First)) is { IsExact: true } days ? days.Lo : null
            : ReportNotFixed(point);

    /// <summary>As inexact as it is written: <c>August 2023</c> is some day in it.</summary>
    private DayInterval? BindDays(PointSyntax point)
    {
        switch (point)
        {
            case DatePointSyntax:
                return FixedDays(BindPoint(point, PeriodReading.None));
            case PeriodPointSyntax { Edge: null } period when period.Period is not NamedPeriodSyntax { Year: null } named || HeaderDayOf(named.Name.Text) is null:
                return BindFixedPeriod(period.Period) is { } whole ? new DayInterval(whole.First, whole.Last) : null;
            case PeriodPointSyntax:
                return FixedDays(BindPoint(point, PeriodReading.None));
            default:
                ReportNotFixed(point);
                return null;
        }
    }

    private Day? ReportNotFixed(PointSyntax point)
    {
        Report(DiagnosticFactory.PeriodNotADay(point.GetLocation(), FoldedText(point), new DiagnosticFix("23 May 2019", "a day of the calendar")));
        return null;
    }
}
