using System.Collections.Immutable;

namespace NoticeLang.Diagnostics;

/// <summary>THE TABLE of messages: one part a band. Each id has a page in <c>Pages/</c>; retired ids stay listed.</summary>
public static partial class DiagnosticDescriptors
{
    /// <summary>All descriptors, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
        [.. SyntaxBand, .. NameBand, .. MeaningBand, .. EvidenceBand, .. PeopleBand, .. MappingBand, .. LimitBand, .. MisreadingBand, .. EvaluationBand];
}
