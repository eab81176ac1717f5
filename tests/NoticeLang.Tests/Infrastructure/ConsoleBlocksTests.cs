using System.Linq;
using Xunit;

namespace NoticeLang.Tests.Infrastructure;

public sealed class ConsoleBlocksTests
{
    private const string Document = "Text\n\n```console\n$ notice check a.notice\none\ntwo\n[exit 1]\n$ notice\nshort\n```\n\n```text\n$ notice other\n```\n";

    [Fact]
    public void ReadsCommandsAndWhatIsShownBelowThem()
    {
        var commands = ConsoleBlocks.Read(Document);

        Assert.Equal(["notice check a.notice", "notice"], commands.Select(command => command.Command));
        Assert.Equal([4, 8], commands.Select(command => command.Line));
        Assert.Equal(["one", "two", "[exit 1]"], commands[0].Output);
    }

    [Fact]
    public void QuotesKeepSpaces() =>
        Assert.Equal(["notice", "evaluate", "--as-at", "1 April 2022", "--x=a b", ""], ConsoleBlocks.Words("notice evaluate  --as-at \"1 April 2022\" --x=\"a b\" \"\""));

    [Theory]
    [InlineData("a|b", "a|b", true)]
    [InlineData("a|b", "a|c", false)]
    [InlineData("a", "a|b", false)]
    [InlineData("a|b", "a", false)]
    [InlineData("a|...|d", "a|b|c|d", true)]
    [InlineData("...|d", "d", true)]
    [InlineData("a|...", "a|b", true)]
    [InlineData("a|...|c", "a|b", false)]
    [InlineData("...|b|...|d", "b|x|b|y|d", true)]
    public void DotsStandForAnyLines(string shown, string printed, bool isSame) =>
        Assert.Equal(isSame, ConsoleBlocks.Difference(shown.Split('|'), printed.Split('|')) is null);

    [Fact]
    public void ExitCodesAndEscapesAreShown() => Assert.Equal(["␛[31mx", "[exit 2]"], ConsoleBlocks.Shown("\u001b[31mx\n", 2));

    [Fact]
    public void UpdatingPutsInWhatWasPrintedAndNothingElseChanges() =>
        Assert.Equal(
            Document.Replace("one\ntwo\n[exit 1]", "new\n", System.StringComparison.Ordinal).Replace("short", "new", System.StringComparison.Ordinal),
            ConsoleBlocks.Update(Document, _ => ["new"]));
}
