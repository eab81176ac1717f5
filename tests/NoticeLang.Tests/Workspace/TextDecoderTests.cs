using System.Text;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Workspace;

public class TextDecoderTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_is_honoured_and_taken_off(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("act: é £")];
        Assert.Equal("act: é £", TextDecoder.Decode(bytes, out var isOld));
        Assert.False(isOld);
    }

    [Fact]
    public void Without_a_mark_it_is_UTF_8() => Assert.Equal("£é😀", TextDecoder.Decode("£é😀"u8, out _));

    [Fact]
    public void What_is_not_UTF_8_is_Windows_1252()
    {
        Assert.Equal("£5 “é”", TextDecoder.Decode([0xA3, (byte)'5', (byte)' ', 0x93, 0xE9, 0x94], out var isOld));
        Assert.True(isOld);
    }

    [Fact]
    public void No_bytes_are_no_text() => Assert.Equal("", TextDecoder.Decode([], out _));
}
