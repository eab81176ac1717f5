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
