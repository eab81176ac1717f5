using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Readings;
using NoticeLang.Semantics;
using NoticeLang.Semantics.Readings;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Text;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Semantics.Readings;

/// <summary>Each kind of sentence and tail, said back; days by hand from the rules of semantics 1.2, 1.3 and 4.</summary>
public sealed class NoticeReaderTests
{
    private const string Notice =
        """
        notice example-2020 "Example" {
            issued 31 January 2020 by department
            addressed to council
        }
        party council "Northshire Council"
        party department "Department for Education"
        party inspectorate "Ofsted"
        role adviser "Improvement adviser", appointed by department
        role director "Director of children's services", appointed by council
        body board "Improvement board"
        document plan "Improvement plan"
        document direction
        list areas "Areas of review" {
            leadership "Leadership"
            early-help "Early help"
        }
        list actions "Actions", added to by adviser { due: day, status: red or green }
        judgement progress "Progress", by department: none < some < clear
        judgement of council "Willingness", by department: unwilling, able
        state pace "Pace of change": too-slow, steady
        measure re-referrals "Referrals that come again" percent, read each month, over the month {
            baseline 20% in September 2019
            lower is better
        }
        calendar terms { spring from 5 January to 28 March
            summer from 20 April to 20 July }
        act audit, repeated { sample: count }
        condition other "The other one" {
            origin letter
            council must publish plan by 1 June 2020
        }

        """;

