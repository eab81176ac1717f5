using System.Collections.Immutable;
using static NoticeLang.Diagnostics.DiagnosticSeverity;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor FileTooLarge =
        new("NL3140", Error, "A file larger than is read", "This file is larger than {0} and is not read");

    public static readonly DiagnosticDescriptor RestNotRead =
        new("NL3142", Error, "A file with more in it than is read", "This file has more than {0}, and nothing from here on is read");

    public static readonly DiagnosticDescriptor LongerThanRead =
        new("NL3143", Error, "A key or value longer than is read", "This {0} is longer than {1} and is not read");

    public static readonly DiagnosticDescriptor ListsTooDeep =
        new("NL3144", Error, "Lists within lists, deeper than is read", "Here are more than {0} lists or records within one another");

    /// <summary>What is beyond the limits of reading, or cannot be opened.</summary>
    private static ImmutableArray<DiagnosticDescriptor> LimitBand => [FileTooLarge, RestNotRead, LongerThanRead, ListsTooDeep];
}
