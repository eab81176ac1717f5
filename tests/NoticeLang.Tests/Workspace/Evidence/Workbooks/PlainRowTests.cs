using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Workspace;
using NoticeLang.Workspace.Evidence.Workbooks;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence.Workbooks;

/// <summary>Rows written as nearly all are, which are read past the XML reader: whatever stands in a sheet, it is read as by XML alone.</summary>
public class PlainRowTests
{
    private const int Copies = 600;
    private const int Rows = 250;
    private const string Head = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:x14ac=\"urn:x\"><cols><col min=\"9\" max=\"9\" hidden=\"1\"/></cols>";

    [Theory]
    [InlineData("<row r=\"7\"><c r=\"A7\" s=\"0\" t=\"s\"><v>12</v></c></row>")]
    [InlineData("\n  <row spans=\"1:7\" r=\"7\" x14ac:dyDescent=\"0.25\" ht=\"15.5\">\n<c r=\"XFD7\" s=\"3\"/><c t=\"str\"><v>Held, in full</v></c>\n</row>")]
    [InlineData("<row r=\"7\" customFormat=\"false\" ht=\"12.8\" hidden=\"false\" customHeight=\"false\" outlineLevel=\"0\" collapsed=\"false\"><c r=\"A7\" s=\"2\" t=\"n\"><v>43593</v></c></row>")]
    [InlineData("<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t>Held, in full</t></is></c></row>")]
    [InlineData("<row r=\"7\" hidden=\"1\" ><c r=\"A7\" ><v>-19.5E2</v></c><c t=\"b\" /><c><v></v></c></row>")]
    [InlineData("<row><c t=\"str\"><f aca=\"false\">IF(A1&gt;1,\"a\",\"b\"&amp;C3)</f><v>\"so\"</v></c><c><f t=\"shared\" ref=\"A1:A2\" si=\"0\"/><v>-2</v></c></row>")]
    [InlineData("<row/>")]
    public void Rows_as_programs_write_them_are_plain(string row) => Assert.Equal(row.Length, Read(row));

    [Theory]
    [InlineData("<row r=\"7\" r=\"7\"></row>")]
    [InlineData("<row r='7'></row>")]
    [InlineData("<row r=\"07\"></row>")]
    [InlineData("<row r=\"7\"hidden=\"1\"></row>")]
    [InlineData("<row hidden></row>")]
    [InlineData("<row hidden=1></row>")]
    [InlineData("<row hidden=\"&#49;\"></row>")]
    [InlineData("<row =\"1\"></row>")]
    [InlineData("<row ph=\"></row>")]
    [InlineData("<row ph=\">></row>")]
    [InlineData("<row><c t=\"></row>")]
    [InlineData("<row><c t=\"s></row>")]
    [InlineData("<row><c t=</row>")]
    [InlineData("<row><c </row>")]
    [InlineData("<row </row>")]
    [InlineData("<row x15ac:dyDescent=\"0.25\"></row>")]
    [InlineData("<row xmlns=\"x\"></row>")]
    [InlineData("<rows></rows><row></row>")]
    [InlineData("<row></row >")]
    [InlineData("<row><cell/></row>")]
    [InlineData("<row><c r=\"a7\"/></row>")]
    [InlineData("<row><c r=\"ABCD7\"/></row>")]
    [InlineData("<row><c r=\"A\"/></row>")]
    [InlineData("<row><c t=\"s\" t=\"s\"/></row>")]
    [InlineData("<row><c t=\"sin\"/></row>")]
    [InlineData("<row><c t=\"inlineStr\"><is><t>x</t><t>y</t></is></c></row>")]
    [InlineData("<row><c t=\"inlineStr\"><is><t>x</is></t></c></row>")]
    [InlineData("<row><c t=\"inlineStr\"><is><t>x</v></c></row>")]
    [InlineData("<row><c x=\"1\"/></row>")]
    [InlineData("<row><c><f>A1+1</f></c></row>")]
    [InlineData("<row><c><f>A1+1</f><v></v></c></row>")]
    [InlineData("<row><c><f>A1&amp</f><v>2</v></c></row>")]
    [InlineData("<row><c><f>A1&unknown;</f><v>2</v></c></row>")]
    [InlineData("<row><c><f>A1<f/></f><v>2</v></c></row>")]
    [InlineData("<row><c><f x=\"1\">A1</f><v>2</v></c></row>")]
    [InlineData("<row><c><f t=\"shared\" t=\"shared\"/><v>2</v></c></row>")]
    [InlineData("<row><c><form>A1</form><v>2</v></c></row>")]
    [InlineData("<row><c><v>2</v><f>A1</f></c></row>")]
    [InlineData("<row><c><v>1</v><v>2</v></c></row>")]
    [InlineData("<row><c><v>1<!-- 2 --></v></c></row>")]
    [InlineData("<row><c t=\"str\"><v>&amp;</v></c></row>")]
    [InlineData("<row><c t=\"str\"><v>]]></v></c></row>")]
    [InlineData("<row><c t=\"str\"><v>é</v></c></row>")]
    [InlineData("<row><c t=\"str\"><v>\u0001</v></c></row>")]
    [InlineData("<row><c t=\"str\"><v>two\nlines</v></c></row>")]
    [InlineData("<row><c s=\"&#49;\"/></row>")]
    [InlineData("<row><!-- <c/> --></row>")]
    [InlineData("<row><c><v>1</c></v></row>")]
    public void Rows_written_otherwise_are_left_to_the_XML_reader(string row) => Assert.Equal(0, Read(row));

