using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NoticeLang.Cli;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Tests.Workspace;
using Xunit;

namespace NoticeLang.Tests.Cli;

/// <summary>
/// What --no-values lets through: nothing. Every value of the made-up evidence that need not fit the notice has a word that stands nowhere
/// else, and its days can be moved without changing a verdict: then nothing that is printed may change either, but the hashes.
/// </summary>
public sealed partial class NoValuesTests
{
    private const string Notice = """
        notice made-up "A made-up notice" {
            kind       improvement notice
            issued     4 January 2021 by department
            addressed  to council
        }
        party council     "The council"
        party department  "The department"
        party adviser     "The adviser"
        role  director    "The director", appointed by council
        body  board       "The board"
        document plan     "The plan", owned by council
        list actions      "The actions of the plan"
        judgement progress "Progress", by department: none < some < clear
        measure visits-made "Visits in time" percent { higher is better }

        condition sent "The plan is sent" { origin instrument
            council must submit plan to department by 31 March 2021
        }
        condition follow-up "What follows" { origin instrument
            council must publish plan within 3 months of department visits council
        }
        condition meets "The board meets" { origin instrument
            board must meet every 6 weeks from 4 January 2021
        }
        condition reports "Reports each quarter" { origin instrument
            council must report to department in each quarter from 1 January 2021
        }
        condition post "A permanent director" { origin instrument
            director must be in-post and permanent from 1 March 2021
        }
        condition better "Progress is clear" { origin instrument
            progress must be clear by 30 September 2021
        }
        condition figure "Visits are in time" { origin instrument
            visits-made must be at least 90% in each quarter from 1 January 2021
        }
        condition done "Each action is reviewed" { origin instrument
            council must review each of actions by 30 September 2021
        }
        condition judged "The adviser may require a plan" { origin instrument
            council must approve plan within 10 working days of adviser requires plan
        }
        scenario "made up in the notice" {
            as at 1 April 2022
            given board meets on 3 February 2021
            expect sent not evidenced
        }
        """;

    private const string Yaml = """
        # a remark
        said by: council
        source: zqsource
        date: 2021-02-12
        address: zqaddress
        zqheading: 5
        records:
          - { act: submit, by: council, of: plan, to: department, day: 2021-03-12, known: 2021-04-12, note: zqnote, id: zqid }
          - { act: visit, by: department, of: council, day: 2021-05-12, ref: zqref, zqfield: zqvalue }
          - { act: visit, by: department, of: council, day: 2021-06-12, ref: zqref }
          - { act: meet, by: board, day: 2021-02-12, with: zqguest }
          - { act: meet, by: board, day: between 2021-03-12 and 2021-03-15 }
          - { act: report, by: council, to: department, day: 2021-02-12 }
          - { act: zqact, by: zqparty, day: 2021-02-12 }
          - { holds: director, person: zqperson, from: 2021-02-12, basis: permanent }
          - { vacant: director, from: 2021-06-12, to: 2021-07-12, said by: zqsaid }
          - { finding: some, of: progress, by: department, day: 2021-07-12 }
          - { figure: visits-made, in: 2021-Q1, value: 83%, status: actual }
          - { figure: zqmeasure, in: 2021-Q1, value: 12% }
          - { item: zqitem, of: actions, added: 2021-02-12, lead: zqlead }
          - { covers: plan, version: zqversion, items: [zqpart], day: 2021-02-12 }
          - { act: require, by: adviser, of: plan, day: 2021-08-12 }
          - { act: meet, by: board, day: 2021-13-12 }
          - { act: meet, by: board, day: zqday }
          - { act: meet, by: board, day: 2021-09-12, corrects: zqother }
          - { act: meet, by: board, day: 2021-10-12, happened: zqhappened }
          - { zqkind: 5, by: board }
        complete:
          - { act: meet, by: board, from: 2021-01-04, to: 2021-11-12, vouched by: zqsecretary, known: 2021-11-12 }
        suspended:
          - { condition: meets, by: department, decided: 2021-04-12, from: 2021-04-12, to: 2021-04-20, because: zqbecause }
          - { condition: zqcondition, by: zqdecider, decided: 2021-04-12, from: 2021-04-12, to: 2021-04-20 }
        """;

    private const string Csv = """
        act,by,day,note
        meet,board,2021-06-12,zqcell
        meet,board,2021-06-12,zqlong,zqlonger
        """;

