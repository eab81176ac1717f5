using System.Collections.Immutable;
using static NoticeLang.Diagnostics.DiagnosticSeverity;

namespace NoticeLang.Diagnostics;

/// <content>Messages about tables that mappings read as evidence: of the band of evidence.</content>
public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor TableWithoutMapping =
        new("NL3070", Error, "A table that no mapping reads", "The columns of this table are not named as evidence names them");

    public static readonly DiagnosticDescriptor RowsTaken =
        new("NL3071", Note, "Rows of a table that give no record", "{0} from this file, and {1}");

    public static readonly DiagnosticDescriptor RowsNotReadable =
        new("NL3072", Warning, "Rows of a table that could not be read", "{0} of this file could not be read as {1}");

    public static readonly DiagnosticDescriptor ColumnNotThere =
        new("NL3073", Error, "A column that is not there", "No column is called {0}");

    public static readonly DiagnosticDescriptor SheetNotThere =
        new("NL3074", Error, "A sheet that is not there", "No sheet is called {0}");

    public static readonly DiagnosticDescriptor MappedFileNotThere =
        new("NL3075", Error, "A mapping of a file that is not there", "No evidence file is called {0}");

    public static readonly DiagnosticDescriptor DatesOfTwoReadings =
        new("NL3076", Error, "Dates that can be read two ways", "Dates under {0} can be read two ways");

    public static readonly DiagnosticDescriptor DatesOfOtherOrder =
        new("NL3077", Warning, "Dates in another order than the mapping says", "Some dates under {0} cannot have the {1} first");

    public static readonly DiagnosticDescriptor TwoColumnsOfOneName =
        new("NL3078", Error, "Two columns of one name", "Two columns are called {0}");

    public static readonly DiagnosticDescriptor NoPeriodColumns =
        new("NL3079", Error, "No column for a period", "No column of this table is headed by a period");

    public static readonly DiagnosticDescriptor MappedFileWithoutTable =
        new("NL3080", Error, "A mapping of a file without a table", "{0} has no table to map");

    private static ImmutableArray<DiagnosticDescriptor> MappingBand =>
    [
        TableWithoutMapping, RowsTaken, RowsNotReadable, ColumnNotThere, SheetNotThere, MappedFileNotThere, DatesOfTwoReadings, DatesOfOtherOrder,
        TwoColumnsOfOneName, NoPeriodColumns, MappedFileWithoutTable,
    ];
}
