using System.Linq;
using NoticeLang.Evidence;
using Xunit;
using static NoticeLang.Tests.Workspace.Evidence.ReaderFixture;

namespace NoticeLang.Tests.Workspace.Evidence;

public class RecordReaderTests
{
    [Theory]
    [InlineData("{ approval: draft-plan, by: department, day: 2019 }", RecordKind.Act, "approve", "of=draft-plan; by=department")]
    [InlineData("{ refusal: draft-plan, by: department, day: 2019 }", RecordKind.Act, "refuse", "of=draft-plan; by=department")]
    [InlineData("{ request: diagnostic-review, by: adviser, day: 2019 }", RecordKind.Act, "request", "of=diagnostic-review; by=adviser")]
    [InlineData("{ decision: lift, of: trafford-2019, by: secretary-of-state, day: 2022 }", RecordKind.Act, "lift", "of=trafford-2019; by=secretary-of-state")]
    [InlineData("{ decision: next-steps, by: board, day: 2022 }", RecordKind.Act, "decide", "of=next-steps; by=board")]
    [InlineData("{ member: P-001, of: board, from: 2019 }", RecordKind.Holding, "member", "person=P-001; of=board")]
    [InlineData("{ member: board, person: P-001, from: 2019 }", RecordKind.Holding, "member", "of=board; person=P-001")]
    [InlineData("{ state: too-slow, of: pace, from: 2019 }", RecordKind.Holding, "too-slow", "of=pace")]
    [InlineData("{ vacant: director, from: 2019 }", RecordKind.Vacancy, "director", "")]
    [InlineData("{ item: early-help, of: plan-actions, added: 2019 }", RecordKind.Item, "early-help", "of=plan-actions; added=2019")]
    [InlineData("{ by: board, act: meet, item: plan, day: 2019 }", RecordKind.Act, "meet", "by=board; item=plan")]
    [InlineData("{ act: meet, day: 2019, good-or-better: 60%, Chair Present: yes }", RecordKind.Act, "meet", "good-or-better=60%; chair present=yes")]
    public void Kinds(string record, RecordKind kind, string subject, string fields)
    {
        var read = Record(record);
        Assert.Equal((kind, subject, fields), (read.Kind, read.Subject, Fields(read)));
    }

    [Theory]
    [InlineData("{ act: meet, day: 2019, happened: no }", false, false)]
    [InlineData("{ act: meet, day: 2019, cancelled: yes }", false, false)]
    [InlineData("{ cancelled: meet, day: 2019 }", false, false)]
    [InlineData("{ act: meet, day: 2019, happened: Yes, cancelled: no, planned: no }", true, false)]
    [InlineData("{ act: meet, day: 2019, planned: yes }", true, true)]
    [InlineData("{ planned: meet, day: 2019 }", true, true)]
    public void Cancelled_and_planned(string record, bool happened, bool planned)
    {
        var read = Record(record);
        Assert.Equal(("meet", happened, planned), (read.Subject, read.Happened, read.IsPlanned));
    }

    [Fact]
    public void Links_and_days_are_read_out()
    {
        var read = Record("{ act: visit, id: v1, ref: visit, restates: v0, known: 2019-11, from: 2019-10-15, to: 2019-10-16 }");
        Assert.Equal(("v1", "visit", "v0", "November 2019"), (read.Id, read.Ref, read.Corrects, read.Known.ToString()));
        Assert.Equal(("15 October 2019", "16 October 2019", "16 October 2019"), (read.From.ToString(), read.To.ToString(), read.CountsOn.ToString()));
        Assert.Empty(read.Fields);
    }

    [Fact]
    public void To_of_an_act_is_an_end_or_somebody_told()
    {
        var told = Record("{ act: report, by: council, to: department, day: 2019-10-15 }");
        Assert.Equal((null, "department"), (told.To, told.Value("to")));
        var both = Record("{ act: report, by: council, to: department, from: 2019-10-15, until: 2019-10-16 }");
        Assert.Equal(("16 October 2019", "department"), (both.To.ToString(), both.Value("to")));
    }

