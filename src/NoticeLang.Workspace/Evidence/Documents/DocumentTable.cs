using System.Collections.Generic;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Documents;

/// <summary>A table of a document while it is read, row by row and cell by cell.</summary>
internal sealed class DocumentTable(string name)
{
    private readonly List<GridRow> _rows = [];
    private readonly List<MergedCells> _merged = [];

    /// <summary>Merged cells that the next row may go on with, by their first columns: indexes of <see cref="_merged"/>.</summary>
    private readonly Dictionary<int, int> _open = [];
    private List<GridCell> _cells = [];
    private int _number;
    private bool _isDropped;

    /// <summary>Of the row at hand, so far.</summary>
    public int Columns { get; private set; }

    public void BeginRow() => (_cells, Columns, _isDropped) = ([], 0, false);

    /// <summary>Leaves columns out at the beginning of a row.</summary>
    public void Skip(int columns) => Columns += columns;

    /// <summary>The row at hand was deleted: it is none.</summary>
    public void DropRow() => _isDropped = true;

    /// <param name="span">How many columns it covers.</param>
    /// <param name="isBegun">Cells below it may go on with it.</param>
    /// <param name="isContinued">It goes on with the cell above.</param>
    public void AddCell(string text, int span, bool isBegun, bool isContinued)
    {
        var column = Columns + 1;
        Columns += span;
        if (_isDropped)
        {
            return;
        }

        if (isContinued && _open.TryGetValue(column, out var above) && _merged[above].LastRow == _number)
        {
            _merged[above] = _merged[above] with { LastRow = _number + 1 };
            return;
        }

        if (text.Length > 0)
        {
            _cells.Add(new GridCell(column, text, CellKind.Text));
        }

        if (span > 1 || isBegun)
        {
            _open[column] = _merged.Count;
            _merged.Add(new MergedCells(_number + 1, column, _number + 1, Columns));
        }
    }

    public void EndRow()
    {
        if (!_isDropped)
        {
            _number++;
            _rows.Add(new GridRow(_number, _cells.ToArray()));
        }
    }

    public Grid ToGrid() => new(name, IsHidden: false, _rows, _merged);
}
