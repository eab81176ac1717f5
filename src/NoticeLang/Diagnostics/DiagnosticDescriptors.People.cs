using System.Collections.Immutable;
using static NoticeLang.Diagnostics.DiagnosticSeverity;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor LooksLikePersonalData =
        new("NL3060", Warning, "What looks like a child's personal data", "This looks like {0}{1}");

    public static readonly DiagnosticDescriptor NamesAmongEvidence =
        new("NL3065", Warning, "A file of names among the evidence", "A file of names must stand outside the evidence, so this one is not read");

    public static readonly DiagnosticDescriptor NamesNotReadable =
        new("NL3066", Error, "A line of the file of names that cannot be read", "This {0} of the file of names cannot be read");

    public static readonly DiagnosticDescriptor PersonNamedTwice =
        new("NL3067", Error, "A code with two names", "{0} is given a name twice");

    public static readonly DiagnosticDescriptor NameOfNobody =
        new("NL3068", Note, "A name for a code that no evidence has", "No evidence speaks of {0}");

    private static ImmutableArray<DiagnosticDescriptor> PeopleBand =>
        [LooksLikePersonalData, NamesAmongEvidence, NamesNotReadable, PersonNamedTwice, NameOfNobody];
}
