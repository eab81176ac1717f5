using System;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Workspace;
using NoticeLang.Workspace.Evidence;
using Xunit;
using static NoticeLang.Tests.Workspace.Evidence.ReaderFixture;

namespace NoticeLang.Tests.Workspace.Evidence;

/// <summary>
/// Text made to do harm, by mistake or on purpose: each case ends in a message at its place, costs no record but its own, and takes time in
/// step with its length. The limits that are tried are small, so that the cases are quick.
/// </summary>
public class HostileTextTests
{
    private const string Good = "  - { act: meet, by: board, day: 2019-10-22 }\n";

    [Fact]
    public void A_billion_laughs_stay_three_words()
    {
        var bomb = "  - &a { act: meet, by: board, day: 2019 }\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"  - act: meet\n    by: board\n    day: 2019\n    items: [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"));
        var set = Read("a.yaml", "records:\n" + Good + bomb, out var diagnostics);
        Assert.Equal(2, set.Records.Length);
        Assert.Equal(30, diagnostics.Length);
    }

    [Theory]
    [InlineData("  - { act: meet, by: *who, day: 2019 }\n", "NL3001", "write the value out in full")]
    [InlineData("  - { <<: *base, act: meet, day: 2019 }\n", "NL3001", "write the value out in full")]
    [InlineData("  - *base\n", "NL3001", "a record has keys, each with a colon and a space")]
    [InlineData("  - { act: meet, by: !include secret.yaml, day: 2019 }\n", "NL3001", "a word with ! before it: write the value alone")]
    [InlineData("  - { act: meet, by: !!python/object/apply:os.system [reboot], day: 2019 }\n", "NL3001", "a word with ! before it: write the value alone")]
    [InlineData("  - !!python/object:thing { act: meet, day: 2019 }\n", "NL3001", "a word with ! before it: write the value alone")]
    [InlineData("  - { act: meet, day: 2019, day: 2020 }\n", "NL3006", "given again here")]
    public void What_evidence_has_no_need_of_is_refused_and_costs_its_own_record(string record, string id, string label)
    {
        var set = Read("a.yaml", "records:\n" + Good + record + Good, out var diagnostics);
        Assert.Equal((id, label), (Assert.Single(diagnostics).Id, diagnostics[0].Label));
        Assert.Equal(2, set.Records.Length);
        Assert.All(set.Records, r => Assert.Equal("board", r.Value("by")));
    }

    [Fact]
    public void Tags_that_only_say_what_is_there_do_no_harm() =>
        Assert.Equal(("meet", "2019"), OnlyRecord("a.yaml", "records:\n  - { act: !!str meet, by: ! board, day: !!int 2019 }\n") is var r ? (r.Subject, r.Day.ToString()) : default);

    [Fact]
    public void Several_documents_in_one_file_are_one_list()
    {
        var set = Read("a.yaml", "---\nrecords:\n" + Good + "---\nrecords:\n" + Good + "...\n", out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(2, set.Records.Length);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("[", "")]
    [InlineData("{a: ", "")]
    public void Lists_within_lists_come_to_an_end(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000));
        var set = Read("a.yaml", "records:\n" + Good + "  - act: meet\n    items: " + deep + "\n" + Good, out var diagnostics);
        Assert.Equal("NL3144", Assert.Single(diagnostics).Id);
        Assert.Equal(2, set.Records.Length);
    }

    [Fact]
    public void A_list_of_the_greatest_depth_is_read_as_any_other()
    {
        var limits = new ReadingLimits { NestingDepth = 4 };
        Assert.Equal("NL3018", Assert.Single(Messages("a.yaml", "- { act: meet, day: 2019, items: [[workforce]] }\n", limits)).Id);
        Assert.Equal("NL3144", Assert.Single(Messages("a.yaml", "- { act: meet, day: 2019, items: [[[workforce]]] }\n", limits)).Id);
    }

