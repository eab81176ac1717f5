using System.Collections.Generic;
using System.CommandLine;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Evaluation;

namespace NoticeLang.Cli.Commands;

/// <summary>The flags that say with which evidence and as at which days a result is worked out.</summary>
internal sealed class RunOptions
{
    private const string DefaultLeadTime = "60 days";
    private readonly Option<string[]> _evidence = CommandOptions.Evidence();
    private readonly Option<string> _asAt = CommandOptions.AsAt();
    private readonly Option<string> _knownBy = CommandOptions.KnownBy();
    private readonly Option<string> _dueSoon = CommandOptions.DueSoon();

    private readonly Option<string> _names = CommandOptions.Names();
    private readonly Option<bool> _noNames = CommandOptions.NoNames();

    public Symbol[] Symbols => [_evidence, _asAt, _knownBy, _dueSoon, _names, _noNames];

    /// <exception cref="UsageException">A date or length of time was not understood.</exception>
    public RunSettings Read(ParseResult arguments, CliContext context)
    {
        var given = arguments.GetValue(_asAt);
        var asAt = given is null ? context.Today() : DateArgument.Parse(given, "as-at");
        var knownBy = arguments.GetValue(_knownBy);
        var (days, words) = ListArguments.LeadTime(arguments.GetValue(_dueSoon) ?? DefaultLeadTime, asAt);
        return new RunSettings(
            arguments.GetValue(_evidence) ?? [],
            new EvaluationOptions(asAt) { KnownBy = knownBy is null ? null : DateArgument.Parse(knownBy, "known-by"), DueSoonDays = days },
            words,
            given is null ? "today; use --as-at to fix the day" : null)
        {
            Names = arguments.GetValue(_noNames) ? null : arguments.GetValue(_names),
        };
    }
}

/// <summary>What the flags say.</summary>
/// <param name="Evidence">Files and folders as given; empty for the default folder.</param>
/// <param name="DueSoonWords">The lead time, as people say it.</param>
/// <param name="AsAtNote">How the day as at was chosen; null where it was given.</param>
internal sealed record RunSettings(IReadOnlyList<string> Evidence, EvaluationOptions Evaluation, string DueSoonWords, string? AsAtNote)
{
    /// <summary>The file that says who the codes of the evidence are; null where it must not be opened.</summary>
    public string? Names { get; init; }
}
