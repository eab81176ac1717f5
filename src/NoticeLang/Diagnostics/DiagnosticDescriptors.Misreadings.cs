using System.Collections.Immutable;
using static NoticeLang.Diagnostics.DiagnosticSeverity;

namespace NoticeLang.Diagnostics;

/// <content>Messages about evidence that could be read as something else than was meant: of the band of evidence.</content>
public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor YearInTwoFigures =
        new("NL3200", Error, "A year in two figures", "The {0} of this {1} has its year in two figures");

    public static readonly DiagnosticDescriptor PerhapsARecord =
        new("NL3201", Warning, "A line that may be meant as a record", "This line may be meant as a record, and is not read");

    public static readonly DiagnosticDescriptor ShortYearsRead =
        new("NL3202", Note, "Periods whose year has two figures", "{0} is read as {1}");

    public static readonly DiagnosticDescriptor FigurePeriodNotKnown =
        new("NL3203", Error, "A period of a figure that cannot be read", "The {0} of this {1} must be a period");

    public static readonly DiagnosticDescriptor TableLikeAMappedOne =
        new("NL3204", Warning, "A table like a mapped one that is not read", "This {0} has the columns of a mapping, and is not read");

    public static readonly DiagnosticDescriptor FigureNotANumber =
        new("NL3205", Warning, "A figure whose value is not a number", "The value of this figure is not a number");

    public static readonly DiagnosticDescriptor PerhapsNotDone =
        new("NL3206", Warning, "A record that may tell of what did not happen", "{0} says {1}, and what is told counts as done");

    public static readonly DiagnosticDescriptor PartsNotRead =
        new("NL3207", Note, "A document with text that is not read", "This document has {0}, which {1} not read");

    public static readonly DiagnosticDescriptor CellsStruckThrough =
        new("NL3208", Warning, "Cells that are struck through", "{0} of this sheet {1} struck through, and read like the others");

    public static readonly DiagnosticDescriptor CellsShowOther =
        new("NL3209", Warning, "Cells that show something else than they hold", "{0} of this sheet {1} something else than what is read");

    private static ImmutableArray<DiagnosticDescriptor> MisreadingBand =>
    [
        YearInTwoFigures, PerhapsARecord, ShortYearsRead, FigurePeriodNotKnown, TableLikeAMappedOne, FigureNotANumber,
        PerhapsNotDone, PartsNotRead, CellsStruckThrough, CellsShowOther,
    ];
}
