using System.Linq;
using NoticeLang.Terminal.Keys;
using NoticeLang.Tests.Architecture;
using Xunit;

namespace NoticeLang.Tests.Documents;

public sealed class ScreensPageTests
{
    [Fact]
    public void ThePageHasTheTableOfKeys()
    {
        var rows = SourceTree.Read("docs/screens.md").Split('\n').Where(line => line.StartsWith("| `", System.StringComparison.Ordinal));

        Assert.Equal(KeyTable.Rows.Select(r => $"| {string.Join(" ", r.Keys.Select(k => $"`{k}`"))} | {r.Name} |"), rows);
    }
}
