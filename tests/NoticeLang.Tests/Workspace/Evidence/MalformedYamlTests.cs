using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using static NoticeLang.Tests.Workspace.Evidence.ReaderFixture;

namespace NoticeLang.Tests.Workspace.Evidence;

/// <summary>A record that cannot be read is one message at its line, and costs no other.</summary>
public class MalformedYamlTests
{
    private const string Good = "{ act: meet, by: board, day: 2019-10-22 }";

    private static readonly string Sample = """
        said by: council
        source: "Minutes: first half"
        records:
          - { act: meet, by: board, day: 2019-10-22 }
          - act: visit
            by: inspectorate
            from: 2019-10-15
            to: 2019-10-16
          - { finding: good, of: [council, "the rest"], day: 2019-10 }
        complete:
          - { act: meet, by: board, from: 2019-10-22, to: 2020-02-25 }
        suspended:
          - { condition: c, by: d, decided: 2020-03-16, from: 2020-03-16 }
        """;

    [Theory]
    [InlineData("{ act: meet, by: board, day: 2019-10-22", "a { without its }")]
    [InlineData("{ act: meet, by: [board, day: 2019-10-22 }", "a [ without its ]")]
    [InlineData("{ act: meet, by: \"board, day: 2019-10-22 }", "a quotation mark without its other")]
    [InlineData("act: meet, note: by phone", "a value with a colon or a quotation mark in it stands in double quotes")]
    [InlineData("{ act: meet }, by: board }", "a } without its {")]
    [InlineData("just words", "a record has keys, each with a colon and a space")]
    [InlineData("[a, b]", "a record has keys, each with a colon and a space")]
    public void One_message_at_its_line(string record, string label)
    {
        var message = OnlyMessage("a.yaml", $"records:\n  - {Good}\n  - {record}\n  - {Good}\n", out var records);
        Assert.Equal(("NL3001", 3, label), (message.Id, message.Location.Start.Line, message.Label));
        Assert.Equal([2, 4], records.Select(r => r.Location.Start.Line));
    }

    [Fact]
    public void Places_stay_right_where_records_are_read_one_by_one()
    {
        var record = Assert.Single(Read("a.yaml", $"records:\n  - {{ act: meet\n  - {Good}\n", out _).Records);
        Assert.Equal("3:22 board", Show(record.Field("by")!.Value.Location));
    }

    [Fact]
    public void A_broken_heading_costs_no_record()
    {
        var message = OnlyMessage("a.yaml", $"source: 'Minutes\nrecords:\n  - {Good}\n", out var records);
        Assert.Equal(("NL3001", 1, 1), (message.Id, message.Location.Start.Line, records.Length));
    }

    [Fact]
    public void A_link_to_another_value_is_not_followed()
    {
        var message = OnlyMessage("a.yaml", $"records:\n  - act: meet\n    by: &b board\n    day: 2019\n  - {{ act: meet, by: *b, day: 2019 }}\n  - {Good}\n", out var records);
        Assert.Equal(("NL3001", 5, 2), (message.Id, message.Location.Start.Line, records.Length));
    }

    [Fact]
    public void A_group_of_keys_is_no_value()
    {
        var message = OnlyMessage("a.yaml", $"records:\n  - {{ act: meet, by: {{ a: [b, {{ c: d }}] }}, day: 2019 }}\n  - {Good}\n", out var records);
        Assert.Equal(("NL3018", "2:22 { a: [b, { c: d }] }", 1), (message.Id, Show(message.Location), records.Length));
    }

    [Fact]
    public void A_list_in_a_list_is_no_value()
    {
        var message = OnlyMessage("a.yaml", $"records:\n  - {{ act: meet, by: [a, [b, [c]], d], day: 2019 }}\n  - {Good}\n", out var records);
        Assert.Equal(("NL3018", "2:22 [a, [b, [c]], d]", 1), (message.Id, Show(message.Location), records.Length));
    }

    [Fact]
    public void No_mutation_makes_the_reader_throw_and_records_far_away_survive()
    {
        var lines = Sample.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Read("a.yaml", string.Join('\n', lines.Where((_, j) => j != i)), out _);
            Read("a.yaml", string.Join('\n', lines.SelectMany((line, j) => j == i ? new[] { line, line } : [line])), out _);
        }

        foreach (var mutant in Mutants(Sample, step: 3))
        {
            Read("a.yaml", mutant, out _);
        }
    }

    [Fact]
    public void A_slip_in_one_record_leaves_every_record_on_other_lines()
    {
        const int First = 4;
        var lines = Sample.Split('\n');
        foreach (var mutant in Mutants(lines[First - 1]).Where(m => m.TrimStart().StartsWith("- ", StringComparison.Ordinal)))
        {
            var text = string.Join('\n', lines.Select((line, i) => i == First - 1 ? mutant : line));
            var set = Read("a.yaml", text, out _);
            Assert.True(set.Records.Any(r => r.Subject == "visit") && set.Records.Any(r => r.Subject == "good"), mutant);
            Assert.True(set is { Complete.Length: 1, Suspended.Length: 1 }, mutant);
        }
    }

    [Fact]
    public void Deep_nesting_is_a_message() =>
        Assert.NotEmpty(ReadMessages(string.Concat(Enumerable.Repeat("[", 20_000))));

    private static IEnumerable<string> ReadMessages(string text)
    {
        Read("a.yaml", text, out var diagnostics);
        return diagnostics.Select(d => d.Id);
    }

    /// <summary>Cut off at each character; each character left out; each doubled; each made one that means much to YAML.</summary>
    private static IEnumerable<string> Mutants(string text, int step = 1)
    {
        for (var i = 0; i < text.Length; i += step)
        {
            yield return text[..i];
            yield return text.Remove(i, 1);
            yield return text.Insert(i, text[i].ToString());
            foreach (var mark in "{]:\"'\t&*!|\n\0")
            {
                yield return text[..i] + mark + text[(i + 1)..];
            }
        }
    }
}
