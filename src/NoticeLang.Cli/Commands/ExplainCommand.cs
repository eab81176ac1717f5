using System;
using System.CommandLine;
using System.Linq;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Diagnostics;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Guides;
using NoticeLang.Reporting.Results;

namespace NoticeLang.Cli.Commands;

/// <summary><c>notice explain</c>: one condition in full, or what a message or a status means.</summary>
internal sealed class ExplainCommand : NoticeCommand
{
    private const string Statuses = "statuses";

    private readonly Argument<string> _what = new("CONDITION|MESSAGE|STATUS")
    {
        Description = "a condition, the code of a message such as NL1001, a status such as \"not met\", or the word statuses",
        Arity = ArgumentArity.ExactlyOne,
    };

    private readonly Argument<string> _path = CommandOptions.Path();
    private readonly Option<bool> _json = CommandOptions.Json();
    private readonly RunOptions _run = new();
    private readonly ViewOptions _view = new(hasMarking: true);

    public ExplainCommand()
        : base("explain", "explain a condition with its sources, or a message or a status")
    {
        Add(_what, _path);
        Add(_run.Symbols);
        Add(_json);
        Add(_view.Symbols);
    }

    public override (string CommandLine, string Does)[] Examples =>
    [
        ("notice explain plan trafford.notice --as-at \"1 April 2022\"", "why the condition has its status"),
        ("notice explain NL1001", "what a message means"),
        ("notice explain statuses", "what the statuses mean"),
    ];

    public override int Run(ParseResult arguments, CliContext context)
    {
        var settings = _run.Read(arguments, context);
        var view = _view.Read(arguments, context);
        var what = arguments.GetValue(_what)!;
        if (arguments.GetValue(_path) is null && Guide(what, view.Options) is { } guide)
        {
            context.Output.Write(guide);
            return ExitCode.Finished;
        }

        using var log = view.IsVerbose ? context.CreateLog() : null;
        var run = NoticeRun.Start(arguments.GetValue(_path), settings.Evidence, view, context, log?.CreateLogger("notice"), names: settings.Names);
        if (run is null)
        {
            return ExitCode.CannotRead;
        }

        var names = run.Compilation.Program.Conditions.Select(condition => condition.Symbol.Name).ToList();
        if (!names.Contains(what))
        {
            throw new UsageException(ConditionNames.NotFound(what, names));
        }

        var options = view.Options with { Target = run.Target, AsAtNote = settings.AsAtNote, DueSoon = settings.DueSoonWords, Only = [what] };
        var result = run.Evaluate(settings.Evaluation);
        var condition = result.Conditions.First(condition => condition.Symbol.Name == what);
        context.Output.Write(arguments.GetValue(_json) ? JsonReporter.Report(result, options) : view.Marked(ExplainReporter.Report(result, condition, options)));
        return run.HasErrors ? ExitCode.FilesHaveErrors : ExitCode.Finished;
    }

    /// <summary>The page about a message, a status or all statuses; null where it is none of them, so the name of a condition.</summary>
    private static string? Guide(string what, ReportOptions options)
    {
        if (string.Equals(what, Statuses, StringComparison.OrdinalIgnoreCase))
        {
            return VerdictGuide.All(options);
        }

        if (VerdictGuide.Find(what) is { } verdict)
        {
            return VerdictGuide.One(verdict, options);
        }

        if (!IsCode(what))
        {
            return null;
        }

        return MessageGuide.Read(what) is { } page
            ? MessageGuide.Report(page, options)
            : throw new UsageException(
                $"No message has the code {what}.{Suggestion.For(what.ToUpperInvariant(), DiagnosticDescriptors.All.Select(row => row.Id))}");
    }

    private static bool IsCode(string what) =>
        what.Length > 2 && what.StartsWith("NL", StringComparison.OrdinalIgnoreCase) && what.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
}
