using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;
using Xunit;
using static NoticeLang.Tests.Evidence.EvidenceFixture;

namespace NoticeLang.Tests.Evidence;

/// <summary>One event or two, and what contradicts what: semantics 1.6.</summary>
public class EventGroupTests
{
    [Theory]
    // (a) acts of one kind that share a ref, and no others
    [InlineData(1, "{ act: meet, by: b, day: 2020-03, ref: r }", "{ act: meet, by: b, day: 2020-03-22, ref: r }")]
    [InlineData(2, "{ act: meet, by: b, day: 2020-03-22 }", "{ act: meet, by: b, day: 2020-03-22 }")]
    [InlineData(2, "{ act: meet, by: b, day: 2020-03-22, ref: r }", "{ act: meet, by: b, day: 2020-03-22 }")]
    [InlineData(2, "{ act: meet, by: b, day: 2020-03-22, ref: r }", "{ act: visit, by: b, day: 2020-03-22, ref: r }")]
    // (b) holdings of one key that share a ref or, unless both have one, surely share a day
    [InlineData(1, "{ holds: director, person: P-1, from: 2020-01-01 }", "{ holds: director, person: P-1, from: 2020-03-01 }")]
    [InlineData(1, "{ holds: director, person: P-1, from: 2020-01-01, ref: r }", "{ holds: director, person: P-1, from: 2020-03-01 }")]
    [InlineData(2, "{ holds: director, person: P-1, from: 2020-01-01, ref: r }", "{ holds: director, person: P-1, from: 2020-03-01, ref: s }")]
    [InlineData(1, "{ holds: director, person: P-1, from: 2020-01-01, to: 2020-02-01, ref: r }", "{ holds: director, person: P-1, from: 2020-03-01, ref: r }")]
    [InlineData(2, "{ holds: director, person: P-1, from: 2020-01-01, to: 2020-02-01 }", "{ holds: director, person: P-1, from: 2020-03-01 }")]
    [InlineData(2, "{ holds: director, person: P-1, from: 2020-01-01, to: 2020-03 }", "{ holds: director, person: P-1, from: 2020-03-15 }")]
    [InlineData(2, "{ holds: director, person: P-1, from: 2020-01-01 }", "{ holds: director, person: P-2, from: 2020-01-01 }")]
    [InlineData(2, "{ holds: director, person: P-1, from: 2020-01-01, basis: interim }", "{ holds: director, person: P-1, from: 2020-01-01, basis: permanent }")]
    // … and a ref ties them even where one report does not give the basis, or gives another (ADR 0004)
    [InlineData(1, "{ holds: director, person: P-1, from: 2019-10, basis: permanent, ref: r }", "{ holds: director, person: P-1, from: 2020, ref: r }")]
    [InlineData(1, "{ holds: director, person: P-1, from: 2020-01-01, basis: interim, ref: r }", "{ holds: director, person: P-1, from: 2020-01-01, basis: permanent, ref: r }")]
    [InlineData(2, "{ holds: director, person: P-1, from: 2020-01-01, ref: r }", "{ holds: director, person: P-2, from: 2020-01-01, ref: r }")]
    // (c) figures of one key
    [InlineData(1, "{ figure: f, in: 2020-03, value: 19% }", "{ figure: f, in: March 2020, value: 19% }")]
    [InlineData(2, "{ figure: f, in: 2020-03, value: 19% }", "{ figure: f, in: 2020-04, value: 19% }")]
    [InlineData(2, "{ figure: f, in: 2020-03, value: 19% }", "{ figure: f, of: council, in: 2020-03, value: 19% }")]
    [InlineData(2, "{ figure: f, in: 2020-03, value: 19% }", "{ figure: f, in: 2020-03, value: 25%, status: forecast }")]
    // (d) findings of one key that share a ref or an exact day
    [InlineData(1, "{ finding: good, of: c, by: i, day: 2020-03-01 }", "{ finding: good, of: c, by: i, day: 2020-03-01 }")]
    [InlineData(1, "{ finding: good, of: c, by: i, day: 2020-03, ref: r }", "{ finding: good, of: c, by: i, day: 2020-04, ref: r }")]
    [InlineData(2, "{ finding: good, of: c, by: i, day: 2020-03 }", "{ finding: good, of: c, by: i, day: 2020-03 }")]
    [InlineData(2, "{ finding: good, of: c, by: i, day: 2020-03-01 }", "{ finding: good, of: c, by: j, day: 2020-03-01 }")]
    // (e) coverage of one document and version
    [InlineData(1, "{ covers: p, version: '1', items: [a], day: 2020-03-01 }", "{ covers: p, version: '1', items: [b], day: 2020-03-01 }")]
    [InlineData(2, "{ covers: p, version: '1', items: [a], day: 2020-03-01 }", "{ covers: p, version: '2', items: [a], day: 2020-03-01 }")]
    public void Same_event(int events, string first, string second) => Assert.Equal(events, Records(first, second).View().Groups.Length);