    [Theory]
    [InlineData("<row r=\"2\">{0}</row><row r=\"2\">{0}</row>")]
    [InlineData("<row>{0}</row ><row>{0}</row><row>{0}</row>")]
    [InlineData("<row>{0}</row><row x=\"\"/><row>{0}</row>")]
    [InlineData("<row>{0}</row><!-- <row>{0}</row> --><row>{0}</row>")]
    [InlineData("<row>{0}</row><![CDATA[<row>{0}</row>]]><row>{0}</row>")]
    [InlineData("<row>{0}</row ><!-- <row>{0}</row> --><row>{0}</row>")]
    [InlineData("<row>{0}</row><?x <row>{0}</row>?><row>{0}</row>")]
    [InlineData("<row>{0}<row>{0}</row></row><row>{0}</row>")]
    [InlineData("<row>{0}</row><sheetData><row>{0}</row></sheetData><row>{0}</row>")]
    [InlineData("<row>{0}</row></sheetData><sheetData><row>{0}</row>")]
    [InlineData("<row>{0}</row></sheetData><row>{0}</row><sheetData>")]
    [InlineData("<row>{0}</row><y:row xmlns:y=\"y\">{0}</y:row><row>{0}</row>")]
    [InlineData("<row>{0}</row><row xmlns=\"y\">{0}</row><row>{0}</row>")]
    [InlineData("<row>{0}</row><row y:dyDescent=\"1\">{0}</row>")]
    [InlineData("<row>{0}</row>&amp;<row>{0}</row>")]
    [InlineData("<row>{0}</row><row>{0}")]
    [InlineData("<row>{0}</row></row><row>{0}</row>")]
    [InlineData("<row>{0}</row><row r=\"-2\"><c r=\"A9\"/>{0}</row><row r=\"9\">{0}</row>")]
    public void Odd_rows_among_plain_ones_keep_their_places(string rows)
    {
        const string Cells = "<c t=\"str\"><v>meet</v></c><c s=\"1\"><v>43608</v></c>";
        foreach (var front in new[] { "", "<!-- <sheetData> -->", "<sheetData/>", "<sheetData ></sheetData><!-- <sheetData> -->" })
        {
            Same(Head + front, Header + rows.Replace("{0}", Cells, StringComparison.Ordinal) + $"<row>{Cells}</row></sheetData></worksheet>");
        }
    }

