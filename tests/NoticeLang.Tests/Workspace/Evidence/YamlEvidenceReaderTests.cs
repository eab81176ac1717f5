using System.Linq;
using NoticeLang.Evidence;
using Xunit;
using static NoticeLang.Tests.Workspace.Evidence.ReaderFixture;

namespace NoticeLang.Tests.Workspace.Evidence;

public class YamlEvidenceReaderTests
{
    private const string Example = """
        said by: council                         # whose word this file is
        source: Improvement Board updates on the council's website
        date: 2020-03
        url: https://example.org/board
        records:
          - { act: meet, by: improvement-board, day: 2019-10-22, known: 2019-11-25 }
          - { act: visit, by: inspectorate, of: front-line-services, from: 2019-10-15, to: 2019-10-16, ref: first-visit }
          - { finding: inadequate, of: overall-effectiveness, by: inspectorate, day: 2019-05-08 }
          - { holds: director, person: P-001, from: 2019-10, basis: permanent }
          - { figure: re-referrals, in: 2021-05, value: 19%, status: actual }
          - { covers: improvement-plan, version: "5.8", items: [leadership, workforce], day: 2019-08 }
        complete:
          - { act: meet, by: improvement-board, from: 2019-10-22, to: 2020-02-25, vouched by: board-secretary, known: 2020-03-17 }
        suspended:
          - { condition: board-meets, by: department, decided: 2020-03-16, from: 2020-03-16, to: 2020-08-31, because: pandemic }
        """;

    [Fact]
    public void The_example_of_the_language_page_is_read_whole()
    {
        var set = Read("evidence/board.yaml", Example, out var diagnostics);
        Assert.Empty(diagnostics);
        var file = Assert.Single(set.Files);
        Assert.Equal(("council", "Improvement Board updates on the council's website", "2020-03", "https://example.org/board"), (file.SaidBy, file.Source, file.SourceDate, file.Address));
        Assert.Equal(
            [RecordKind.Act, RecordKind.Act, RecordKind.Finding, RecordKind.Holding, RecordKind.Figure, RecordKind.Coverage],
            set.Records.Select(r => r.Kind));
        Assert.Equal(["meet", "visit", "inadequate", "director", "re-referrals", "improvement-plan"], set.Records.Select(r => r.Subject));
        Assert.Equal("evidence/board.yaml:6", set.Records[0].Id);
        Assert.All(set.Records, r => Assert.Equal("council", r.SaidBy));
        Assert.Equal(["leadership", "workforce"], set.Records[5].Values("items"));
        var complete = Assert.Single(set.Complete);
        Assert.Equal(("meet", "board-secretary", "17 March 2020"), (complete.Subject, complete.VouchedBy, complete.Known.ToString()));
        var pause = Assert.Single(set.Suspended);
        Assert.Equal(("board-meets", "department", "16 March 2020", "pandemic"), (pause.Condition, pause.By, pause.Decided.ToString(), pause.Because));
    }

    [Fact]
    public void Every_value_keeps_its_line_and_column()
    {
        var set = Read("a.yaml", Example.ReplaceLineEndings("\r\n"), out _);
        Assert.Equal("6:22 improvement-board", Show(set.Records[0].Field("by")!.Value.Location));
        Assert.Equal("11:42 \"5.8\"", Show(set.Records[5].Field("version")!.Value.Location));
        Assert.Equal("11:56 [leadership, workforce]", Show(set.Records[5].Field("items")!.Value.Location));
        Assert.Equal("9:5 { holds: director, person: P-001, from: 2019-10, basis: permanent }", Show(set.Records[3].Location));
    }

    [Fact]
    public void Places_count_in_code_units_past_letters_of_any_kind()
    {
        var record = OnlyRecord("a.yaml", "records:\n  - { act: meet, note: é😀, by: board, day: 2019 }\n");
        Assert.Equal("2:33 board", Show(record.Field("by")!.Value.Location));
    }

    [Fact]
    public void A_record_in_lines_ends_with_its_last_value()
    {
        var record = OnlyRecord("a.yaml", "records:\n- act: meet\n  by: board\n  day: 2019-10-22\n  note: >\n    two\n    lines\n\n# the end\n");
        Assert.Equal((2, 3), (record.Location.Start.Line, record.Location.Start.Column));
        Assert.Equal(7, record.Location.End.Line);
        Assert.Equal("two lines", record.Value("note"));
    }

    [Fact]
    public void Keys_and_values_are_text()
    {
        var record = Record("{ act: meet, day: 2019-10-22, yes: no, sample: 0x10, version: 1.10, nothing: ~, quoted: '~' }");
        Assert.Equal("yes=no; sample=0x10; version=1.10; quoted=~", Fields(record));
    }

    [Theory]
    [InlineData("Said By: council\nRecords:\n  - { Act: meet, Day: 2019, BY: board }\n")]
    [InlineData("said_by: council\nrecords:\n  - { act: meet, date: 2019, by: board }\n")]
    [InlineData("said-by: council\nrecords:\n  act: meet\n  on: 2019\n  by: board\n")]
    [InlineData("\uFEFFsaid by: council\nrecords:\n  - act: meet\n    day: 2019\n    by: board\n")]
    [InlineData("- { act: meet, day: 2019, by: board, said by: council }\n")]
    [InlineData("---\nsaid by: council\n---\nrecords:\n  - { act: meet, day: 2019, by: board }\n")]
    public void What_people_type_is_read(string text)
    {
        var record = OnlyRecord("a.yaml", text);
        Assert.Equal(("meet", "2019", "board", "council"), (record.Subject, record.Day.ToString(), record.Value("by"), record.SaidBy));
    }

    [Fact]
    public void Not_given_is_not_given()
    {
        var set = Read("a.yaml", "date: not given\naddress:\nrecords:\n  - { act: meet, day: not given, by: }\n", out var diagnostics);
        Assert.Equal(((string?)null, (string?)null), (set.Files[0].SourceDate, set.Files[0].Address));
        Assert.Equal("NL3010", Assert.Single(diagnostics).Id);
        Assert.Empty(Assert.Single(set.Records).Fields);
    }

    [Fact]
    public void A_record_s_own_word_is_its_own() =>
        Assert.Equal("adviser", OnlyRecord("a.yaml", "said by: council\nrecords:\n  - { act: meet, day: 2019, said by: adviser }\n").SaidBy);

    [Theory]
    [InlineData("recods:\n  - { act: meet, day: 2019 }\n", "1:1 recods", "did you mean records?", 1)]
    [InlineData("minutes:\n  - { act: meet, day: 2019 }\nrecords:\n  - { act: meet, day: 2019 }\n", "1:1 minutes", "", 1)]
    public void A_heading_that_is_nearly_one_is_read_as_it(string text, string place, string label, int records)
    {
        var message = OnlyMessage("a.yaml", text, out var used);
        Assert.Equal(("NL3011", place, label, records), (message.Id, Show(message.Location), message.Label, used.Length));
    }
}