    public static TheoryData<string, string, string> Sentences => new()
    {
        { "council must submit plan to department by 31 March 2020", "Northshire Council must submit the improvement plan to the Department for Education by 31 March 2020.", "The last day is 31 March 2020, that day included." },
        { "council must publish plan before 1 April 2020", "Northshire Council must publish the improvement plan before 1 April 2020.", "The last day is 31 March 2020: before a day does not include it." },
        { "council must publish plan by August 2020", "Northshire Council must publish the improvement plan by August 2020.", "\"August 2020\" does not say which day. Until it does, 2 readings are worked out: 1 August 2020 and 31 August 2020." },
        { "council must publish plan by end of August 2020 or sooner", "Northshire Council must publish the improvement plan by the end of August 2020 (31 August 2020), or sooner.", "The last day is 31 August 2020, that day included." },
        { "council must publish plan within 1 month of issue", "Northshire Council must publish the improvement plan within 1 month of the day of issue (31 January 2020).", "The last day is 29 February 2020: 1 month on from 31 January 2020 there is no day of that number, so it is the month's last day." },
        { "council must publish plan within 10 working days of 6 April 2020", "Northshire Council must publish the improvement plan within 10 working days of 6 April 2020.", "The last day is 22 April 2020: the day after 6 April 2020 is day one, and Saturdays, Sundays and bank holidays of England and Wales are not counted." },
        { "council must publish plan within 4 weeks of the due date of other", "Northshire Council must publish the improvement plan within 4 weeks of the due date of the condition \"The other one\".", "The last day is 29 June 2020: the day after 1 June 2020 is day one." },
        { "council must publish plan within 5 days after board meets", "Northshire Council must publish the improvement plan within 5 days after the improvement board meets.", "It is counted from the day after the improvement board meets, anew for each time that happens." },
        { "council must publish plan at 6 months after 1 March 2020, allowing 2 weeks", "Northshire Council must publish the improvement plan at 6 months after 1 March 2020, with 2 weeks allowed.", "The day is 1 September 2020: the same day of the month, 6 months on from 1 March 2020. With 2 weeks allowed either side, the last day is 15 September 2020." },
        { "council must publish plan between 1 June 2020 and 31 August 2020", "Northshire Council must publish the improvement plan between 1 June 2020 and 31 August 2020.", "The last day is 31 August 2020, that day included." },
        { "inspectorate must visit council in summer 2020", "Ofsted must visit Northshire Council in summer 2020.", "Any day from 20 April 2020 to 20 July 2020 will do." },
        { "council must publish plan", "Northshire Council must publish the improvement plan.", "No date is set." },
        { "board must meet every 6 weeks from 22 October 2020, allowing 3 days", "The improvement board must meet at least once every 6 weeks, from 22 October 2020, with 3 days allowed.", "First by 3 December 2020, or with the 3 days allowed by 6 December 2020, then never more than 6 weeks, and 3 days, apart." },
        { "council must send plan to department before each meeting of board", "Northshire Council must send the improvement plan to the Department for Education before each time the improvement board meets.", "It is asked for anew, once for each time the improvement board meets." },
        { "council must submit plan before each meeting of board", "Northshire Council must submit the improvement plan before each time the improvement board meets.", "If nothing shows that the improvement board meets: not triggered." },
        { "each member of board must attend at least 1 of any 1 meetings of board", "Each member of the improvement board must attend every meeting of the improvement board.", "If nothing is supplied: no evidence" },
        { "board need not meet from 1 July 2020 until 31 August 2020", "The improvement board need not meet from 1 July 2020, until 31 August 2020.", "The pause runs from 1 July 2020 to 31 August 2020." },
        { "re-referrals must be at most 10% from 1 May 2020", "The figure \"Referrals that come again\" must be at most 10% from 1 May 2020.", "If no figure is supplied: no evidence." },
        { "board must meet every month first by 15 March 2020", "The improvement board must meet at least once every month, the first by 15 March 2020.", "First by 15 March 2020, then never more than 1 month apart." },
        { "board must meet every month from issue until notice ends", "The improvement board must meet at least once every month, from the day of issue (31 January 2020), until the notice ends.", "First by 29 February 2020, then never more than 1 month apart." },
        { "board must meet in each quarter", "The improvement board must meet at least once in each quarter.", "The first is April to June 2020: 1 April 2020 to 30 June 2020. The part quarter before it is not asked for." },
        { "board must meet in each terms", "The improvement board must meet at least once in each terms (spring and summer).", "The first is summer 2020: 20 April 2020 to 20 July 2020. The part period before it is not asked for." },
        { "board must meet in each period of 6 weeks from 1 March 2020", "The improvement board must meet at least once in each period of 6 weeks, from 1 March 2020.", "The first is 1 March 2020 to 11 April 2020, and the others follow one on another." },
        { "board must meet 4 times in each year from 1 January 2021 for at least 18 months", "The improvement board must meet at least 4 times in each year, from 1 January 2021, for at least 18 months.", "For 18 months from 1 January 2021 is until 30 June 2022, that day included." },
        { "board must visit council at most 2 times in any 5 years", "The improvement board must visit Northshire Council at most 2 times in any 5 years.", "An empty record shows no breach" },
        { "board must meet every month while pace is too-slow", "The improvement board must meet at least once every month, while the pace of change is too slow.", "Counting starts on the day that the pace of change is too slow" },
        { "council must audit in each month, with sample at least 20", "Northshire Council must audit at least once in each month, with \"sample\" at least 20.", "The first is February 2020" },
        { "council must publish plan by 1 May 2020 performed by adviser confirmed by department", "Northshire Council must publish the improvement plan by 1 May 2020, done by the improvement adviser, confirmed by the Department for Education.", "It counts only on the word of the Department for Education." },
        { "council and department must sign plan by 1 May 2020", "Northshire Council and the Department for Education must sign the improvement plan by 1 May 2020, as one act by them together.", "If it was done before the notice came into force" },
        { "each of council and department must report to board in each month", "Each of Northshire Council and the Department for Education must report to the improvement board at least once in each month.", "The first is February 2020" },
        { "adviser must not attend board", "The improvement adviser must not attend the improvement board.", "An empty record shows no breach, and does not show that there was none" },
        { "adviser may require plan by 1 May 2020", "The improvement adviser may require the improvement plan by 1 May 2020.", "If nothing is supplied: open until 1 May 2020, then closed." },
        { "council must complete that plan when adviser requires plan", "Northshire Council must complete that improvement plan, when the improvement adviser requires the improvement plan.", "If nothing shows that the improvement adviser requires the improvement plan: not triggered. Otherwise, if nothing is supplied: due" },
        { "department may issue direction when council is unwilling", "The Department for Education may issue the direction, when the Department for Education finds that Northshire Council is unwilling.", "This is a power and no duty" },
        { "council must publish plan by 1 May 2020 unless department finds progress clear", "Northshire Council must publish the improvement plan by 1 May 2020, unless the Department for Education finds progress clear.", "If nothing shows that the Department for Education finds progress clear, the exception does not apply." },
        { "director must be in-post and permanent from 1 October 2020", "The director of children's services must be in post and permanent at all times, from 1 October 2020.", "Once shown, it runs on until something ends it" },
        { "chair of board must be independent, allowing 10 days", "The chair of the improvement board must be independent at all times, with 10 days allowed.", "A break of up to 10 days is allowed." },
        { "board must include director", "The improvement board must include the director of children's services at all times.", "It is asked for from 31 January 2020 on." },
        { "each member of board must attend at least 9 of any 12 meetings of board", "Each member of the improvement board must attend at least 9 of any 12 meetings of the improvement board that follow one another.", "It is asked for from 31 January 2020 on." },
        { "council must cooperate-with adviser", "Northshire Council must cooperate with the improvement adviser at all times.", "If no finding is on record: for judgement." },
        { "progress must be at least some by 1 May 2020", "Progress must be at least some by 1 May 2020, as the Department for Education finds it.", "If no finding is on record: due until 1 May 2020, then for judgement." },
        { "progress must be clear", "Progress must be clear, as the Department for Education finds it.", "What counts is the latest finding." },
        { "re-referrals must be at most 20% by March 2021", "The figure \"Referrals that come again\" must be at most 20% by the end of March 2021 (31 March 2021).", "What counts is how the figure stands on 31 March 2021, and not whether it once touched the target." },
        { "re-referrals must be below its baseline in each quarter from issue", "The figure \"Referrals that come again\" must be below its baseline in each quarter, from the day of issue (31 January 2020).", "Its baseline is 20%, the figure of September 2019." },
        { "re-referrals must be at most 10% for 6 weeks by 30 June 2020", "The figure \"Referrals that come again\" must be at most 10% for 6 weeks together, by 30 June 2020.", "A run of 6 weeks of readings, with none missing and all of them good, must end by 30 June 2020." },
        { "re-referrals must be at most 10% in May 2020, with status forecast", "The figure \"Referrals that come again\" must be at most 10% in May 2020, with \"status\" forecast.", "It is the figure of exactly that period, complete on 31 May 2020." },
        { "plan must cover all of areas", "The improvement plan must cover all of the 2 items of \"Areas of review\" (leadership; early help).", "A version that leaves an item out fails it." },
        { "council must complete each of actions where status is red by its due", "Northshire Council must complete each of the items of \"Actions\" whose \"status\" is red by the item's own \"due\" day.", "Its items are those that evidence says the improvement adviser added" },
        { "council need not keep other from 10 December 2020 for 12 months while progress is clear", "Northshire Council need not keep the condition \"The other one\" from 10 December 2020, for 12 months, while the Department for Education finds that progress is clear.", "The pause runs from 10 December 2020 to 9 December 2021." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void ASentenceIsSaidBackWithItsDaysAndItsSilence(string sentence, string expected, string note)
    {
        var part = Assert.Single(Read(sentence).Parts);

        Assert.Equal(expected, part.Text);
        Assert.Contains(part.Notes, n => n.Text.Contains(note, StringComparison.Ordinal));
        Assert.Equal(ReadingNoteKind.Silence, part.Notes[^1].Kind);
    }

    [Fact]
    public void EveryKindOfSentenceIsTried()
    {
        var tried = Sentences.Select(row => Assert.IsType<BoundSentence>(Compile(row.Data.Item1).Program.Conditions[^1].Parts[0]).Kind).ToHashSet();

        Assert.Empty(Enum.GetValues<SentenceKind>().Except(tried));
    }

    [Fact]
    public void GroupsHaveTheirParts()
    {
        var parts = Read("any of {\n council must publish plan by 1 May 2020\n other is not met\n}\nat least 1 of {\n other is met\n other is on-track\n}").Parts;

        Assert.Equal(["Any one of these is enough:", "At least 1 of these 2:"], parts.Select(p => p.Text));
        Assert.Equal("The condition \"The other one\" is not met.", parts[0].Parts[1].Text);
    }

    [Fact]
    public void ABlockOfOneSentenceIsThatSentence()
    {
        var part = Assert.Single(Read("when department finds progress some {\n council must publish plan\n}").Parts);

        Assert.Equal("Northshire Council must publish the improvement plan, when the Department for Education finds progress some.", part.Text);
    }

    [Fact]
    public void WithAnInexactDayOfIssueThePartPeriodIsSaidNotToCount()
    {
        var condition = Read("board must meet 6 times in each year", Notice.Replace("31 January 2020", "January 2020", StringComparison.Ordinal));

        Assert.Contains(condition.Parts[0].Notes, n => n.Text.EndsWith("The part year before is not asked for.", StringComparison.Ordinal));
    }

    /// <summary>The notice's words are those of the paragraph that the origin names, wherever it stands, and never an author's remark.</summary>
    [Theory]
    [InlineData("paragraph 1", "1. The council sends its plan by May.")]
    [InlineData("paragraph 2", "2. The board: (a) meets; (b) has a chair.")]
    [InlineData("paragraph 2(b)", "2. The board: (a) meets; (b) has a chair.")]
    [InlineData("paragraphs 1, 3", "1. The council sends its plan by May. 3. It reports.")]
    [InlineData("paragraph 4", "4. It is bold.")]
    [InlineData("paragraph 9", null)]
    [InlineData("", null)]
    public void TheParagraphThatIsNamedIsQuoted(string paragraph, string? words)
    {
        var text = $$"""
            # A notice

            1. The council sends its plan
               by May.

            2. The board:

            (a) meets;

            (b) has a chair.

            3. It reports.

            **4.** It is bold.

            ```notice
            {{Notice}}
            ```

            A remark of the author's own.

            1. Another remark, numbered.

            ```notice
            condition tried "Tried" {
                origin instrument {{paragraph}}
                council must publish plan
            }
            ```
            """;
        var compilation = Compilation.Create([SyntaxTree.ParseText(SourceText.From(text.ReplaceLineEndings("\n"), "example.notice.md"))]);
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);

        Assert.Equal(words, NoticeReader.Read(compilation.Program).Conditions[^1].Prose);
    }

    [Fact]
    public void AnInexactDayOfIssueLeavesTheFirstDueDayOpen()
    {
        var condition = Read("board must meet every month from issue", Notice.Replace("31 January 2020", "January 2020", StringComparison.Ordinal));

        Assert.Contains(condition.Parts[0].Notes, n => n.Text == "Never more than 1 month apart. The first due day hangs on a day that the notice does not give exactly.");
    }

    [Fact]
    public void EverySentenceReadsAsStored()
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(Repository.ReadSource("tests/cases/semantics/every-sentence.notice"))]);

        Baseline.Verify("tests/cases/semantics/every-sentence.notice.reading", ReadingReporter.Report([NoticeReader.Read(compilation.Program)], null, ReportOptions.Default));
    }

    [Fact]
    public void DaysAreSeenFromADayWhereOneIsGiven()
    {
        var reading = NoticeReader.Read(Compile("council must publish plan by 31 March 2020").Program);

        Assert.Contains("that day included. From 30 March 2020 that is in 1 day.", ReadingReporter.Lines([reading], Day.Of(2020, 3, 30), ReportOptions.Default), StringComparison.Ordinal);
        Assert.DoesNotContain("From 30 March", ReadingReporter.Lines([reading], null, ReportOptions.Default), StringComparison.Ordinal);
    }

    private static ConditionReading Read(string sentences, string notice = Notice) => NoticeReader.Read(Compile(sentences, notice).Program).Conditions[^1];

    private static Compilation Compile(string sentences, string notice = Notice)
    {
        var text = $"{notice}condition tried \"Tried\" {{\n    origin instrument\n    {sentences}\n}}\n";
        var compilation = Compilation.Create([SyntaxTree.ParseText(SourceText.From(text.ReplaceLineEndings("\n"), "example.notice"))]);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
