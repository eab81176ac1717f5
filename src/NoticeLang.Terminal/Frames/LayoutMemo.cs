using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;
using NoticeLang.Time;

namespace NoticeLang.Terminal.Frames;

/// <summary>
/// What was laid out last, so that one key press lays a screen out once: rows do not depend on which of them is selected. It goes with a state
/// from one to the next and changes nothing that can be seen. For one thread.
/// </summary>
internal sealed class LayoutMemo
{
    private readonly Recent<ViewKey, ScreenView> _views = new();
    private readonly Recent<(ScreenView View, string Filter), IReadOnlyList<ScreenRow>> _rows = new();
    private readonly Recent<(ScreenView View, string Row, int Width), Pane> _panes = new();

    /// <param name="width">Columns inside the frame.</param>
    public ScreenView View(ScreenState state, Screen screen, int width)
    {
        var place = state.Here with { Top = 0, PaneTop = 0, Pane = 0, Filter = "", Search = "", Selected = null };
        return _views.Get(new ViewKey(state.Notices, place, state.AsAt, state.KnownBy, state.Settings, width, state.HasLooked), () => screen.View(state, state.Here, width));
    }

    /// <summary>The rows the filter leaves.</summary>
    public IReadOnlyList<ScreenRow> Rows(ScreenView view, string filter) =>
        filter.Length == 0 ? view.Rows : _rows.Get((view, filter), () => RowFilter.Apply(view.Rows, filter));

    public Pane Pane(ScreenView view, ScreenRow row, int width) => _panes.Get((view, row.Key, width), () => view.Below!(row, width));

    private sealed record ViewKey(ImmutableArray<NoticeEntry> Notices, Place Place, Day AsAt, Day? KnownBy, ScreenSettings Settings, int Width, bool HasLooked);

    /// <summary>The few newest answers.</summary>
    private sealed class Recent<TKey, TValue>
        where TKey : notnull
    {
        private const int Most = 3;
        private readonly List<(TKey Key, TValue Value)> _known = [];

        public TValue Get(TKey key, Func<TValue> make)
        {
            var index = _known.FindIndex(k => k.Key.Equals(key));
            if (index < 0)
            {
                _known.Insert(0, (key, make()));
                if (_known.Count > Most)
                {
                    _known.RemoveAt(Most);
                }

                return _known[0].Value;
            }

            return _known[index].Value;
        }
    }
}
