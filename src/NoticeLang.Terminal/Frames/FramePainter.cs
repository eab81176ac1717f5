using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Cells;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;
using Rows = Spectre.Console.Rows;

namespace NoticeLang.Terminal.Frames;

/// <summary>State and size to a frame of cells. Pure: the same state gives the same cells.</summary>
public static class FramePainter
{
    public static Frame Paint(ScreenState state)
    {
        var layout = FrameLayout.Of(state);
        var painter = new Painter(state, layout);
        return painter.Paint();
    }

    private sealed class Painter(ScreenState state, FrameLayout layout)
    {
        private readonly CellGrid _grid = new(state.Size.Width, state.Size.Height);
        private readonly ImmutableArray<HitArea>.Builder _hits = ImmutableArray.CreateBuilder<HitArea>();
        private readonly int _left = layout.HasFrame ? 2 : 0;
        private (int X, int Y) _cursor;

        public Frame Paint()
        {
            var y = layout.HasFrame ? 1 : 0;
            if (layout.HasFrame)
            {
                DrawBorders();
            }

            if (state.Dialog is { Kind: DialogKind.Help or DialogKind.Palette or DialogKind.Fix } list)
            {
                DrawList(list, y);
            }
            else
            {
                y = DrawHead(y);
                DrawRows(y);
                DrawPane(y + layout.RowsHeight);
            }

            DrawStatus();
            DrawKeys();
            return new Frame(_grid, (Math.Clamp(_cursor.X, 0, _grid.Width - 1), Math.Clamp(_cursor.Y, 0, _grid.Height - 1)), _hits.ToImmutable());
        }

        private int StatusLine => layout.HasFrame ? _grid.Height - 4 : _grid.Height - 2;

        /// <summary>In the middle of the lowest border; without a frame at the end of the keys, which give way.</summary>
        private int DrawMarking()
        {
            if (state.Settings.Marking is not { } marking)
            {
                return 0;
            }

            var text = $" {Columns.Cut(marking, Math.Max(1, _grid.Width - 6))} ";
            var width = TextWidth.Of(text);
            Line(text, layout.HasFrame ? (_grid.Width - width) / 2 : _grid.Width - width, _grid.Height - 1);
            return layout.HasFrame ? 0 : width;
        }

        private void DrawBorders()
        {
            var boxes = state.Settings.HasBoxDrawing;
            var (horizontal, vertical) = boxes ? ('─', "│") : ('-', "|");
            var rule = new string(horizontal, _grid.Width - 2);
            Line(boxes ? $"┌{rule}┐" : $"+{rule}+", 0, 0);
            Line(boxes ? $"├{rule}┤" : $"+{rule}+", 0, _grid.Height - 3);
            Line(boxes ? $"└{rule}┘" : $"+{rule}+", 0, _grid.Height - 1);
            for (var y = 1; y < _grid.Height - 1; y++)
            {
                if (y != _grid.Height - 3)
                {
                    Line(vertical, 0, y);
                    Line(vertical, _grid.Width - 1, y);
                }
            }

            var asAt = $" {TrailText.AsAt(state, _grid.Width)} ";
            var trail = Columns.Cut(TrailText.Of(state, isShort: _grid.Width < 100), _grid.Width - asAt.Length - 8);
            Line($" {trail} ", 2, 0);
            Line(asAt, _grid.Width - 2 - TextWidth.Of(asAt), 0);
        }

        private void Line(string text, int x, int y) => _grid.Draw([new Run(text)], x, y, _grid.Width - x);

        private int DrawHead(int y)
        {
            foreach (var line in layout.Head)
            {
                _grid.Draw(line, _left, y++, layout.Inner);
            }

            foreach (var note in layout.Notes)
            {
                _grid.Draw([note], _left, y++, layout.Inner);
            }

            return y;
        }

        private void DrawRows(int top)
        {
            if (layout.Rows.Count == 0 || (state.Here.Filter.Length > 0 && layout.Rows.All(r => r.IsHeading)))
            {
                _cursor = (_left, top);
                foreach (var line in TextWrap.Lines(state.Here.Filter.Length > 0 ? "No row is left by the filter." : layout.View.WhenEmpty, layout.Inner))
                {
                    _grid.Draw([line], _left, top++, layout.Inner);
                }

                return;
            }

            _cursor = (_left, top);
            var at = -layout.Top;
            for (var i = 0; i < layout.Rows.Count && at < layout.RowsHeight; i++)
            {
                var row = layout.Rows[i];
                var isSelected = i == layout.SelectedIndex;
                var (first, shown) = (Math.Max(at, 0), 0);
                foreach (var line in row.Lines)
                {
                    if (at >= 0 && at < layout.RowsHeight)
                    {
                        DrawRowLine(row, line, top + at, isSelected, isFirst: shown == 0);
                        shown++;
                    }

                    at++;
                }

                if (shown > 0 && !row.IsHeading)
                {
                    _hits.Add(new HitArea(_left, top + first, layout.Inner, shown, row.Key, null));
                }
            }
        }