    [Fact]
    public void A_value_is_read_up_to_its_greatest_length()
    {
        var limits = new ReadingLimits { ValueLength = 20 };
        foreach (var (path, before, after) in new[] { ("a.yaml", "- { act: meet, day: 2019, note: \"", "\" }\n"), ("a.csv", "act,day,note\nmeet,2019,", "\n"), ("a.json", "[{\"act\": \"meet\", \"day\": \"2019\", \"note\": \"", "\"}]") })
        {
            Assert.Empty(Messages(path, before + new string('x', 20) + after, limits));
            Assert.Equal("NL3143", Assert.Single(Messages(path, before + new string('x', 21) + after, limits)).Id);
        }
    }

    [Fact]
    public void A_key_of_any_length_is_told() =>
        Assert.Equal("This key is longer than 20 characters and is not read", Assert.Single(Messages("a.yaml", $"- {{ act: meet, day: 2019, {new string('k', 21)}: x }}\n", new ReadingLimits { ValueLength = 20 })).Message);

    [Fact]
    public void Rows_are_read_up_to_their_greatest_number()
    {
        var limits = new ReadingLimits { Rows = 2 };
        Assert.Empty(Messages("a.csv", "act,day\nmeet,2019\nmeet,2020\n", limits));
        var message = Assert.Single(Messages("a.csv", "act,day\nmeet,2019\nmeet,2020\nmeet,2021\nmeet,2022\n", limits));
        Assert.Equal(("This file has more than 2 rows, and nothing from here on is read", 4), (message.Message, message.Location.Start.Line));
    }

    [Fact]
    public void Columns_are_read_up_to_their_greatest_number()
    {
        var limits = new ReadingLimits { Columns = 2 };
        Assert.Empty(Messages("a.csv", "act,day\nmeet,2019\n", limits));
        var message = Assert.Single(Messages("a.csv", "act,day\nmeet,2019,more\n", limits));
        Assert.Equal("This row is longer than 2 columns and is not read", message.Message);
    }

    [Fact]
    public void Cells_are_read_up_to_their_greatest_number()
    {
        var limits = new ReadingLimits { Cells = 4 };
        Assert.Empty(Messages("a.csv", "act,day\nmeet,2019\n", limits));
        Assert.Equal("This file has more than 4 cells, and nothing from here on is read", Assert.Single(Messages("a.csv", "act,day\nmeet,2019\nmeet,2020\n", limits)).Message);
    }

    [Fact]
    public void A_million_columns_are_one_message()
    {
        var set = Read("a.csv", "act,by,day\n" + new string(',', 1_000_000) + "\nmeet,board,2019\n", out var diagnostics);
        Assert.Equal("NL3143", Assert.Single(diagnostics).Id);
        Assert.Single(set.Records);
    }

    [Fact]
    public void A_line_without_end_is_one_message()
    {
        var set = Read("a.csv", "act,by,day\nmeet,board,2019\nmeet," + new string('x', 3_000_000), out var diagnostics);
        Assert.Equal("NL3143", Assert.Single(diagnostics).Id);
        Assert.Single(set.Records);
    }

    [Fact]
    public void An_open_quotation_mark_over_megabytes_costs_one_row()
    {
        var rows = string.Concat(Enumerable.Repeat("meet,board,2019\n", 100_000));
        var set = Read("a.csv", "act,by,day\nmeet,\"board,2019\n" + rows, out var diagnostics);
        Assert.Equal(("NL3001", 2), (Assert.Single(diagnostics).Id, diagnostics[0].Location.Start.Line));
        Assert.Equal(100_000, set.Records.Length);
    }

    [Fact]
    public void Rows_of_every_length_are_each_told() =>
        Assert.Equal(
            Enumerable.Range(0, 50).Where(n => n != 2).Select(n => n + 2),
            Messages("a.csv", "act,by,day\n" + string.Concat(Enumerable.Range(0, 50).Select(n => "meet" + new string('x', n == 2 ? 0 : 1) + (n == 2 ? ",b,2019" : string.Concat(Enumerable.Repeat(",y", n))) + "\n")), new ReadingLimits()).Select(d => d.Location.Start.Line));

