using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Terminal.Screens;

/// <summary>Screen 4, second view: what falls due from the day as at on, of this notice or of all, under the months it falls in.</summary>
internal sealed class CalendarScreen : Screen
{
    private const int MonthWidth = 29;

    public override ScreenKind Kind => ScreenKind.Calendar;

    public override ImmutableArray<Command> Commands =>
        [Command.Left, Command.Right, Command.Open, Command.Timeline, Command.MonthBack, Command.SetDate, Command.Filter, Command.Search, Command.Export, Command.Help];

    public override string Crumb(ScreenState state, Place place) => "Calendar";

    public override ScreenView View(ScreenState state, Place place, int width)
    {
        var dues = Dues(state);
        var cells = dues.Select(d => (Run[])
        [
            d.Day.ToLongString(), d.Notice.Name, $"{d.Condition.Symbol.Name}  {d.Condition.Symbol.Title}", VerdictWords.Status(d.Condition), d.Day == state.AsAt ? "today" : Words.Count(d.Day - state.AsAt, "day"),
        ]).ToList();
        var (header, rule, lines) = new Columns(new("Date"), new("Notice", 8), new("Condition", 12), new("Status", 10), new("In")).Fit(cells, width - 2, state.Settings.HasBoxDrawing);
        var days = dues.Select(d => d.Day).ToHashSet();
        return new ScreenView
        {
            HasDrawnHead = true,
            HeadFor = row => [.. Months(state, days, row?.Day ?? state.AsAt, width), [], ["  ", .. header], ["  ", .. rule]],
            Rows = [.. dues.Select((d, i) => new ScreenRow(d.Key, [["  ", .. lines[i]]], $"{d.Day.ToLongString()}, {Words.Distance(d.Day, state.AsAt)}: {d.Condition.Symbol.Name} of {d.Notice.Name}, {Words.Stop(d.Condition.Symbol.Title)} {VerdictWords.Word(d.Condition)}.")
            {
                Location = d.Condition.Symbol.Location,
                Day = d.Day,
            })],
            Noun = "Date",
            WhenEmpty = state.Notices.Any(n => n.Result is null && (state.Here.Notice is null || n.Path == state.Here.Notice)) ? "Not all is worked out yet." : "Nothing falls due from this day on." + Before(state),
        };
    }

    public override Change? Open(ScreenState state, ScreenRow row) =>
        Dues(state).FirstOrDefault(d => d.Key == row.Key) is { } due ? state.Enter(new Place(ScreenKind.Condition, due.Notice.Path, due.Condition.Symbol.Name)) : null;

    public override Change? Do(ScreenState state, Command command, ScreenRow? row) => command switch
    {
        Command.Timeline when state.Here.Notice is not null => state.With(new Place(ScreenKind.Timeline, state.Here.Notice)),
        Command.Timeline => Dues(state).FirstOrDefault(d => d.Key == row?.Key) is { } due ? state.Enter(new Place(ScreenKind.Timeline, due.Notice.Path)) : null,
        Command.Left or Command.MonthBack => Month(state, row, -1),
        Command.Right or Command.MonthOn => Month(state, row, 1),
        _ => null,
    };

    /// <summary>The due dates as events for a calendar program.</summary>
    internal static ImmutableArray<CalendarEvent> Events(ScreenState state) =>
    [
        .. Dues(state).Select(d => new CalendarEvent(
            d.Notice.Name, d.Condition.Symbol.Name, d.Day, d.Condition.Symbol.Title,
            $"{VerdictWords.Word(d.Condition)} as at {state.AsAt}.{(d.Condition.WhoActs.Length > 0 ? $" Who acts: {d.Condition.WhoActs}." : "")}")),
    ];

