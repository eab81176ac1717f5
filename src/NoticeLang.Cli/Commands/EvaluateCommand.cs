using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Results;
using NoticeLang.Symbols;

namespace NoticeLang.Cli.Commands;

/// <summary><c>notice evaluate</c>: the status of every condition on a day.</summary>
internal sealed class EvaluateCommand : NoticeCommand
{
    private readonly Argument<string> _path = CommandOptions.Path();
    private readonly Option<string[]> _only = CommandOptions.List("--id", "A,B", "show only these conditions; totals still count everything");
    private readonly Option<bool> _json = CommandOptions.Json();
    private readonly Option<bool> _lines = CommandOptions.Switch("--lines", "one sentence a line, for screen readers and for grep");
    private readonly Option<string[]> _failOn =
        CommandOptions.List("--fail-on", "LIST", "statuses that give exit code 1: not-met, disputed, not-evidenced, unclear if not given; or none");
    private readonly Option<bool> _exitZero = CommandOptions.Switch("--exit-zero", "finished means exit code 0, whatever the statuses");
    private readonly RunOptions _run = new();
    private readonly ViewOptions _view = new(hasMarking: true);

    public EvaluateCommand()
        : base("evaluate", "work out the status of every condition on a day")
    {
        Add(_path);
        Add(_run.Symbols);
        Add(_only, _json, _lines, _failOn, _exitZero);
        Add(_view.Symbols);
    }

    public override (string CommandLine, string Does)[] Examples =>
    [
        ("notice evaluate trafford.notice --as-at \"1 April 2022\"", "every status on that day"),
        ("notice evaluate trafford --as-at 2022-04-01 --json", "the same, for other programs"),
    ];

    public override int Run(ParseResult arguments, CliContext context)
    {
        var settings = _run.Read(arguments, context);
        var failOn = ListArguments.FailOn(arguments.GetValue(_failOn) ?? []);
        var isJson = arguments.GetValue(_json);
        if (isJson && arguments.GetValue(_lines))
        {
            throw new UsageException("--json and --lines are two forms of the same result. Give one of them.");
        }

        var view = _view.Read(arguments, context);
        using var log = view.IsVerbose ? context.CreateLog() : null;
        var run = NoticeRun.Start(arguments.GetValue(_path), settings.Evidence, view, context, log?.CreateLogger("notice"), names: settings.Names);
        if (run is null)
        {
            return ExitCode.CannotRead;
        }

        var only = Known(ListArguments.Split(arguments.GetValue(_only) ?? []), run);
        var result = run.Evaluate(settings.Evaluation);
        var options = view.Options with
        {
            Only = only,
            Target = run.Target,
            AsAtNote = settings.AsAtNote,
            DueSoon = settings.DueSoonWords,
        };
        context.Output.Write(
            isJson ? JsonReporter.Report(result, options)
            : view.Marked(arguments.GetValue(_lines) ? LinesReporter.Report(result, options) : EvaluationReporter.Report(result, options)));
        return run.HasErrors ? ExitCode.FilesHaveErrors
            : !arguments.GetValue(_exitZero) && result.Conditions.Any(condition => Fails(condition, failOn)) ? ExitCode.NeedsAttention
            : ExitCode.Finished;
    }

    /// <summary>Local rules never count as the notice's, so they do not change the exit code.</summary>
    private static bool Fails(ConditionResult condition, HashSet<string> failOn) =>
        condition.NotEvaluated is null
        && condition.Symbol.Origin != OriginKind.Local
        && (failOn.Contains(VerdictTable.Of(condition.Report.Verdict).Id)
            || (VerdictTable.Of(condition.Report) == VerdictTable.DueSoon && failOn.Contains(ListArguments.DueSoon)));

    private static ImmutableArray<string> Known(ImmutableArray<string> names, NoticeRun run)
    {
        var known = run.Compilation.Program.Conditions.Select(condition => condition.Symbol.Name).ToList();
        foreach (var name in names)
        {
            if (!known.Contains(name))
            {
                throw new UsageException(ConditionNames.NotFound(name, known));
            }
        }

        return names;
    }
}
