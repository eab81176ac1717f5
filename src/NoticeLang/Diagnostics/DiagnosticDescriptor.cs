namespace NoticeLang.Diagnostics;

/// <summary>What all messages with one id share.</summary>
/// <param name="Id">As in NL1003: NL0 syntax, NL1 names, NL2 meaning, NL3 evidence, NL4 evaluation, NL5 lint. Never reused.</param>
/// <param name="Severity">How much it stops.</param>
/// <param name="Title">What the page about it is called: a short sentence, no arguments.</param>
/// <param name="MessageFormat">The first line, with {0}, {1} … for arguments; at most 90 columns; no full stop.</param>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string Title, string MessageFormat);
