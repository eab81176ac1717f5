using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;
using NoticeLang.Time;

namespace NoticeLang.Terminal.Screens;

/// <summary>Screen 4: a notice over time, what fell due and falls due, and the evidence there is; one item is selected and said in words.</summary>
internal sealed class TimelineScreen : Screen
{
    private const int LeastLabel = 12;

    public override ScreenKind Kind => ScreenKind.Timeline;

    public override ImmutableArray<Command> Commands =>
        [Command.Left, Command.Right, Command.Open, Command.Timeline, Command.MonthBack, Command.PreviousDue, Command.SetDate, Command.Filter, Command.Search, Command.Edit, Command.Export, Command.Help];

    public override string Crumb(ScreenState state, Place place) => "Timeline";

    public override ScreenView View(ScreenState state, Place place, int width)
    {
        if (state.Notice is not { Result: { } result } notice)
        {
            return new ScreenView { WhenEmpty = "This notice has not been worked out yet." };
        }

        var items = TimelineItem.Of(notice, result);
        return new ScreenView
        {
            HasDrawnHead = true,
            HeadFor = row => Chart(state, items, items.FirstOrDefault(i => i.Key == row?.Key) ?? items.FirstOrDefault(), [.. result.Conditions.Select(c => c.Symbol.Name)], width),
            Rows = [.. items.Select(i => new ScreenRow(i.Key, [[$"  {i.Mark}  {Columns.Cut(i.Text, width - 5)}"]], i.Text + ".") { Location = i.Location, Record = i.Record })],
            Noun = "Item",
            WhenEmpty = "Nothing in this notice has a day.",
        };
    }

    /// <summary>One comes to what is next from the day as at on, else to the last before it.</summary>
    public override Change? Entered(ScreenState state)
    {
        var items = Items(state);
        return state.Here.Selected is not null || items.IsEmpty ? null
            : state.With(state.Here with { Selected = (items.FirstOrDefault(i => i.Day >= state.AsAt) ?? items[^1]).Key });
    }

    public override Change? Open(ScreenState state, ScreenRow row)
    {
        var item = Items(state).FirstOrDefault(i => i.Key == row.Key);
        return item is null ? null
            : item.Row.Length > 0 ? state.Enter(new Place(ScreenKind.Condition, state.Here.Notice, item.Row))
            : item.Record is { } record ? state.Enter(new Place(ScreenKind.Evidence, state.Here.Notice) { Selected = record.Id })
            : null;
    }

    public override Change? Do(ScreenState state, Command command, ScreenRow? row)
    {
        var layout = FrameLayout.Of(state);
        return command switch
        {
            Command.Timeline => state.With(new Place(ScreenKind.Calendar, state.Here.Notice)),
            Command.Left => Updating.Moves.To(state, layout, layout.Selectable(layout.SelectedIndex - 1, -1)),
            Command.Right => Updating.Moves.To(state, layout, layout.Selectable(layout.SelectedIndex + 1, 1)),
            Command.MonthBack or Command.MonthOn => Nearest(state, row, command == Command.MonthOn ? 1 : -1),
            Command.PreviousDue or Command.NextDue => Due(state, row, command == Command.NextDue),
            _ => null,
        };
    }

    private static ImmutableArray<TimelineItem> Items(ScreenState state) =>
        state.Notice is { Result: { } result } notice ? TimelineItem.Of(notice, result) : [];

    /// <summary>The first item at least a month away.</summary>
    private static ScreenState? Nearest(ScreenState state, ScreenRow? row, int direction)
    {
        var items = Items(state);
        if (items.FirstOrDefault(i => i.Key == row?.Key) is not { } here)
        {
            return null;
        }

        var day = here.Day.AddMonths(direction);
        var found = direction > 0 ? items.FirstOrDefault(i => i.Day >= day) ?? items[^1] : items.LastOrDefault(i => i.Day <= day) ?? items[0];
        return state.With(state.Here with { Selected = found.Key });
    }