    private static ScreenState? Month(ScreenState state, ScreenRow? row, int direction)
    {
        if (row?.Day is not { } here)
        {
            return null;
        }

        var month = (here.Year * 12) + here.Month;
        var rows = FrameLayout.Of(state).Rows;
        var found = direction > 0
            ? rows.FirstOrDefault(r => r.Day is { } day && (day.Year * 12) + day.Month > month)
            : rows.LastOrDefault(r => r.Day is { } day && (day.Year * 12) + day.Month < month);
        return found is null ? state with { Said = direction > 0 ? "Nothing falls due in a later month." : "Nothing falls due in an earlier month." } : state.With(state.Here with { Selected = found.Key });
    }

    private static List<Due> Dues(ScreenState state) =>
    [
        .. from notice in state.Notices
           where state.Here.Notice is null || notice.Path == state.Here.Notice
           where notice.Result is not null
           from condition in notice.Result!.Conditions
           where condition.NotEvaluated is null
           from day in Days(condition.Report)
           where day.IsFinite && day >= state.AsAt
           orderby day.Number, notice.Path, condition.Symbol.Name
           select new Due(day, notice, condition),
    ];

    /// <summary>What fell due before and is still open must not look as if all were well.</summary>
    private static string Before(ScreenState state)
    {
        var open = state.Notices.Where(n => state.Here.Notice is null || n.Path == state.Here.Notice).SelectMany(n => n.Result?.Conditions ?? [])
            .Count(c => c.Symbol.Origin != OriginKind.Local && c.NotEvaluated is null && VerdictWords.NeedsAttention(c) && c.Report.DueDay < state.AsAt);
        return open == 0 ? "" : $" {Words.Count(open, "condition")} fell due before it and {(open == 1 ? "needs" : "need")} attention{(state.Here.Notice is null ? "" : $": t shows {(open == 1 ? "it" : "them")}")}.";
    }

    private static IEnumerable<Day> Days(VerdictReport report)
    {
        var isDone = report.Verdict is Verdict.Met or Verdict.MetLate || VerdictTable.Of(report.Verdict).Class == VerdictClass.Out;
        // What has not begun falls due like anything else.
        if ((!isDone || report.Marks.HasFlag(VerdictMarks.NotYet)) && report.DueDay is { } due)
        {
            yield return due;
        }

        if (report.NextDue is { } next && next != (isDone ? null : report.DueDay))
        {
            yield return next;
        }
    }

    /// <summary>As many months side by side as fit, from the one asked for; days on which something falls due carry a star.</summary>
    private static List<ImmutableArray<Run>> Months(ScreenState state, HashSet<Day> dues, Day from, int width)
    {
        var count = Math.Clamp((width + 3) / (MonthWidth + 3), 1, 3);
        var first = Day.Of(from.Year, from.Month, 1);
        var months = Enumerable.Range(0, count).Select(i => Month(state, dues, first.AddMonths(i))).ToList();
        return [.. Enumerable.Range(0, 8).Select(row => (ImmutableArray<Run>)[string.Join("   ", months.Select(m => m[row].PadRight(MonthWidth))).TrimEnd()])];
    }

    private static string[] Month(ScreenState state, HashSet<Day> dues, Day first)
    {
        var rows = new List<string> { $"{Day.MonthName(first.Month)} {first.Year.ToString(CultureInfo.InvariantCulture)}", "Mon Tue Wed Thu Fri Sat Sun" };
        var days = first.AddMonths(1) - first;
        var offset = ((int)first.DayOfWeek + 6) % 7;
        for (var week = 0; week < 6; week++)
        {
            var line = "";
            for (var weekday = 0; weekday < 7; weekday++)
            {
                var number = (week * 7) + weekday - offset + 1;
                var day = number >= 1 && number <= days ? first.AddDays(number - 1) : (Day?)null;
                var sign = day is null ? ' ' : day == state.AsAt ? '<' : dues.Contains(day.Value) ? '*' : ' ';
                line += (day is null ? "" : number.ToString(CultureInfo.InvariantCulture)).PadLeft(3) + sign;
            }

            rows.Add(line.TrimEnd());
        }

        return [.. rows];
    }

    private sealed record Due(Day Day, NoticeEntry Notice, ConditionResult Condition)
    {
        public string Key => $"{Day.ToIsoString()} {Notice.Path} {Condition.Symbol.Name}";
    }
}