    [Fact]
    public void Sheets_changed_at_random_are_read_as_by_XML()
    {
        var random = new Random(20191205);
        string[] pieces =
        [
            "<", ">", "\"", "&", " ", "é", "</row>", "<row>", "<row/>", "</row >", "<v>", "</v>", "<c>", "<c/>", "<c r=\"A1\">", "1", "0", "999999999", "-1", "\n", "<!--", "-->", "<![CDATA[",
            "]]>", "<?x", "?>", "xmlns=\"x\"", "<f>A1</f>", "<is><t>meet</t></is>", " hidden=\"1\"", " r=\"3\"", " t=\"s\"", "<sheetData>", "</sheetData>", "<x:row xmlns:x=\"x\"/>", "<!-- <row> -->",
            "<row><!-- </row> --></row>", "<?x </row>?>", "<c><v>&lt;</v></c>",
        ];
        for (var i = 0; i < Copies; i++)
        {
            var rows = Sample(random);
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                var at = random.Next(rows.Length);
                var length = random.Next(2) == 0 ? 0 : Math.Min(random.Next(8), rows.Length - at);
                rows = rows[..at] + (random.Next(4) == 0 ? "" : pieces[random.Next(pieces.Length)]) + rows[(at + length)..];
            }

            Same(Head, rows + "</sheetData><mergeCells><mergeCell ref=\"B3:B4\"/></mergeCells></worksheet>");
        }
    }

    [Theory]
    [InlineData(300)]
    [InlineData(16_000)]
    public void A_row_of_any_length_is_read_as_by_XML(int cells)
    {
        var row = $"<row><c t=\"str\"><v>meet</v></c><c s=\"1\"><v>43608</v></c>{string.Concat(Enumerable.Repeat($"<c t=\"str\"><v>{new string('x', 80)}</v></c>", cells))}</row>";
        Same(Head, Header + row + row + "<row><c t=\"str\"><v>meet</v></c></row></sheetData></worksheet>");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Limits_are_those_of_XML(int limit)
    {
        const string Sheet = Header + "<row><c><v>1</v></c></row><row t=\"\"><c><v>1</v></c></row></sheetData></worksheet>";
        foreach (var limits in new[] { ReadingLimits.Default with { Cells = limit }, ReadingLimits.Default with { Rows = limit }, ReadingLimits.Default with { NestingDepth = limit } })
        {
            Same(Head, Sheet, limits);
        }
    }

    private const string Header = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>act</v></c><c r=\"B1\" t=\"str\"><v>day</v></c><c r=\"C1\" t=\"str\"><v>note</v></c></row>";

    private static string Sample(Random random)
    {
        var rows = new StringBuilder(Header);
        var count = random.Next(2) == 0 ? random.Next(6) : Rows;
        for (var row = 2; row < count + 2; row++)
        {
            string[] forms =
            [
                $"<row r=\"{row}\"><c r=\"A{row}\" t=\"str\"><v>meet</v></c><c r=\"B{row}\" s=\"1\"><v>{43000 + random.Next(900)}</v></c><c r=\"C{row}\" s=\"{random.Next(9)}\"><v>{random.Next(99)}</v></c></row>",
                $"<row r=\"{row}\" spans=\"1:3\" x14ac:dyDescent=\"0.25\"><c r=\"A{row}\" t=\"str\"><v>meet</v></c><c r=\"B{row}\" s=\"1\"/><c r=\"C{row}\" t=\"s\"><v>{random.Next(5)}</v></c></row>\r\n",
                $"<row><c t=\"str\"><v>visit</v></c><c t=\"str\"><v>2019-10-22</v></c><c><v>0.{random.Next(99)}</v></c></row>",
                $"<row r=\"{row}\" hidden=\"{(random.Next(2) == 0 ? "on" : "false")}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t> meet</t></is></c><c r=\"B{row}\" t=\"str\"><v>2019_x002D_10</v></c></row>",
                $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>meet</t></is></c><c r=\"B{row}\"><f>TODAY()</f><v>43608</v></c></row>",
                $"<row r=\"{row}\"><c r=\"A{row}\" t=\"str\"><f t=\"shared\" si=\"1\"/><v>meet</v></c><c r=\"B{row}\" s=\"1\"><f>IF(A2&lt;&gt;\"\",1,B3)</f><v>43608</v></c><c r=\"C{row}\"><f>1/0</f></c></row>",
                $"<row r=\"{row}\" hidden=\"1\"/>",
                "",
            ];
            rows.Append(forms[random.Next(random.Next(8) == 0 ? forms.Length : 4)]);
        }

        return rows.ToString();
    }

    /// <summary>Reads a sheet as it is, and with a space in its tags that keeps the XML reader at it, and holds the two together.</summary>
    private static void Same(string head, string sheet, ReadingLimits? limits = null)
    {
        var xml = head + sheet;
        Assert.Equal(Said(head + sheet.Replace("<sheetData>", "<sheetData >", StringComparison.Ordinal), limits), Said(xml, limits));
    }

    private static string Said(string sheet, ReadingLimits? limits)
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log") { Xml = sheet });
        builder.Parts["xl/sharedStrings.xml"] = $"<sst xmlns=\"{builder.Main}\"><si><t>act</t></si><si><t>by</t></si><si><r><rPr><strike/></rPr><t>x</t></r></si></sst>";
        var set = ReaderFixture.Read("a.xlsx", builder.Build(), out var diagnostics, limits);
        IEnumerable<string> said =
        [
            .. set.Records.Select(r => $"{r} {r.Location} {r.Subject} {r.Day} {string.Join(";", r.Fields.Select(f => $"{f.Name}={f.Value}@{f.Location}"))}"),
            .. diagnostics.Select(d => $"{d.Id} {d.Message} {d.Label} {d.Location}"),
        ];
        return string.Join("\n", said);
    }

    private static int Read(string row) => new PlainRow(knowsOwn: true).Read(Encoding.UTF8.GetBytes(row));
}
