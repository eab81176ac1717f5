using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Workspace;
using NoticeLang.Workspace.Evidence;
using NoticeLang.Workspace.Evidence.Tables;
using Xunit;
using static NoticeLang.Tests.Infrastructure.SheetCell;
using static NoticeLang.Tests.Workspace.Evidence.ReaderFixture;

namespace NoticeLang.Tests.Workspace.Evidence.Workbooks;

public class WorkbookReaderTests
{
    private static readonly SheetCell[] Header = ["act", "by", "day", "known"];

    [Fact]
    public void A_record_a_row_with_the_places_of_its_cells()
    {
        var set = Read("board.xlsx", WorkbookBuilder.Log(Header, ["meet", "improvement-board", Date("43760"), Date("43794")], [], ["meet", "improvement-board", Date("43802")]), out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(["board.xlsx:Log!2", "board.xlsx:Log!4"], set.Records.Select(r => r.Id));
        Assert.Equal(["22 October 2019", "3 December 2019"], set.Records.Select(r => r.Day?.ToString()));
        Assert.Equal(["25 November 2019", null], set.Records.Select(r => r.Known?.ToString()));
        Assert.Equal("board.xlsx, sheet Log, row 2", set.Records[0].Location.ToString());
        Assert.Equal("board.xlsx, sheet Log, cell B2", set.Records[0].Field("by")!.Value.Location.ToString());
    }

    [Fact]
    public void Cells_are_read_by_what_they_are()
    {
        var table = Table(new WorkbookBuilder(new WorkbookSheet("Log",
            [
                ["text", Number("0.19", PercentStyle), Number("1.1000000000000001"), Date("43608"), Date("43608.5"), Number("43586", MonthStyle), Of("b", "1"), Of("b", "0"), Of("e", "#REF!"),
                Formula("1+1", "2"), Formula("TODAY()", null), Of("str", " said "), new("t=\"inlineStr\"", "<is><t>in</t></is>"), Number("12", FirstOwnStyle), Of("d", "2019-05-23T00:00:00")],
            ])).Format("0000").Build());
        Assert.Equal(
            [
                (1, "text", CellKind.Text), (2, "19%", CellKind.Percent), (3, "1.1", CellKind.Number), (4, "2019-05-23", CellKind.Date), (5, "2019-05-23 12:00", CellKind.Date),
                (6, "2019-05", CellKind.Date), (7, "yes", CellKind.YesNo), (8, "no", CellKind.YesNo), (9, "#REF!", CellKind.Error), (10, "2", CellKind.Number),
                (11, "=TODAY()", CellKind.Error), (12, "said", CellKind.Text), (13, "in", CellKind.Text), (14, "0012", CellKind.Number), (15, "2019-05-23", CellKind.Date),
            ],
            table.Rows[0].Cells.Select(c => (c.Column, c.Text, c.Kind)));
    }

    [Fact]
    public void A_number_shown_as_true_or_false_is_yes_or_no()
    {
        var bytes = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "day", "happened"], ["meet", "2019", Number("0", FirstOwnStyle)], ["meet", "2020", Number("1", FirstOwnStyle)]))
            .Format("\"TRUE\";\"TRUE\";\"FALSE\"").Build();
        Assert.Equal([false, true], Read("a.xlsx", bytes, out _).Records.Select(r => r.Happened));
    }

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so()
    {
        var bytes = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "day"], ["meet", Date("42146")])) { Properties = "date1904=\"1\"" }.Build();
        Assert.Equal("23 May 2019", Only(bytes).Day?.ToString());
    }

    [Fact]
    public void Runs_of_letters_are_joined_and_readings_left_out()
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "note"], ["meet", Of("s", "2")]));
        builder.Parts["xl/sharedStrings.xml"] = $"<sst xmlns=\"{builder.Main}\"><si><t>act</t></si><si><t>note</t></si>"
            + "<si><r><t>first </t></r><r><rPr><b/></rPr><t>second</t></r><rPh sb=\"0\" eb=\"1\"><t>not this</t></rPh></si></sst>";
        // The builder would number its own texts: act 0, note 1, meet 2.
        builder.Parts["xl/worksheets/sheet1.xml"] = $"<worksheet xmlns=\"{builder.Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>meet</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row></sheetData></worksheet>";
        Assert.Equal("first second", OnlyTable(builder.Build(), out _).Rows[1].Cells[1].Text);
    }

    [Fact]
    public void A_cell_without_anything_does_not_end_its_row()
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log") { Xml = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" s="1"/><c r="B1" t="str"><f/><v>act</v></c><c r="C1" t="str"><v>day</v></c></row>
            <row r="2"/><row r="3"><c r="B3" t="str"><v>meet</v></c><c r="C3"><v>2019</v></c></row></sheetData></worksheet>
            """ });
        Assert.Equal("2019", Only(builder.Build()).Day?.ToString());
    }

    [Fact]
    public void The_strict_form_is_read_as_the_usual_one()
    {
        var bytes = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "day"], ["meet", Date("43608")]))
        {
            Main = "http://purl.oclc.org/ooxml/spreadsheetml/main",
            Relations = "http://purl.oclc.org/ooxml/officeDocument/relationships",
        }.Build();
        Assert.Equal("23 May 2019", Only(bytes).Day?.ToString());
    }

    [Fact]
    public void Rows_and_cells_need_not_say_where_they_are()
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log") { Xml = """
            <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
            <x:row><x:c t="str"><x:v>act</x:v></x:c><x:c t="str"><x:v>day</x:v></x:c></x:row>
            <x:row r="4"><x:c t="str"><x:v>meet</x:v></x:c><x:c s="1"><x:v>43608</x:v></x:c></x:row></x:sheetData></x:worksheet>
            """ });
        var record = Only(builder.Build());
        Assert.Equal(("a.xlsx:Log!4", "23 May 2019"), (record.Id, record.Day?.ToString()));
    }

    [Fact]
    public void A_merged_cell_says_its_value_of_each_column_and_row_it_covers()
    {
        var set = Read("a.xlsx", WorkbookBuilder.Build(new WorkbookSheet(
            "Log", ["figure", "in", "status", "value"], ["re-referrals", "2021-05", "provisional", "19%"], [default, "2021-06", default, "18%"], ["re-referrals", "2021-07", "actual", "17%"])
        { Merged = ["A2:A3", "C2:C3"] }), out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(["re-referrals", "re-referrals", "re-referrals"], set.Records.Select(r => r.Subject));
        Assert.Equal(["provisional", "provisional", "actual"], set.Records.Select(r => r.Value("status")));
        Assert.Equal(["Log!2", "Log!3", "Log!4"], set.Records.Select(r => r.Location.WithinShort));
        Assert.Equal(["Log!C2", "Log!C2", "Log!C4"], set.Records.Select(r => r.Field("status")!.Value.Location.WithinShort));
    }

    [Fact]
    public void A_merged_header_stands_over_each_of_its_columns()
    {
        var table = Table(WorkbookBuilder.Build(new WorkbookSheet("Figures", ["Indicator", "2021", default, default], [default, "Q1", "Q2", "Q3"]) { Merged = ["B1:D1", "A1:A2"] }));
        Assert.Equal(["Indicator", "2021", "2021", "2021"], table.Rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["Indicator", "Q1", "Q2", "Q3"], table.Rows[1].Cells.Select(c => c.Text));
        Assert.Single(table.Rows[0].Cells.Skip(1).Select(c => c.Span).Distinct());
    }

    [Fact]
    public void A_title_over_three_rows_is_one_row()
    {
        var table = Table(WorkbookBuilder.Build(new WorkbookSheet("Log", ["Board log"], [], [], ["Date", "Status"]) { Merged = ["A1:XFD3"] }));
        Assert.Equal([1, 4], table.Rows.Select(r => r.Number));
        Assert.Equal(2, table.Rows[0].Cells.Length);
    }

    [Fact]
    public void What_a_merged_cell_hides_is_not_read()
    {
        var table = Table(WorkbookBuilder.Build(new WorkbookSheet("Log", ["shown", "hidden"], ["hidden", "hidden"]) { Merged = ["A1:B2"] }));
        Assert.Equal(["shown", "shown"], Assert.Single(table.Rows).Cells.Select(c => c.Text));
    }

    [Fact]
    public void Sheets_are_read_in_the_workbook_s_order()
    {
        var bytes = WorkbookBuilder.Build(
            new WorkbookSheet("Z", ["act", "day"], ["meet", "2020"]), new WorkbookSheet("Board & co", ["act", "day"], ["meet", "2019"]));
        Assert.Equal(["a.xlsx:Z!2", "a.xlsx:Board & co!2"], Read("a.xlsx", bytes, out _).Records.Select(r => r.Id));
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void A_hidden_sheet_is_left_to_mappings(string state)
    {
        var bytes = WorkbookBuilder.Build(new WorkbookSheet("Log", ["act", "day"], ["meet", "2020"]), new WorkbookSheet("Old", ["act", "day"], ["meet", "2019"]) { State = state });
        var content = Content(bytes, out var diagnostics);
        Assert.Equal([false, true], content.Tables.Select(t => t.IsHidden));
        Assert.Equal("2020", Assert.Single(Read("a.xlsx", bytes, out _).Records).Day?.ToString());
        Assert.Equal(("NL3025", "a.xlsx, sheet Old, row 1"), Assert.Single(diagnostics.Select(d => (d.Id, d.Location.ToString()))));
    }

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_noted_once()
    {
        var bytes = WorkbookBuilder.Build(new WorkbookSheet("Log", ["act", "day", "note"], ["meet", "2019", "n"], ["meet", "2020"], ["meet", "2021"])
        { HiddenRows = [3, 4, 9], Columns = "<col min=\"3\" max=\"16384\" hidden=\"1\"/>" });
        var set = Read("a.xlsx", bytes, out var diagnostics);
        Assert.Equal(3, set.Records.Length);
        Assert.Equal(("NL3024", "2 rows and 1 column of this sheet are hidden, and read like the others"), Assert.Single(diagnostics.Select(d => (d.Id, d.Message))));
    }

    [Fact]
    public void Statements_stand_on_sheets_of_their_names_and_the_file_is_told_of_on_About()
    {
        var set = Read("a.xlsx", WorkbookBuilder.Build(
            new WorkbookSheet("About this file", ["Said by", "council"], ["Source", "Board secretary's log"], ["Date", Date("43907")]),
            new WorkbookSheet("Log", ["act", "by", "day"], ["meet", "improvement-board", Date("43760")]),
            new WorkbookSheet("COMPLETE", ["act", "by", "from", "to", "vouched by"], ["meet", "improvement-board", Date("43760"), Date("43886"), "board-secretary"]),
            new WorkbookSheet("Suspended", ["condition", "by", "decided", "from"], ["board-meets; board-reports", "department", Date("43906"), Date("43906")])), out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(("council", "Board secretary's log", "2020-03-17"), (set.Files[0].SaidBy, set.Files[0].Source, set.Files[0].SourceDate));
        Assert.Equal("council", Assert.Single(set.Records).SaidBy);
        Assert.Equal("25 February 2020", Assert.Single(set.Complete).To.ToString());
        Assert.Equal(["board-meets", "board-reports"], set.Suspended.Select(s => s.Condition));
    }

    [Fact]
    public void A_key_of_About_that_is_none_is_told() =>
        Assert.Equal("NL3011", Message(WorkbookBuilder.Build(new WorkbookSheet("About", ["Said buy", "council"]), new WorkbookSheet("Log", ["act", "day"], ["meet", "2019"]))).Id);

    [Fact]
    public void A_cell_without_a_value_costs_its_row()
    {
        var set = Read("a.xlsx", WorkbookBuilder.Log(["act", "day"], ["meet", Of("e", "#REF!")], ["meet", Formula("A1", null)], ["meet", Date("60")], ["meet", "2019"]), out var diagnostics);
        Assert.Equal("a.xlsx:Log!5", Assert.Single(set.Records).Id);
        Assert.Equal(
            [("NL3023", "Log!B2", "the formula came to no value"), ("NL3023", "Log!B3", "the formula was saved without its value"), ("NL3023", "Log!B4", "this is neither a number, a day nor a text")],
            diagnostics.Select(d => (d.Id, d.Location.WithinShort, d.Label)));
    }

    [Fact]
    public void A_cell_without_a_value_that_no_key_asks_for_costs_nothing() =>
        Assert.Single(Read("a.xlsx", WorkbookBuilder.Log(["act", "day", "", "note"], ["meet", "2019", Of("e", "#N/A"), "n"]), out var diagnostics).Records, _ => diagnostics.IsEmpty);

    [Fact]
    public void Tabs_and_breaks_inside_a_cell_keep_the_text_a_line_a_row()
    {
        var content = Content(WorkbookBuilder.Log(["act", "note"], ["meet", "two_x000D_\nlines\tand\u2028more"], ["meet", "x"]), out _);
        Assert.Equal("act\tnote\nmeet\ttwo  lines and more\nmeet\tx", content.Text.Content);
        Assert.Equal("two\r\nlines\tand\u2028more", content.Tables[0].Rows[1].Cells[1].Text);
    }

    [Fact]
    public void Sheets_without_keys_are_noted_beside_one_that_has_them()
    {
        var message = Message(WorkbookBuilder.Build(new WorkbookSheet("Log", ["act", "day"], ["meet", "2019"]), new WorkbookSheet("Contacts", ["Name", "Post"])));
        Assert.Equal(("NL3027", "This sheet is not read", "a.xlsx, sheet Contacts, row 1"), (message.Id, message.Message, message.Location.ToString()));
    }

    [Fact]
    public void A_workbook_without_keys_is_told_as_a_whole() =>
        Assert.Equal("NL3070", Message(WorkbookBuilder.Build(new WorkbookSheet("Log", ["Date", "Status"], ["22/10/2019", "Held"]), new WorkbookSheet("Contacts", ["Name", "Post"]))).Id);

    [Theory]
    [InlineData("vbaProject", "This workbook has macros: they are never run or followed")]
    [InlineData("externalLink", "This workbook has links to other files: they are never run or followed")]
    [InlineData("connections", "This workbook has connections to other sources: they are never run or followed")]
    public void What_a_workbook_would_do_is_never_done(string kind, string words)
    {
        var bytes = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "day"], ["meet", Formula("[1]Other!A1", "2019")]))
        { MoreRelations = $"<Relationship Id=\"x\" Type=\"http://example.org/{kind}\" Target=\"elsewhere.bin\"/>" }.Build();
        var set = Read("a.xlsm", bytes, out var diagnostics);
        Assert.Equal("2019", Assert.Single(set.Records).Day?.ToString());
        Assert.Equal(("NL3026", words), Assert.Single(diagnostics.Select(d => (d.Id, d.Message))));
    }

    [Fact]
    public void Charts_are_no_sheets()
    {
        var builder = new WorkbookBuilder(new WorkbookSheet("Log", ["act", "day"], ["meet", "2019"]));
        builder.Parts["xl/workbook.xml"] = $"<workbook xmlns=\"{builder.Main}\" xmlns:r=\"{builder.Relations}\"><sheets><sheet name=\"Chart\" r:id=\"c\"/><sheet name=\"Log\" r:id=\"s1\"/></sheets></workbook>";
        builder.Parts["xl/_rels/workbook.xml.rels"] = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/>
            <Relationship Id="s1" Type="x/worksheet" Target="../xl/./worksheets/sheet1.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """;
        Assert.Equal("a.xlsx:Log!2", Only(builder.Build()).Id);
    }

    [Fact]
    public void An_empty_workbook_says_so() => Assert.Equal("NL3015", Message(WorkbookBuilder.Log()).Id);

    private static EvidenceRecord Only(byte[] bytes)
    {
        var set = Read("a.xlsx", bytes, out var diagnostics);
        Assert.Empty(diagnostics);
        return Assert.Single(set.Records);
    }

    private static Diagnostic Message(byte[] bytes)
    {
        Read("a.xlsx", bytes, out var diagnostics);
        return Assert.Single(diagnostics);
    }

    private static FileContent Content(byte[] bytes, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        diagnostics = [];
        var content = NoticeLang.Workspace.Evidence.Workbooks.WorkbookReader.Read(new SourceFile("a.xlsx", bytes, ReadingLimits.Default), bag);
        diagnostics = [.. bag];
        return content;
    }

    private static SourceTable OnlyTable(byte[] bytes, out IReadOnlyList<Diagnostic> diagnostics) => Assert.Single(Content(bytes, out diagnostics).Tables);

    private static SourceTable Table(byte[] bytes)
    {
        var table = OnlyTable(bytes, out var diagnostics);
        Assert.Empty(diagnostics);
        return table;
    }
}
