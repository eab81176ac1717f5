using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence.Minutes;

/// <summary>Minutes beside a notice, read to their end.</summary>
public class MinutesTests
{
    private const string Notice = """
        notice n "N" {
            issued 1 January 2019 by department
            addressed to council
        }
        party council "Council"
        party department "Department"
        role adviser "Adviser", appointed by department
        body improvement-board "Board"
        document improvement-plan "Plan", owned by council
        condition meets "The board meets" {
            origin instrument
            improvement-board must meet every 6 weeks from 22 October 2019
        }
        """;

    private const string Minutes = """
        ---
        said by: improvement-board
        source: "Minutes of the improvement board"
        date: 2019-12-03
        agreed: 2020-01-08
        title: anything at all
        tags: [a, b]
        ---

        # Minutes

        Given the time, the chair closed item 3.

        given improvement-board meets on 22 October 2019.

        - given improvement-board meets on 3 December 2019
          known on 10 December 2019
        - given the record of improvement-board meets is complete from 22 October 2019 to 31 December 2019
        > given meets is suspended by department
        > from 16 March 2020 to 31 August 2020, decided on 12 March 2020

        ```evidence
        // taken from the register
        given council approves improvement-plan on 4 December 2019, said by council
        ```
        """;

    [Fact]
    public void Sentences_say_what_they_say_in_a_scenario()
    {
        var evidence = Read(Minutes, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(
            ["evidence/m.md:14 meet by=improvement-board 22 October 2019 improvement-board", "evidence/m.md:16 meet by=improvement-board 3 December 2019 improvement-board", "evidence/m.md:24 approve by=council; of=improvement-plan 4 December 2019 council"],
            evidence.Records.Select(r => $"{r.Id} {r.Subject} {string.Join("; ", r.Fields.Select(f => $"{f.Name}={f.Value}"))} {r.Day} {r.SaidBy}"));
        var complete = Assert.Single(evidence.Complete);
        Assert.Equal(("meet", "22 October 2019", "31 December 2019", "improvement-board"), (complete.Subject, complete.From.ToString(), complete.To.ToString(), complete.VouchedBy));
        var pause = Assert.Single(evidence.Suspended);
        Assert.Equal(("meets", "department", "12 March 2020", "16 March 2020", "31 August 2020"), (pause.Condition, pause.By, pause.Decided.ToString(), pause.From.ToString(), pause.To.ToString()));
    }

    [Fact]
    public void What_the_front_matter_says_is_said_of_the_file()
    {
        var file = Assert.Single(Read(Minutes, out _).Files);
        Assert.Equal(("improvement-board", "Minutes of the improvement board", "2019-12-03", "8 January 2020"), (file.SaidBy, file.Source, file.SourceDate, file.Known.ToString()));
    }

    [Fact]
    public void Records_of_agreed_minutes_were_known_the_day_they_were_agreed_unless_they_say_otherwise()
    {
        var evidence = Read(Minutes, out _);
        Assert.Equal(["8 January 2020", "10 December 2019", "8 January 2020"], evidence.Records.Select(r => r.Known.ToString()));
        Assert.Equal("8 January 2020", evidence.Complete[0].Known.ToString());
        Assert.Equal("8 January 2020", evidence.Suspended[0].Known.ToString());
    }

    [Theory]
    [InlineData("a.yaml", "known: 2020-01-08\nrecords:\n  - { act: meet, by: improvement-board, day: 2019-10-22 }\n")]
    [InlineData("a.json", "{ \"agreed\": \"2020-01-08\", \"records\": [{ \"act\": \"meet\", \"by\": \"improvement-board\", \"day\": \"2019-10-22\" }] }")]
    public void Any_file_may_say_when_its_records_were_known(string path, string text) =>
        Assert.Equal("8 January 2020", ReaderFixture.OnlyRecord(path, text).Known.ToString());

    [Fact]
    public void A_day_of_agreeing_that_is_no_day_is_a_message()
    {
        Read("---\nagreed: soon\n---\ngiven improvement-board meets on 22 October 2019\n", out var diagnostics);
        Assert.Equal("evidence/m.md:2:9: error NL3004: The known of this file must be a date", Assert.Single(diagnostics).ToString());
    }

    [Theory]
    [InlineData("given improvement-board meets on 22 October 2019")]
    [InlineData("  given improvement-board meets on 22 October 2019.  ")]
    [InlineData("* given improvement-board meets on 22 October 2019;")]
    [InlineData("1. given improvement-board meets on 22 October 2019\\")]
    [InlineData("- [x] given improvement-board meets on 22 October 2019")]
    [InlineData("> - given improvement-board meets on 22 October 2019")]
    [InlineData("**given improvement-board meets on 22 October 2019.**")]
    [InlineData("- `given improvement-board meets on 22 October 2019`")]
    [InlineData("given improvement-board meets\non 22 October 2019")]
    [InlineData("- given improvement-board meets\n  on 22 October\n  2019")]
    [InlineData("> given improvement-board meets\n>   on 22 October 2019")]
    [InlineData("Given improvement-board meets on 22 October 2019")]
    [InlineData("- Given improvement-board meets on 22 October 2019.")]
    [InlineData("    Given improvement-board meets on 22 October 2019")]
    [InlineData("**Given** improvement-board meets on 22 October 2019")]
    [InlineData("**given** improvement-board meets on *22 October 2019*")]
    [InlineData("GIVEN improvement-board meets\non 22 October 2019")]
    [InlineData("3.1 given improvement-board meets on 22 October 2019")]
    [InlineData("(a) given improvement-board meets on 22 October 2019")]
    [InlineData("4b. Given improvement-board meets on 22 October 2019")]
    [InlineData("\u2013 given improvement-board meets on 22 October 2019")]
    [InlineData("### given improvement-board meets on 22 October 2019")]
    [InlineData("given improvement-board meets on 22 October 2019 <!-- item 3 -->")]
    [InlineData("<!-- item 3 --> given improvement-board meets on 22 October 2019")]
    [InlineData("<!-- item\n3 --> given improvement-board meets on 22 October 2019")]
    [InlineData("Prose just above.\ngiven improvement-board meets on 22 October 2019\nProse just below.")]
    [InlineData("given improvement\u2011board meets on 22\u00A0October\u00A02019")]
    [InlineData("```notice\ngiven improvement-board meets\n  on 22 October 2019\n```")]
    [InlineData("~~~evidence\ngiven improvement-board meets on 22 October 2019")]
    [InlineData("```yaml\nrecords:\n  - { act: meet, by: improvement-board, day: 2019-10-22 }\n```")]
    [InlineData("```evidence\n- { act: meet, by: improvement-board, day: 2019-10-22 }\n```")]
    [InlineData("```json\n[{ \"act\": \"meet\", \"by\": \"improvement-board\", \"day\": \"2019-10-22\" }]\n```")]
    [InlineData("| Act | By | Day |\n|:----|:--:|----:|\n| meet | improvement-board | 22 October 2019 |")]
    [InlineData("act | by | day\n--- | --- | ---\nmeet | improvement-board | 22/10/2019\n\nProse with a | in it.")]
    public void A_record_however_it_is_set(string text)
    {
        var record = Assert.Single(Read(text, out var diagnostics).Records);
        Assert.Empty(diagnostics);
        Assert.Equal(("meet", "improvement-board", "22 October 2019"), (record.Subject, record.Value("by"), record.Day.ToString()));
    }

    [Theory]
    [InlineData("given the time, the chair closed the meeting")]
    [InlineData("given that the adviser was away, item 4 was put off")]
    [InlineData("given its length, the paper was taken as read")]
    [InlineData("given a week's notice, the board would meet again")]
    [InlineData("Given improvement in the service, the board would meet less often")]
    [InlineData("Given that improvement-board meets on 22 October 2019, item 4 was put off")]
    [InlineData("Given the pressures of 2019, the council asked for time")]
    [InlineData("Given council pressures in 2019, the item was put off")]
    [InlineData("Given short-term pressures in May 2019, the item was put off")]
    [InlineData("Given long delays the board would meet on 22 October 2019")]
    [InlineData("**Given** the time, the chair closed the meeting")]
    [InlineData("<!-- note --> The board met on 22 October 2019")]
    [InlineData("The plan was given improvement-board approval")]
    [InlineData("givens and takes")]
    [InlineData("<!-- given improvement-board meets on 22 October 2019 -->")]
    [InlineData("<!--\ngiven improvement-board meets on 22 October 2019\n-->")]
    [InlineData("```text\ngiven improvement-board meets on 22 October 2019\n```")]
    [InlineData("```notice\nscenario \"s\" {\n    given improvement-board meets on 22 October 2019\n    as at 1 November 2019\n    expect meets on track\n}\n```")]
    public void Prose_is_no_record_and_no_mistake(string text)
    {
        var evidence = Read(text, out var diagnostics);
        Assert.Empty(evidence.Records);
        Assert.Equal("NL3015", Assert.Single(diagnostics).Id);
    }

    [Theory]
    [InlineData("```\n", "```evidence")]
    [InlineData("~~~~\n", "~~~~evidence")]
    public void Sentences_in_a_block_that_does_not_say_it_is_evidence_are_not_read_and_that_is_said(string open, string fix)
    {
        const string Sentence = "given improvement-board meets on 3 December 2019\n";
        var evidence = Read("given improvement-board meets on 22 October 2019\n\n" + open + "The minutes.\n" + Sentence + Sentence + open[..4].Trim() + "\n", out var diagnostics);
        Assert.Equal("22 October 2019", Assert.Single(evidence.Records).Day.ToString());
        var warning = Assert.Single(diagnostics);
        Assert.Equal(("NL3201", DiagnosticSeverity.Warning, 5, fix), (warning.Id, warning.Severity, warning.Location.Start.Line, warning.Fixes[0].Text));
    }

    [Theory]
    [InlineData("```notice\nboard-meets:\n    given improvement-board\n```\n")]
    [InlineData("```\nThe time given was short.\ngiven that\n```\n")]
    public void A_block_without_sentences_and_one_that_quotes_the_notice_are_no_matter(string block) =>
        Assert.Empty(Messages("given improvement-board meets on 22 October 2019\n\n" + block));

    [Fact]
    public void A_table_that_is_not_read_is_noted()
    {
        Assert.Equal(["NL3027", "NL3015"], Messages("| Action | Owner |\n|---|---|\n| Draft the plan | Council |\n").OrderDescending());
        Assert.Equal(["NL3027"], Messages("given improvement-board meets on 22 October 2019\n\n| Action | Owner |\n|---|---|\n| Draft the plan | Council |\n"));
    }

    [Theory]
    [InlineData("given improvement-bord meets on 22 October 2019", "3:7", "NL1")]
    [InlineData("given improvement-board meets on 31 June 2019", "3:34", "NL2")]
    [InlineData("given improvement-board meets", "3:1", "NL2")]
    [InlineData("given improvement-board meets on 22 October 2019 in the town hall", "3:", "NL0")]
    [InlineData("given better weather the meeting went on in the garden", "3:", "NL0")]
    public void A_sentence_that_is_not_taken_is_one_error_at_its_place(string sentence, string place, string band)
    {
        var evidence = Read($"---\n---\n{sentence}\n\ngiven improvement-board meets on 3 December 2019\n", out var diagnostics);
        Assert.Equal("evidence/m.md:5", Assert.Single(evidence.Records).Id);
        var message = Assert.Single(diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, message.Severity);
        Assert.StartsWith($"evidence/m.md:{place}", message.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(band, message.Id, StringComparison.Ordinal);
        Assert.NotNull(message.Remark);
    }

    [Theory]
    [InlineData("Given improvement-bord meets on 22 October 2019", "improvement-bord")]
    [InlineData("- **Given** improvement-board meets on 31 June 2019", "31 June 2019")]
    [InlineData("Given improvement-board meets", "a fact without")]
    [InlineData("Given improvement-board meets on 22 October 2019 in the town hall", "")]
    [InlineData("Given council approves improvement-pln on 4 December 2019", "improvement-pln")]
    public void A_line_with_a_capital_that_is_nearly_a_record_is_told(string line, string why)
    {
        var evidence = Read($"{line}\n\ngiven improvement-board meets on 3 December 2019\n", out var diagnostics);
        Assert.Equal("evidence/m.md:3", Assert.Single(evidence.Records).Id);
        var warning = Assert.Single(diagnostics);
        Assert.Equal(("NL3201", DiagnosticSeverity.Warning, 1), (warning.Id, warning.Severity, warning.Location.Start.Line));
        Assert.Contains(why, warning.Why, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("given ", Assert.Single(warning.Fixes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_a_capital_has_its_place_and_what_follows_it()
    {
        var evidence = Read("Prose.\n\nGiven improvement-board meets on 22 October 2019\nknown on 25 November 2019\nGiven the record of improvement-board meets is complete from 22 October 2019 to 31 December 2019\n", out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(("evidence/m.md:3", "25 November 2019"), Assert.Single(evidence.Records.Select(r => (r.Id, r.Known.ToString()))));
        Assert.Single(evidence.Complete);
    }

    [Fact]
    public void Each_bad_sentence_has_its_own_message()
    {
        Read("given improvement-board meets on 31 June 2019\ngiven improvement-board meets on 31 June 2020\ngiven council councils\n", out var diagnostics);
        Assert.Equal([1, 2, 3], diagnostics.Select(d => d.Location.Start.Line));
    }

    [Fact]
    public void A_line_in_a_block_of_sentences_that_is_none_is_told()
    {
        var evidence = Read("```evidence\ngiven improvement-board meets on 22 October 2019\nThe adviser was there\n```\n", out var diagnostics);
        Assert.Single(evidence.Records);
        Assert.Equal(3, Assert.Single(diagnostics).Location.Start.Line);
    }

    [Theory]
    [InlineData("<!-- left open\n\ngiven improvement-board meets on 22 October 2019\n", "a <!-- without its -->")]
    [InlineData("```text\ncode\n\ngiven improvement-board meets on 22 October 2019\n", "a ``` without its other")]
    [InlineData("~~~~\ncode\n~~~\ngiven improvement-board meets on 22 October 2019\n", "a ~~~~ without its other")]
    public void What_is_not_closed_and_takes_the_rest_of_the_file_is_told(string text, string label)
    {
        Read(text, out var diagnostics);
        Assert.Equal(("NL3001", label), Assert.Single(diagnostics.Select(d => (d.Id, d.Label))));
    }

    [Fact]
    public void Front_matter_that_is_not_closed_is_told() =>
        Assert.Equal("NL3001", Messages("---\nsaid by: council\n\ngiven improvement-board meets on 22 October 2019\n").Single());

    [Fact]
    public void A_slip_in_a_key_of_the_front_matter_is_told() =>
        Assert.Equal("NL3011", Messages("---\nsaid bye: council\n---\ngiven improvement-board meets on 22 October 2019\n").Single());

    [Fact]
    public void A_sentence_for_each_of_several_gives_a_record_each_with_an_id_of_its_own()
    {
        var evidence = Read("given each of council and department reports on 22 October 2019\n", out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(2, evidence.Records.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public void Places_in_blocks_and_tables_are_the_file_s_lines()
    {
        var evidence = Read("# M\n\n```yaml\n- { act: meet, by: improvement-board, day: 2019-10-22 }\n- { act: meet, by: [improvement-board, day: 2019 }\n- { act: meet, by: improvement-board, day: 2019-12-03 }\n```\n\n| act | by | day |\n|--|--|--|\n| meet | improvement-board | 2020-01-20 |\n", out var diagnostics);
        Assert.Equal(["evidence/m.md:4", "evidence/m.md:6", "evidence/m.md:11"], evidence.Records.Select(r => r.Id));
        Assert.Equal("5:1", Assert.Single(diagnostics).Location.Start.ToString());
        Assert.Equal("11:10 improvement-board", ReaderFixture.Show(evidence.Records[2].Field("by")!.Value.Location));
    }

    [Fact]
    public void Every_line_end_gives_the_same_records_at_the_same_places()
    {
        var whole = Describe(Minutes.ReplaceLineEndings("\n"));
        Assert.Equal(3, whole.Count);
        foreach (var lineEnd in (string[])["\r\n", "\r", "\u2028", "\u0085"])
        {
            Assert.Equal(whole, Describe(Minutes.ReplaceLineEndings(lineEnd)));
        }
    }

    [Fact]
    public void A_notice_in_the_folder_of_evidence_is_none()
    {
        var host = new MemoryWorkspaceHost([("n.notice", Encoding.UTF8.GetBytes(Notice)), ("evidence/x.notice.md", Encoding.UTF8.GetBytes("given improvement-board meets on 22 October 2019\n"))]);
        Assert.Equal(["NL3019"], ProjectLoader.Load(host, "n.notice", []).Completed.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void No_mutation_makes_the_reader_throw()
    {
        var text = Minutes + "\n```yaml\n- { act: meet, by: improvement-board, day: 2019 }\n```\n| act | by | day |\n|--|--|--|\n| meet | improvement-board | 2020 |\n";
        for (var i = 0; i < text.Length; i += 3)
        {
            Read(text[..i], out _);
            foreach (var mark in "`{|-\n\"")
            {
                Read(text[..i] + mark + text[(i + 1)..], out _);
            }
        }
    }

    private static List<string> Describe(string text)
    {
        var evidence = Read(text, out var diagnostics);
        Assert.Empty(diagnostics);
        return [.. evidence.Records.Select(r => $"{r.Id} {r.Location.Start} {r.Location.End} {r.Subject} {r.Day} {r.Known} {r.SaidBy}")];
    }

    private static IEnumerable<string> Messages(string text)
    {
        Read(text, out var diagnostics);
        return diagnostics.Select(d => d.Id);
    }

    private static EvidenceSet Read(string text, out ImmutableArray<Diagnostic> diagnostics)
    {
        var host = new MemoryWorkspaceHost([("n.notice", Encoding.UTF8.GetBytes(Notice)), ("evidence/m.md", Encoding.UTF8.GetBytes(text))]);
        var completed = ProjectLoader.Load(host, "n.notice", []).Completed;
        diagnostics = completed.Diagnostics;
        return completed.Evidence;
    }
}
