using NoticeLang.Workspace.Evidence.Workbooks;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence.Workbooks;

/// <summary>Numbers, days and places as workbooks write and show them.</summary>
public class NumberTests
{
    [Theory]
    [InlineData("19", 0, "19")]
    [InlineData("0.19", 2, "19")]
    [InlineData("0.186", 2, "18.6")]
    [InlineData("1.1000000000000001", 0, "1.1")]
    [InlineData("0.28999999999999998", 2, "29")]
    [InlineData("0.57", 2, "57")]
    [InlineData("-0.5", 2, "-50")]
    [InlineData("1", 2, "100")]
    [InlineData("0", 2, "0")]
    [InlineData("-0", 0, "0")]
    [InlineData("007.500", 0, "7.5")]
    [InlineData("1.9E-2", 2, "1.9")]
    [InlineData("9.9999999999999999E+19", 0, "100000000000000000000")]
    [InlineData("1E+300", 0, "1E+300")]
    [InlineData("1.5E-300", 0, "1.5E-300")]
    [InlineData("12345678901234567", 0, "12345678901234600")]
    [InlineData("99999999999999.95", 0, "100000000000000")]
    [InlineData(" 12 ", 0, "12")]
    public void A_number_is_what_the_workbook_shows(string raw, int shift, string text)
    {
        Assert.True(DecimalText.TryParse(raw, out var number));
        Assert.Equal(text, number.ToText(shift));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("1,5")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData(".")]
    [InlineData("1E999999999999")]
    [InlineData("1E500")]
    [InlineData("١٢")]
    public void What_is_no_number_is_none(string raw) => Assert.False(DecimalText.TryParse(raw, out _));

    [Theory]
    [InlineData("1", false, "1900-01-01")]
    [InlineData("59", false, "1900-02-28")]
    [InlineData("60", false, null)]
    [InlineData("61", false, "1900-03-01")]
    [InlineData("43608", false, "2019-05-23")]
    [InlineData("42146", true, "2019-05-23")]
    [InlineData("0", true, "1904-01-01")]
    [InlineData("0", false, null)]
    [InlineData("2958465", false, "9999-12-31")]
    [InlineData("2958466", false, null)]
    [InlineData("2958465", true, null)]
    [InlineData("-1", false, null)]
    [InlineData("43608.604166666664", false, "2019-05-23 14:30")]
    [InlineData("43608.604340277777", false, "2019-05-23 14:30:15")]
    [InlineData("43607.9999999999", false, "2019-05-23")]
    [InlineData("2958465.9999999999", false, null)]
    public void A_day_is_counted_from_1900_or_1904(string serial, bool from1904, string? day) =>
        Assert.Equal(day, SerialDate.ToDate(decimal.Parse(serial, System.Globalization.CultureInfo.InvariantCulture), NumberFormKind.Date, from1904));

    [Theory]
    [InlineData("43586", NumberFormKind.Month, "2019-05")]
    [InlineData("43608", NumberFormKind.Month, "2019-05-23")]
    [InlineData("43466", NumberFormKind.Year, "2019")]
    [InlineData("43586", NumberFormKind.Year, "2019-05-01")]
    public void A_month_is_no_day(string serial, object kind, string day) =>
        Assert.Equal(day, SerialDate.ToDate(decimal.Parse(serial, System.Globalization.CultureInfo.InvariantCulture), (NumberFormKind)kind, from1904: false));

    [Theory]
    [InlineData("0.5", false, "12:00")]
    [InlineData("43608.5", false, "12:00")]
    [InlineData("1.5", true, "36:00")]
    [InlineData("0.99999999", false, "00:00")]
    public void A_time_is_as_it_is_shown(string serial, bool isElapsed, string time) =>
        Assert.Equal(time, SerialDate.ToTime(decimal.Parse(serial, System.Globalization.CultureInfo.InvariantCulture), isElapsed));