    private static ScreenState? Due(ScreenState state, ScreenRow? row, bool isNext)
    {
        var items = Items(state);
        var at = row is null ? -1 : items.ToList().FindIndex(i => i.Key == row.Key);
        var found = isNext ? items.Skip(at + 1).FirstOrDefault(i => i.Row.Length > 0) : items.Take(Math.Max(0, at)).LastOrDefault(i => i.Row.Length > 0);
        return found is null ? state with { Said = isNext ? "Nothing falls due later." : "Nothing fell due earlier." } : state.With(state.Here with { Selected = found.Key });
    }

    private static List<ImmutableArray<Run>> Chart(ScreenState state, ImmutableArray<TimelineItem> items, TimelineItem? selected, ImmutableArray<string> conditions, int width)
    {
        if (items.IsEmpty)
        {
            return [];
        }

        var label = Math.Min(Math.Max(LeastLabel, conditions.Max(c => c.Length)), Math.Max(LeastLabel, width / 4));
        var scale = new TimeScale(items[0].Day, Day.Max(items.Max(i => i.Until), state.AsAt).AddMonths(1), width - label - 3);
        var lines = new List<ImmutableArray<Run>>
        {
            ([new string(' ', label + 2), scale.Years()]),
            ([new string(' ', label + 2), scale.Axis(state.Settings.HasBoxDrawing)]),
        };
        foreach (var name in conditions.Where(c => items.Any(i => i.Row == c)))
        {
            lines.Add([Columns.Cut(name, label).PadRight(label + 2), scale.Line(items.Where(i => i.Row == name), state.AsAt)]);
        }

        lines.Add(["Evidence".PadRight(label + 2), scale.Line(items.Where(i => i.Row.Length == 0), state.AsAt)]);
        lines.Add([new string(' ', label + 2), selected is null ? "" : scale.Pointer(selected.Day)]);
        lines.Add([Columns.Cut("D due  I issued  e evidence  m evidence, inexact day  | day as at  ^ selected; others: statuses", width)]);
        lines.Add([]);
        return lines;
    }
}

/// <summary>Days on a line of so many columns.</summary>
internal sealed class TimeScale(Day from, Day to, int width)
{
    private readonly int _days = Math.Max(1, to - from);
    private readonly int _width = Math.Max(10, width);

    public int Column(Day day) => Math.Clamp((int)((long)(day - from) * (_width - 1) / _days), 0, _width - 1);

    /// <summary>Years over the columns where they begin, those that do not fit left out.</summary>
    public string Years()
    {
        var line = new char[_width];
        Array.Fill(line, ' ');
        var free = 0;
        for (var year = from.Year; year <= to.Year; year++)
        {
            var at = Column(Day.Max(from, Day.Of(year, 1, 1)));
            var text = year.ToString(CultureInfo.InvariantCulture);
            if (at >= free && at + text.Length <= _width)
            {
                text.CopyTo(0, line, at, text.Length);
                free = at + text.Length + 1;
            }
        }

        return new string(line).TrimEnd();
    }

    public string Axis(bool hasBoxDrawing)
    {
        var line = new char[_width];
        Array.Fill(line, hasBoxDrawing ? '─' : '-');
        for (var year = from.Year; year <= to.Year; year++)
        {
            if (Day.Of(year, 1, 1) >= from)
            {
                line[Column(Day.Of(year, 1, 1))] = hasBoxDrawing ? '┬' : '+';
            }
        }

        return new string(line);
    }

    /// <summary>Marks at their days; where several fall into one column the first in order of urgency stands there.</summary>
    public string Line(IEnumerable<TimelineItem> items, Day asAt)
    {
        var line = new char[_width];
        Array.Fill(line, ' ');
        line[Column(asAt)] = '|';
        foreach (var item in items.OrderByDescending(i => "!#?%&~".Contains(i.Mark, StringComparison.Ordinal) ? 0 : 1))
        {
            line[Column(item.Day)] = item.Mark;
        }

        return new string(line).TrimEnd();
    }

    public string Pointer(Day day) => new string(' ', Column(day)) + "^";
}
