using NoticeLang.Evidence;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Text;

public class PlainWritingTests
{
    [Theory]
    [InlineData("improvement\u2011board", "improvement-board")]
    [InlineData("improvement\u2013board", "improvement-board")]
    [InlineData("improve\u00ADment-board\u200B", "improvement-board")]
    [InlineData("“improvement-board”", "improvement-board")]
    [InlineData("P\u2011001", "P-001")]
    [InlineData("１９％", "19%")]
    [InlineData("\u22125", "-5")]
    [InlineData("2019–10–22", "2019-10-22")]
    public void Names_numbers_and_dates_are_made_plain(string written, string meant) => Assert.Equal(meant, PlainWriting.OfValue(written));

    [Theory]
    [InlineData("The board’s minutes – final")]
    [InlineData("café")]
    [InlineData("“quoted words”")]
    [InlineData("\u00AD")]
    public void Other_words_stay_as_they_are(string text) => Assert.Equal(text, PlainWriting.OfValue(text));

    [Theory]
    [InlineData("2019–10–22")]
    [InlineData("22\u00A0October\u20092019")]
    [InlineData("\u200E22/10/2019\u200E")]
    [InlineData("\u202A22/10/2019\u202C")]
    [InlineData("“22 October 2019”")]
    [InlineData("22 Octo\u00ADber 2019")]
    [InlineData("２２ October ２０１９")]
    public void Dates_are_read_however_they_were_pasted(string written)
    {
        Assert.True(EvidenceDates.TryParse(written, out var day));
        Assert.Equal("22 October 2019", day.ToString());
    }

    [Fact]
    public void A_date_whose_letters_are_turned_round_is_not_read() => Assert.False(EvidenceDates.TryParse("\u202E22/10/2019", out _));

    [Theory]
    [InlineData("19\u00A0%", "19%")]
    [InlineData("“19%”", null)]
    [InlineData("\u22122.5%", "-2.5%")]
    public void Figures_are_read_however_they_were_pasted(string written, string? value) =>
        Assert.Equal(value, ValueInterval.TryParse(written, out var read) ? read.ToString() : null);
}
