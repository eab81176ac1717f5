using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using NoticeLang.Cli;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Tests.Architecture;
using NoticeLang.Time;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Cli;

public sealed class NoticeProgramTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests/cases/cli");

    [Theory]
    [InlineData(0, "evaluate westmere.notice --as-at 2022-04-01 --fail-on none")]
    [InlineData(0, "evaluate westmere.notice --as-at 2022-04-01 --exit-zero")]
    [InlineData(0, "evaluate westmere.notice --as-at 2021-03-26")]
    [InlineData(0, "evaluate westmere.notice --as-at 2022-04-01 --fail-on not-met")]
    [InlineData(0, "check westmere.notice")]
    [InlineData(0, "explain plan-published westmere.notice --as-at 2022-04-01")]
    [InlineData(1, "evaluate westmere.notice --as-at 2022-04-01")]
    [InlineData(1, "evaluate westmere.notice --as-at 2022-04-01 --fail-on due-soon")]
    [InlineData(1, "evaluate westmere.notice --as-at 2022-04-01 --fail-on not-met,no-evidence")]
    [InlineData(2, "check broken")]
    [InlineData(2, "evaluate broken --as-at 2022-04-01")]
    [InlineData(2, "evaluate broken --as-at 2022-04-01 --exit-zero")]
    [InlineData(2, "explain published broken --as-at 2022-04-01")]
    [InlineData(3, "evaluate --nonsense")]
    [InlineData(4, "evaluate not-there.notice --as-at 2022-04-01")]
    [InlineData(4, "check westmere.notice --evidence not-there")]
    public void ExitCodesAreThoseOfTheTable(int code, string line)
    {
        var (printed, exitCode) = new NoticeConsole(Folder).Run(line.Split(' '));

        Assert.True(code == exitCode, printed);
        Assert.Contains(code, ExitCode.All.Select(row => row.Code));
    }

    [Fact]
    public void ALocalRuleDoesNotChangeTheExitCode()
    {
        var (printed, code) = new NoticeConsole(Folder).Run("evaluate", "westmere.notice", "--as-at", "2021-06-30", "--fail-on", "not-evidenced");
        var (later, _) = new NoticeConsole(Folder).Run("evaluate", "westmere.notice", "--as-at", "2021-06-30", "--evidence", "broken", "--lines");

        Assert.Equal(0, code);
        Assert.DoesNotContain("1 no evidence", printed, StringComparison.Ordinal);
        Assert.Contains("Local rule, not part of the notice, board-meets: The board's own rhythm. No evidence", later, StringComparison.Ordinal);
    }

    [Fact]
    public void ResultsGoToOneOutputAndMessagesToTheOther()
    {
        var (output, error, _) = new NoticeConsole(Folder).RunApart("evaluate", "broken", "--as-at", "2022-04-01", "--json");

        Assert.StartsWith("Error NL", error, StringComparison.Ordinal);
        Assert.Equal("noticelang.results", JsonDocument.Parse(output).RootElement.GetProperty("format").GetString());
    }

    [Fact]
    public void TodayIsAskedOnlyWhereNoDayIsGivenAndThenSaid()
    {
        var asked = 0;
        var context = new NoticeConsole(Folder).Context(new StringWriter(), TextWriter.Null) with
        {
            Today = () =>
            {
                asked++;
                return NoticeConsole.Today;
            },
        };

        NoticeProgram.Run(["evaluate", "westmere.notice", "--as-at", "2022-04-01"], context);
        NoticeProgram.Run(["check", "westmere.notice"], context);
        Assert.Equal(0, asked);

        NoticeProgram.Run(["evaluate", "westmere.notice"], context);
        Assert.Equal(1, asked);
        Assert.Contains("As at Friday 1 April 2022 (today; use --as-at to fix the day).", context.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameFilesAndDaysGiveTheSameBytes()
    {
        string[] line = ["evaluate", "westmere.notice", "--as-at", "2022-04-01", "--json"];

        Assert.Equal(new NoticeConsole(Folder).Run(line), new NoticeConsole(Folder).Run(line));
    }

    [Fact]
    public void ACrashIsOnePlainMessageAndItsTraceOnlyOnRequest()
    {
        var error = new StringWriter();
        var context = new CliContext(TextWriter.Null, error, new CrashingHost(), () => NoticeConsole.Today);

        Assert.Equal(70, NoticeProgram.Run(["check", "a.notice"], context));
        Assert.StartsWith("NoticeLang itself went wrong.", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error.ToString(), StringComparison.Ordinal);

        Assert.Equal(70, NoticeProgram.Run(["check", "a.notice", "--debug"], context));
        Assert.Contains("InvalidOperationException: the disk is on fire", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("NO_COLOR=1", "", false)]
    [InlineData("NO_COLOR=", "", true)]
    [InlineData("TERM=dumb", "", false)]
    [InlineData("NO_COLOR=1", "--colour=always", true)]
    [InlineData("", "--no-colour", false)]
    [InlineData("", "--no-color", false)]
    [InlineData("", "--color=never", false)]
    public void ColourFollowsTheTerminalItsEnvironmentAndTheFlags(string variable, string flag, bool isColoured)
    {
        var console = new NoticeConsole(Folder) { IsTerminal = true, Width = 100 };
        if (variable.Split('=') is [var name, var value])
        {
            console.Environment[name] = value;
        }

        var (printed, _) = console.Run(["evaluate", "westmere.notice", "--as-at", "2022-04-01", .. flag.Length > 0 ? new[] { flag } : []]);

        Assert.Equal(isColoured, printed.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutATerminalThereIsNoColourNoBoxAndAHundredColumns()
    {
        var printed = new NoticeConsole(Folder) { IsUtf8 = true }.Run("explain", "board-meets", "westmere.notice", "--as-at", "2022-04-01").Printed;

        Assert.DoesNotContain('\u001b', printed);
        Assert.Contains("|-- ", printed, StringComparison.Ordinal);
        Assert.All(printed, c => Assert.True(c < 128, printed));
        Assert.InRange(printed.Split('\n').Max(line => line.Length), 81, 100);
    }

    [Theory]
    [InlineData(true, "", true)]
    [InlineData(false, "", false)]
    [InlineData(true, "dumb", false)]
    public void BoxesAreDrawnOnlyOnATerminalThatShowsThem(bool isUtf8, string term, bool hasBoxes)
    {
        var console = new NoticeConsole(Folder) { IsTerminal = true, IsUtf8 = isUtf8, Width = 80 };
        console.Environment["TERM"] = term;
        var printed = console.Run("explain", "board-meets", "westmere.notice", "--as-at", "2022-04-01", "--no-colour").Printed;

        Assert.Equal(hasBoxes, printed.Contains("├── ", StringComparison.Ordinal));
        Assert.Equal(!hasBoxes, printed.Contains("|-- ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(70, 70)]
    [InlineData(300, 100)]
    public void TheTerminalsWidthCountsUpToAHundredColumns(int terminal, int most)
    {
        var printed = new NoticeConsole(Folder) { IsTerminal = true, Width = terminal }.Run("evaluate", "--help").Printed;

        Assert.InRange(printed.Split('\n').Max(line => line.Length), most - 25, most);
    }

    [Fact]
    public void TheEnvironmentMayChooseTheStyleOfMessagesAndTheFlagBeatsIt()
    {
        var console = new NoticeConsole(Folder);
        console.Environment["NOTICE_MESSAGES"] = "line";

        Assert.StartsWith("broken/broken.notice:12:33: error", console.Run("check", "broken").Printed, StringComparison.Ordinal);
        Assert.StartsWith("Error NL", console.Run("check", "broken", "--messages", "short").Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileTextDoesNothingToATerminal()
    {
        var host = new OneFileHost("h\u001b[2J.notice", "notice h \"\u001b]0;x\u0007 \u202e title\" { kind letter }\ncondition c \"\u001b[31m\rred\" { origin instrument\n \u009b must \u2066 }\n");
        foreach (var style in new[] { "full", "short", "line" })
        {
            var output = new StringWriter();
            var context = new CliContext(output, output, host, () => NoticeConsole.Today);
            NoticeProgram.Run(["evaluate", "h\u001b[2J.notice", "--messages", style, "--as-at", "2022-04-01"], context);
            NoticeProgram.Run(["evaluate", "h\u001b[2J.notice", "--lines", "--as-at", "2022-04-01"], context);
            NoticeProgram.Run(["explain", "\u001b[2J", "h\u001b[2J.notice"], context);

            Assert.DoesNotContain(output.ToString(), c => (char.IsControl(c) && c != '\n') || c is '\u202e' or '\u2066');
        }
    }

    [Fact]
    public void VerboseTellsTheStagesOnStandardError()
    {
        var (output, error, _) = new NoticeConsole(Folder).RunApart("evaluate", "westmere.notice", "--as-at", "2022-04-01", "--verbose");

        Assert.Contains("information: Worked out 5 conditions as at 2022-04-01\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("information:", output, StringComparison.Ordinal);
    }

    private sealed class CrashingHost : IWorkspaceHost
    {
        public bool FileExists(string path) => throw new InvalidOperationException("the disk is on fire");

        public bool FolderExists(string path) => false;

        public ImmutableArray<string> FilesIn(string folder, bool deep) => [];

        public long LengthOf(string path) => 0;

        public byte[] Read(string path) => [];

        public void Write(string path, byte[] bytes)
        {
        }

        public string Show(string path) => path;
    }

    private sealed class OneFileHost(string name, string text) : IWorkspaceHost
    {
        public bool FileExists(string path) => path == name;

        public bool FolderExists(string path) => path == ".";

        public ImmutableArray<string> FilesIn(string folder, bool deep) => [name];

        public long LengthOf(string path) => text.Length;

        public byte[] Read(string path) => System.Text.Encoding.UTF8.GetBytes(text);

        public void Write(string path, byte[] bytes) => throw new InvalidOperationException("nothing is written here");

        public string Show(string path) => path;
    }
}
