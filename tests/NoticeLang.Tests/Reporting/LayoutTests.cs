using System;
using System.Linq;
using NoticeLang.Reporting.Layout;
using Xunit;

namespace NoticeLang.Tests.Reporting;

public sealed class LayoutTests
{
    [Theory]
    [InlineData("plain text, £5 and café", "plain text, £5 and café")]
    [InlineData("a\u001b[31mb", "a<U+001B>[31mb")]
    [InlineData("one\r\ntwo\tthree\nfour", "one two three four")]
    [InlineData("over\rwrite", "over<U+000D>write")]
    [InlineData("\u009b2J", "<U+009B>2J")]
    [InlineData("a\u202eb\u2066c\u200fd\u061ce", "a<U+202E>b<U+2066>c<U+200F>d<U+061C>e")]
    [InlineData("\u200bx\ufeff\u2028\u00ad", "<U+200B>x<U+FEFF><U+2028><U+00AD>")]
    [InlineData("\udb40\udc41", "<U+E0041>")]
    [InlineData("\u0000\u0007\u0008\u007f", "<U+0000><U+0007><U+0008><U+007F>")]
    public void CleanTextHasNoPowerOverATerminal(string text, string clean) => Assert.Equal(clean, PlainText.Clean(text));

    [Fact]
    public void HalfACharacterIsWrittenOut() => Assert.Equal("\ud83d\ude00 <U+D800>x<U+DC00>", PlainText.Clean("\ud83d\ude00 \ud800x\udc00"));

    [Fact]
    public void EveryCharacterIsEitherShownOrWrittenOut()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var clean = PlainText.Clean(((char)c).ToString());
            Assert.DoesNotContain(clean, char.IsControl);
            Assert.False(clean.Length == 0, $"U+{c:X4} is lost");
        }
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("評議会", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("😀", 2)]
    [InlineData("", 0)]
    public void WidthIsInColumns(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));

    [Fact]
    public void LinesBreakAtSpaces() => Assert.Equal(["The board", "meets every", "6 weeks"], TextWrap.Lines("The board meets  every 6 weeks", 11));

    [Fact]
    public void ALongWordIsBrokenAndNothingOfItLost()
    {
        var word = string.Concat(Enumerable.Range(0, 100).Select(i => (char)('a' + (i % 26))));
        var lines = TextWrap.Lines($"see {word}", 16);

        Assert.All(lines, line => Assert.True(line.Length <= 16, line));
        Assert.Equal($"see{word}", string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void WideCharactersAreNotSplit() => Assert.Equal(["評", "議", "会"], TextWrap.Lines("評議会", 3));

    [Fact]
    public void ColoursSurviveWrapping()
    {
        var lines = TextWrap.Lines([new Run("red words here", "red"), " and plain"], 10);

        Assert.Equal(
            [[new Run("red words", "red")], [new Run("here", "red"), new Run(" and")], [new Run("plain")]],
            lines);
    }

    [Fact]
    public void ALongNameBreaksAfterItsHyphens() =>
        Assert.Equal(["direction-", "considered", "now"], TextWrap.Lines("direction-considered now", 12));

    [Fact]
    public void ATableIsSqueezedWidestFirstAndItsCellsGoOnBelow()
    {
        var output = new TextOutput(30, Palette.None);
        var table = new TextTable(new TextColumn("Id"), new TextColumn("Condition", 8), new TextColumn("Status"));
        table.Add("plan", "The plan is put into practice", "Met");
        table.Write(output, 2);

        Assert.Equal(
            "  Id    Condition       Status\n  plan  The plan is     Met\n        put into\n        practice\n", output.ToString());
    }

    [Fact]
    public void AnEmptyColumnIsLeftOut()
    {
        var output = new TextOutput(60, Palette.None);
        var table = new TextTable(new TextColumn("Id"), new TextColumn("Due"), new TextColumn("Status"));
        table.Add("a", "", "Met");
        table.Write(output, 0);

        Assert.Equal("Id  Status\na   Met\n", output.ToString());
    }

    [Fact]
    public void PaintNeverComesFromText()
    {
        var output = new TextOutput(60, Palette.Terminal);
        output.Line(new Run("\u001b[32mMet", "red"));

        Assert.Equal("\u001b[1;31m<U+001B>[32mMet\u001b[0m\n", output.ToString());
    }

    [Fact]
    public void AWordThatGoesOnInAnotherColourIsNotBroken()
    {
        var lines = TextWrap.Lines([new Run("It did not "), new Run("happen", "red"), new Run(". The word of press.")], 17);

        Assert.Equal(["It did not", "happen. The word", "of press."], lines.Select(l => string.Concat(l.Select(r => r.Text))));
    }
}
