using System;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Tests.Architecture;
using Xunit;

namespace NoticeLang.Tests.Documents;

/// <summary>The example's evidence says what the public pages said, no more.</summary>
public sealed class TraffordEvidenceTests
{
    [Fact]
    public void TheEvidenceIsReadWithoutAnErrorOrWarning() =>
        Offenders.None(TraffordExample.Load("complete-record", "suspended", "review-areas").Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Note).Select(d => d.ToString()));

    [Fact]
    public void EightMeetingsAreListedAndOneGapIsLong()
    {
        var meetings = TraffordExample.Load().Evidence.Records.Where(r => r.Subject == "meet").ToList();
        var days = meetings.Select(r => r.Day!.Value.Lo).Order().ToList();

        Assert.Equal([42, 42, 42, 203, 42, 42, 42], days.Zip(days.Skip(1), (a, b) => b - a));
        Assert.All(meetings, r => Assert.InRange(r.Known!.Value.Lo - r.Day!.Value.Lo, 15, 36));
    }

    [Fact]
    public void TheCombinedUpdateIsAPublicationAndNoMeeting()
    {
        var update = Assert.Single(TraffordExample.Load().Evidence.Records, r => r.Subject == "publish");

        Assert.Equal("board-update", update.Value("of"));
        Assert.Equal(NoticeLang.Time.Day.Of(2020, 10, 16), update.Known!.Value.Lo);
    }

    [Fact]
    public void ThreeSourcesDateTheOneJudgement()
    {
        var dates = TraffordExample.Load().Evidence.Records.Where(r => r.Ref == "judgement-2019").Select(r => r.Day!.Value.ToString());

        Assert.Equal(["8 May 2019", "June 2019", "March 2019"], dates.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryFileOfEvidenceNamesItsSource()
    {
        foreach (var file in TraffordExample.Load().Evidence.Files.Where(f => f.Path.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            Assert.False(string.IsNullOrEmpty(file.Source), file.Path);
            Assert.False(string.IsNullOrEmpty(file.SaidBy), file.Path);
            Assert.False(string.IsNullOrEmpty(file.SourceDate), file.Path);
            Assert.False(string.IsNullOrEmpty(file.Address), file.Path);
        }
    }

    [Fact]
    public void APersonIsACode() =>
        Assert.All(
            TraffordExample.Load().Evidence.Records.SelectMany(r => r.Values("person")),
            person => Assert.Matches(@"^P-\d{3}$", person));

    [Fact]
    public void WhatIsSupposedSaysSo()
    {
        var supposed = SourceTree.Files("examples/trafford/what-if", ".yaml");

        Assert.Equal(3, supposed.Count);
        Assert.All(supposed, path => Assert.StartsWith("# SUPPOSED, not a fact.", SourceTree.Read(path), StringComparison.Ordinal));
        Assert.All(supposed, path => Assert.Contains("source: \"SUPPOSED", SourceTree.Read(path), StringComparison.Ordinal));
    }
}