    [Fact]
    public void Same_event_is_closed_transitively() => Assert.False(OnlyGroup(
        "{ holds: director, person: P-1, from: 2020-01-01, to: 2020-06 }",
        "{ holds: director, person: P-1, from: 2020-01, to: 2020-06-15 }",
        "{ holds: director, person: P-1, from: 2020-01-01..2020-02-01, to: 2020-06-15 }").IsDisputed);

    [Theory]
    [InlineData("{ act: meet, day: 2020-03-22, ref: r }", "{ act: meet, day: 2020-03-23, ref: r }")]
    [InlineData("{ act: meet, day: 2020-03-22, ref: r }", "{ act: meet, day: 2020-03-22, ref: r, happened: no }")]
    [InlineData("{ act: meet, day: 2020-03-22, ref: r }", "{ cancelled: meet, ref: r }")]
    [InlineData("{ act: meet, day: 2020-03-22, ref: r, for: a }", "{ act: meet, day: 2020-03-22, ref: r, for: b }")]
    [InlineData("{ act: audit, day: 2020-03-22, ref: r, sample: 20 }", "{ act: audit, day: 2020-03-22, ref: r, sample: 21 }")]
    [InlineData("{ act: visit, from: 2020-03-10, to: 2020-03-11, ref: r }", "{ act: visit, from: 2020-03-12, ref: r }")]
    [InlineData("{ figure: f, in: 2020-03, value: 19% }", "{ figure: f, in: 2020-03, value: 20% }")]
    [InlineData("{ figure: f, in: 2020-03, value: 18..20% }", "{ figure: f, in: 2020-03, value: more than 20% }")]
    [InlineData("{ finding: good, of: c, by: i, day: 2020-03-01 }", "{ finding: inadequate, of: c, by: i, day: 2020-03-01 }")]
    [InlineData("{ covers: p, version: '1', items: [a, b] }", "{ covers: p, version: '1', omits: [b] }")]
    [InlineData("{ vacant: director, from: 2020-03-11, to: 2020-03-20 }", "{ holds: director, person: P-1, from: 2020-03-01 }")]
    public void Contradictions(string first, string second)
    {
        var group = OnlyGroup(first, second);
        Assert.Equal(2, group.Alternatives.Length);
        Assert.Equal([1, 1], group.Alternatives.Select(a => a.Dropped.Length));
        Assert.Equal(group.Records[0], Assert.Single(group.Alternatives[0].Facts).Records[0]);
    }

    [Theory]
    [InlineData("{ act: meet, day: 2020-03, ref: r }", "{ act: meet, day: 2020-03-28..2020-04-04, ref: r }")]
    [InlineData("{ act: meet, day: 2020-03-22, ref: r, note: long }", "{ act: meet, day: 2020-03-22, ref: r, note: short }")]
    [InlineData("{ act: meet, day: 2020-03-22, ref: r, sample: 20 }", "{ act: meet, day: 2020-03-22, ref: r }")]
    [InlineData("{ act: audit, day: 2020-03-22, ref: r, sample: 20 }", "{ act: audit, day: 2020-03-22, ref: r, sample: about 25 }")]
    [InlineData("{ act: meet, day: 2020-03-22, ref: r, with: [a, b] }", "{ act: meet, day: 2020-03-22, ref: r, with: b }")]
    [InlineData("{ figure: f, in: 2020-03, value: 19% }", "{ figure: f, in: 2020-03, value: 18..20% }")]
    [InlineData("{ covers: p, version: '1', items: [a] }", "{ covers: p, version: '1', omits: [b] }")]
    public void No_contradiction(string first, string second) => Assert.False(OnlyGroup(first, second).IsDisputed);

    [Theory]
    [InlineData("{ vacant: director, from: 2020-03-11, to: 2020-03-20 }", "{ holds: director, person: P-1, from: 2020-03-20..2020-03-25 }")]
    [InlineData("{ vacant: director, from: 2020-03-11, to: 2020-03-20 }", "{ holds: chair, person: P-1, from: 2020-03-01 }")]
    [InlineData("{ vacant: chair, of: a, from: 2020-03-11 }", "{ holds: chair, of: b, person: P-1, from: 2020-03-01 }")]
    public void A_vacancy_and_a_holding_contradict_only_if_they_surely_share_a_day_of_one_post(string vacancy, string holding) =>
        Assert.Equal(2, Records(vacancy, holding).View().Groups.Length);

    [Fact]
    public void March_and_28_March_to_4_April_say_28_to_31_March() =>
        Assert.Equal(Days("2020-03-28..2020-03-31"), OnlyFact("{ act: meet, day: 2020-03, ref: r }", "{ act: meet, day: 2020-03-28..2020-04-04, ref: r }").On);

    [Fact]
    public void March_the_22nd_and_the_23rd_are_two_alternatives()
    {
        var group = OnlyGroup("{ act: meet, day: 2020-03, ref: r }", "{ act: meet, day: 2020-03-22, ref: r }", "{ act: meet, day: 2020-03-23, ref: r }");
        Assert.Equal("22 March 2020 | 23 March 2020", DaysOf(group));
        Assert.Equal(2, group.Alternatives[0].Facts[0].Records.Length);
        Assert.Equal("a.yaml:4", Assert.Single(group.Alternatives[0].Dropped).Id);
    }

