using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb\rc\n", 4)]
    public void LinesEndAsPeoplesFilesDo(string text, int lines) => Assert.Equal(lines, SourceText.From(text).LineCount);

    /// <summary>Offset to line and column and back, at every position: CR LF, tabs, a pair of surrogates, an empty last line.</summary>
    [Fact]
    public void PositionsGoThereAndBack()
    {
        var source = SourceText.From("ab\r\n\tc\n\n\uD83D\uDE00d\rlast\n");
        for (var position = 0; position <= source.Length; position++)
        {
            var inLineEnd = position > 0 && position < source.Length && source.Content[position - 1] == '\r' && source.Content[position] == '\n';
            if (!inLineEnd)
            {
                Assert.Equal(position, source.GetPosition(source.GetLinePosition(position)));
            }
        }
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(3, 2, 1)]
    [InlineData(5, 2, 3)]
    [InlineData(99, 3, 1)]
    public void APlaceIsCountedFromOne(int position, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), SourceText.From("ab\n\tc\n").GetLinePosition(position));

    [Theory]
    [InlineData("a.notice", false)]
    [InlineData("a.notice.md", true)]
    [InlineData("notice.md", false)]
    public void OnlyNoticesInMarkdownHaveProse(string path, bool isMarkdown) => Assert.Equal(isMarkdown, SourceText.From("", path).IsMarkdown);
}
