using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Workspace;
using Xunit;
using static NoticeLang.Tests.Infrastructure.DocumentBuilder;

namespace NoticeLang.Tests.Workspace.Evidence.Mappings;

/// <summary>Sheets and tables beside mapped ones are said, and rows beyond the limit of records.</summary>
public class UnreadTableTests
{
    private static readonly WorkbookSheet Log = new("Log", ["Date", "No"], ["22 October 2019", "1"]);

    [Fact]
    public void A_sheet_beside_a_mapped_one_is_said_once_with_the_command_to_start_from()
    {
        var log = Read("sheet \"Log\"", Log, new WorkbookSheet("Contacts", ["Name", "Post"], ["P-001", "Director"]), new WorkbookSheet("Blank"));
        Assert.Single(log.Records);
        var note = Assert.Single(log.Diagnostics);
        Assert.Equal(("NL3027", "no mapping reads it", "evidence/log.xlsx, sheet Contacts, row 1"), (note.Id, note.Label, note.Location.ToString()));
        Assert.Equal("notice evidence map evidence/log.xlsx", note.Fixes[0].Text);
    }

    [Fact]
    public void A_sheet_with_the_columns_of_the_mapping_is_a_warning()
    {
        var log = Read("sheet \"Log\"", Log, new WorkbookSheet("Log 2020", ["Date", "No"], ["14 January 2020", "2"]));
        var warning = Assert.Single(log.Diagnostics);
        Assert.Equal(("NL3204", DiagnosticSeverity.Warning, "evidence/log.xlsx, sheet Log 2020, row 1"), (warning.Id, warning.Severity, warning.Location.ToString()));
    }

    [Fact]
    public void A_mapping_without_a_sheet_leaves_out_those_that_lack_its_columns_and_that_is_said() =>
        Assert.Equal(["NL3027"], Read("", Log, new WorkbookSheet("Log 2020", ["Date", "No"], ["14 January 2020", "2"]), new WorkbookSheet("Notes", ["Anything"])).Ids);

    [Fact]
    public void Sheets_of_records_and_statements_beside_a_mapped_one_are_read()
    {
        var log = Read(
            "sheet \"Log\"", Log, new WorkbookSheet("Records", ["act", "by", "day"], ["meet", "improvement-board", "2019-12-03"]),
            new WorkbookSheet("Complete", ["act", "by", "from", "to"], ["meet", "improvement-board", "2019-10-22", "2019-12-31"]), new WorkbookSheet("About", ["source", "A log"]));
        Assert.Equal((2, 1), (log.Records.Length, log.Evidence.Complete.Length));
        Assert.Empty(log.Ids);
    }

    [Fact]
    public void A_hidden_sheet_is_said_once_and_not_where_a_mapping_reads_it()
    {
        var old = new WorkbookSheet("Old", ["Date", "No"], ["14 January 2020", "2"]) { State = "hidden" };
        Assert.Equal(["NL3025"], Read("sheet \"Log\"", Log, old).Ids);
        Assert.Equal(["NL3027"], Read("sheet \"Old\"", new WorkbookSheet("Cover", ["Board log"]), old).Ids);
    }

    [Fact]
    public void A_table_beside_a_mapped_one_of_a_document_is_said()
    {
        var bytes = Build(Table(["Date", "No"], ["22 October 2019", "1"]) + Table(["Name", "Post"], ["P-001", "Director"]) + Table(["act", "by", "day"], ["meet", "improvement-board", "2019-12-03"]));
        var log = MappedLog.Read(Mapping("minutes.docx", ""), bytes, "evidence/minutes.docx");
        Assert.Equal(2, log.Records.Length);
        Assert.Equal(["NL3027 evidence/minutes.docx, table 2, row 1"], log.Diagnostics.Select(d => $"{d.Id} {d.Location}"));
    }

    [Fact]
    public void A_table_beside_a_mapped_one_of_minutes_is_said()
    {
        const string Text = "| Date | No |\n|--|--|\n| 22 October 2019 | 1 |\n\n| Action | Owner |\n|--|--|\n| Draft | P-001 |\n";
        var log = MappedLog.Read(Mapping("minutes.md", ""), Encoding.UTF8.GetBytes(Text), "evidence/minutes.md");
        Assert.Single(log.Records);
        Assert.Equal(["NL3027 evidence/minutes.md, line 5"], log.Diagnostics.Select(d => $"{d.Id} {d.Location}"));
    }

    [Theory]
    [InlineData(3, 3, "")]
    [InlineData(2, 2, "NL3142 evidence/log.csv, line 4")]
    public void Rows_of_a_mapped_table_are_read_up_to_the_limit_of_records(int limit, int records, string message)
    {
        var csv = Encoding.UTF8.GetBytes("Date,No\n22 October 2019,1\n23 October 2019,2\n24 October 2019,3\n");
        var log = MappedLog.Read(Mapping("log.csv", ""), csv, "evidence/log.csv", new ReadingLimits { Records = limit });
        Assert.Equal(records, log.Records.Length);
        Assert.Equal(message, string.Join("; ", log.Diagnostics.Select(d => $"{d.Id} {d.Location}")));
    }

    [Fact]
    public void A_column_a_period_is_read_up_to_the_limit_of_records()
    {
        const string Csv = "Indicator,April 2021,May 2021\nContacts,30,31\nContacts,32,33\n";
        const string OfPeriods = "evidence \"evidence/log.csv\" as figure contacts {\nvalue from the column of each period\n}\n";
        var log = MappedLog.Read(OfPeriods, Encoding.UTF8.GetBytes(Csv), "evidence/log.csv", new ReadingLimits { Records = 1 });
        Assert.Equal(2, log.Records.Length);
        Assert.Equal("The evidence has more than 1 records, and nothing from here on is read", Assert.Single(log.Diagnostics).Message);
    }

    [Fact]
    public void A_mapped_file_after_the_limit_of_records_is_not_read()
    {
        var both = "evidence \"evidence/*.csv\" as meet by improvement-board {\nday from column \"Date\"\n}\n";
        var csv = Encoding.UTF8.GetBytes("Date,No\n22 October 2019,1\n23 October 2019,2\n");
        (string, byte[])[] files = [("n.notice", Encoding.UTF8.GetBytes(MappedLog.Notice)), ("mappings.notice", Encoding.UTF8.GetBytes(both)), ("evidence/a.csv", csv), ("evidence/b.csv", csv)];
        var completed = ProjectLoader.Load(new MemoryWorkspaceHost(files), "n.notice", [], limits: new ReadingLimits { Records = 2 }).Completed;
        Assert.Equal(2, completed.Evidence.Records.Length);
        Assert.Equal(["NL3142 evidence/b.csv, line 1"], completed.Diagnostics.Select(d => $"{d.Id} {d.Location}"));
    }

    private static string Mapping(string file, string lines) => $"evidence \"evidence/{file}\" as meet by improvement-board {{\n{lines}\nday from column \"Date\"\n}}\n";

    private static MappedLog Read(string lines, params WorkbookSheet[] sheets) => MappedLog.Read(Mapping("log.xlsx", lines), WorkbookBuilder.Build(sheets), "evidence/log.xlsx");
}
