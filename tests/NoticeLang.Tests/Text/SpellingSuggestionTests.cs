using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Text;

public sealed class SpellingSuggestionTests
{
    [Theory]
    [InlineData("conditon", "condition")]
    [InlineData("condtoin", "condition")]
    [InlineData("scenarios", "scenario")]
    [InlineData("prty", "party")]
    [InlineData("aprty", "party")]
    [InlineData("deadline", null)]
    [InlineData("act", null)]
    [InlineData("party", null)]
    [InlineData("xy", null)]
    public void OneOrTwoSlipsAwayAndNoMore(string typed, string? meant) =>
        Assert.Equal(meant, SpellingSuggestion.Find(typed, ["party", "condition", "scenario"]));
}
