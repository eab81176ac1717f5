using System.Linq;
using NoticeLang.Tests.Infrastructure;
using Xunit;
using static NoticeLang.Tests.Workspace.Evidence.ReaderFixture;

namespace NoticeLang.Tests.Workspace.Evidence.Workbooks;

/// <summary>Cells that show something else than they hold, and cells that are struck through.</summary>
public class ShownOtherwiseTests
{
    [Theory]
    [InlineData("19", "0\"%\"", "19%")]
    [InlineData("19.5", "0.0\\%", "19.5%")]
    [InlineData("19", "0\" %\"", "19%")]
    [InlineData("19", "General\"%\"", "19%")]
    [InlineData("0.19", "0%", "19%")]
    [InlineData("0.19", "0%;-0%;0%", "19%")]
    [InlineData("5", "General\" days\"", "5")]
    [InlineData("1500", "\"£\"#,##0", "1500")]
    [InlineData("-5", "0;(0)", "-5")]
    [InlineData("12", "\"P-\"000", "P-012")]
    [InlineData("12", "\"No \"000", "012")]
    [InlineData("0.5", "0.0", "0.5")]
    [InlineData("0", "0,", "0")]
    public void A_number_is_read_as_it_is_shown(string number, string format, string value) => Assert.Equal((value, ""), ValueOf(number, format));

    [Theory]
    [InlineData("19000", "0,", "19000")]
    [InlineData("1900000", "0.0,,\"m\"", "1900000")]
    [InlineData("19", ";;;", "19")]
    [InlineData("19", "\"see note\"", "19")]
    [InlineData("0.19", "0", "0.19")]
    [InlineData("0.004", "0%", "0.4%")]
    public void A_number_that_is_shown_as_another_is_told(string number, string format, string value) => Assert.Equal((value, "NL3209 Log!C2"), ValueOf(number, format));

    [Theory]
    [InlineData("19", "[<=1]0%;0")]
    [InlineData("0.19", "[<=1]0%;0")]
    public void A_format_that_shows_in_several_ways_costs_the_row(string number, string format) => Assert.Equal(("", "NL3023 Log!C2"), ValueOf(number, format));

    [Fact]
    public void Cells_struck_through_are_read_and_told()
    {
        var builder = new WorkbookBuilder(new WorkbookSheet(
            "Log", ["act", "by", "day"], ["meet", "b", Struck("2019-10-22")], [Struck("meet"), Struck("b"), Struck("2019-12-03")], ["meet", "b", "2020-01-14"]));
        var set = Read("a.xlsx", builder.Build(), out var diagnostics);
        Assert.Equal(3, set.Records.Length);
        Assert.Equal(["NL3208 4 cells of this sheet are struck through, and read like the others: Log!C2"], diagnostics.Select(d => $"{d.Id} {d.Message}: {d.Location.WithinShort}"));
    }

    [Fact]
    public void Words_struck_through_in_a_cell_are_told()
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "by", "day"], ["meet", "b", "2019-10-22"]));
        builder.Parts["xl/sharedStrings.xml"] = $"<sst xmlns=\"{builder.Main}\"><si><t>act</t></si><si><t>by</t></si><si><t>day</t></si><si><t>meet</t></si><si><t>b</t></si>"
            + "<si><r><rPr><strike/></rPr><t>2019-10-22</t></r></si></sst>";
        Read("a.xlsx", builder.Build(), out var diagnostics);
        Assert.Equal(["NL3208"], diagnostics.Select(d => d.Id));
    }

    private static SheetCell Struck(string text) => (SheetCell)text with { Attributes = $"t=\"s\" s=\"{SheetCell.FirstOwnStyle}\"" };

    private static (string Value, string Messages) ValueOf(string number, string format)
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log", ["figure", "in", "value"], ["f", "2019-05", SheetCell.Number(number, SheetCell.FirstOwnStyle)])).Format(format);
        var set = Read("a.xlsx", builder.Build(), out var diagnostics);
        return (set.Records.Select(r => r.Value("value") ?? "").FirstOrDefault() ?? "", string.Join("; ", diagnostics.Where(d => d.Id != "NL3205").Select(d => $"{d.Id} {d.Location.WithinShort}")));
    }
}