        private void DrawRowLine(ScreenRow row, ImmutableArray<Run> line, int y, bool isSelected, bool isFirst)
        {
            _grid.Draw(Marked(line, row), _left, y, layout.Inner);
            if (!isSelected)
            {
                return;
            }

            if (isFirst)
            {
                Line(">", _left, y);
                _cursor = (_left, y);
            }

            _grid.Reverse(_left, y, layout.Inner);
        }

        /// <summary>What is searched for stands in [ ] where a row holds it: colour alone never says it.</summary>
        private ImmutableArray<Run> Marked(ImmutableArray<Run> line, ScreenRow row)
        {
            var search = state.Here.Search;
            if (search.Length == 0 || row.IsHeading || !line.Any(r => r.Text.Contains(search, StringComparison.OrdinalIgnoreCase)))
            {
                return line;
            }

            return [.. line.Select(r => r.Text.IndexOf(search, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                ? r with { Text = $"{r.Text[..at]}[{r.Text.Substring(at, search.Length)}]{r.Text[(at + search.Length)..]}" }
                : r)];
        }

        private void DrawPane(int y)
        {
            if (layout.Pane is not { } pane)
            {
                return;
            }

            var dash = state.Settings.HasBoxDrawing ? '─' : '-';
            var title = Columns.Cut(pane.Title, layout.Inner - 8);
            y++;
            _grid.Draw([$"{dash} {title} {new string(dash, Math.Max(0, layout.Inner - TextWidth.Of(title) - 4))}"], _left, y++, layout.Inner);
            var top = Math.Clamp(state.Here.PaneTop, 0, Math.Max(0, pane.Lines.Count - layout.PaneHeight));
            _grid.Draw(new Rows(pane.Lines.Skip(top).Take(layout.PaneHeight).Select(line => RunParagraph.Of(line))), _left, y, layout.Inner, layout.PaneHeight);
        }

        private void DrawList(Dialog dialog, int y)
        {
            var room = StatusLine - y;
            var lines = DialogLists.Lines(state, dialog, layout.Inner);
            var top = Math.Clamp(dialog.Selected - (room / 2), 0, Math.Max(0, lines.Count - room));
            for (var i = 0; i < room && top + i < lines.Count; i++)
            {
                _grid.Draw(lines[top + i].Runs, _left, y + i, layout.Inner);
                if (lines[top + i].IsSelected)
                {
                    Line(">", _left, y + i);
                    _grid.Reverse(_left, y + i, layout.Inner);
                }
            }
        }

        private void DrawStatus()
        {
            if (state.Dialog is { } dialog)
            {
                DrawDialog(dialog);
                return;
            }

            var frame = state.FrameNumber is { } number ? Words.Text($" #{number}") : "";
            var text = StatusWords.Of(state, layout);
            _grid.Draw([Columns.Cut(text, layout.Inner - frame.Length), frame], _left, StatusLine, layout.Inner);
        }

        /// <summary>The line that is typed in the place of the status line, and over the rows above it what belongs to it.</summary>
        private void DrawDialog(Dialog dialog)
        {
            var block = DialogBlock.Of(state, dialog, layout.Inner, StatusLine - (layout.HasFrame ? 1 : 0));
            var y = StatusLine - block.Above.Count;
            foreach (var line in block.Above)
            {
                _grid.Draw([new string(' ', layout.Inner)], _left, y, layout.Inner);
                _grid.Draw([line], _left, y++, layout.Inner);
            }

            var shown = PlainText.Clean(dialog.Text);
            var room = Math.Max(1, layout.Inner - TextWidth.Of(block.Prompt) - 1);
            var before = TextWidth.Of(shown[..Math.Min(dialog.Cursor, shown.Length)]);
            var skip = Math.Max(0, before - room);
            _grid.Draw([block.Prompt, shown[Math.Min(skip, shown.Length)..]], _left, StatusLine, layout.Inner);
            _cursor = (Math.Min(_left + layout.Inner - 1, _left + TextWidth.Of(block.Prompt) + before - skip), StatusLine);
        }

        private void DrawKeys()
        {
            var y = StatusLine + (layout.HasFrame ? 2 : 1);
            var x = _left;
            var room = layout.Inner - DrawMarking();
            foreach (var (shown, brief, command) in KeyLine.Of(state, room))
            {
                var end = _grid.Draw([$"{shown} {brief}"], x, y, room - (x - _left));
                _hits.Add(new HitArea(x, y, end - x, 1, null, command));
                x = end + KeyLine.Gap;
            }
        }
    }
}
