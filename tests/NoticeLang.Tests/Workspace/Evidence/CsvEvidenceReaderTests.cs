using System.Linq;
using Xunit;
using static NoticeLang.Tests.Workspace.Evidence.ReaderFixture;

namespace NoticeLang.Tests.Workspace.Evidence;

public class CsvEvidenceReaderTests
{
    private const string Table = "act,by,day,known,said by\r\nmeet,improvement-board,2019-10-22,2019-11-25,council\r\n\r\nmeet,improvement-board,2019-12-03,,council\r\n";

    [Fact]
    public void A_record_a_row()
    {
        var set = Read("a.csv", Table, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(["a.csv:2", "a.csv:4"], set.Records.Select(r => r.Id));
        Assert.Equal(["25 November 2019", null], set.Records.Select(r => r.Known?.ToString()));
        Assert.All(set.Records, r => Assert.Equal(("meet", "council", "by=improvement-board"), (r.Subject, r.SaidBy, Fields(r))));
    }

    [Fact]
    public void Every_cell_keeps_its_line_and_column()
    {
        var set = Read("a.csv", "act,note,by,day\nmeet,\"two\r\nlines, é\", board ,2019\nmeet,😀,\"board\",2020\n", out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal("3:12 board", Show(set.Records[0].Field("by")!.Value.Location));
        Assert.Equal("4:9 \"board\"", Show(set.Records[1].Field("by")!.Value.Location));
        Assert.Equal("two\r\nlines, é", set.Records[0].Value("note"));
        Assert.Equal((2, 1), (set.Records[0].Location.Start.Line, set.Records[0].Location.Start.Column));
    }

    [Fact]
    public void Lists_are_parted_by_semicolons_and_remarks_are_no_lists()
    {
        var record = OnlyRecord("a.csv", "covers,items,day,note\nplan,leadership; workforce;,2019,first; last\n");
        Assert.Equal(["leadership", "workforce"], record.Values("items"));
        Assert.Equal(["first; last"], record.Values("note"));
    }

    [Theory]
    [InlineData("Act,By,Day\nmeet,board,2019\n")]
    [InlineData("\uFEFFact,by,day\nmeet,board,2019")]
    [InlineData("act,by,day,,\nmeet,board,2019,,\n,,,,\n")]
    [InlineData("act,by,date\rmeet,board,2019\r")]
    public void What_spreadsheets_write_is_read(string text)
    {
        var record = OnlyRecord("a.csv", text);
        Assert.Equal(("meet", "board", "2019"), (record.Subject, record.Value("by"), record.Day.ToString()));
    }

    [Theory]
    [InlineData("meet,board", "NL3016", "")]
    [InlineData("meet,board,2019,extra", "NL3016", "")]
    [InlineData("meet,bo\"ard,2019", "NL3001", "inside double quotes a quotation mark is doubled: \"\"")]
    [InlineData("meet,\"board\"s,2019", "NL3001", "inside double quotes a quotation mark is doubled: \"\"")]
    [InlineData("meet,\"board,2019", "NL3001", "a quotation mark without its other")]
    [InlineData("meet,board,31/06/2020", "NL3003", "June has 30 days")]
    [InlineData(",board,2019", "NL3002", "")]
    public void A_row_that_cannot_be_read_is_one_message_at_its_line(string row, string id, string label)
    {
        var message = OnlyMessage("a.csv", $"act,by,day\nmeet,board,2018\n{row}\nmeet,board,2020\n", out var records);
        Assert.Equal((id, label, 3), (message.Id, message.Label, message.Location.Start.Line));
        Assert.Equal([2, 4], records.Select(r => r.Location.Start.Line));
    }

    [Theory]
    [InlineData("by,day\nboard,2019\n", "NL3070")]
    [InlineData("", "NL3015")]
    [InlineData("act,by,day\n", "NL3015")]
    public void A_table_without_records_says_so(string text, string id) => Assert.Equal(id, OnlyMessage("a.csv", text, out _).Id);

    [Fact]
    public void A_column_given_twice_is_told_where_it_matters() =>
        Assert.Equal("NL3006", OnlyMessage("a.csv", "act,day,day\nmeet,2019,2020\n", out _).Id);

    [Fact]
    public void Many_open_quotation_marks_come_to_an_end()
    {
        var rows = string.Concat(Enumerable.Repeat("meet,\"board,2019\n", 201));
        Read("a.csv", "act,by,day\n" + rows, out var diagnostics);
        Assert.All(diagnostics, d => Assert.Equal("NL3001", d.Id));
        Assert.NotEmpty(diagnostics);
    }

    [Fact]
    public void No_mutation_makes_the_reader_throw()
    {
        for (var i = 0; i < Table.Length; i++)
        {
            foreach (var mark in "\",;\r\n\0é")
            {
                Read("a.csv", Table[..i] + mark + Table[(i + 1)..], out _);
            }

            Read("a.csv", Table[..i], out _);
        }
    }
}