    [Theory]
    [InlineData("2019-05-23", "2019-05-23")]
    [InlineData("2019-05-23T00:00:00", "2019-05-23")]
    [InlineData("2019-05-23T14:30:00Z", "2019-05-23 14:30")]
    [InlineData("14:30:00", "14:30")]
    [InlineData("2019-02-30", null)]
    [InlineData("2019-05-23Tlater", null)]
    [InlineData("23/05/2019", null)]
    public void A_day_may_be_written_in_full(string text, string? day) => Assert.Equal(day, SerialDate.OfIso(text, NumberFormKind.Date));

    [Theory]
    [InlineData("General", NumberFormKind.Number)]
    [InlineData("0.00", NumberFormKind.Number)]
    [InlineData("0.00E+00", NumberFormKind.Number)]
    [InlineData("#,##0;[Red]-#,##0", NumberFormKind.Number)]
    [InlineData("\"days\" 0", NumberFormKind.Number)]
    [InlineData("0\\d", NumberFormKind.Number)]
    [InlineData("[$£-809]#,##0.00", NumberFormKind.Number)]
    [InlineData("@", NumberFormKind.Number)]
    [InlineData("0%", NumberFormKind.Percent)]
    [InlineData("0.0%;[Red]-0.0%", NumberFormKind.Percent)]
    [InlineData("0\"%\"", NumberFormKind.Percent)]
    [InlineData("dd/mm/yyyy", NumberFormKind.Date)]
    [InlineData("[$-809]d mmmm yyyy;@", NumberFormKind.Date)]
    [InlineData("ddd d mmm", NumberFormKind.Date)]
    [InlineData("yyyy\\-mm\\-dd hh:mm", NumberFormKind.Date)]
    [InlineData("DD/MM/YYYY", NumberFormKind.Date)]
    [InlineData("mmm-yy", NumberFormKind.Month)]
    [InlineData("[$-809]mmmm yyyy", NumberFormKind.Month)]
    [InlineData("mmmm", NumberFormKind.Month)]
    [InlineData("yyyy", NumberFormKind.Year)]
    [InlineData("hh:mm AM/PM", NumberFormKind.Time)]
    [InlineData("mm:ss", NumberFormKind.Time)]
    [InlineData("[h]:mm", NumberFormKind.Time)]
    [InlineData("[mm]", NumberFormKind.Time)]
    [InlineData("\"TRUE\";\"TRUE\";\"FALSE\"", NumberFormKind.YesNo)]
    [InlineData("\"Yes\";;\"No\"", NumberFormKind.YesNo)]
    [InlineData("\"Yes\";;\"Late\"", NumberFormKind.Number)]
    [InlineData("\"open", NumberFormKind.Number)]
    [InlineData("[open", NumberFormKind.Number)]
    [InlineData("0\\", NumberFormKind.Number)]
    public void A_number_format_says_what_its_numbers_are(string code, object kind) => Assert.Equal(kind, NumberForm.OfCode(code).Kind);

    [Theory]
    [InlineData("B7", 7, 2)]
    [InlineData("$B$7", 7, 2)]
    [InlineData("xfd1048576", 1048576, 16384)]
    public void A_cell_is_called_by_letters_and_digits(string text, int row, int column)
    {
        Assert.True(CellReference.TryParse(text, out var reference));
        Assert.Equal((row, column), (reference.Row, reference.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("B")]
    [InlineData("7")]
    [InlineData("B0")]
    [InlineData("7B")]
    [InlineData("B7B")]
    [InlineData("B-7")]
    [InlineData("ZZZZ99999999")]
    [InlineData("A99999999999999999999")]
    public void What_is_no_cell_is_none(string text) => Assert.False(CellReference.TryParse(text, out _));

    [Theory]
    [InlineData(" a b ", "a b")]
    [InlineData("a_x000D_\nb", "a\r\nb")]
    [InlineData("_x005F_x000D_", "_x000D_")]
    [InlineData("ref_x0007_", "ref_x0007_")]
    [InlineData("a_x0000_b", "a_x0000_b")]
    [InlineData("max_xyz", "max_xyz")]
    [InlineData("a_x00", "a_x00")]
    [InlineData("22\u00A0October\u20092019\u00A0", "22 October 2019")]
    [InlineData("a\u009Bb", "a\uFFFDb")]
    public void A_text_is_read_as_the_workbook_shows_it(string raw, string text) => Assert.Equal(text, CellText.Clean(raw));
}
