using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Workspace.Evidence;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence;

/// <summary>However a file was saved, it says the same, at the same lines and columns.</summary>
public class SavedFileTests
{
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["a.yaml"] = "said by: council\nrecords:\n  - { act: meet, by: board, day: 2019-10-22, note: \"a grant of £5 – and more\" }\n  - act: visit\n    by: board\n    day: 2019-12-03\n    note: café\n",
        ["a.csv"] = "act,by,day,said by,note\nmeet,board,2019-10-22,council,a grant of £5 – and more\nvisit,board,2019-12-03,council,café\n",
        ["a.tsv"] = "sep=\t\nact\tby\tday\tsaid by\tnote\nmeet\tboard\t2019-10-22\tcouncil\ta grant of £5 – and more\nvisit\tboard\t2019-12-03\tcouncil\tcafé\n",
        ["a.json"] = "{ \"said by\": \"council\",\n\"records\": [\n{ \"act\": \"meet\", \"by\": \"board\", \"day\": \"2019-10-22\", \"note\": \"a grant of £5 – and more\" },\n{ \"act\": \"visit\", \"by\": \"board\", \"day\": \"2019-12-03\", \"note\": \"café\" } ] }\n",
        ["a.jsonl"] = "{ \"said by\": \"council\" }\n{ \"act\": \"meet\", \"by\": \"board\", \"day\": \"2019-10-22\", \"note\": \"a grant of £5 – and more\" }\n{ \"act\": \"visit\", \"by\": \"board\", \"day\": \"2019-12-03\", \"note\": \"café\" }\n",
    };

    private static readonly Dictionary<string, Func<string, byte[]>> Encodings = new(StringComparer.Ordinal)
    {
        ["UTF-8"] = Encoding.UTF8.GetBytes,
        ["UTF-8 with a mark"] = text => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        ["UTF-16"] = text => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        ["UTF-16 without a mark"] = Encoding.Unicode.GetBytes,
        ["UTF-16, high byte first"] = text => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        ["UTF-16, high byte first, without a mark"] = Encoding.BigEndianUnicode.GetBytes,
        ["UTF-32"] = text => [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(text)],
        ["UTF-32 without a mark"] = Encoding.UTF32.GetBytes,
        ["UTF-32, high byte first"] = text => [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(text)],
        ["Windows-1252"] = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes,
    };

    public static TheoryData<string, string> Ways => new(Samples.Keys.SelectMany(path => Encodings.Keys.Select(encoding => (path, encoding))));

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_encoding_and_line_end_gives_the_same_records_at_the_same_places(string path, string encoding)
    {
        var whole = Describe(path, Encoding.UTF8.GetBytes(Samples[path]), []);
        Assert.Equal(2, whole.Count);
        foreach (var lineEnd in (string[])["\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085"])
        {
            if (encoding == "Windows-1252" && lineEnd[0] > '\r')
            {
                continue;
            }

            string[] said = encoding == "Windows-1252" ? ["NL3017"] : [];
            Assert.Equal(whole, Describe(path, Encodings[encoding](Samples[path].Replace("\n", lineEnd, StringComparison.Ordinal)), said));
        }
    }

    [Theory]
    [InlineData(';', "semicolons")]
    [InlineData('\t', "tabs")]
    [InlineData('|', "upright strokes")]
    public void A_table_is_parted_by_what_its_first_row_has(char separator, string words)
    {
        var message = ReaderFixture.OnlyMessage("a.csv", "act,by,day,note\nmeet,board,2019,\"a, b\"\n".Replace(',', separator), out var records);
        Assert.Equal(("NL3052", $"This table is parted by {words}"), (message.Id, message.Message));
        Assert.Equal(("meet", "2019", $"a{separator} b"), (records[0].Subject, records[0].Day.ToString(), records[0].Values("note")[0]));
    }

    [Theory]
    [InlineData("sep=;\nact;by;day\nmeet;board;2019\n", 3)]
    [InlineData("\"sep=;\"\r\nact;by;day\r\nmeet;board;2019\r\n", 3)]
    [InlineData("act,by,day,items\nmeet,board,2019,a;b;c;d;e\n", 2)]
    [InlineData("act,\"by;of;to;with\",day\nmeet,board,2019\n", 2)]
    public void What_a_table_is_parted_by_is_not_guessed_where_it_is_said(string text, int line) =>
        Assert.Equal($"a.csv:{line}", ReaderFixture.OnlyRecord("a.csv", text).Id);

    [Theory]
    [InlineData("a.yaml", "records:\n  - { act: meet, by:\u00A0improvement\u2011board, day: 22\u202FOctober\u00A02019, \u00A0said_by\u00A0: coun\u00ADcil }\n")]
    [InlineData("a.yaml", "records:\n  - { “act”: “meet”, “by”: “improvement-board”, “day”: “22 October 2019”, “said by”: “council” }\n")]
    [InlineData("a.csv", "\u200Bact,by\u00A0,day,said\u00A0by\n\u00A0meet,improvement–board\u200B,22\u2009October 2019,council\n")]
    [InlineData("a.json", "[{ \"act\": \"meet\", \"by\": \"improvement\u2010board\", \"day\": \"２２ October 2019\",\u00A0\"said\u2009by\": \"council\u00A0\" }]")]
    public void What_word_processors_put_in_is_understood(string path, string text)
    {
        var record = ReaderFixture.OnlyRecord(path, text);
        Assert.Equal(("meet", "improvement-board", "22 October 2019", "council"), (record.Subject, record.Value("by"), record.Day.ToString(), record.SaidBy));
    }

    [Fact]
    public void Words_for_people_are_kept_as_they_are_written() =>
        Assert.Equal("the board’s “plan” – final", ReaderFixture.Record("{ act: meet, day: 2019, note: the board’s “plan” – final }").Value("note"));

    [Theory]
    [InlineData("a.yaml", "records:\n  - { act: meet, by: board, day: 2019, note: a\0b\u001B31m }\n", 2, 47)]
    [InlineData("a.csv", "act,by,day,note\nmeet,board,2019,a\0b\u0007\n", 2, 18)]
    [InlineData("a.json", "[{ \"act\": \"meet\", \"by\": \"board\", \"day\": 2019, \"note\": \"a\u0001\" }]", 1, 57)]
    public void Control_characters_are_one_message_and_never_get_into_a_value(string path, string text, int line, int column)
    {
        var message = ReaderFixture.OnlyMessage(path, text, out var records);
        Assert.Equal(("NL3050", line, column), (message.Id, message.Location.Start.Line, message.Location.Start.Column));
        Assert.DoesNotContain(Assert.Single(records).Value("note")!, char.IsControl);
    }

    [Theory]
    [InlineData("a.yaml", "records:\n  - { act: meet, day: 2019, note: \"a \u202Eb\" }\n", "U+202E")]
    [InlineData("a.csv", "act,day,note\nmeet,2019,a \u2066b\u2069\n", "U+2066")]
    public void What_turns_the_reading_order_round_is_one_warning(string path, string text, string name)
    {
        var message = ReaderFixture.OnlyMessage(path, text, out var records);
        Assert.Equal(("NL3051", $"the first is here: {name}"), (message.Id, message.Label));
        Assert.Single(records);
    }

    private static List<string> Describe(string path, byte[] bytes, string[] said)
    {
        var diagnostics = new DiagnosticBag();
        var set = EvidenceFileReader.Read(path, bytes, diagnostics);
        Assert.Equal(said, diagnostics.Select(d => d.Id));
        return [.. set.Records.Select(r => $"{r.Id} {r.Location.Start} {r.Location.End} {r.Subject} {r.CountsOn} {r.SaidBy} {string.Join("; ", r.Fields.Select(f => $"{f.Name}={f.Value} {f.Location.Start}"))}")];
    }
}
