using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Tests.Architecture;
using NoticeLang.Tests.Workspace;
using NoticeLang.Workspace;
using NoticeLang.Workspace.Evidence;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>What docs/evidence.md shows can be read.</summary>
public sealed class EvidencePageTests
{
    private const string Page = "docs/evidence.md";

    [Theory]
    [InlineData("yaml", 4)]
    [InlineData("csv", 1)]
    [InlineData("json", 1)]
    public void EveryBlockIsReadWithoutAMessage(string format, int least)
    {
        var blocks = Fences.Of(Page, format).ToList();
        var diagnostics = new DiagnosticBag();
        foreach (var block in blocks)
        {
            Read(block, diagnostics);
        }

        Assert.True(blocks.Count >= least);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void EveryStandingIsExplained()
    {
        var page = SourceTree.Read(Page);

        Assert.DoesNotContain(StandingTable.Rows, row => !page.Contains($"`{row.Id}`", System.StringComparison.Ordinal));
    }

    [Fact]
    public void EveryKindOfRecordIsShown()
    {
        var kinds = Fences.Of(Page, "yaml").SelectMany(b => Read(b, []).Records).Select(r => r.Kind).Distinct();

        Assert.Equal(System.Enum.GetValues<RecordKind>(), kinds.Order());
    }

    [Fact]
    public void EveryWayToWriteADayIsADay()
    {
        var ways = Fences.Of(Page, "yaml").Single(b => b.Text.Contains("each way to write a day", System.StringComparison.Ordinal));
        var records = Read(ways, []).Records;

        Assert.Equal(9, records.Length);
        Assert.All(records, r => Assert.NotNull(r.Day));
        Assert.All(records, r => Assert.True(r.Day!.Value.Contains(NoticeLang.Time.Day.Of(2019, 10, 22)), r.Id));
    }

    [Fact]
    public void TheMinutesShownAreReadWithTheirNotice()
    {
        var block = Assert.Single(Fences.Of(Page, "markdown"));
        const string Notice = """
            notice n "N" {
                issued 1 January 2019 by department
                addressed to council
            }
            party council "Council"
            party department "Department"
            body improvement-board "Board"
            document improvement-plan "Plan", owned by council
            """;
        var host = new MemoryWorkspaceHost([("n.notice", Encoding.UTF8.GetBytes(Notice)), ("evidence/m.md", Encoding.UTF8.GetBytes(block.Text))]);
        var completed = ProjectLoader.Load(host, "n.notice", []).Completed;

        Assert.Empty(completed.Diagnostics);
        Assert.Equal(["8 January 2020", "25 November 2019", "8 January 2020"], completed.Evidence.Records.Select(r => r.Known.ToString()));
        Assert.Single(completed.Evidence.Complete);
    }

    [Fact]
    public void TheMappingOfThePageReadsItsLogAndListsWhatItDoesNotTake()
    {
        const string Notice =
            """
            notice n "N" {
                issued 1 October 2019 by department
                addressed to council
            }
            party council "Northshire Council"
            party department "Department"
            body improvement-board "Improvement board"
            """;
        var host = new MemoryWorkspaceHost(("n.notice", Notice), ("mappings.notice", Block("notice as mappings.notice")), ("evidence/board-log.csv", Block("csv as board-log.csv")));
        var evidence = ProjectLoader.Load(host, "n.notice", []).Completed.Evidence;

        Assert.Equal(["22 October 2019", "3 December 2019"], evidence.Records.Select(r => r.Day.ToString()));
        Assert.All(evidence.Records, r => Assert.Equal(("council", "The board secretary's log"), (r.SaidBy, r.File.Source)));
        Assert.Equal(Block("text rows not taken").TrimEnd().Split('\n'), evidence.RowsNotTaken.Select(r => $"{r.Location.Within}: {r.Reason}"));

        static string Block(string language) => Fences.Of(Page, language).Single().Text;
    }

    private static EvidenceSet Read(Fence block, DiagnosticBag diagnostics) =>
        EvidenceFileReader.Read($"{block}.{block.Language}", Encoding.UTF8.GetBytes(block.Text), diagnostics);
}
