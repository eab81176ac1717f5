using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Reporting.Evidence;

namespace NoticeLang.Cli.Commands;

/// <summary><c>notice evidence</c>: every record and statement with how it stands, and the conditions that nothing supplied speaks of.</summary>
internal sealed class EvidenceCommand : NoticeCommand
{
    private readonly Argument<string> _path = CommandOptions.Path();
    private readonly Option<string[]> _standings =
        CommandOptions.List("--standing", "LIST", $"show only what stands so: {string.Join(", ", StandingTable.Rows.Select(row => row.Id))}");
    private readonly Option<string[]> _files = CommandOptions.List("--file", "FILE|FOLDER", "show only what these files hold");
    private readonly Option<string[]> _kinds = CommandOptions.List("--kind", "LIST", $"show only these kinds: {string.Join(", ", EntryKind.All.Select(kind => kind.Id))}");
    private readonly Option<string[]> _only = CommandOptions.List("--id", "A,B", "show only what these conditions use");
    private readonly Option<bool> _conditions = CommandOptions.Switch("--conditions", "show only the conditions without evidence");
    private readonly Option<bool> _lines = CommandOptions.Switch("--lines", "one sentence a line, for screen readers and for grep");
    private readonly Option<bool> _csv = CommandOptions.Switch("--csv", "a row a record, for spreadsheets");
    private readonly Option<bool> _json = CommandOptions.Json();
    private readonly RunOptions _run = new();
    private readonly ViewOptions _view = new(hasMarking: true);

    public EvidenceCommand()
        : base("evidence", "list the evidence and how each record of it stands, and the conditions without any")
    {
        Add(_path);
        Add(_run.Symbols);
        Add(_standings, _files, _kinds, _only, _conditions, _lines, _csv, _json);
        Add(_view.Symbols);
    }

    public override (string Name, string Does, Func<NoticeCommand> Create)[] Subcommands =>
        [("map", "look at a table of evidence and propose a mapping of it to start from", () => new EvidenceMapCommand())];

    public override (string CommandLine, string Does)[] Examples =>
    [
        ("notice evidence trafford.notice --as-at \"1 April 2022\"", "all of it"),
        ("notice evidence trafford --standing unused,undated", "what nothing rests on, and what has no date"),
        ("notice evidence trafford --csv > evidence.csv", "for a spreadsheet"),
    ];

    public override int Run(ParseResult arguments, CliContext context)
    {
        var settings = _run.Read(arguments, context);
        var form = Form(arguments);
        var filter = new EvidenceFilter
        {
            Standings = [.. ListArguments.Split(arguments.GetValue(_standings) ?? []).Select(StandingOf)],
            Files = [.. arguments.GetValue(_files) ?? []],
            Kinds = [.. ListArguments.Split(arguments.GetValue(_kinds) ?? []).Select(KindOf).Distinct()],
            Conditions = ListArguments.Split(arguments.GetValue(_only) ?? []),
            ConditionsAlone = arguments.GetValue(_conditions),
        };
        if (filter.ConditionsAlone && !(filter with { ConditionsAlone = false, Conditions = [] }).ShowsAll)
        {
            throw new UsageException("--conditions shows no records, so --standing, --file and --kind say nothing with it. Leave them out.");
        }

        var view = _view.Read(arguments, context);
        if (!view.Options.ShowsValues && !filter.Kinds.IsEmpty)
        {
            throw new UsageException("--kind asks what a record is of, which --no-values does not show. Leave out one of them.");
        }

        using var log = view.IsVerbose ? context.CreateLog() : null;
        var run = NoticeRun.Start(arguments.GetValue(_path), settings.Evidence, view, context, log?.CreateLogger("notice"), names: settings.Names);
        if (run is null)
        {
            return ExitCode.CannotRead;
        }

        ConditionNames.Check(filter.Conditions, [run]);
        CheckFiles(filter.Files, [.. run.Evidence.Files.Select(file => file.Path)]);
        var standings = run.Standings(settings.Evaluation);
        var options = view.Options with { Only = filter.Conditions, Target = run.Target, AsAtNote = settings.AsAtNote, DueSoon = settings.DueSoonWords };
        context.Output.Write(form switch
        {
            "--json" => EvidenceJson.Report(standings, filter, options),
            "--csv" => EvidenceCsv.Report(standings, filter, options),
            "--lines" => view.Marked(EvidenceLines.Report(standings, filter, options)),
            _ => view.Marked(EvidenceReporter.Report(standings, filter, options)),
        });
        return run.HasErrors ? ExitCode.FilesHaveErrors : ExitCode.Finished;
    }

    private string Form(ParseResult arguments)
    {
        var forms = new[] { _lines, _csv, _json }.Where(arguments.GetValue).Select(option => option.Name).ToList();
        return forms.Count > 1
            ? throw new UsageException($"{string.Join(" and ", forms)} are forms of the same list. Give one of them.")
            : forms.FirstOrDefault() ?? "";
    }

    private static Standing StandingOf(string word)
    {
        var ids = StandingTable.Rows.Select(row => row.Id).ToList();
        return StandingTable.Find(word)?.Standing
            ?? throw new UsageException($"{word} is not a standing.{Suggestion.For(word.ToLowerInvariant(), ids)} --standing takes {string.Join(", ", ids)}.");
    }

    private static EntryKind KindOf(string word)
    {
        var ids = EntryKind.All.Select(kind => kind.Id).ToList();
        return EntryKind.Named(word.ToLowerInvariant())
            ?? throw new UsageException($"{word} is not a kind of record.{Suggestion.For(word.ToLowerInvariant(), ids)} --kind takes {string.Join(", ", ids)}.");
    }

    private static void CheckFiles(ImmutableArray<string> given, ImmutableArray<string> paths)
    {
        var names = paths.Select(path => path[(path.LastIndexOf('/') + 1)..]).Distinct().ToList();
        foreach (var file in given)
        {
            if (!paths.Any(path => EvidenceFilter.IsOf(path, file)))
            {
                throw new UsageException(
                    paths.IsEmpty ? $"There is no evidence, so none in {file}."
                    : $"No evidence is in {file}.{Suggestion.For(file, names)} The files are {string.Join(", ", names)}.");
            }
        }
    }
}
