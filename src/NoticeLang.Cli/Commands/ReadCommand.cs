using System.CommandLine;
using System.Linq;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Reporting.Readings;
using NoticeLang.Semantics.Readings;
using NoticeLang.Time;

namespace NoticeLang.Cli.Commands;

/// <summary><c>notice read</c>: each condition back in plain English, to hold against its paragraph.</summary>
internal sealed class ReadCommand : NoticeCommand
{
    private readonly Argument<string> _path = CommandOptions.Path();
    private readonly Option<string[]> _only = CommandOptions.List("--id", "A,B", "show only these conditions");
    private readonly Option<string> _asAt = new("--as-at") { HelpName = "DATE", Description = "say of each day how far off it is, seen from this one" };
    private readonly Option<bool> _json = CommandOptions.Json();
    private readonly Option<bool> _lines = CommandOptions.Switch("--lines", "one sentence a line, for screen readers and for grep");
    private readonly ViewOptions _view = new(hasMarking: true);

    public ReadCommand()
        : base("read", "say each condition back in plain English, with its first due dates")
    {
        Add(_path, _only, _asAt, _json, _lines);
        Add(_view.Symbols);
    }

    public override (string CommandLine, string Does)[] Examples =>
    [
        ("notice read trafford.notice", "hold it against the notice"),
        ("notice read trafford.notice --id plan --as-at \"1 April 2022\"", "one condition, with how far off its days are"),
    ];

    public override int Run(ParseResult arguments, CliContext context)
    {
        Day? asAt = arguments.GetValue(_asAt) is { } given ? DateArgument.Parse(given, "as-at") : null;
        var isJson = arguments.GetValue(_json);
        if (isJson && arguments.GetValue(_lines))
        {
            throw new UsageException("--json and --lines are two forms of the same result. Give one of them.");
        }

        var view = _view.Read(arguments, context);
        var only = ListArguments.Split(arguments.GetValue(_only) ?? []);
        using var log = view.IsVerbose ? context.CreateLog() : null;
        var found = NoticeRun.StartAll(arguments.GetValue(_path), view, context, log?.CreateLogger("notice"));
        if (found.Runs.IsEmpty)
        {
            return ExitCode.CannotRead;
        }

        ConditionNames.Check(only, found.Runs);
        foreach (var run in found.Runs)
        {
            run.WriteMessages();
        }

        var readings = found.Runs.Select(run => NoticeReader.Read(run.Compilation.Program))
            .Where(reading => only.IsEmpty || reading.Conditions.Any(condition => only.Contains(condition.Symbol.Name))).ToList();
        var options = view.Options with { Only = only };
        context.Output.Write(
            isJson ? ReadingJson.Report(readings, asAt, options)
            : view.Marked(arguments.GetValue(_lines) ? ReadingReporter.Lines(readings, asAt, options) : ReadingReporter.Report(readings, asAt, options)));
        return found.IsPartial || found.Runs.Any(run => run.HasErrors) ? ExitCode.FilesHaveErrors : ExitCode.Finished;
    }
}
