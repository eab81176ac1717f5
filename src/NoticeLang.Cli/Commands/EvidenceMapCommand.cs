using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Messages;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Workspace;

namespace NoticeLang.Cli.Commands;

/// <summary><c>notice evidence map</c>: looks at a table and proposes a mapping of it to start from, to be pasted beside the notice.</summary>
internal sealed class EvidenceMapCommand : NoticeCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "a workbook, a CSV file or a document with tables", Arity = ArgumentArity.ExactlyOne };

    private readonly Option<string> _notice = new("--notice")
    {
        HelpName = "FILE|FOLDER",
        Description = "the notice whose names to use. If not given: the one beside the file, or beside its folder evidence",
    };

    private readonly ViewOptions _view = new();

    public EvidenceMapCommand()
        : base("map", "look at a table of evidence and propose a mapping of it to start from", "evidence")
    {
        Add(_file, _notice);
        Add(_view.Symbols);
    }

    public override (string CommandLine, string Does)[] Examples =>
    [
        ("notice evidence map trafford/evidence/board-log.csv", "a mapping to paste and finish"),
        ("notice evidence map log.csv >> trafford/mappings.notice", "straight into a file beside the notice"),
    ];

    public override int Run(ParseResult arguments, CliContext context)
    {
        var view = _view.Read(arguments, context);
        using var log = view.IsVerbose ? context.CreateLog() : null;
        var logger = log?.CreateLogger("notice");
        var path = arguments.GetValue(_file)!;
        var evidence = ProjectLoader.LoadEvidence(context.Host, [path], logger);
        var given = arguments.GetValue(_notice);
        var notice = given is null ? null : ProjectLoader.Load(context.Host, given, [], logger, withEvidence: false);
        ImmutableArray<LoadError> errors = [.. evidence.LoadErrors, .. notice?.LoadErrors ?? []];
        foreach (var error in errors)
        {
            context.Error.Write(view.MessageOptions.Plain($"{error.Message}.{(error.Reason is { } reason ? $" The system says: {reason}." : "")}"));
        }

        if (!errors.IsEmpty)
        {
            return ExitCode.CannotRead;
        }

        if (!evidence.Diagnostics.IsEmpty && view.Options.ShowsValues)
        {
            context.Error.Write(DiagnosticReporter.Report(evidence.Diagnostics, view.Messages, view.MessageOptions) + "\n");
        }

        notice ??= Beside(context.Host, path);
        var folder = notice is { Sources: [var source, ..] } ? source.Path[..(source.Path.LastIndexOf('/') + 1)] : null;
        var proposal = MappingProposals.For(evidence, ProgramOf(notice), folder, view.Options.ShowsValues);
        if (proposal.Length == 0)
        {
            context.Error.Write(view.MessageOptions.Plain($"No table with names over its columns was found in {path}, so there is nothing to map."));
            return ExitCode.FilesHaveErrors;
        }

        context.Output.Write(string.Join("\n", proposal.Split('\n').Select(PlainText.Clean)));
        return ExitCode.Finished;
    }

    private static BoundProgram? ProgramOf(NoticeProject? project) =>
        project is null || project.Sources.IsEmpty ? null : Compilation.Create(project.Sources.Select(SyntaxTree.ParseText)).Program;

    /// <summary>The notice in the file's folder, or in the folder that has its folder <c>evidence</c>; null where there is none.</summary>
    private static NoticeProject? Beside(IWorkspaceHost host, string path)
    {
        var parts = path.Replace('\\', '/').Split('/')[..^1];
        var folders = parts is [.. var above, "evidence"] ? new[] { parts, above } : [parts];
        foreach (var folder in folders.Select(f => f.Length == 0 ? "." : string.Join('/', f)))
        {
            try
            {
                if (host.FolderExists(folder) && host.FilesIn(folder, deep: false).Any(f => f.EndsWith(".notice", StringComparison.Ordinal) || f.EndsWith(".notice.md", StringComparison.Ordinal)))
                {
                    return ProjectLoader.Load(host, folder, [], withEvidence: false);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        return null;
    }
}