    [Fact]
    public void NoWordAndNoDayOfEvidenceIsPrinted()
    {
        foreach (var (command, printed) in Outputs(Host(0), ["--no-values"]))
        {
            Assert.False(printed.Contains("zq", StringComparison.OrdinalIgnoreCase), command + "\n" + printed);
            Assert.DoesNotMatch(@"\b12 (January|February|March|April|May|June|July|August|September|October|November)\b", printed);
            Assert.DoesNotMatch(@"\b2021-\d\d-12\b", printed);
            Assert.DoesNotContain("83%", printed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void MovingTheDaysAndChangingTheWordsChangesNothingPrinted()
    {
        var verdicts = new Regex("\"verdict\": \"[a-z-]+\"");
        string Json(MemoryWorkspaceHost host) => Print(host, "evaluate", ".", "--as-at", "2022-04-01", "--json");
        Assert.Equal(verdicts.Matches(Conditions(Json(Host(0)))).Select(m => m.Value), verdicts.Matches(Conditions(Json(Host(1)))).Select(m => m.Value));
        Assert.NotEqual(Hashes().Replace(Json(Host(0)), "#"), Hashes().Replace(Json(Host(1)), "#"));

        foreach (var (first, second) in Outputs(Host(0), ["--no-values"]).Zip(Outputs(Host(1), ["--no-values"])))
        {
            Assert.Equal(first.Command + "\n" + Hashes().Replace(first.Printed, "#"), second.Command + "\n" + Hashes().Replace(second.Printed, "#"));
        }
    }

    /// <summary>Minutes, a workbook, a document and logs with and without a mapping: no word of them is printed either.</summary>
    [Fact]
    public void NoWordOfMinutesWorkbooksAndLogsIsPrinted()
    {
        var printed = new StringBuilder();
        foreach (var (command, text) in Outputs(Supplied(), ["--no-values"]).Concat(Outputs(Supplied(), ["--no-values"], "evidence/unmapped.csv", mapsAlone: true)).Concat(Opened("--no-values")))
        {
            Assert.False(text.Contains("zq", StringComparison.OrdinalIgnoreCase), command + "\n" + text);
        }

        foreach (var (_, text) in Outputs(Supplied(), []).Concat(Outputs(Supplied(), [], "evidence/unmapped.csv", mapsAlone: true)).Concat(Opened()))
        {
            printed.Append(text);
        }

        string[] planted = ["zqmapped", "zqrow", "zqsentence", "zqgiven", "zqcell", "zqparagraph", "zqfirst", "zqplace"];
        Assert.Equal([], planted.Where(word => !printed.ToString().Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Else the two tests above would show nothing.</summary>
    [Fact]
    public void WithTheFlagLeftOutTheWordsArePrinted()
    {
        var printed = string.Concat(Outputs(Host(0), []).Select(o => o.Printed));
        var missing = Words().Matches(Yaml + Csv).Select(m => m.Value).Distinct().Where(word => !printed.Contains(word, StringComparison.Ordinal));
        Assert.Equal([], missing);
    }

    [Fact]
    public void PlacesHashesVerdictsAndTheNoticesDueDatesAreLeft()
    {
        var host = Host(0);
        var lines = Print(host, "evaluate", ".", "--as-at", "2022-04-01", "--lines", "--no-values");
        Assert.Contains("Record at evidence/a.yaml, line 8 (sha256 ", lines, StringComparison.Ordinal);
        Assert.Contains("Met. The due date was Wednesday 31 March 2021.", lines, StringComparison.Ordinal);
        var sent = Print(host, "explain", "sent", ".", "--as-at", "2022-04-01", "--no-values");
        Assert.Contains("council must submit plan to department by 31 March 2021", sent, StringComparison.Ordinal);
        Assert.Contains("evidence/a.yaml, line 8", sent, StringComparison.Ordinal);
    }

    /// <summary>The plain lines of <c>notice open</c>, through every row and key that shows something.</summary>
    private static IEnumerable<(string Command, string Printed)> Opened(params string[] flags)
    {
        foreach (var keys in (string[])["1\nEnter\ny\nb\n2\ny\nw\n1\nSpace\nb\nv\n1\ny\nb\nt\nb\nc\n?\nq\n", "e\n1\n2\n3\ny\n/\nabc\nb\nq\n"])
        {
            using var both = new StringWriter { NewLine = "\n" };
            string[] arguments = ["open", ".", "--as-at", "2022-04-01", "--lines", .. flags];
            NoticeProgram.Run(arguments, new CliContext(both, both, Supplied(), () => NoticeConsole.Today) { OpenInput = () => new StringReader(keys) });
            yield return (string.Join(' ', arguments) + " " + keys, both.ToString());
        }
    }

    /// <summary>A folder as it may be supplied, with a word of its own in each place where evidence says something.</summary>
    internal static MemoryWorkspaceHost Supplied()
    {
        const string Mappings = """
            evidence "evidence/log.csv" as meet by board {
                day from column "Date", written day first
                with from column "Attended"
                only rows where column "Status" is "Held"
            }
            """;
        const string Log = "Date,Attended,Status,zqcolumn\n03/02/2021,zqmapped,Held,x\nzqrow,y,Held,x\n04/03/2021,y,zqstatus,x\n";
        const string Minutes = "---\nsaid by: zqspeaker\nagreed: 2021-03-01\nzqkey: 1\n---\ngiven board meets on 5 May 2021 with zqsentence\nGiven board meets on 31 June 2021 at zqgiven\n\n| zqhead | y |\n|--|--|\n| 1 | 2 |\n";
        var workbook = WorkbookBuilder.Build(
            new WorkbookSheet("Log", ["act", "by", "day", "venue"], ["meet", "board", "2021-06-01", "zqcell"], ["meet", "board", "zqday", "x"], ["meet", "board", "2021-07-01", SheetCell.Of("e", "#REF!")]),
            new WorkbookSheet("Other", ["zqother", "x"]));
        var document = DocumentBuilder.Build(
            DocumentBuilder.Paragraph("given board meets on 8 June 2021 at zqparagraph") + DocumentBuilder.Paragraph("Given board meets on 9 June 2021, ref zqfirst")
            + DocumentBuilder.Table(["act", "by", "day", "venue"], ["meet", "board", "2021-08-01", "zqplace"]) + DocumentBuilder.Box("zqbox"));
        (string, byte[])[] files =
        [
            ("n.notice", Encoding.UTF8.GetBytes(Notice)), ("mappings.notice", Encoding.UTF8.GetBytes(Mappings)),
            ("evidence/a.yaml", Encoding.UTF8.GetBytes(Yaml)), ("evidence/log.csv", Encoding.UTF8.GetBytes(Log)), ("evidence/m.md", Encoding.UTF8.GetBytes(Minutes)),
            ("evidence/w.xlsx", workbook), ("evidence/d.docx", document), ("evidence/unmapped.csv", Encoding.UTF8.GetBytes("zqfirst,03/02/2021,zqname\nzqsecond,04/03/2021,zqname\nDate,zqtwin,zqtwin\n")),
        ];
        return new MemoryWorkspaceHost(files);
    }

    /// <summary>Every command that takes evidence, in every form it has.</summary>
    private static IEnumerable<(string Command, string Printed)> Outputs(MemoryWorkspaceHost host, string[] flags, string table = "evidence/b.csv", bool mapsAlone = false)
    {
        // The screens need a terminal; what they draw has tests of its own.
        foreach (var row in CommandTable.All.Where(r => r.Name != "open" && (!mapsAlone || r.Name == "evidence")).SelectMany(r => r.Create().Subcommands.Select(sub => (Name: $"{r.Name} {sub.Name}", sub.Does, sub.Create)).Prepend(r)))
        {
            var options = row.Create().Syntax.Options.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
            string[] day = options.Contains("--as-at") ? ["--as-at", "2022-04-01"] : [];
            string[] what = row.Name == "explain" ? ["sent", "follow-up", "meets", "reports", "post", "better", "figure", "done", "judged"] : [""];
            string[][] forms = [["--messages", "full"], ["--messages", "line", "--verbose"], ["--json"], ["--lines"], ["--csv"], ["--width", "50", "--known-by", "2021-06-01"]];
            foreach (var one in what)
            {
                // Every form for one condition, and the fullest for the others: it is one writer.
                foreach (var form in forms.Take(one is "" or "meets" ? forms.Length : 1).Where(f => f.Where(w => w.StartsWith("--", StringComparison.Ordinal)).All(options.Contains)))
                {
                    string[] arguments = [.. row.Name.Split(' '), .. row.Name == "evidence map" ? [table] : Array.Empty<string>(), .. one.Length > 0 ? [one] : Array.Empty<string>(), .. options.Contains("--evidence") || row.Name is "read" or "test" ? ["."] : Array.Empty<string>(), .. day, .. form, .. flags];
                    yield return (string.Join(" ", arguments), Print(host, arguments));
                }
            }
        }
    }

    private static string Print(MemoryWorkspaceHost host, params string[] arguments)
    {
        using var both = new StringWriter { NewLine = "\n" };
        var code = NoticeProgram.Run(arguments, new CliContext(both, both, host, () => NoticeConsole.Today) { CreateLog = () => new WriterLog(both) });
        Assert.True(code != ExitCode.Fault && code != ExitCode.NotUnderstood, string.Join(" ", arguments) + "\n" + both);
        return both.ToString();
    }

    /// <summary>Every day of evidence so many later, and with other words of the same length.</summary>
    private static MemoryWorkspaceHost Host(int moved)
    {
        string Of(string text) => moved == 0 ? text : Days().Replace(text, m => $"{m.Groups[1].Value}{12 + moved}").Replace("zq", "zk", StringComparison.Ordinal);
        return new MemoryWorkspaceHost(("n.notice", Notice), ("evidence/a.yaml", Of(Yaml)), ("evidence/b.csv", Of(Csv)));
    }

    private static string Conditions(string json) => json[..json.IndexOf("\"totals\"", StringComparison.Ordinal)];

    [GeneratedRegex("(2021-[0-9][0-9]-)12")]
    private static partial Regex Days();

    [GeneratedRegex("zq[a-z]+")]
    private static partial Regex Words();

    [GeneratedRegex("[0-9a-f]{12,64}")]
    private static partial Regex Hashes();
}
