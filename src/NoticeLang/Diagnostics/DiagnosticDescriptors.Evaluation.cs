using System.Collections.Immutable;
using static NoticeLang.Diagnostics.DiagnosticSeverity;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor SentenceNotEvaluated = new("NL4001", Error, "A condition that turns on one without a verdict", "{0} has no verdict, because it turns on a condition that has none");

    public static readonly DiagnosticDescriptor EvidenceNameUnknown = new("NL4002", Warning, "Evidence about something the notice does not name", "The notice has no {1} called {0}");

    public static readonly DiagnosticDescriptor RecordsContradict = new("NL4003", Warning, "Records that contradict one another", "{0} records disagree about one event");

    public static readonly DiagnosticDescriptor FieldNotDeclaredByAct = new("NL4004", Note, "A field that no act declares", "The act {0} has no field called {1}");

    private static ImmutableArray<DiagnosticDescriptor> EvaluationBand =>
        [SentenceNotEvaluated, EvidenceNameUnknown, RecordsContradict, FieldNotDeclaredByAct];
}
