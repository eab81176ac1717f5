using System.Linq;
using NoticeLang.Evidence;
using Xunit;
using static NoticeLang.Tests.Evidence.EvidenceFixture;

namespace NoticeLang.Tests.Evidence;

/// <summary>Semantics 11.1 and 11.2, as far as the view goes.</summary>
public class PermutationTests
{
    private static readonly (string, string)[] Files =
    [
        ("a.yaml", Yaml("{ act: meet, day: 2020-03, ref: r }", "{ holds: director, person: P-1, from: 2020-01-01, id: h }")),
        ("b.yaml", Yaml("{ act: meet, day: 2020-03-22, ref: r }", "{ vacant: director, from: 2020-02-01, to: 2020-02-10 }")),
        ("c/a.yaml", Yaml("{ act: meet, day: 2020-03-23, ref: r }", "{ holds: director, person: P-1, from: 2020-01-05, corrects: h }")),
        ("d.csv", "figure,in,value\nf,2020-03,19%\nf,2020-03,20%\n"),
    ];

    [Fact]
    public void The_order_of_files_changes_nothing()
    {
        var expected = Describe(EvidenceFixture.Files(Files).View());
        int[][] orders = [[3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1], [0, 2, 1, 3]];
        Assert.All(orders, order => Assert.Equal(expected, Describe(EvidenceFixture.Files([.. order.Select(i => Files[i])]).View())));
    }

    [Fact]
    public void The_order_of_records_changes_no_alternative()
    {
        string[] records = ["{ act: meet, day: 2020-03, ref: r }", "{ act: meet, day: 2020-03-22, ref: r }", "{ act: meet, day: 2020-03-23, ref: r }"];
        var expected = DaysSorted(records);
        Assert.Equal(expected, DaysSorted(records[2], records[0], records[1]));
        Assert.Equal(expected, DaysSorted(records[1], records[2], records[0]));
    }

    [Fact]
    public void A_vaguer_report_of_an_event_already_reported_changes_no_fact()
    {
        var exact = "{ act: meet, by: board, day: 2020-03-22, ref: r, sample: 20 }";
        var alone = OnlyFact(exact);
        foreach (var vaguer in new[] { "{ act: meet, ref: r }", "{ act: meet, day: 2020-03, ref: r, sample: about 20 }", "{ act: meet, day: 2020, by: board, ref: r }" })
        {
            var both = OnlyFact(vaguer, exact);
            Assert.Equal((alone.On, alone.Value("sample"), alone.Value("by")), (both.On, both.Value("sample"), both.Value("by")));
        }
    }

    private static string DaysSorted(params string[] records) => string.Join('\n', DaysOf(OnlyGroup(records)).Split(" | ").Order());

    private static string Describe(EvidenceView view) => string.Join('\n', view.Groups.Select(g =>
        $"{g.Id}: " + string.Join(" | ", g.Alternatives.Select(a => string.Join(" + ", a.Facts.Select(f => $"{f.Subject} {f.On} {string.Join(',', f.Records)}"))))));
}
