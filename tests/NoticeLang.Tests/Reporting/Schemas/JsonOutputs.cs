using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Results;
using NoticeLang.Tests.Architecture;
using NoticeLang.Tests.Cli;
using NoticeLang.Text;

namespace NoticeLang.Tests.Reporting.Schemas;

/// <summary>One output for programs.</summary>
/// <param name="Schema">The name of its schema.</param>
/// <param name="From">The command line, or what else it comes from.</param>
internal sealed record JsonOutput(string Schema, string From, string Text);

/// <summary>Outputs for programs of every command that has one: over the examples, and of places that no example has.</summary>
internal static class JsonOutputs
{
    /// <summary>Chosen for what they have: lists, figures, judgements, a notice only proposed, letters.</summary>
    private static readonly string[] Notices =
    [
        "trafford-2019", "devon-send-2022", "essex-2009", "sefton-2022", "suffolk-send-board-2021", "inspectorate-monitoring-framework",
    ];

    private static readonly Lazy<IReadOnlyList<JsonOutput>> Made = new(() => [.. Commands().Select(Run), .. Workbooks()]);

    public static IReadOnlyList<JsonOutput> All => Made.Value;

    private static IEnumerable<(string Schema, string Command)> Commands()
    {
        yield return ("results", "evaluate examples/trafford --as-at 2022-04-01 --json");
        yield return ("results", "evaluate examples/trafford --as-at 2020-03-01 --known-by 2020-02-01 --json");
        yield return ("results", "evaluate examples/trafford --as-at 2020-12-01 --evidence examples/trafford/evidence --evidence examples/trafford/what-if/suspended --json");
        yield return ("results", "evaluate examples/trafford --as-at 2020-12-01 --evidence examples/trafford/evidence --evidence examples/trafford/what-if/complete-record --json");
        yield return ("results", "evaluate examples/trafford --as-at 2020-12-01 --evidence examples/trafford/evidence --evidence examples/trafford/what-if/suspended --no-values --json");
        yield return ("results", "explain board-meets examples/trafford --as-at 2022-04-01 --json");
        yield return ("results", "evaluate tests/cases/cli/westmere.notice --as-at 2022-04-01 --json");
        yield return ("results", "evaluate tests/cases/cli/broken --as-at 2022-04-01 --json");
        yield return ("reading", "read examples/trafford --as-at 2022-04-01 --json");
        yield return ("reading", "read tests/cases/cli/markdown --json");
        yield return ("reading", "read examples/corpus --json");
        yield return ("scenarios", "test examples/trafford --json");
        yield return ("scenarios", "test tests/cases/cli/scenarios --json");
        yield return ("evidence", "evidence examples/trafford --as-at 2022-04-01 --json");
        yield return ("evidence", "evidence examples/trafford --as-at 2022-04-01 --standing unused --kind act --json");
        yield return ("evidence", "evidence examples/trafford --as-at 2020-12-01 --evidence examples/trafford/evidence --evidence examples/trafford/what-if/suspended --json");
        yield return ("evidence", "evidence examples/trafford --as-at 2020-12-01 --evidence examples/trafford/evidence --evidence examples/trafford/what-if/complete-record --json");
        yield return ("evidence", "evidence examples/trafford --as-at 2022-04-01 --no-values --json");
        yield return ("evidence", "evidence tests/cases/cli/mapped --as-at 2021-10-01 --json");
        foreach (var notice in Notices)
        {
            yield return ("results", $"evaluate examples/corpus/{notice} --as-at 2022-04-01 --json");
            yield return ("evidence", $"evidence examples/corpus/{notice} --as-at 2022-04-01 --json");
            yield return ("scenarios", $"test examples/corpus/{notice} --json");
        }
    }

    private static JsonOutput Run((string Schema, string Command) command) =>
        new(command.Schema, "notice " + command.Command, new NoticeConsole(SourceTree.Root).RunApart(command.Command.Split(' ')).Output);

    /// <summary>Results from records in a workbook and in a document.</summary>
    private static IEnumerable<JsonOutput> Workbooks()
    {
        const string Rows = "22/10/2019\tHeld";
        var cells = ImmutableArray.Create(new LineCell(1, new TextSpan(0, 10)), new LineCell(2, new TextSpan(11, 4)));
        foreach (var line in new[] { new LaidLine(LineKind.SheetRow, "Log", 4, cells), new LaidLine(LineKind.TableRow, "2", 3, cells), new LaidLine(LineKind.Paragraph, "", 12, []) })
        {
            var text = SourceText.From(Rows, "evidence/log", new TextLayout([line]));
            foreach (var span in new[] { new TextSpan(0, Rows.Length), new TextSpan(0, 10) })
            {
                var record = Samples.Record("E1", 3) with { Location = new TextLocation(text, span) };
                var result = Samples.Result([Samples.Use(record, RecordFate.Used, "inspectorate visits", "plan")], Samples.OverduePlan());
                yield return new JsonOutput("results", $"a record in a {line.Kind}, {span}", JsonReporter.Report(result, ReportOptions.Default));
            }
        }
    }
}
