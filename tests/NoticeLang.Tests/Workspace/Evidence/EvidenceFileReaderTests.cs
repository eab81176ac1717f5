using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Workspace.Evidence;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence;

public class EvidenceFileReaderTests
{
    [Fact]
    public void The_hash_is_of_the_file_s_bytes()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "records: []\r\n"u8];
        var file = Assert.Single(EvidenceFileReader.Read("a.yaml", bytes, new DiagnosticBag()).Files);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256);
        Assert.Equal("records: []\r\n", file.Text.Content);
    }

    [Fact]
    public void A_file_in_an_old_encoding_is_read_and_noted()
    {
        var diagnostics = new DiagnosticBag();
        var set = EvidenceFileReader.Read("a.csv", Encoding.Latin1.GetBytes("act,day,note\nmeet,2019,a grant of £5000\n"), diagnostics);
        Assert.Equal("a grant of £5000", Assert.Single(set.Records).Value("note"));
        Assert.Equal("NL3017", Assert.Single(diagnostics).Id);
    }

    [Theory]
    [InlineData("a.yaml", true)]
    [InlineData("A.YML", true)]
    [InlineData("a.Csv", true)]
    [InlineData("a.json", true)]
    [InlineData("a.jsonl", true)]
    [InlineData("a.tsv", true)]
    [InlineData("a.txt", false)]
    [InlineData("yaml", false)]
    public void Files_are_told_by_their_names(string path, bool canRead) => Assert.Equal(canRead, EvidenceFileReader.CanRead(path));

    [Theory]
    [InlineData("a.yaml", "records:\n  - { act: meet, day: 2019-10-22 }\n  - { act: meet, day: 2019-10-23, said by: adviser }\nsaid by: council\nknown: 2019-11-01\n")]
    [InlineData("a.json", """{ "records": [ { "act": "meet", "day": "2019-10-22" }, { "act": "meet", "day": "2019-10-23", "said by": "adviser" } ], "said by": "council", "known": "2019-11-01" }""")]
    public void What_a_file_says_of_itself_below_its_records_counts_for_all_of_them(string path, string text)
    {
        var set = ReaderFixture.Read(path, text, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(["council", "adviser"], set.Records.Select(r => r.SaidBy));
        Assert.Equal(["1 November 2019", "1 November 2019"], set.Records.Select(r => r.Known.ToString()));
        Assert.Equal("council", Assert.Single(set.Files).SaidBy);
    }

    [Fact]
    public void A_record_that_cannot_be_read_costs_none_before_it_and_is_told_once()
    {
        var message = ReaderFixture.OnlyMessage("a.yaml", "records:\n  - { act: meet, day: 2019-10-22 }\n  - { act: review, day: [2019-10-23 }\n  - { act: publish, day: 2019-10-24 }\n", out var records);
        Assert.Equal(3, message.Location.Start.Line);
        Assert.Equal(["meet", "publish"], records.Select(r => r.Subject));
    }

    [Fact]
    public void A_record_holds_what_it_says_and_not_what_the_next_one_says()
    {
        const string Table = "act,by,items,day\nmeet,council,a; b,2019-10-22\nreview,,c; d; e,2019-10-23\npublish,adviser,,2019-10-24\n";
        var records = ReaderFixture.Read("a.csv", Table, out var diagnostics).Records;
        Assert.Empty(diagnostics);
        Assert.Equal(["by=council; items=a, b", "items=c, d, e", "by=adviser"], records.Select(ReaderFixture.Fields));
        Assert.Equal(["a.csv:2", "a.csv:3", "a.csv:4"], records.Select(r => r.Id));
        Assert.Equal(["2:6 council", "2:14 a; b"], records[0].Fields.Select(f => ReaderFixture.Show(f.Location)));
    }

    [Theory]
    [InlineData("a.yaml", "complete:\n  - { act: meet, from: 2019, to: 2019 }\nrecords:\n  - { act: meet, day: 2019-10-22 }\nsuspended:\n  - { condition: c, by: d, decided: 2020-03-16, from: 2020-03-16 }\n")]
    [InlineData("a.json", """{ "complete": [{ "act": "meet", "from": "2019", "to": "2019" }], "records": [{ "act": "meet", "day": "2019-10-22" }], "suspended": [{ "condition": "c", "by": "d", "decided": "2020-03-16", "from": "2020-03-16" }] }""")]
    public void Statements_above_and_below_the_records_are_read(string path, string text)
    {
        var set = ReaderFixture.Read(path, text, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(("meet", "meet", "c"), (Assert.Single(set.Complete).Subject, Assert.Single(set.Records).Subject, Assert.Single(set.Suspended).Condition));
    }

    [Fact]
    public void Bytes_of_any_kind_are_read_without_a_fall()
    {
        var random = new Random(20191022);
        var bytes = new byte[400];
        for (var i = 0; i < 200; i++)
        {
            random.NextBytes(bytes);
            foreach (var path in new[] { "a.yaml", "a.csv", "a.json", "a.jsonl", "a.tsv", "a.md" })
            {
                var diagnostics = new DiagnosticBag();
                EvidenceFileReader.Read(path, bytes, diagnostics);
                Assert.True(diagnostics.Count > 0, Convert.ToHexString(bytes));
            }
        }
    }
}
