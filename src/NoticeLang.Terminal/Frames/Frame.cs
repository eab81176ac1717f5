using System.Collections.Immutable;
using NoticeLang.Terminal.Cells;
using NoticeLang.Terminal.Keys;

namespace NoticeLang.Terminal.Frames;

/// <summary>What a terminal shows: cells, where the cursor stands, and what the mouse hits.</summary>
/// <param name="Cursor">Column and row, from 0: at the start of the selected row, or in the line that is typed.</param>
/// <param name="Hits">Rows and key names that can be pressed.</param>
public sealed record Frame(CellGrid Grid, (int X, int Y) Cursor, ImmutableArray<HitArea> Hits)
{
    /// <summary>What stands at a cell; null for nothing that can be pressed.</summary>
    public HitArea? At(int x, int y)
    {
        foreach (var hit in Hits)
        {
            if (y >= hit.Y && y < hit.Y + hit.Height && x >= hit.X && x < hit.X + hit.Width)
            {
                return hit;
            }
        }

        return null;
    }
}

/// <summary>An area of a frame that can be pressed: a row, or the name of a key.</summary>
public sealed record HitArea(int X, int Y, int Width, int Height, string? RowKey, Command? Command);
