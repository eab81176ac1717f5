using System;
using NoticeLang.Reporting.Layout;
using Xunit;

namespace NoticeLang.Tests.Reporting;

/// <summary>CSV that a spreadsheet opens right and does not run.</summary>
public sealed class CsvTextTests
{
    [Fact]
    public void It_begins_with_a_byte_order_mark_and_lines_end_as_RFC_4180_has_them() => Assert.Equal("\uFEFFa,b\r\nc,d\r\n", Rows(["a", "b"], ["c", "d"]));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "' =1")]
    [InlineData("\r=1", "'<U+000D>=1")]
    [InlineData("\n=1", "' =1")]
    [InlineData("\uff1d1", "'\uff1d1")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    public void A_cell_that_could_run_is_led_by_an_apostrophe(string cell, string written) => Assert.Equal($"\uFEFF{written}\r\n", Rows([cell]));

    [Theory]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("\u001b[31mred", "<U+001B>[31mred")]
    [InlineData("\u202eabc", "<U+202E>abc")]
    [InlineData("20%–30%", "20%–30%")]
    public void Other_cells_stay_as_they_are_but_for_quotes_and_control_characters(string cell, string written) => Assert.Equal($"\uFEFF{written}\r\n", Rows([cell]));

    private static string Rows(params string[][] rows)
    {
        var csv = new CsvText();
        foreach (var row in rows)
        {
            csv.Row(row.AsSpan());
        }

        return csv.ToString();
    }
}
