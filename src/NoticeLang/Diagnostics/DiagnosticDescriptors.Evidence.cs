using System.Collections.Immutable;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticDescriptors
{
    private static ImmutableArray<DiagnosticDescriptor> EvidenceBand => [];
}
