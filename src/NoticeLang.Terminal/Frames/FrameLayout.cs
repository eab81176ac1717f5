using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Frames;

/// <summary>
/// How a state's screen is laid out in its size: which lines stay, how many rows are in sight and which, and whether there is room for the
/// lower pane. As the size shrinks the pane goes first, then the head, then the frame; the rows, the status line and the keys stay.
/// </summary>
internal sealed class FrameLayout
{
    /// <summary>Below these the screen is drawn without a frame.</summary>
    public const int LeastWidth = 40;
    public const int LeastHeight = 10;
    private const int WidthForPane = 60;
    private const int LeastRows = 5;

    private FrameLayout(ScreenState state)
    {
        var (width, height) = state.Size;
        HasFrame = width >= LeastWidth && height >= LeastHeight;
        Inner = Math.Max(10, HasFrame ? width - 4 : width);
        View = state.Memo.View(state, ScreenTable.Of(state), Inner);
        Rows = state.Memo.Rows(View, state.Here.Filter);
        SelectedIndex = Find(state.Here.Selected);

        // Borders, status line, rule and keys take five lines of a frame, two of a screen without one.
        var room = Math.Max(1, height - (HasFrame ? 5 : 2));
        Notes = [.. new[] { FrameNotes.Doubt(state, Inner), FrameNotes.Filter(state, View, Rows.Count(r => !r.IsHeading), Inner) }.OfType<Run>().Take(room - 1)];
        room -= Notes.Count;
        FullHead = View.HeadFor?.Invoke(Selected) ?? View.Head;
        Head = HasFrame && room - FullHead.Count >= LeastRows ? FullHead : [];
        room -= Head.Count;

        var needed = Rows.Sum(r => r.Lines.Length);
        Pane = HasFrame && width >= WidthForPane && Selected is { } row && View.Below is not null ? state.Memo.Pane(View, row, Inner) : null;
        if (Pane is { } pane)
        {
            // The rows get what they need up to half, the pane the rest; with much to show each gets half.
            var half = Math.Max(LeastRows, room / 2);
            PaneHeight = Math.Min(pane.Lines.Count, room - Math.Min(needed, Math.Max(half, room - pane.Lines.Count - 2)) - 2);
            if (PaneHeight < 2)
            {
                (Pane, PaneHeight) = (null, 0);
            }
        }

        RowsHeight = Math.Max(1, room - (PaneHeight > 0 ? PaneHeight + 2 : 0));
        Top = Scroll(state.Here.Top);
    }

    public bool HasFrame { get; }

    /// <summary>Columns inside the frame.</summary>
    public int Inner { get; }

    public ScreenView View { get; }

    /// <summary>The rows the filter leaves.</summary>
    public IReadOnlyList<ScreenRow> Rows { get; }

    public IReadOnlyList<ImmutableArray<Run>> Head { get; }

    /// <summary>The same where there is room for it.</summary>
    public IReadOnlyList<ImmutableArray<Run>> FullHead { get; }

    /// <summary>Lines above the rows that are not given up.</summary>
    public IReadOnlyList<Run> Notes { get; }

    public Pane? Pane { get; }

    public int PaneHeight { get; }

    /// <summary>Lines for rows.</summary>
    public int RowsHeight { get; }

    /// <summary>The first line of the rows in sight.</summary>
    public int Top { get; }

    /// <summary>Of <see cref="Rows"/>; -1 where none can be selected.</summary>
    public int SelectedIndex { get; }

    public ScreenRow? Selected => SelectedIndex >= 0 ? Rows[SelectedIndex] : null;

    public static FrameLayout Of(ScreenState state) => new(state);

    /// <summary>The first line of a row, counted over all rows.</summary>
    public int LineOf(int index)
    {
        var line = 0;
        for (var i = 0; i < index; i++)
        {
            line += Rows[i].Lines.Length;
        }

        return line;
    }

    /// <summary>The row nearest to an index in a direction that can be selected; -1 where none can.</summary>
    public int Selectable(int index, int direction)
    {
        for (var i = index; i >= 0 && i < Rows.Count; i += direction)
        {
            if (!Rows[i].IsHeading)
            {
                return i;
            }
        }

        return -1;
    }

    private int Find(string? key)
    {
        for (var i = 0; key is not null && i < Rows.Count; i++)
        {
            if (Rows[i].Key == key && !Rows[i].IsHeading)
            {
                return i;
            }
        }

        return Selectable(0, 1);
    }

    /// <summary>As little as brings the selected row into sight; from the top where the first row is selected, so that its headings show.</summary>
    private int Scroll(int top)
    {
        var total = Rows.Sum(r => r.Lines.Length);
        if (SelectedIndex >= 0)
        {
            var first = LineOf(SelectedIndex);
            var height = Math.Min(RowsHeight, Rows[SelectedIndex].Lines.Length);
            top = SelectedIndex == Selectable(0, 1) ? 0 : Math.Max(Math.Min(top, first), first + height - RowsHeight);
        }

        return Math.Clamp(top, 0, Math.Max(0, total - RowsHeight));
    }
}
