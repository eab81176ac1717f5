using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;
using Xunit;
using static NoticeLang.Tests.Binding.MarkedNotice;

namespace NoticeLang.Tests.Binding;

/// <summary>The tour and every other sentence of the language reference bind; one planted mistake gives one message.</summary>
public sealed class TourTests
{
    /// <summary>Changes of the tour: what is replaced, by what, and the one message that follows (NL0: one of the parser's).</summary>
    public static TheoryData<string, string, string> Mistakes { get; } = new()
    {
        { "council must implement improvement-plan", "counsil must implement improvement-plan", "NL1001" },
        { "council must implement improvement-plan", "council must implment improvement-plan", "NL1004" },
        { "council must implement improvement-plan", "council must implements improvement-plan", "NL1013" },
        { "council must implement improvement-plan", "improvement-plan must implement improvement-plan", "NL1006" },
        { "council must establish improvement-board", "council must establish imporvement-board", "NL1001" },
        { "progress must be clear", "progress must be cleer", "NL1007" },
        { "progress must be clear", "progres must be clear", "NL1001" },
        { "chair of improvement-board must be independent", "chair of improvement-board must be independant", "NL1007" },
        { "chair of improvement-board must be independent", "chiar of improvement-board must be independent", "NL1001" },
        { "review each of review-areas", "review each of reveiw-areas", "NL1001" },
        { "review each of review-areas", "review each of improvement-plan", "NL1006" },
        { "every 6 months from issue", "every 6 months", "NL2005" },
        { "every 6 months from issue", "every 6 mnoths from issue", "NL1011" },
        { "every 6 months from issue", "every 6 months from isue", "NL1012" },
        { "every 6 months from issue until notice ends", "", "NL2004" },
        { "adviser may require", "advisor may require", "NL1001" },
        { "when adviser requires", "when adviser requirs", "NL1004" },
        { "when adviser requires", "when adviser require", "NL1013" },
        { "when council is unwilling", "when council is unwiling", "NL1007" },
        { "or when council is unable", "or when council is not-able", "NL1007" },
        { "from 22 October 2019", "from 32 October 2019", "NL2001" },
        { "from 22 October 2019", "from 22 October 2019 until 21 October 2019", "NL2019" },
        { "every 6 weeks from 22 October 2019", "in each month by 22 October 2019", "NL2014" },
        { "party council  ", "party cuoncil  ", "NL1001" },
        { "party department  ", "party departmnt  ", "NL1001" },
        { "role  adviser  ", "role  advicer  ", "NL1001" },
        { "body  improvement-board", "body  improvment-board", "NL1001" },
        { "document direction  ", "document directon  ", "NL1001" },
        { "list review-areas", "list review-area", "NL1001" },
        { "judgement progress", "judgement progresss", "NL1001" },
        { "none < some < clear", "none < some < cleer", "NL1007" },
        { "unable, unwilling, able", "unable, unwiling, able", "NL1007" },
        { "appointed by secretary-of-state", "appointed by secretry-of-state", "NL1001" },
        { "judgement of council", "judgement of concil", "NL1001" },
        { "judgement of council", "judgement council", "NL1003" },
        { "when adviser requires", "when requires", "NL1001" },
        { "document direction  ", "document  ", "NL0" },
        { "unable, unwilling, able", ", unwilling, able", "NL0" },
        { "    workforce  ", "    workforce  workforce  ", "NL0" },
        { "none < some < clear", "none < some <", "NL0" },
        { "by 31 August 2020 ", "by 31 2020 ", "NL0" },
        { "23 May 2019 by", "23 2019 by", "NL0" },
        { "issued     23 May 2019", "issued     31 June 2019", "NL2001" },
        { "addressed  to council", "addressed  to councl", "NL1001" },
        { "condition reviews", "condition board", "NL1003" },
        { "party department ", "party council\nparty department ", "NL1003" },
        { "    origin local \"the council's improvement page, 2019\"\n", "", "NL2029" },
        { "document direction  ", "document letter\ndocument direction  ", "NL1005" },
    };

    [Fact]
    public void TheTourAsksOnlyWhichDayInAugust()
    {
        var messages = Compile(CaseFiles.Read("tour.notice")).GetDiagnostics();

        Assert.Equal(["NL2002", "NL2002"], messages.Select(message => message.Id));
        Assert.All(messages, message => Assert.Equal(DiagnosticSeverity.Warning, message.Severity));
    }

    [Fact]
    public void EverySentenceOfTheReferenceBinds()
    {
        var compilation = Compile(CaseFiles.Read("every-sentence.notice"));

        Assert.Empty(compilation.GetDiagnostics());
        Assert.DoesNotContain(compilation.Program.Conditions, condition => condition.HasErrors);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void OneMistakeGivesOneMessage(string from, string to, string id)
    {
        var message = Assert.Single(Compile(CaseFiles.Change(DatedTour(), from, to)).GetDiagnostics());

        Assert.StartsWith(id, message.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void WithItsDaysTheTourHasNoMessage() => Assert.Empty(Compile(DatedTour()).GetDiagnostics());

    /// <summary>Messages are for people (house style): a first line of at most 90 columns, no full stop, none of the words of compilers.</summary>
    [Theory]
    [MemberData(nameof(Mistakes))]
    public void MessagesKeepTheHouseStyle(string from, string to, string id)
    {
        foreach (var message in Compile(CaseFiles.Change(DatedTour(), from, to)).GetDiagnostics())
        {
            Assert.True(message.Message.Length + "Warning NL0000: ".Length <= 90, message.Message);
            Assert.False(message.Message.EndsWith('.'), id);
            Assert.True(message.Label.Length is > 0 and <= 60, message.Label);
            foreach (var word in new List<string> { "invalid", "valid", "expected", "unexpected", "token", "syntax", "identifier", "please" })
            {
                Assert.DoesNotContain(word, $"{message.Message} {message.Label} {message.Why} {message.Remark}".Split(' '));
            }
        }
    }

    private static string DatedTour() => CaseFiles.Read("tour.notice").Replace("August 2020", "31 August 2020", StringComparison.Ordinal);
}
