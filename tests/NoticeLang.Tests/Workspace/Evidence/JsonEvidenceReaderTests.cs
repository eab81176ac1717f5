using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using static NoticeLang.Tests.Workspace.Evidence.ReaderFixture;

namespace NoticeLang.Tests.Workspace.Evidence;

public class JsonEvidenceReaderTests
{
    private const string Good = """{ "act": "meet", "by": "board", "day": "2019-10-22" }""";

    private const string Sample = """
        {
          "said by": "council", "source": "Minutes, first half",
          "records": [
            { "act": "meet", "by": "board", "day": "2019-10-22" },
            {
              "act": "visit", "by": "inspectorate",
              "from": "2019-10-15", "to": "2019-10-16"
            },
            { "finding": "good", "of": ["council", "the rest"], "day": "2019-10" }
          ],
          "complete": [
            { "act": "meet", "by": "board", "from": "2019-10-22", "to": "2020-02-25" }
          ],
          "suspended": [
            { "condition": "c", "by": "d", "decided": "2020-03-16", "from": "2020-03-16" }
          ]
        }
        """;

    [Fact]
    public void A_file_has_the_same_headings_as_in_yaml()
    {
        var set = Read("a.json", Sample, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(("council", "Minutes, first half"), (set.Files[0].SaidBy, set.Files[0].Source));
        Assert.Equal(["a.json:4", "a.json:5", "a.json:9"], set.Records.Select(r => r.Id));
        Assert.Equal(["council", "the rest"], set.Records[2].Values("of"));
        Assert.Equal((1, 1), (set.Complete.Length, set.Suspended.Length));
    }

    [Theory]
    [InlineData($"[ {Good}, {Good} ]")]
    [InlineData($"{Good}\n{Good}\n")]
    [InlineData($"{{ \"records\": [ {Good}, {Good}, ], }}")]
    [InlineData($"// the log\n[ {Good}, /* and */ {Good}, ]")]
    [InlineData($"\uFEFF[ {Good}, null, {Good} ]")]
    [InlineData($"{{\"said by\": \"council\"}}\n{Good}\n\n{Good}")]
    public void A_bare_list_and_a_record_a_line_are_read(string text) => Assert.Equal(2, ReadAll(text).Count());

    [Fact]
    public void Every_value_is_text_as_it_is_written()
    {
        var record = OnlyRecord("a.json", """[{ "figure": "absence", "in": 2019, "value": 1.10, "count": -1E5, "agreed": true, "late": false, "of": null, "note": "on" }]""");
        Assert.Equal("in=2019; value=1.10; count=-1E5; agreed=yes; late=no; note=on", Fields(record));
    }

    [Fact]
    public void True_and_false_say_whether_it_happened() =>
        Assert.False(OnlyRecord("a.json", """{ "act": "meet", "day": "2019-10-22", "happened": false }""").Happened);

    [Theory]
    [InlineData("""caf\u00e9 \"x\" \\ \/ C:\data""", "café \"x\" \\ / C:\\data")]
    [InlineData("""\ud83d\ude00""", "😀")]
    public void Escapes_are_read(string written, string value) =>
        Assert.Equal(value, OnlyRecord("a.json", $$"""{ "act": "meet", "day": "2019", "note": "{{written}}" }""").Value("note"));

    [Theory]
    [InlineData("a.json", """a\u0000b""", "a\uFFFDb", "NL3050", "the first is here: U+0000")]
    [InlineData("a.json", """\u001b[31m""", "\uFFFD[31m", "NL3050", "the first is here: U+001B")]
    [InlineData("a.json", """a\ud800b""", "a\uFFFDb", "NL3050", "the first is here: U+D800")]
    [InlineData("a.json", """a\udc00\ud800""", "a\uFFFD\uFFFD", "NL3050", "the first is here: U+DC00")]
    [InlineData("a.json", """a\u202eb""", "a\u202eb", "NL3051", "the first is here: U+202E")]
    [InlineData("a.yaml", """a\0b""", "a\uFFFDb", "NL3050", "the first is here: U+0000")]
    [InlineData("a.yaml", """a\x1bb""", "a\uFFFDb", "NL3050", "the first is here: U+001B")]
    [InlineData("a.yaml", """a\u202eb""", "a\u202eb", "NL3051", "the first is here: U+202E")]
    public void What_an_escape_hides_is_told_at_its_place(string path, string written, string value, string id, string label)
    {
        var message = OnlyMessage(path, $$"""[{ "act": "meet", "day": "2019", "note": "{{written}}" }]""", out var records);
        Assert.Equal(value, Assert.Single(records).Value("note"));
        Assert.Equal((id, label, "1:42"), (message.Id, message.Label, message.Location.Start.ToString()));
    }

    [Theory]
    [InlineData("""{ "$schema": "../evidence-file.schema.json", "records": [{ "act": "meet", "day": "2019" }] }""")]
    [InlineData("""{ "$schema": "x", "said by": "council", "records": [{ "act": "meet", "day": "2019" }] }""")]
    [InlineData("""{ "$schema": "x", "act": "meet", "day": "2019" }""")]
    public void A_file_may_name_its_schema(string json) => Assert.Empty(OnlyRecord("a.json", json).Fields);

    [Fact]
    public void Places_are_those_of_the_text()
    {
        var record = OnlyRecord("a.json", "[\n  { \"act\": \"meet\", \"note\": \"é😀\", \"by\": \"board\", \"of\": [ \"a\", \"b\" ], \"day\": \"2019\" }\n]");
        Assert.Equal("2:3", $"{record.Location.Start}");
        Assert.Equal("2:41 \"board\"", Show(record.Field("by")!.Value.Location));
        Assert.Equal("2:56 [ \"a\", \"b\" ]", Show(record.Field("of")!.Value.Location));
        Assert.EndsWith("\"2019\" }", Show(record.Location), StringComparison.Ordinal);
    }

    [Fact]
    public void Curly_quotes_of_a_word_processor_are_quotes() =>
        Assert.Equal("board", OnlyRecord("a.json", "{ “act”: “meet”, “by”: “board”, “day”: “2019-10-22” }").Value("by"));

    [Theory]
    [InlineData("""{ "act": "meet", "by": "board", "day": "2019-10-22" """, "a { without its }")]
    [InlineData("""{ "act": "meet", "by": ["board", "day": "2019-10-22" },""", "a [ without its ]")]
    [InlineData("""{ "act": "meet", "day": "2019-10-22 },""", "a quotation mark without its other")]
    [InlineData("""{ "act": "meet" "day": "2019-10-22" },""", "a comma goes between one value and the next key")]
    [InlineData("""{ "act": "meet", "day" "2019-10-22" },""", "a key and its value have a colon between them, both in double quotes")]
    [InlineData("""{ "act": "meet", "day": },""", "a value in double quotes goes after each colon")]
    [InlineData("\"just words\",", "a record has keys in braces, each with a colon")]
    public void A_record_that_cannot_be_read_is_one_message_at_its_line(string record, string label)
    {
        var message = OnlyMessage("a.json", $"{{ \"records\": [\n{Good},\n{record}\n{Good}\n]}}", out var records);
        Assert.Equal(("NL3001", 3, label), (message.Id, message.Location.Start.Line, message.Label));
        Assert.Equal([2, 4], records.Select(r => r.Location.Start.Line));
    }

    [Theory]
    [InlineData("""{ "a": ["b", { "c": "d" }] }""")]
    [InlineData("""["a", ["b", ["c"]], "d"]""")]
    public void A_value_in_a_value_is_refused_at_its_place(string value)
    {
        var message = OnlyMessage("a.json", $"[\n{{ \"act\": \"meet\", \"by\": {value}, \"day\": \"2019\" }},\n{Good} ]", out var records);
        Assert.Equal(("NL3018", "2:24 " + value, 1), (message.Id, Show(message.Location), records.Length));
    }

    [Fact]
    public void A_key_given_twice_is_refused() =>
        Assert.Equal("NL3006", OnlyMessage("a.json", """[{ "act": "meet", "day": "2019", "day": "2020" }]""", out _).Id);

    [Theory]
    [InlineData("""{ "recods": [""" + Good + "] }", "NL3011")]
    [InlineData("""[{ "atc": "meet", "by": "board" }]""", "NL3002")]
    [InlineData("{}", "NL3015")]
    [InlineData("", "NL3015")]
    [InlineData("{ \"records\": [\n" + Good + ",\n", "NL3001")]
    [InlineData("{ \"records\": \"none\" }", "NL3001")]
    public void What_is_wrong_with_a_file_is_one_message(string text, string id) => Assert.Equal(id, OnlyMessage("a.json", text, out _).Id);

    [Fact]
    public void No_mutation_makes_the_reader_throw()
    {
        var lines = Sample.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Read("a.json", string.Join('\n', lines.Where((_, j) => j != i)), out _);
        }

        for (var i = 0; i < Sample.Length; i++)
        {
            Read("a.json", Sample[..i], out _);
            foreach (var mark in "{}[]:,\"\\/\n\0”")
            {
                Read("a.json", Sample[..i] + mark + Sample[(i + 1)..], out _);
            }
        }
    }

    [Fact]
    public void A_slip_in_one_record_leaves_every_record_on_other_lines()
    {
        const int Slip = 4;
        var lines = Sample.Split('\n');
        var line = lines[Slip - 1];
        for (var i = 0; i < line.Length; i++)
        {
            foreach (var mark in "}]:,\"\\ x")
            {
                var mutant = line[..i] + mark + line[(i + 1)..];
                var set = Read("a.json", string.Join('\n', lines.Select((l, j) => j == Slip - 1 ? mutant : l)), out _);
                Assert.True(set.Records.Any(r => r.Subject == "visit") && set.Records.Any(r => r.Subject == "good"), mutant);
                Assert.True(set is { Complete.Length: 1, Suspended.Length: 1 }, mutant);
            }
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":[")]
    [InlineData("/*")]
    public void Depth_without_end_is_a_message(string part)
    {
        Read("a.json", string.Concat(Enumerable.Repeat(part, 20_000)), out var diagnostics);
        Assert.NotEmpty(diagnostics);
    }

    private static IEnumerable<string> ReadAll(string text)
    {
        var set = Read("a.json", text, out var diagnostics);
        Assert.Empty(diagnostics);
        return set.Records.Select(r => r.Subject);
    }
}
