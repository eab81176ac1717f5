using System.Linq;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Text;

public sealed class MarkdownFencesTests
{
    [Theory]
    [InlineData("```notice\na\n```\n", "a\n")]
    [InlineData("text\n```notice\na\nb\n```\nmore\n~~~notice\nc\n~~~", "a\nb\n|c\n")]
    [InlineData("```yaml\na\n```\n```notice\nb\n```", "b\n")]
    [InlineData("````text\n```notice\na\n```\n````\n", "")]
    [InlineData("````notice\na\n```\nb\n````\n", "a\n```\nb\n")]
    [InlineData("```notice\na", "a")]
    [InlineData("```notice title=x\na\n```", "a\n")]
    [InlineData("   ```notice\na\n  ```", "a\n")]
    [InlineData("    ```notice\na\n```", "")]
    [InlineData("```notices\na\n```", "")]
    [InlineData("```notice\r\na\r\n```\r\n", "a\r\n")]
    [InlineData("```notice\n```", "")]
    [InlineData("", "")]
    public void OnlyBlocksFencedAsNoticeAreTheProgram(string text, string programs) =>
        Assert.Equal(programs, string.Join('|', MarkdownFences.FindPrograms(text).Select(span => text.Substring(span.Start, span.Length))));
}