    [Fact]
    public void A_record_of_very_many_keys_is_read_once_through()
    {
        var keys = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"    key-{i}: x\n"));
        Assert.Equal(50_000, OnlyRecord("a.yaml", "records:\n  - act: meet\n    day: 2019\n" + keys).Fields.Length);
    }

    [Fact]
    public void Hundreds_of_messages_alike_are_counted()
    {
        var host = new MemoryWorkspaceHost(("n.notice", "notice n \"N\" {\n}\n"), ("evidence/a.csv", "act,by,day\n" + string.Concat(Enumerable.Repeat("meet,board,31/06/2020\n", 203))));
        var found = ProjectLoader.Load(host, "n.notice", []).Diagnostics;
        Assert.Equal(200, found.Count(d => d.Id == "NL3003"));
        Assert.Equal("3 more messages NL3003 about this file are not listed", Assert.Single(found, d => d.Id == "NL3149").Message);
    }

    [Fact]
    public void Corrections_of_very_many_records_that_are_not_there_come_to_an_end()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"meet,board,2019,gone-{i}\n"));
        var bag = new DiagnosticBag();
        var evidence = EvidenceSetBuilder.Build([EvidenceFileReader.Read("e/a.csv", Encoding.UTF8.GetBytes("act,by,day,corrects\n" + rows), bag)], bag);
        Assert.Equal((20_000, 20_000), (evidence.Records.Length, bag.Count(d => d.Id == "NL3008")));
    }

    [Fact]
    public void All_evidence_of_a_run_is_read_up_to_its_limits()
    {
        const string Text = "records:\n" + Good;
        var host = new MemoryWorkspaceHost(("n.notice", "notice n \"N\" {\n}\n"), ("evidence/a.yaml", Text), ("evidence/b.yaml", Text), ("evidence/c.yaml", Text));
        foreach (var (limits, words) in new[]
        {
            (new ReadingLimits { EvidenceFiles = 2 }, "2 files"),
            (new ReadingLimits { Records = 2 }, "2 records"),
            (new ReadingLimits { EvidenceBytes = 2 * Text.Length }, $"{2 * Text.Length} bytes"),
        })
        {
            var project = ProjectLoader.Load(host, "n.notice", [], limits: limits);
            var message = Assert.Single(project.Diagnostics);
            Assert.Equal(($"There is more evidence than {words}: 1 file not read, from this one on", "evidence/c.yaml"), (message.Message, message.Location.Path));
            Assert.Equal(2, project.Files.Length);
            Assert.Equal(["evidence/c.yaml"], EvidenceNotRead.Of(project.Diagnostics).Files);
        }

        Assert.Empty(ProjectLoader.Load(host, "n.notice", [], limits: new ReadingLimits { EvidenceFiles = 3, EvidenceBytes = 3 * Text.Length, Records = 3 }).Diagnostics);
    }

    [Fact]
    public void What_was_not_read_is_told_from_the_messages()
    {
        var host = new MemoryWorkspaceHost(
            ("n.notice", "notice n \"N\" {\n}\n"), ("evidence/a.yaml", "records:\n" + Good + "  - { act: meet\n"), ("evidence/b.csv", "act,day\nmeet,2019\n"), ("evidence/c.yaml", "records:\n" + Good),
            ("evidence/d.yaml", "records:\n  - { act: meet, day: 2019, id: X }\n  - { act: meet, day: 2020, id: X }\n"));
        host.Lengths["evidence/b.csv"] = long.MaxValue;
        var notRead = EvidenceNotRead.Of(ProjectLoader.Load(host, "n.notice", []).Completed.Diagnostics);
        Assert.Equal(["evidence/b.csv"], notRead.Files);
        Assert.Equal(["evidence/a.yaml"], notRead.Parts);
    }

    private static Diagnostic[] Messages(string path, string text, ReadingLimits limits)
    {
        var bag = new DiagnosticBag();
        EvidenceFileReader.Read(path, Encoding.UTF8.GetBytes(text), bag, limits);
        return [.. bag];
    }
}
