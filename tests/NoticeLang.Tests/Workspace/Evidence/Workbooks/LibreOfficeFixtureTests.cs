using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence.Workbooks;

/// <summary>A council's workbooks and minutes as LibreOffice saves them, with the mappings of its notice. What they say is in tests/libreoffice.</summary>
public class LibreOfficeFixtureTests
{
    private static readonly CompletedEvidence Completed =
        ProjectLoader.Load(new DiskWorkspaceHost(System.IO.Path.Combine(Repository.Cases("evidence"), "workbooks")), "westshire.notice", []).Completed;

    [Fact]
    public void A_log_with_a_title_merged_cells_days_of_two_kinds_and_hidden_rows() => Assert.Equal(
        [
            "Meetings!5: meet by=improvement-board day=22 October 2019 known=25 November 2019 ref=0001 with=P-001,P-002 note=First meeting",
            "Meetings!6: meet by=improvement-board day=3 December 2019 known=8 January 2020 ref=0002 with=P-001,P-002",
            "Meetings!7: meet by=improvement-board day=14 January 2020 known=12 February 2020 ref=0003 with=P-001",
            "Meetings!8: meet by=improvement-board day=25 February 2020 known=17 March 2020 ref=0004 with=P-001,P-002,P-003 note=Data workstream",
            "Meetings!10: meet by=improvement-board day=15 September 2020 known=16 October 2020 ref=0006 with=P-001,P-002",
            "Meetings!11: meet by=improvement-board day=27 October 2020 known=8 December 2020 ref=0007 with=P-001,P-002",
        ],
        Of("board-log.xlsx"));

    [Fact]
    public void Rows_that_were_not_held_and_the_note_below_are_counted_as_not_taken() =>
        Assert.Equal(["Meetings!9", "Meetings!12", "Meetings!14"], Completed.Evidence.RowsNotTaken.Where(r => r.File.Path.EndsWith("board-log.xlsx")).Select(r => At(r.Location)));

    [Fact]
    public void Figures_under_months_and_a_header_of_two_rows() => Assert.Equal(
        [
            "Children's services!B5: re-referrals in=2021-04 value=22%",
            "Children's services!C5: re-referrals in=2021-05 value=19%",
            "Children's services!D5: re-referrals in=2021-06 value=20.1%",
            "Children's services!E5: re-referrals in=2021-07 value=18.6%",
            "Children's services!B6: reviews-attended in=2021-04 value=41%",
            "Children's services!C6: reviews-attended in=2021-05 value=45%",
            "Children's services!E6: reviews-attended in=2021-07 value=50%",
        ],
        Of("performance.xlsx"));

    [Fact]
    public void A_workbook_of_keys_needs_no_mapping() => Assert.Equal(
        [
            "Log!2: meet by=improvement-board day=22 October 2019 known=25 November 2019 note=first meeting",
            "Log!3: meet by=improvement-board day=3 December 2019 known=8 January 2020",
            "Log!4: meet by=improvement-board day=14 January 2020 note=minutes & actions: <agreed>",
            "Log!5: meet by=improvement-board day=February 2020 ref=february note=the day is not given",
            "Log!6: not meet by=improvement-board day=7 April 2020",
            "Log!7: visit by=inspectorate of=council day=15 October 2019 to 17 October 2019 ref=0012",
            "Figures!2: re-referrals in=2021-04 value=22% status=actual",
            "Figures!3: re-referrals in=2021-05 value=19% status=actual",
            "Figures!4: re-referrals in=2021-06 value=20.1% status=actual",
            "Figures!5: re-referrals in=2021-07 value=18.09% status=provisional",
        ],
        Of("records.xlsx"));

    [Fact]
    public void Its_statements_and_what_it_says_of_itself()
    {
        var file = Completed.Evidence.Files.Single(f => f.Path.EndsWith("records.xlsx"));
        Assert.Equal(("council", "Board secretary's workbook", "2020-03-17"), (file.SaidBy, file.Source, file.SourceDate));
        Assert.Equal("22 October 2019 25 February 2020 board-secretary", string.Join(' ', Completed.Evidence.Complete.Select(c => $"{c.From} {c.To} {c.VouchedBy}")));
        Assert.Equal("board-meets 16 March 2020 31 August 2020", string.Join(' ', Completed.Evidence.Suspended.Select(s => $"{s.Condition} {s.From} {s.To}")));
    }

    [Fact]
    public void Minutes_with_changes_and_hidden_text() => Assert.Equal(
        [
            "paragraph 4: meet by=improvement-board day=3 December 2019",
            "table 2.2: visit by=inspectorate of=council day=16 October 2019",
            "table 2.3: visit by=inspectorate of=council day=12 February 2020",
        ],
        Of("minutes.docx").Order());

    [Fact]
    public void What_is_left_out_is_said_and_nothing_else() => Assert.Equal(
        [
            ("NL3024", "board-log.xlsx:Meetings!1"), ("NL3071", "board-log.xlsx:Meetings!1"), ("NL3025", "board-log.xlsx:Lists!1"),
            ("NL3028", "minutes.docx:paragraph 1"), ("NL3027", "minutes.docx:table 3.1"),
            ("NL3024", "performance.xlsx:Children's services!1"), ("NL3071", "performance.xlsx:Children's services!1"),
            ("NL3023", "records.xlsx:Log!D8"), ("NL3025", "records.xlsx:Old!1"),
        ],
        Completed.Diagnostics.Where(d => d.Descriptor != DiagnosticDescriptors.NearRecords).Select(d => (d.Id, $"{d.Location.Path.Split('/')[^1]}:{d.Location.WithinShort}")));

    private static string[] Of(string file) => [.. Completed.Evidence.Records.Where(r => r.File.Path.EndsWith(file)).Select(Show)];

    private static string Show(EvidenceRecord record)
    {
        string[] remarks = ["with", "note", "status"];
        var fields = record.Fields.ToDictionary(f => f.Name, f => string.Join(',', f.Values));
        string Field(string name) => fields.TryGetValue(name, out var value) ? $" {name}={value}" : "";
        string Part(string name, object? value) => value is null ? "" : $" {name}={value}";
        return $"{At(record.Location)}: {(record.Happened ? "" : "not ")}{record.Subject}{Field("by")}{Field("of")}{Part("day", record.Day)}{Field("in")}{Field("value")}"
            + $"{Part("known", record.Known)}{Part("ref", record.Ref)}{string.Concat(remarks.Select(Field))}";
    }

    private static string At(NoticeLang.Text.TextLocation location) => location.WithinShort;
}
