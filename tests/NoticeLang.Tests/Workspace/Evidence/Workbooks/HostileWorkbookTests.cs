using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Workspace;
using Xunit;
using static NoticeLang.Tests.Infrastructure.SheetCell;

namespace NoticeLang.Tests.Workspace.Evidence.Workbooks;

/// <summary>Workbooks made to do harm, or broken: each ends in a message, and in no record that is not there.</summary>
public class HostileWorkbookTests
{
    private const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("", "there is nothing in it")]
    [InlineData("act,by,day\nmeet,board,2019\n", "it is a text file, whatever its name ends in")]
    [InlineData("%PDF-1.7\n%âãÏÓ", "it is a PDF file")]
    [InlineData("PK\u0005\u0006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "it is an archive with nothing in it")]
    [InlineData("\u007fELF\0\0", "it is something else, whatever its name ends in")]
    [InlineData("PK\u0003\u0004", "it is damaged, or was not copied to its end")]
    public void What_is_no_workbook_says_what_it_is(string content, string label) => Refused(Encoding.Latin1.GetBytes(content), label);

    [Fact]
    public void A_text_file_is_told_its_ending() =>
        Assert.Equal("give it a name that ends in .csv", Refused("act,by,day\n"u8.ToArray(), "it is a text file, whatever its name ends in").Fixes[0].Text);

    [Fact]
    public void A_password_is_told() =>
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "it can be opened only with a password");

    [Fact]
    public void An_older_workbook_is_told() =>
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000]], "it is in an older form, with the ending of the newer one");

    [Fact]
    public void An_archive_cut_short_anywhere_is_refused()
    {
        var bytes = Sound();
        for (var length = 4; length < bytes.Length; length += 7)
        {
            Refused(bytes[..length], "it is damaged, or was not copied to its end");
        }
    }

    [Fact]
    public void An_archive_of_something_else_is_refused() => Refused(WorkbookBuilder.Zip(("readme.txt", "hello"u8.ToArray())), "it has no part xl/workbook.xml");

    [Fact]
    public void A_document_named_as_a_workbook_is_refused() => Refused(WorkbookBuilder.Zip(
        ("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"u8.ToArray()),
        ("word/document.xml", "<document/>"u8.ToArray())), "it is something else, whatever its name ends in");

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "it has no part xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml", "it has no part xl/sharedStrings.xml")]
    [InlineData("xl/_rels/workbook.xml.rels", "its part xl/workbook.xml is damaged")]
    public void A_part_that_is_missing_is_told(string part, string label)
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "day"], ["meet", "2019"]));
        builder.LeftOut.Add(part);
        Refused(builder.Build(), label);
    }

    [Fact]
    public void One_changed_byte_is_seen_by_its_checksum()
    {
        var bytes = Stored(("xl/workbook.xml", WorkbookOf("<sheet name=\"Log\" r:id=\"s\"/>")), ("xl/_rels/workbook.xml.rels", Relations), ("xl/s.xml", Sheet("<row r=\"1\"><c r=\"A1\"><v>2019</v></c></row>")));
        Assert.DoesNotContain(Read(bytes).Diagnostics, d => d.Id == "NL3021");
        bytes[bytes.AsSpan().IndexOf("2019"u8) + 3] = (byte)'8';
        Refused(bytes, "its part xl/s.xml is damaged");
    }

    [Fact]
    public void Two_parts_of_one_name_are_refused()
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "day"], ["meet", "2019"]));
        builder.Parts["xl/worksheets/SHEET1.xml"] = Sheet("<row/>");
        Assert.StartsWith("two of its parts have one name", Refused(builder.Build(), null).Label, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\..\\windows\\system32\\x.dll")]
    [InlineData("con")]
    public void Names_of_parts_are_never_paths(string name)
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "day"], ["meet", "2019"]));
        builder.Parts[name] = "harm";
        Assert.Single(Read(builder.Build()).Set.Records);
    }

    [Fact]
    public void A_sheet_outside_the_package_is_not_followed()
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "day"], ["meet", "2019"]));
        builder.Parts["xl/_rels/workbook.xml.rels"] = "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"https://example.org/sheet.xml\" TargetMode=\"External\"/></Relationships>";
        var message = Assert.Single(Read(builder.Build()).Diagnostics);
        Assert.Equal(("NL3021", "its sheet Log lies outside the file, and links are never followed"), (message.Id, message.Label));
    }

    [Fact]
    public void Parts_that_point_at_each_other_come_to_an_end()
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "day"], ["meet", "2019"]));
        builder.Parts["xl/_rels/workbook.xml.rels"] = "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"workbook.xml\"/></Relationships>";
        builder.Parts["xl/worksheets/_rels/sheet1.xml.rels"] = "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"sheet1.xml\"/></Relationships>";
        Assert.Empty(Read(builder.Build()).Set.Records);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>", "&b;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")]
    [InlineData("<!DOCTYPE x SYSTEM \"https://example.org/x.dtd\">", "")]
    [InlineData("", "&unknown;")]
    public void Definitions_and_entities_are_refused(string definition, string use)
    {
        var sheet = definition + Sheet($"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{use}act</v></c></row>");
        Refused(OfSheet(sheet), "its part xl/worksheets/sheet1.xml is damaged");
    }

    [Fact]
    public void A_bomb_is_refused_by_what_comes_out_of_it()
    {
        var bomb = Encoding.ASCII.GetBytes($"<worksheet xmlns=\"{Space}\">{string.Concat(Enumerable.Repeat("<row/>" + new string(' ', 1000), 6000))}</worksheet>");
        TooLarge(OfPart(bomb), ReadingLimits.Default, "300 times its packed size");
        TooLarge(OfPart(bomb), ReadingLimits.Default with { PackingRatio = 10_000, UnpackedBytes = 1024 * 1024 }, "1 MB when unpacked");
    }

    [Fact]
    public void One_endless_piece_of_text_is_refused()
    {
        var random = new Random(5);
        var noise = new byte[4_000_000];
        random.NextBytes(noise);
        TooLarge(OfPart(Encoding.ASCII.GetBytes(Sheet($"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{Convert.ToBase64String(noise)}</v></c></row>"))), ReadingLimits.Default, "4 MB in one piece");
    }

    [Fact]
    public void Elements_within_elements_without_end_are_refused() =>
        TooLarge(OfPart(Encoding.ASCII.GetBytes(Sheet(string.Concat(Enumerable.Repeat("<c>", 10_000)) + string.Concat(Enumerable.Repeat("</c>", 10_000))))), ReadingLimits.Default, "32 elements within one another");

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void Cells_are_counted(int limit, bool isRead)
    {
        var bytes = WorkbookBuilder.Log(["act", "day"], ["meet", "2019"]);
        AtBorder(bytes, ReadingLimits.Default with { Cells = limit }, isRead, $"{limit} cells");
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void Shared_texts_are_counted(int limit, bool isRead) =>
        AtBorder(WorkbookBuilder.Log(["act", "day"], ["meet", "2019"]), ReadingLimits.Default with { SharedTexts = limit }, isRead, $"{limit} different texts");

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void Parts_are_counted(int limit, bool isRead) =>
        AtBorder(WorkbookBuilder.Log(["act", "day"], ["meet", "2019"]), ReadingLimits.Default with { PackedParts = limit + 1 }, isRead, $"{limit + 1} parts");

    [Fact]
    public void A_long_text_that_every_cell_shares_is_laid_out_so_often_and_no_more()
    {
        var text = new string('x', 30_000);
        var row = new SheetCell[50];
        Array.Fill(row, text);
        TooLarge(WorkbookBuilder.Log(["act", "day"], row), ReadingLimits.Default with { LaidOutCharacters = 1_000_000 }, "1,000,000 characters in its cells");
    }

    [Fact]
    public void Merged_cells_that_cover_everything_are_counted()
    {
        SheetCell[][] rows = [.. Enumerable.Range(0, 100).Select(_ => new SheetCell[] { "x", "y", "z" })];
        var merged = Enumerable.Repeat("A1:XFD1048576", 1000).ToArray();
        var bytes = WorkbookBuilder.Build(new WorkbookSheet("Log", rows) { Merged = merged });
        Assert.True(Read(bytes, ReadingLimits.Default with { Cells = 400 }).Diagnostics.Count > 0);
        Assert.Empty(Read(bytes).Set.Records);
    }

    [Theory]
    [InlineData("<row r=\"1048577\"><c r=\"A1048577\" t=\"str\"><v>meet</v></c></row>", "this row has no place in the sheet")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>meet</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>meet</v></c></row>", "this row has no place in the sheet")]
    [InlineData("<row r=\"-5\"><c t=\"str\"><v>meet</v></c></row>", "this row has no place in the sheet")]
    [InlineData("<row r=\"2\"><c r=\"ZZZZ99999999\" t=\"str\"><v>meet</v></c></row>", "a cell of this row has no place in the sheet")]
    [InlineData("<row r=\"2\"><c r=\"A3\" t=\"str\"><v>meet</v></c></row>", "a cell of this row has no place in the sheet")]
    [InlineData("<row r=\"2\"><c r=\"XFE2\" t=\"str\"><v>meet</v></c></row>", "a cell of this row has no place in the sheet")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>meet</v></c><c r=\"A2\" t=\"str\"><v>visit</v></c></row>", "a cell of this row has no place in the sheet")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>", "this is neither a number, a day nor a text")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99999999999</v></c></row>", "this is neither a number, a day nor a text")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>meet</v></c><c r=\"B2\"><v>NaN</v></c></row>", "this is neither a number, a day nor a text")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>meet</v></c><c r=\"B2\" t=\"magic\"><v>2019</v></c></row>", "this is neither a number, a day nor a text")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>meet</v></c><c r=\"B2\" s=\"1\"><v>9999999</v></c></row>", "this is neither a number, a day nor a text")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"b\"><v>2</v></c></row>", "this is neither a number, a day nor a text")]
    public void A_cell_that_cannot_be_costs_its_row_and_no_other(string rows, string label)
    {
        var header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>act</v></c><c r=\"B1\" t=\"str\"><v>day</v></c></row>";
        var last = "<row r=\"9\"><c r=\"A9\" t=\"str\"><v>meet</v></c><c r=\"B9\" t=\"str\"><v>2019-10-22</v></c></row>";
        var (set, diagnostics) = Read(OfSheet(Sheet(header + rows + last)));
        Assert.Contains("a.xlsx:Log!9", set.Records.Select(r => r.Id));
        Assert.Equal(("NL3023", label), Assert.Single(diagnostics.Where(d => d.Id != "NL3010").Select(d => (d.Id, d.Label))));
        Assert.All(set.Records.Where(r => r.Day is not null), r => Assert.Equal("22 October 2019", r.Day.ToString()));
    }

    [Fact]
    public void Two_sheets_of_one_name_are_refused() =>
        Refused(WorkbookBuilder.Build(new WorkbookSheet("Log", ["act", "day"]), new WorkbookSheet("LOG", ["act", "day"])), "its part xl/workbook.xml is damaged");

    [Fact]
    public void Words_that_would_run_are_words()
    {
        var (set, diagnostics) = Read(WorkbookBuilder.Log(["act", "day", "note"], ["meet", "2019", "=cmd|' /C calc'!A0"], ["meet", "2020", "\u202Etxt.exe"]));
        Assert.Equal("=cmd|' /C calc'!A0", set.Records[0].Value("note"));
        Assert.Equal(2, set.Records.Length);
        Assert.Equal(("NL3051", "Log!C3"), Assert.Single(diagnostics.Select(d => (d.Id, d.Location.WithinShort))));
    }

    private static void AtBorder(byte[] bytes, ReadingLimits limits, bool isRead, string limit)
    {
        if (isRead)
        {
            Assert.Single(Read(bytes, limits).Set.Records);
        }
        else
        {
            TooLarge(bytes, limits, limit);
        }
    }

    private static void TooLarge(byte[] bytes, ReadingLimits limits, string limit)
    {
        var (set, diagnostics) = Read(bytes, limits);
        Assert.Empty(set.Records);
        Assert.Equal(("NL3140", $"This file is larger than {limit} and is not read"), Assert.Single(diagnostics.Select(d => (d.Id, d.Message))));
    }

    private static Diagnostic Refused(byte[] bytes, string? label)
    {
        var (set, diagnostics) = Read(bytes);
        Assert.Empty(set.Records);
        var message = Assert.Single(diagnostics);
        Assert.Equal("NL3021", message.Id);
        Assert.Equal(label ?? message.Label, message.Label);
        return message;
    }

    private static (EvidenceSet Set, IReadOnlyList<Diagnostic> Diagnostics) Read(byte[] bytes, ReadingLimits? limits = null)
    {
        var set = ReaderFixture.Read("a.xlsx", bytes, out var diagnostics, limits);
        return (set, diagnostics);
    }

    private const string Relations = "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>";

    private static byte[] Sound() => WorkbookBuilder.Log(["act", "day"], ["meet", Date("43608")]);

    private static string WorkbookOf(string sheets) =>
        $"<workbook xmlns=\"{Space}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{sheets}</sheets></workbook>";

    private static string Sheet(string rows) => $"<worksheet xmlns=\"{Space}\"><sheetData>{rows}</sheetData></worksheet>";

    private static byte[] OfSheet(string xml) => WorkbookBuilder.Build(new WorkbookSheet("Log") { Xml = xml });

    private static byte[] OfPart(byte[] sheet) => WorkbookBuilder.Zip(
        ("xl/workbook.xml", Encoding.UTF8.GetBytes(WorkbookOf("<sheet name=\"Log\" r:id=\"s\"/>"))), ("xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes(Relations)), ("xl/s.xml", sheet));

    private static byte[] Stored(params (string Name, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var into = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                into.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
