using System;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Text;

public sealed class TextLayoutTests
{
    private const string Rows = "Date\tStatus\n22/10/2019\tHeld\nOne cell";

    private static readonly SourceText Sheet = SourceText.From(Rows, "log.xlsx", new TextLayout(
    [
        new LaidLine(LineKind.SheetRow, "Log", 4, [new LineCell(2, new TextSpan(0, 4)), new LineCell(3, new TextSpan(5, 6))]),
        new LaidLine(LineKind.SheetRow, "Log", 5, [new LineCell(2, new TextSpan(12, 10)), new LineCell(3, new TextSpan(23, 4))]),
        new LaidLine(LineKind.SheetRow, "Log", 9, [new LineCell(28, new TextSpan(28, 8))]),
    ]));

    [Theory]
    [InlineData("Held", "sheet Log, cell C5", "Log!C5")]
    [InlineData("eld", "sheet Log, cell C5", "Log!C5")]
    [InlineData("22/10/2019\tHeld", "sheet Log, row 5", "Log!5")]
    [InlineData("Status\n22/10/2019", "sheet Log, rows 4 to 5", "Log!4")]
    [InlineData("One cell", "sheet Log, row 9", "Log!9")]
    [InlineData("One", "sheet Log, cell AB9", "Log!AB9")]
    public void Places_in_a_workbook_are_called_by_sheet_and_cell_or_row(string part, string within, string brief)
    {
        var place = new TextLocation(Sheet, new TextSpan(Rows.IndexOf(part, StringComparison.Ordinal), part.Length));

        Assert.Equal(within, place.Within);
        Assert.Equal(brief, place.WithinShort);
        Assert.Equal("log.xlsx, " + within, place.ToString());
    }

    [Fact]
    public void Places_in_a_document_are_called_by_paragraph_or_by_table_and_row()
    {
        var text = SourceText.From("Minutes\n22 October\tHeld", "minutes.docx", new TextLayout(
        [
            new LaidLine(LineKind.Paragraph, "", 12, []),
            new LaidLine(LineKind.TableRow, "2", 3, [new LineCell(1, new TextSpan(8, 10)), new LineCell(2, new TextSpan(19, 4))]),
        ]));

        Assert.Equal("paragraph 12", new TextLocation(text, new TextSpan(0, 7)).Within);
        Assert.Equal("table 2, row 3, column 2", new TextLocation(text, new TextSpan(19, 4)).Within);
        Assert.Equal("table 2, row 3", new TextLocation(text, new TextSpan(8, 15)).Within);
        Assert.Equal("table 2.3", new TextLocation(text, new TextSpan(8, 15)).WithinShort);
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(52, "AZ")]
    [InlineData(53, "BA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    [InlineData(16384, "XFD")]
    public void Columns_have_the_letters_a_workbook_gives_them(int column, string name) => Assert.Equal(name, TextLayout.ColumnName(column));

    [Fact]
    public void A_text_file_has_lines()
    {
        var text = SourceText.From("a\nb\nc", "a.csv");

        Assert.Equal("line 2", new TextLocation(text, new TextSpan(2, 1)).Within);
        Assert.Equal("lines 1 to 2", new TextLocation(text, new TextSpan(0, 3)).Within);
        Assert.Equal("line 1", new TextLocation(text, new TextSpan(0, 2)).Within);
        Assert.Equal("2", new TextLocation(text, new TextSpan(2, 1)).WithinShort);
    }
}
