using System.Collections.Immutable;
using static NoticeLang.Diagnostics.DiagnosticSeverity;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor PackageNotOpened =
        new("NL3021", Error, "A workbook or document that cannot be opened", "This {0} cannot be opened");

    public static readonly DiagnosticDescriptor SaveInAnotherForm =
        new("NL3022", Warning, "A file that is read only once it is saved in another form", "This file is not read as evidence until it is saved as {0}");

    public static readonly DiagnosticDescriptor CellNotReadable =
        new("NL3023", Error, "A row with a cell that cannot be read", "This row is left out: what is in a cell of it cannot be read");

    public static readonly DiagnosticDescriptor HiddenPartsRead =
        new("NL3024", Note, "Hidden rows or columns", "{0} of this sheet {1} hidden, and read like the others");

    public static readonly DiagnosticDescriptor SheetHidden =
        new("NL3025", Note, "A hidden sheet", "This sheet is hidden, and is read only where a mapping names it");

    public static readonly DiagnosticDescriptor WorkbookDoesMore =
        new("NL3026", Note, "A workbook with macros or links", "This workbook has {0}: they are never run or followed");

    public static readonly DiagnosticDescriptor TableNotRead =
        new("NL3027", Note, "A sheet or table that is not read", "This {0} is not read");

    public static readonly DiagnosticDescriptor PartsLeftOut =
        new("NL3028", Note, "A document with deleted or hidden text", "This document has {0} text, which is left out");

    /// <summary>Workbooks and documents.</summary>
    private static ImmutableArray<DiagnosticDescriptor> PackageBand =>
        [PackageNotOpened, SaveInAnotherForm, CellNotReadable, HiddenPartsRead, SheetHidden, WorkbookDoesMore, TableNotRead, PartsLeftOut];
}
