namespace NoticeLang.Diagnostics;

/// <summary>Error: what it names is not used. Warning: a reading was assumed, and the result says so. Note: information.</summary>
public enum DiagnosticSeverity
{
    Note,
    Warning,
    Error,
}
