using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.Extensions.Logging;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Reporting.Messages;
using NoticeLang.Reporting.Results;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Workspace;

namespace NoticeLang.Cli.Commands;

/// <summary>One run, a straight line: files to compilation, and with evidence and a day to a result.</summary>
internal sealed class NoticeRun
{
    private readonly CliContext _context;
    private readonly View _view;
    private readonly EvidenceSet _evidence;
    private readonly ILogger? _logger;
    private readonly NamedResult? _names;

    private NoticeRun(string path, IReadOnlyList<string> evidence, NoticeProject project, Compilation compilation, View view, CliContext context, ILogger? logger)
    {
        Target = string.Join(" ", evidence.SelectMany(e => new[] { "--evidence", Quoted(e) }).Prepend(path is "." ? "" : Quoted(path))).Trim();
        (_view, _context, _logger) = (view, context, logger);
        Compilation = compilation;
        (_evidence, var ofEvidence) = EvidenceCompletion.Complete(project, Compilation.Program);
        _names = project.Names is { } names ? new NamedResult(names.Names) : null;
        var all = Sorted([.. Compilation.GetDiagnostics(), .. ofEvidence, .. project.Names?.Check(_evidence) ?? []]);
        Diagnostics = view.Options.ShowsValues ? all : WithheldResult.Messages(all, Compilation.GetDiagnostics(), _evidence);
        if (logger is not null)
        {
            RunLog.Bound(logger, Compilation.Program.Conditions.Length, Diagnostics.Length);
        }
    }

    /// <summary>The path and the evidence as given, for commands proposed at the end; empty for the current folder.</summary>
    public string Target { get; }

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;

    public Compilation Compilation { get; }

    public EvidenceSet Evidence => _evidence;

    /// <summary>Messages about the notice's files and the evidence.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Loads and compiles; null, and said on standard error, where a file or folder could not be read.</summary>
    public static NoticeRun? Start(string? path, IReadOnlyList<string> evidence, View view, CliContext context, ILogger? logger, bool withEvidence = true, string? names = null)
    {
        var given = path ?? ".";
        Func<Compilation>? compilation = null;
        var progress = ReadingProgress.For(context);
        var project = ProjectLoader.Load(
            context.Host, given, evidence, logger, withEvidence, names: view.Options.ShowsValues ? names : null, progress: progress is null ? null : progress.Show,
            onSources: sources => compilation = SecondThread.Start(() => Compile(sources)));
        if (project.LoadErrors.IsEmpty)
        {
            return new NoticeRun(given, evidence, project, compilation!(), view, context, logger);
        }

        foreach (var error in project.LoadErrors)
        {
            var advice = error.Kind switch
            {
                LoadErrorKind.NotFound => FileNames.Suggest(context.Host, given),
                LoadErrorKind.NoNotice => " Name a file whose name ends in .notice or .notice.md, or a folder that has one.",
                _ => "",
            };
            var message = error.Path == "." ? "There is no notice in this folder" : error.Message;
            context.Error.Write(view.MessageOptions.Plain($"{message}.{advice}{(error.Reason is { } reason ? $" The system says: {reason}." : "")}"));
        }

        return null;
    }

    /// <summary>
    /// Each notice at or under a path, without evidence; <c>IsPartial</c> where one of several could not be read, which is said on standard
    /// error. None where nothing could be read.
    /// </summary>
    public static (ImmutableArray<NoticeRun> Runs, bool IsPartial) StartAll(string? path, View view, CliContext context, ILogger? logger)
    {
        var found = NoticeFinder.Find(context.Host, path ?? ".");
        var runs = (found.IsEmpty ? [path ?? "."] : found).Select(notice => Start(notice, [], view, context, logger, withEvidence: false)).ToList();
        return ([.. runs.OfType<NoticeRun>()], runs.Contains(null));
    }

    /// <summary>
    /// The result, with all messages of the run in it, and without values of evidence where none are to be shown; errors are
    /// written to standard error, and of others how many there are.
    /// </summary>
    public NoticeResult Evaluate(EvaluationOptions options) => Run(options).Shown;

    /// <summary>How the evidence stands in the result, and the same as <see cref="Evaluate"/> otherwise.</summary>
    public EvidenceStandings Standings(EvaluationOptions options)
    {
        var (real, shown) = Run(options);
        var standings = EvidenceStandings.Of(real, Compilation.Program);
        return !_view.Options.ShowsValues ? WithheldStandings.Of(standings, shown)
            : _names is null ? standings with { Result = shown }
            : _names.Of(standings) with { Result = shown };
    }

    private (NoticeResult Real, NoticeResult Shown) Run(EvaluationOptions options)
    {
        var result = Evaluator.Evaluate(Compilation.Program, _evidence, options, SecondThread.Start);
        if (_logger is not null)
        {
            RunLog.Evaluated(_logger, result.Conditions.Length, options.AsAt.ToIsoString());
        }

        var shown = _view.Options.ShowsValues ? result : WithheldResult.Of(Compilation.Program, result, options, Compilation.GetDiagnostics());
        var all = Sorted([.. Diagnostics, .. shown.Diagnostics]);
        WriteMessages(all, "evaluate", " --messages full");
        shown = shown with { Diagnostics = all };
        return (result, _names is null ? shown : _names.Of(shown));
    }

    /// <summary>Writes the messages about the files to standard error, as <see cref="Evaluate"/> does; for a run that evaluates nothing as a whole.</summary>
    public void WriteMessages() => WriteMessages(Diagnostics, "check", "");

    /// <summary>Bound, and with its messages collected: at the side of reading the evidence.</summary>
    private static Compilation Compile(ImmutableArray<SourceText> sources)
    {
        var compilation = Compilation.Create(sources.Select(SyntaxTree.ParseText));
        compilation.GetDiagnostics();
        return compilation;
    }

    private void WriteMessages(ImmutableArray<Diagnostic> all, string command, string flags)
    {
        ImmutableArray<Diagnostic> shown = _view.ShowsAllMessages ? all : [.. all.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        ImmutableArray<Diagnostic> others = [.. all.Except(shown)];
        if (!shown.IsEmpty)
        {
            _context.Error.Write(DiagnosticReporter.Report(shown, _view.Messages, _view.MessageOptions) + "\n");
        }

        if (!others.IsEmpty)
        {
            var target = Target.Length > 0 ? " " + Target : "";
            _context.Error.Write(_view.MessageOptions.Plain(
                $"{MessageCount.InWords(others)} about these files: notice {command}{target}{flags}{(_view.Options.ShowsValues ? "" : " --no-values")}") + "\n");
        }
    }

    private static ImmutableArray<Diagnostic> Sorted(ImmutableArray<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(diagnostics);
        return bag.ToSortedArray();
    }
}
