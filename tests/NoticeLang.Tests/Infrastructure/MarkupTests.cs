using System;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Infrastructure;

public sealed class MarkupTests
{
    [Fact]
    public void MarksAreTakenOut()
    {
        var markup = Markup.Parse("a {|NL0103:bcd|} $$e [|f|]{|X:|}");

        Assert.Equal("a bcd e f", markup.Text);
        Assert.Equal(6, markup.Caret);
        Assert.Equal(
            [new MarkedSpan("NL0103", new TextSpan(2, 3)), new MarkedSpan("", new TextSpan(8, 1)), new MarkedSpan("X", new TextSpan(9, 0))], markup.Spans);
    }

    [Fact]
    public void MarksNest() =>
        Assert.Equal(
            [new MarkedSpan("A", new TextSpan(0, 3)), new MarkedSpan("B", new TextSpan(1, 1))], Markup.Parse("{|A:x{|B:y|}z|}").Spans);

    [Theory]
    [InlineData("{|A:x")]
    [InlineData("x|}")]
    public void MarksCloseAsTheyOpen(string marked) => Assert.Throws<FormatException>(() => Markup.Parse(marked));

    [Fact]
    public void BracesOfTheLanguageAreNoMarks() => Assert.Equal("list x { a }", Markup.Parse("list x { a }").Text);
}
