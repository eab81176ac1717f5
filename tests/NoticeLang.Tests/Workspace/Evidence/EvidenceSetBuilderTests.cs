using System.Linq;
using NoticeLang.Tests.Evidence;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence;

public class EvidenceSetBuilderTests
{
    [Fact]
    public void Records_are_in_the_order_of_path_and_place()
    {
        var set = EvidenceFixture.Files(("b.yaml", EvidenceFixture.Yaml("{ act: meet, day: 2019 }")), ("B.yaml", EvidenceFixture.Yaml("{ act: meet, day: 2019 }", "{ act: meet, day: 2018 }")), ("a/z.csv", "act,day\nmeet,2019\n"));
        Assert.Equal(["B.yaml:2", "B.yaml:3", "a/z.csv:2", "b.yaml:2"], set.Records.Select(r => r.Id));
        Assert.Equal(["B.yaml", "a/z.csv", "b.yaml"], set.Files.Select(f => f.Path));
    }

    [Fact]
    public void Two_records_of_one_line_have_ids_of_their_own()
    {
        var set = EvidenceFixture.Files(out var diagnostics, ("a.yaml", "records: [{ act: meet, day: 2019 }, { act: meet, day: 2018 }]\n"));
        Assert.Empty(diagnostics);
        Assert.Equal(["a.yaml:1", "a.yaml:1:37"], set.Records.Select(r => r.Id));
    }

    [Fact]
    public void An_id_given_twice_is_told_and_both_records_are_used()
    {
        var set = EvidenceFixture.Files(
            out var diagnostics, ("b.yaml", EvidenceFixture.Yaml("{ act: meet, day: 2018, id: m }")), ("a.yaml", EvidenceFixture.Yaml("{ act: meet, day: 2019, id: m }")));
        var message = Assert.Single(diagnostics);
        Assert.Equal(("NL3007", "b.yaml", "a.yaml"), (message.Id, message.Location.Path, Assert.Single(message.Related).Location.Path));
        Assert.Equal(["m", "b.yaml:2:5"], set.Records.Select(r => r.Id));
    }

    [Theory]
    [InlineData("evidence/board.yaml:2")]
    [InlineData("board.yaml:2")]
    public void A_record_without_id_is_corrected_by_its_file_and_line(string target)
    {
        var set = EvidenceFixture.Files(
            out var diagnostics, ("evidence/board.yaml", EvidenceFixture.Yaml("{ act: meet, day: 2019-10-22 }")),
            ("evidence/letter.yaml", EvidenceFixture.Yaml($"{{ act: meet, day: 2019-10-23, corrects: \"{target}\" }}")));
        Assert.DoesNotContain(diagnostics, d => d.Id == "NL3008");
        Assert.Equal("evidence/letter.yaml:2", Assert.Single(set.View().Records).Record.Id);
    }

    [Fact]
    public void A_correction_of_nothing_is_told_with_the_id_that_was_meant()
    {
        EvidenceFixture.Files(out var diagnostics, ("a.yaml", EvidenceFixture.Yaml("{ act: meet, day: 2019, id: first-meeting }", "{ act: meet, day: 2018, corrects: frist-meeting }")));
        var message = Assert.Single(diagnostics);
        Assert.Equal(("NL3008", "did you mean first-meeting?", 3), (message.Id, message.Label, message.Location.Start.Line));
    }

    [Fact]
    public void A_circle_of_corrections_is_told_once()
    {
        EvidenceFixture.Files(out var diagnostics, ("a.yaml", EvidenceFixture.Yaml(
            "{ act: meet, day: 2019, id: a, corrects: c }", "{ act: meet, day: 2018, id: b, corrects: a }", "{ act: meet, day: 2017, id: c, corrects: b }", "{ act: meet, day: 2016, corrects: a }")));
        var message = Assert.Single(diagnostics);
        Assert.Equal(("NL3009", "3 records correct one another in a circle", 2), (message.Id, message.Message, message.Related.Length));
    }

    [Theory]
    [InlineData(true, "{ act: meet, by: b, day: 2019-10-22 }", "{ act: meet, by: b, day: 2019-10-23 }")]
    [InlineData(true, "{ act: meet, by: b, day: 2019-10-22 }", "{ act: meet, by: b, day: 2019-10-25 }")]
    [InlineData(false, "{ act: meet, by: b, day: 2019-10-22 }", "{ act: meet, by: b, day: 2019-10-26 }")]
    [InlineData(false, "{ act: meet, by: b, day: 2019-10-22 }", "{ act: meet, by: b, day: 2019-10-22 }")]
    [InlineData(false, "{ act: meet, by: b, day: 2019-10-22 }", "{ act: meet, by: c, day: 2019-10-23 }")]
    [InlineData(false, "{ act: meet, by: b, day: 2019-10-22, ref: r }", "{ act: meet, by: b, day: 2019-10-23, ref: r }")]
    [InlineData(false, "{ act: meet, by: b, day: 2019-10-22 }", "{ act: meet, by: b, day: 2019-10 }")]
    public void Two_files_that_record_one_act_a_few_days_apart_are_told(bool near, string first, string second)
    {
        EvidenceFixture.Files(out var diagnostics, ("a.yaml", EvidenceFixture.Yaml(first)), ("b.yaml", EvidenceFixture.Yaml(second)));
        Assert.Equal(near ? ["NL3013"] : [], diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void Near_records_of_one_file_are_its_author_s_own() =>
        Assert.Empty(Messages("{ act: meet, by: b, day: 2019-10-22 }", "{ act: meet, by: b, day: 2019-10-23 }"));

    private static string[] Messages(params string[] records)
    {
        EvidenceFixture.Files(out var diagnostics, ("a.yaml", EvidenceFixture.Yaml(records)));
        return [.. diagnostics.Select(d => d.Id)];
    }
}
