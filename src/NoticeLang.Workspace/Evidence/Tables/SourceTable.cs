using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence.Tables;

/// <summary>What a cell holds, as its file says; a text file's cells are text.</summary>
internal enum CellKind
{
    Text,
    Number,

    /// <summary>
    /// A day; its text is written as 2019-05-23, followed by the time of day where that is not midnight; as 2019-05 or 2019 where the cell
    /// shows a month or a year.
    /// </summary>
    Date,

    /// <summary>A share; its text is written with its sign: 19%.</summary>
    Percent,

    /// <summary>Its text is yes or no.</summary>
    YesNo,

    /// <summary>
    /// What came to no value: a formula's #REF!, or the formula where it was saved without its value, or a day that is none. A row that
    /// needs it cannot be read.
    /// </summary>
    Error,
}

/// <summary>A cell that holds something.</summary>
/// <param name="Column">From 1, as in its file.</param>
/// <param name="Value">What it holds, as a record would say it, without spaces around it, and where it stands in the file's text.</param>
internal readonly record struct TableCell(int Column, RawValue Value, CellKind Kind)
{
    private readonly ReadText? _read;

    public TableCell(int column, ReadText read, TextSpan span, CellKind kind)
        : this(column, new RawValue(read.Text, span), kind) => _read = read;

    /// <summary>Its text, with what it says.</summary>
    public ReadText Read => _read ?? new ReadText(Text);

    public string Text => Value.Text;

    public TextSpan Span => Value.Span;
}

/// <summary>A row of a table.</summary>
/// <param name="Number">From 1, as in its file: the row of the sheet, the line of a text file.</param>
/// <param name="Span">From its first cell to its last.</param>
/// <param name="Cells">By column; cells without anything may be absent. A merged cell's value stands in each column and row it covers, with one place.</param>
/// <param name="Width">How many columns the row has, empty ones at its end counted.</param>
internal sealed record TableRow(int Number, TextSpan Span, ImmutableArray<TableCell> Cells, int Width)
{
    public bool IsBlank
    {
        get
        {
            foreach (ref readonly var cell in Cells.AsSpan())
            {
                if (cell.Text.Length > 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The cell of a column; null where it holds nothing.</summary>
    public TableCell? At(int column)
    {
        foreach (ref readonly var cell in Cells.AsSpan())
        {
            if (cell.Column == column)
            {
                return cell.Text.Length > 0 ? cell : null;
            }
        }

        return null;
    }
}

/// <summary>A table of a file, before anybody asks what its columns mean.</summary>
/// <param name="Name">The sheet's name, or the table's number in its document; empty where the file is one table.</param>
/// <param name="IsHidden">The sheet is hidden: it is read only where a mapping names it.</param>
/// <param name="Rows">In order; rows without anything may be absent.</param>
internal sealed record SourceTable(string Name, bool IsHidden, ImmutableArray<TableRow> Rows)
{
    private readonly LaidTable? _laid;
    private ImmutableArray<TableRow> _rows = Rows;

    /// <summary>A table whose rows are made when they are asked for: most of them never are.</summary>
    public SourceTable(string name, bool isHidden, LaidTable laid)
        : this(name, isHidden, default(ImmutableArray<TableRow>)) => _laid = laid;

    public ImmutableArray<TableRow> Rows => _rows.IsDefault ? _rows = _laid!.ToRows() : _rows;

    /// <summary>Whether it has no rows.</summary>
    public bool IsEmpty => _laid?.First is null && Rows.IsEmpty;

    /// <summary>The first row; where there is none, there is none to ask for.</summary>
    public TableRow First => _laid?.First ?? Rows[0];

    /// <summary>The first row that is not blank; null where there is none.</summary>
    public TableRow? Header => _laid is not null ? _laid.First : Rows.FirstOrDefault(r => !r.IsBlank);

    /// <summary>The row of a number; null where there is none.</summary>
    public TableRow? Row(int number) => _laid is not null ? _laid.Row(number) : Rows.FirstOrDefault(r => r.Number == number);

    /// <summary>As <see cref="TableRecords.Read"/>.</summary>
    public IEnumerable<RawRecord> Records(SourceText text, DiagnosticBag diagnostics) =>
        _laid?.Records(text, diagnostics) ?? TableRecords.Read(text, this, diagnostics);

    /// <summary>Whether it is the same table: others may look alike.</summary>
    public bool Equals(SourceTable? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