    [Theory]
    [InlineData("{ atc: meet, day: 2019 }", "NL3002", "2:7 atc")]
    [InlineData("{ by: board, day: 2019 }", "NL3002", "2:5 { by: board, day: 2019 }")]
    [InlineData("{ act: , day: 2019 }", "NL3002", "2:5 { act: , day: 2019 }")]
    [InlineData("{ act: meet, day: 31 June 2020 }", "NL3003", "2:23 31 June 2020")]
    [InlineData("{ act: meet, known: 2020-02-30, day: 2019 }", "NL3003", "2:25 2020-02-30")]
    [InlineData("{ act: meet, day: soon }", "NL3004", "2:23 soon")]
    [InlineData("{ act: visit, from: 2019-10-15, to: 2019-10-1x }", "NL3004", "2:41 2019-10-1x")]
    [InlineData("{ holds: director, from: start }", "NL3004", "2:30 start")]
    [InlineData("{ act: visit, from: 2019-10-16, to: 2019-10-15 }", "NL3005", "2:41 2019-10-15")]
    [InlineData("{ act: meet, day: between 2019-10-16 and 2019-10-15 }", "NL3005", "2:23 between 2019-10-16 and 2019-10-15")]
    [InlineData("{ act: meet, day: 2019, day: 2020 }", "NL3006", "2:29 day")]
    [InlineData("{ act: meet, day: 2019, date: 2020 }", "NL3006", "2:29 date")]
    [InlineData("{ act: meet, by: a, day: 2019, By: b }", "NL3006", "2:36 By")]
    [InlineData("{ act: visit, from: 2019, to: 2020, until: 2021 }", "NL3006", "2:41 until")]
    [InlineData("{ act: meet, day: 2019, happened: perhaps }", "NL3014", "2:39 perhaps")]
    [InlineData("{ act: [meet, visit], day: 2019 }", "NL3018", "2:12 [meet, visit]")]
    public void A_record_that_cannot_be_used_is_one_message_at_its_place(string record, string id, string place)
    {
        var message = OnlyMessage("a.yaml", $"records:\n  - {record}\n  - {{ act: meet, day: 2019 }}\n", out var records);
        Assert.Equal((id, place), (message.Id, Show(message.Location)));
        Assert.Equal("a.yaml:3", Assert.Single(records).Id);
    }

    [Fact]
    public void From_and_to_that_may_be_in_order_are_let_be() =>
        Assert.Equal("2019", Record("{ act: visit, from: 2019, to: 2019 }").To.ToString());

    [Fact]
    public void A_real_date_of_the_month_meant_is_offered()
    {
        var message = OnlyMessage("a.yaml", "records:\n  - { act: meet, day: 31 June 2020 }\n", out _);
        Assert.Equal(("The day of this record must be a real date", "June has 30 days"), (message.Message, message.Label));
        Assert.Equal(["2020-06-30", "2020-07-01"], [message.Fixes[0].Text, message.Fixes[1].Text]);
    }

    [Theory]
    [InlineData("{ act: meet }", "NL3010")]
    [InlineData("{ holds: director, person: P-001 }", "NL3010")]
    [InlineData("{ figure: re-referrals, value: 19% }", "NL3010")]
    public void An_undated_record_is_noted_and_used(string record, string id)
    {
        Assert.Equal(id, OnlyMessage("a.yaml", $"records:\n  - {record}\n", out var records).Id);
        Assert.Single(records);
    }

    [Theory]
    [InlineData("suspended", "{ by: d, decided: 2020, from: 2020 }", "which condition is paused")]
    [InlineData("suspended", "{ condition: c, decided: 2020, from: 2020 }", "who decided it")]
    [InlineData("suspended", "{ condition: c, by: d, from: 2020 }", "when it was decided")]
    [InlineData("suspended", "{ condition: c, by: d, decided: 2020 }", "from when")]
    [InlineData("complete", "{ act: meet, to: 2020 }", "from when")]
    [InlineData("complete", "{ act: meet, from: 2020 }", "until when")]
    public void A_statement_without_what_it_needs_is_none(string heading, string statement, string lacks)
    {
        var set = Read("a.yaml", $"{heading}:\n  - {statement}\n", out var diagnostics);
        var message = Assert.Single(diagnostics);
        Assert.Equal(("NL3012", $"This {heading} statement does not say {lacks}"), (message.Id, message.Message));
        Assert.Empty(set.Complete);
        Assert.Empty(set.Suspended);
    }

