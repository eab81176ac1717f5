using NoticeLang.Text;

namespace NoticeLang.Evidence;

/// <summary>Why a row of a mapped table gave no record.</summary>
public enum RowObstacle
{
    /// <summary>The mapping asks for other rows only.</summary>
    NotAskedFor,

    /// <summary>It is at or below the row that ends the table.</summary>
    BelowTheLast,

    /// <summary>A note beside the table: nothing under any column that is read.</summary>
    NoCells,

    /// <summary>No day, or no period.</summary>
    NoDay,

    /// <summary>What stands there is no day, or no period.</summary>
    NotADay,

    /// <summary>A date in figures, and nothing says whether the day or the month comes first.</summary>
    TwoReadings,

    /// <summary>A date whose year has two figures; the rule is what it most likely means.</summary>
    ShortYear,

    /// <summary>A word the mapping gives no meaning for.</summary>
    NoMeaning,

    /// <summary>What the row is about is empty.</summary>
    NothingUnder,

    /// <summary>What stands there is no figure.</summary>
    NotAFigure,

    /// <summary>A formula that came to no value, or was saved without one.</summary>
    NoValue,

    /// <summary>It was read, and makes no record.</summary>
    NotARecord,
}

/// <summary>A row, or a cell of a table with a column a period, that gave no record though its table is mapped.</summary>
/// <param name="Column">The column it turns on; empty where it is none.</param>
/// <param name="Value">What stands there; empty for nothing.</param>
/// <param name="Rule">What the mapping asks for, or what the reader of records says; empty where the obstacle says all.</param>
public sealed record RowNotTaken(EvidenceFile File, TextLocation Location, RowObstacle Obstacle, string Column, string Value, string Rule)
{
    /// <summary>True where a record may be lost: not where the mapping leaves the row out, or it is a note.</summary>
    public bool IsFaulty => Obstacle is not (RowObstacle.NotAskedFor or RowObstacle.BelowTheLast or RowObstacle.NoCells);

    /// <summary>For people: a phrase, as in <c>Status is "Cancelled", and only rows where it is "Held" are taken</c>.</summary>
    public string Reason =>
        ReasonWith(Value.Length == 0 ? "" : $"\"{Value}\"") + (Obstacle == RowObstacle.ShortYear && Rule.Length > 0 ? $": write {Rule}, if that is meant" : "");

    /// <summary>As <see cref="Reason"/>, without what stands in the cell.</summary>
    public string ReasonWithoutValue => Obstacle == RowObstacle.NotARecord ? "it makes no record" : ReasonWith(Value.Length == 0 ? "" : "something else");

    private string ReasonWith(string value) => Obstacle switch
    {
        RowObstacle.NotAskedFor => $"{Column} is {(value.Length == 0 ? "empty" : value)}, and only rows where it is {Rule} are taken",
        RowObstacle.BelowTheLast => "it is below the last row of the table",
        RowObstacle.NoCells => "nothing stands under the columns that are read",
        RowObstacle.NoDay => $"no date under {Column}",
        RowObstacle.NotADay => $"{value} under {Column} is not {(Rule.Length > 0 ? Rule : "a date")}",
        RowObstacle.TwoReadings => $"{value} under {Column} can be read two ways",
        RowObstacle.ShortYear => $"{value}{(Column.Length > 0 ? " under " + Column : "")} has its year in two figures",
        RowObstacle.NoMeaning => $"the mapping does not say what {value} under {Column} means",
        RowObstacle.NothingUnder => $"nothing under {Column}",
        RowObstacle.NotAFigure => $"{value} under {Column} is not a figure",
        RowObstacle.NoValue => $"{value} under {Column} is not a value",
        _ => Rule,
    };
}
