using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
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

    private static EvidenceSet Read(Fence block, DiagnosticBag diagnostics) =>
        EvidenceFileReader.Read($"{block}.{block.Language}", Encoding.UTF8.GetBytes(block.Text), diagnostics);
}
