using System.CommandLine;
using NoticeLang.Reporting;

namespace NoticeLang.Cli.Commands;

/// <summary><c>notice check</c>: problems in the files, and which paragraphs are dealt with. Works out no statuses, so needs no day.</summary>
internal sealed class CheckCommand : NoticeCommand
{
    private readonly Argument<string> _path = CommandOptions.Path();
    private readonly Option<string[]> _evidence = CommandOptions.Evidence();
    private readonly ViewOptions _view = new();

    public CheckCommand()
        : base("check", "find problems in notices and evidence; works out no statuses")
    {
        Add(_path, _evidence);
        Add(_view.Symbols);
    }

    public override (string CommandLine, string Does)[] Examples =>
    [
        ("notice check trafford.notice", "problems, and which paragraphs are covered"),
        ("notice check trafford --messages line", "one line a problem, for editors"),
    ];

    public override int Run(ParseResult arguments, CliContext context)
    {
        var view = _view.Read(arguments, context);
        using var log = view.IsVerbose ? context.CreateLog() : null;
        var run = NoticeRun.Start(arguments.GetValue(_path), arguments.GetValue(_evidence) ?? [], view, context, log?.CreateLogger("notice"));
        if (run is null)
        {
            return ExitCode.CannotRead;
        }

        context.Output.Write(CheckReporter.Report(run.Compilation, run.Diagnostics, view.Messages, view.Options with { Target = run.Target }));
        return run.HasErrors ? ExitCode.FilesHaveErrors : ExitCode.Finished;
    }
}