    [Fact]
    public void A_suspension_may_give_a_new_date_and_start_clocks_afresh()
    {
        var set = Read("a.yaml", "suspended:\n  - { condition: [a, b], by: d, decided: 2020-03-16, from: 2020-03-16, new date: 2020-10-01, afresh: yes, id: s }\n", out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(["a", "b"], [set.Suspended[0].Condition, set.Suspended[1].Condition]);
        Assert.Equal(("2020-10-01", true, "s"), (set.Suspended[0].NewDate?.ToIsoString(), set.Suspended[0].Afresh, set.Suspended[0].Id));
        Assert.Null(set.Suspended[0].To);
    }

    [Fact]
    public void A_new_date_is_one_day()
    {
        Read("a.yaml", "suspended:\n  - { condition: a, by: d, decided: 2020-03-16, from: 2020-03-16, new date: 2020-10 }\n", out var diagnostics);
        Assert.Equal("NL3004", Assert.Single(diagnostics).Id);
    }

    [Theory]
    [InlineData("act: meet, by: b, day: 3 May 19", "The day of this record has its year in two figures", "3 May 2019")]
    [InlineData("act: meet, by: b, day: 03/05/19", "The day of this record has its year in two figures", "3 May 2019")]
    [InlineData("act: meet, by: b, day: 2019, known: Oct-19", "The known of this record has its year in two figures", "October 2019")]
    [InlineData("holds: director, person: P-1, from: May 19", "The from of this record has its year in two figures", "May 2019")]
    [InlineData("act: send, by: b, day: 2019, to: 3 May 19", "The to of this record has its year in two figures", "3 May 2019")]
    [InlineData("figure: f, in: Apr-21, value: 3", "The in of this record has its year in two figures", "April 2021")]
    [InlineData("item: i, of: l, added: 3 May 19", "The added of this record has its year in two figures", "3 May 2019")]
    [InlineData("item: i, of: l, added: 2019, due: 3 May 98", "The due of this record has its year in two figures", "2019-10-22")]
    public void A_year_in_two_figures_is_never_read(string record, string message, string fix)
    {
        var diagnostic = OnlyMessage("a.yaml", $"records:\n  - {{ {record} }}\n", out var records);
        Assert.Empty(records);
        Assert.Equal(("NL3200", message, fix), (diagnostic.Id, diagnostic.Message, diagnostic.Fixes[0].Text));
    }

    [Theory]
    [InlineData("complete:\n  - { act: meet, by: b, from: 3 May 19, to: 2019-10-22 }")]
    [InlineData("suspended:\n  - { condition: c, by: d, decided: 3 May 19, from: 2019-10-22 }")]
    public void Statements_have_their_years_in_full(string text) => Assert.Contains("NL3200", OnlyMessage("a.yaml", text + "\n", out _).Id, System.StringComparison.Ordinal);

    [Theory]
    [InlineData("soon", "which days is this?")]
    [InlineData("2021-13", "a year has 12 months")]
    [InlineData("2021/23", "which days is this?")]
    [InlineData("Q1 2021", "which days is this?")]
    public void A_figure_of_no_period_is_told(string period, string label)
    {
        var diagnostic = OnlyMessage("a.yaml", $"records:\n  - {{ figure: f, in: {period}, value: 3 }}\n", out var records);
        Assert.Empty(records);
        Assert.Equal(("NL3203", label), (diagnostic.Id, diagnostic.Label));
    }

    [Theory]
    [InlineData("2021-05")]
    [InlineData("May 2021")]
    [InlineData("2021/22")]
    [InlineData("2021-Q2")]
    [InlineData("2021")]
    [InlineData("autumn-term 2021")]
    [InlineData("on or before 2021-05")]
    public void A_period_is_a_month_a_quarter_a_year_or_a_term(string period) => Record($"{{ figure: f, in: {period}, value: 3 }}");

    [Theory]
    [InlineData("n/a", "19.5%")]
    [InlineData("TBC", "19.5%")]
    [InlineData("\"<5\"", "less than 5")]
    [InlineData("\"1,5\"", "19.5%")]
    [InlineData("\"19,50%\"", "19.5%")]
    [InlineData("19 to 25", "19.5%")]
    public void A_figure_that_is_no_number_is_told_and_kept(string value, string fix)
    {
        var warning = OnlyMessage("a.yaml", $"records:\n  - {{ figure: f, in: 2021-05, value: {value} }}\n", out var records);
        Assert.Single(records);
        Assert.Equal(("NL3205", fix), (warning.Id, warning.Fixes[0].Text));
    }

    [Theory]
    [InlineData("status: Cancelled", true)]
    [InlineData("outcome: postponed", true)]
    [InlineData("status: planned", true)]
    [InlineData("status: Held", false)]
    [InlineData("status: cancelled, cancelled: yes", false)]
    [InlineData("note: cancelled", false)]
    public void A_status_that_says_it_did_not_happen_is_told(string field, bool isTold)
    {
        Read("a.yaml", $"records:\n  - {{ act: meet, by: b, day: 2019-10-22, {field} }}\n", out var diagnostics);
        Assert.Equal(isTold ? ["NL3206"] : [], diagnostics.Select(d => d.Id));
    }
}
