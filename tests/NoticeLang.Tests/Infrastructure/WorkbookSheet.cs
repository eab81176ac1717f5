using System.Collections.Generic;

namespace NoticeLang.Tests.Infrastructure;

/// <summary>A sheet to be written into a workbook.</summary>
/// <param name="Rows">From the first on; a row or cell that is default is left out.</param>
internal sealed record WorkbookSheet(string Name, params SheetCell[][] Rows)
{
    public string State { get; init; } = "visible";

    /// <summary>Ranges, as in A1:C1.</summary>
    public string[] Merged { get; init; } = [];

    /// <summary>Numbers of rows from 1.</summary>
    public HashSet<int> HiddenRows { get; init; } = [];

    /// <summary>As in <c>&lt;col min="2" max="2" hidden="1"/&gt;</c>.</summary>
    public string Columns { get; init; } = "";

    /// <summary>The whole of the part, in place of all the above; null for none.</summary>
    public string? Xml { get; init; }
}
