using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Text;

namespace NoticeLang.Binding;

/// <summary><c>evidence "board-log.csv" as meet by improvement-board { … }</c>: how the tables of a file are read as records, bound.</summary>
/// <param name="File">As written: a path from the mapping's own folder, in which <c>*</c> stands for any part of the file's name.</param>
/// <param name="FileLocation">Of the path in the mapping.</param>
/// <param name="Location">Of the whole mapping.</param>
public sealed record BoundMapping(string File, TextLocation FileLocation, TextLocation Location)
{
    /// <summary>The evidence key of what each row tells of (act, figure …); null where the columns say it (<c>as records</c>).</summary>
    public string? Kind { get; init; }

    /// <summary>What the rows give their records; the field of the kind's key first.</summary>
    public ImmutableArray<MappedField> Fields { get; init; } = [];

    /// <summary>The sheet it is for; null for every sheet that has the columns.</summary>
    public MappedColumn? Sheet { get; init; }

    /// <summary>True for <c>each sheet</c>: each that is not hidden must have the columns.</summary>
    public bool IsOfEachSheet { get; init; }

    /// <summary>The row in which the columns are named, from 1; null for the first that names them all.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>The last of several header rows.</summary>
    public int? LastHeaderRow { get; init; }

    /// <summary>Whose word the records are; null where it is not said.</summary>
    public string? SaidBy { get; init; }

    /// <summary>What the file is taken from, for people.</summary>
    public string? Source { get; init; }

    /// <summary>What must hold of a row for it to be taken: all of them.</summary>
    public ImmutableArray<RowTest> Only { get; init; } = [];

    /// <summary>The first row of which one of these holds, and all after it, are not taken.</summary>
    public ImmutableArray<RowTest> Until { get; init; } = [];

    /// <summary>True where a line of it is in error: it is then not applied.</summary>
    public bool HasErrors { get; init; }

    /// <summary>Every column it names, each once.</summary>
    public ImmutableArray<MappedColumn> Columns =>
        [.. Fields.Select(f => f.Column).OfType<MappedColumn>().Concat(Only.Select(t => t.Column)).Concat(Until.Select(t => t.Column)).DistinctBy(c => c.Name)];
}

/// <summary>A column or a sheet by its name as written, and where the mapping says it.</summary>
public sealed record MappedColumn(string Name, TextLocation Location);

/// <summary><c>where column "Status" is not "Draft"</c>.</summary>
/// <param name="Values">One of these; empty for <c>is empty</c>.</param>
public sealed record RowTest(MappedColumn Column, bool IsNot, ImmutableArray<string> Values);

/// <summary>What comes first in a date in figures.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
    YearFirst,
}

/// <summary>What kind of text a field's cells are.</summary>
public enum MappedContent
{
    /// <summary>Taken as it is.</summary>
    Words,

    /// <summary>A day, or with no figure in it a name (<c>to</c> of an act).</summary>
    Day,

    /// <summary>The period of a figure.</summary>
    Period,

    /// <summary>Declared names, or what they are called.</summary>
    Names,

    /// <summary>The value of a figure.</summary>
    Figure,
}

/// <summary>A field of the records: from a column, from the columns of periods, or the same in every row.</summary>
/// <param name="Key">As evidence files have it.</param>
public sealed record MappedField(string Key, TextLocation Location)
{
    /// <summary>The same in every row; empty for a field from a column.</summary>
    public ImmutableArray<string> Constant { get; init; } = [];

    public MappedColumn? Column { get; init; }

    /// <summary>True for <c>from the column of each period</c>: a record for each such column that has something in the row.</summary>
    public bool IsOfEachPeriod { get; init; }

    public MappedContent Content { get; init; }

    public ImmutableArray<MappedMeaning> Meanings { get; init; } = [];

    /// <summary>What is taken where the cell is empty; empty for nothing.</summary>
    public ImmutableArray<string> Default { get; init; } = [];

    public DateOrder? Order { get; init; }

    /// <summary>What parts the values of a cell; null where it holds one.</summary>
    public string? Separator { get; init; }
}

/// <summary><c>where "Perm" or "Permanent" means permanent</c>.</summary>
public sealed record MappedMeaning(ImmutableArray<string> Texts, ImmutableArray<string> Values);
