using System.Linq;
using Xunit;

namespace NoticeLang.Tests.Infrastructure;

public sealed class BaselineTests
{
    /// <summary>A baseline without its input is held by nothing.</summary>
    [Fact]
    public void NoSyntaxBaselineIsOrphaned()
    {
        var inputs = Repository.Files("tests/cases/syntax", ".notice", ".notice.md").ToHashSet();
        var baselines = Repository.Files("tests/cases/syntax", ".tree", ".diagnostics");

        Assert.NotEmpty(baselines);
        Assert.All(baselines, path => Assert.Contains(path[..path.LastIndexOf('.')], inputs));
    }

    [Fact]
    public void LineEndsDoNotMatter() => Assert.Equal("a\nb\n", Baseline.Normalise("a\r\nb"));

    [Fact]
    public void ADifferenceIsShownWithItsSurroundings() =>
        Assert.Equal("@@ line 3 @@\n a\n b\n-c\n+x\n d\n e\n", LineDifference.Show("a\nb\nc\nd\ne\nf", "a\nb\nx\nd\ne\nf"));
}
