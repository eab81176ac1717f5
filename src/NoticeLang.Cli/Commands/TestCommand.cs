using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Scenarios;

namespace NoticeLang.Cli.Commands;

/// <summary><c>notice test</c>: the scenarios of one notice, or of all under a folder.</summary>
internal sealed class TestCommand : NoticeCommand
{
    private const string JUnit = "junit";
    private static readonly string[] Forms = [JUnit, "json"];
    private readonly Argument<string> _path = CommandOptions.Path();
    private readonly Option<string[]> _only = CommandOptions.List("--id", "A,B", "run only the scenarios that try these conditions");
    private readonly Option<bool> _json = CommandOptions.Json();
    private readonly Option<string[]> _out = CommandOptions.List("--out", "FORM:FILE", "also write this: junit or json; can be repeated. The file - is standard output");
    private readonly ViewOptions _view = new();

    public TestCommand()
        : base("test", "run the scenarios of notices: made-up evidence, and what should come of it")
    {
        Add(_path, _only, _json, _out);
        Add(_view.Symbols);
    }

    public override (string CommandLine, string Does)[] Examples =>
    [
        ("notice test trafford.notice", "every scenario of the notice"),
        ("notice test notices --out junit:results.xml", "of all notices under a folder, for a build server too"),
    ];

    public override int Run(ParseResult arguments, CliContext context)
    {
        var outputs = (arguments.GetValue(_out) ?? []).Select(value => OutputArgument.Parse(value, Forms)).ToList();
        var isJson = arguments.GetValue(_json);
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

        var results = found.Runs.Select(run => ScenarioRunner.Run(run.Compilation.Program, only)).Where(r => only.IsEmpty || !r.Coverage.IsEmpty).ToList();
        if (isJson)
        {
            context.Output.Write(ScenarioJson.Report(results));
        }
        else if (!outputs.Exists(o => o.File == "-"))
        {
            context.Output.Write(ScenarioReporter.Report(results, view.Options));
        }

        return !Write(outputs, results, context, view) ? ExitCode.CannotRead
            : found.IsPartial || found.Runs.Any(run => run.HasErrors) ? ExitCode.FilesHaveErrors
            : results.Exists(r => r.Scenarios.Any(s => !s.Holds)) ? ExitCode.NeedsAttention
            : ExitCode.Finished;
    }

    /// <summary>False, and said on standard error, where a file could not be written.</summary>
    private static bool Write(List<OutputArgument> outputs, List<ScenarioRun> results, CliContext context, View view)
    {
        var isWritten = true;
        foreach (var output in outputs)
        {
            var text = output.Form == JUnit ? JUnitReporter.Report(results) : ScenarioJson.Report(results);
            if (output.File == "-")
            {
                context.Output.Write(text);
                continue;
            }

            isWritten &= OutputFiles.Write(context, view.MessageOptions, output.File, text);
        }

        return isWritten;
    }
}