    [Fact]
    public void A_vacancy_connects_the_holdings_it_contradicts()
    {
        var group = OnlyGroup(
            "{ holds: director, person: P-1, from: 2020-01-01, to: 2020-03-31 }", "{ holds: director, person: P-2, from: 2020-04-01 }",
            "{ vacant: director, from: 2020-03-15, to: 2020-04-15 }");
        Assert.Equal([2, 1], group.Alternatives.Select(a => a.Facts.Length));
    }

    [Fact]
    public void A_claim_one_report_lacks_is_taken_from_the_other()
    {
        var fact = OnlyFact("{ act: audit, by: council, day: 2020-03, ref: r }", "{ act: audit, day: 2020-03-22, ref: r, sample: 20 }");
        Assert.Equal(("council", "20"), (fact.Value("by"), fact.Value("sample")));
        Assert.Equal("22 March 2020", fact.On.ToString());
    }

    [Fact]
    public void Values_narrow_one_another() =>
        Assert.Equal("19..20%", OnlyFact("{ figure: f, in: 2020-03, value: 18..20% }", "{ figure: f, in: 2020-03, value: 19..22% }").Value("value"));

    [Fact]
    public void A_shorter_list_takes_nothing_from_a_longer_one() =>
        Assert.Equal(["a", "b"], OnlyFact("{ act: meet, day: 2020, ref: r, by: [a, b] }", "{ act: meet, day: 2020, ref: r, by: b }").Values("by"));

    [Fact]
    public void Items_of_two_reports_of_one_version_are_put_together() =>
        Assert.Equal(["a", "b"], OnlyFact("{ covers: p, version: '1', items: [a] }", "{ covers: p, version: '1', items: [b] }").Values("items"));

    [Fact]
    public void A_holding_reported_from_two_days_is_disputed() => Assert.True(OnlyGroup(
        "{ holds: director, person: P-1, from: 2020-03-01 }", "{ holds: director, person: P-1, from: 2020-03-05 }").IsDisputed);

    [Fact]
    public void Copies_of_an_exact_record_stand_beside_it_undisputed()
    {
        const string Record = "{ act: meet, by: b, day: 2020-03-22 }";
        var groups = Files(("a.yaml", Yaml(Record)), ("b.yaml", Yaml(Record))).View().Groups;
        Assert.Equal(2, groups.Length);
        Assert.All(groups, g => Assert.False(g.IsDisputed));
    }

    [Fact]
    public void Every_record_that_counts_is_in_one_group_and_groups_are_numbered_by_their_first_records()
    {
        var view = Records("{ act: meet, day: 2020-01, ref: r }", "{ act: visit, day: 2020-02 }", "{ act: meet, day: 2020-01-05, ref: r }").View();
        Assert.Equal([0, 1], view.Groups.Select(g => g.Id));
        Assert.Equal([2, 1], view.Groups.Select(g => g.Records.Length));
        Assert.Equal(view.Records.Length, view.Groups.Sum(g => g.Records.Length));
    }

    [Fact]
    public void Alternatives_are_listed_up_to_64_and_the_group_says_so()
    {
        var many = Enumerable.Range(1, 70).Select(i => $"{{ figure: f, in: 2020-03, value: {i}% }}").ToArray();
        var group = OnlyGroup(many);
        Assert.True(group.IsCapped);
        Assert.Equal(EventGroup.MaxAlternatives, group.Alternatives.Length);
        Assert.False(OnlyGroup(many[..64]).IsCapped);
    }

    [Fact]
    public void Alternatives_are_the_largest_sets_without_contradiction()
    {
        // Two claims in conflict, each of two values, by four reports: r1 a+x, r2 a, r3 b+y, r4 y.
        var group = OnlyGroup(
            "{ act: audit, ref: r, day: 2020, place: a, kind-of: x }", "{ act: audit, ref: r, day: 2020, place: a }",
            "{ act: audit, ref: r, day: 2020, place: b, kind-of: y }", "{ act: audit, ref: r, day: 2020, kind-of: y }");
        Assert.Equal(
            ["a.yaml:2 a.yaml:3", "a.yaml:3 a.yaml:5", "a.yaml:4 a.yaml:5"],
            group.Alternatives.Select(a => string.Join(' ', Assert.Single(a.Facts).Records.Select(r => r.Id))));
    }

    [Fact]
    public void A_finding_with_a_day_and_an_end_counts_on_its_day()
    {
        var counted = Assert.Single(Records("{ finding: able, of: council, day: 2020-01-05, to: 2020-12-31, known: 2020-01-06 }").View().Records);
        Assert.Equal(DayInterval.Exactly(Day("2020-01-05")), counted.On);
        Assert.Equal(Day("2020-12-31"), counted.To!.Value.Lo);
    }
}
