using System;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Workspace;
using NoticeLang.Workspace.Evidence;
using NoticeLang.Workspace.Evidence.Mappings;
using NoticeLang.Workspace.Evidence.Tables;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence.Mappings;

/// <summary>What <c>notice evidence map</c> proposes is the language, and reads the table it was proposed for.</summary>
public sealed class MappingProposalTests
{
    private const string Meetings = "Log of meetings,,,\nNo,Date,Minutes agreed,Status\n1,22/10/2019,03/12/2019,Held\n2,03/12/2019,20/01/2020,Held\n3,05/01/2020,,Cancelled\n4,20/01/2020,02/03/2020,Held\n";

    [Theory]
    [InlineData("evidence/board-meetings.csv", Meetings)]
    [InlineData("evidence/figures.csv", "Indicator,Apr-21,May-21,Jun-21\nContacts,30,31,29\nRe-referrals,1%,2%,3%\n")]
    [InlineData("evidence/x.csv", "Who,What\nP-001,\"says \"\"no\"\"\"\nP-002,a\n")]
    [InlineData("evidence/x.csv", "\"Date\nheld\",Date,Date\n22 October 2019,1,2\n3 December 2019,2,3\n")]
    [InlineData("evidence/x.csv", "A\u202EB,C\u0007D\n1,2\n3,4\n")]
    [InlineData("evidence/odd \"name\".csv", "Date,No\n22 October 2019,1\n3 December 2019,2\n")]
    [InlineData("evidence/x.csv", "1,2,3\n4,5,6\n7,8,9\n")]
    public void WhatIsProposedParsesAndBindsAgainstANoticeWithTheNames(string path, string csv)
    {
        foreach (var program in new[] { null, Notice.Program })
        {
            foreach (var showsValues in new[] { true, false })
            {
                var text = Propose(path, csv, program, showsValues);
                var tree = SyntaxTree.ParseText(SourceText.From(text, "mappings.notice"));
                Assert.True(tree.Diagnostics.IsEmpty, text);
                Assert.DoesNotContain(Compilation.Create([SyntaxTree.ParseText(SourceText.From(MappedLog.Notice, "n.notice")), tree]).GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
                Assert.NotEmpty(tree.Root.DescendantNodes().OfType<MappingDeclarationSyntax>());
            }
        }
    }

    [Fact]
    public void ALogOfMeetingsIsReadByWhatIsProposedForIt()
    {
        var proposal = Propose("evidence/board-meetings.csv", Meetings, Notice.Program);
        var log = MappedLog.Read(proposal, Meetings, "evidence/board-meetings.csv");

        Assert.Equal(["22 October 2019", "3 December 2019", "20 January 2020"], log.Evidence.Records.Select(r => r.Day.ToString()));
        Assert.Equal(["3 December 2019", "20 January 2020", "2 March 2020"], log.Evidence.Records.Select(r => r.Known.ToString()));
        Assert.Equal(["line 5: Status is \"Cancelled\", and only rows where it is \"Held\" are taken"], log.NotTaken);
    }

    [Fact]
    public void ATableWithAColumnAMonthIsReadByWhatIsProposedForIt()
    {
        const string Csv = "Indicator,Apr-21,May-21,Jun-21\nContacts,30,31,29\nOther,1,2,3\n";
        var log = MappedLog.Read(Propose("evidence/log.csv", Csv, Notice.Program), Csv);

        Assert.Equal(["30", "31", "29"], log.Evidence.Records.Select(r => r.Value("value")));
        Assert.All(log.Evidence.Records, r => Assert.Equal("contacts", r.Subject));
    }

    [Fact]
    public void DatesThatCanBeReadBothWaysAreShownAndNotDecided()
    {
        var proposal = Propose("evidence/log.csv", "Date,No\n03/04/2021,1\n05/06/2021,2\n", null);

        Assert.Contains("03/04/2021 is then 3 April 2021, or 4 March 2021", proposal, StringComparison.Ordinal);
        Assert.DoesNotContain(proposal.Split('\n'), line => line.Trim().StartsWith("day ", StringComparison.Ordinal) && line.Contains("written", StringComparison.Ordinal));
    }

    [Fact]
    public void AColumnWithBothOrdersIsToBePutRight() =>
        Assert.Contains("put the column right", Propose("evidence/log.csv", "Date,No\n13/04/2021,1\n04/13/2021,2\n", null), StringComparison.Ordinal);

    [Fact]
    public void WithoutValuesNoneIsShown()
    {
        var proposal = Propose("evidence/log.csv", "Date,Child,Age,Status\n03/04/2021,Ann Other,7,Held\n05/06/2021,Ann Other,8,Held\n06/06/2021,Joe Bloggs,9,Cancelled\n", null, showsValues: false);

        Assert.All(new[] { "Ann", "Joe", "2021", "April", "Held", "Cancelled" }, word => Assert.DoesNotContain(word, proposal, StringComparison.Ordinal));
        Assert.Contains("\"Child\"", proposal, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableWithoutRowsHasNoProposal() => Assert.Equal("", Propose("evidence/log.csv", "Date,No\n", null));

    /// <summary>A title merged over the table is no name of a column.</summary>
    [Fact]
    public void ATitleOverTheTableIsNotItsHeader()
    {
        static TableCell Cell(int column, string text, int at) => new(column, new RawValue(text, new TextSpan(at, 1)), CellKind.Text);
        static TableRow Row(int number, params TableCell[] cells) => new(number, new TextSpan(number * 10, 5), [.. cells], 3);
        var table = new SourceTable(
            "Log", IsHidden: false,
            [
                Row(1, Cell(1, "The log", 10), Cell(2, "The log", 10), Cell(3, "The log", 10)),
                Row(3, Cell(1, "No", 30), Cell(2, "Date", 32), Cell(3, "Status", 34)),
                Row(4, Cell(1, "1", 40), Cell(2, "22 October 2019", 42), Cell(3, "Held", 44)),
            ]);

        var proposal = MappingProposer.Propose("log.xlsx", table, isOnlyTable: true, null, showsValues: true);

        Assert.Contains("header in row 3\n", proposal, StringComparison.Ordinal);
        Assert.Contains("day from column \"Date\"", proposal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n/evidence/a.csv", "n/", "evidence/a.csv")]
    [InlineData("evidence/a.csv", "", "evidence/a.csv")]
    [InlineData("n/evidence/a.csv", null, "evidence/a.csv")]
    [InlineData("elsewhere/a.csv", "n/", "a.csv")]
    public void AFileIsNamedFromTheNoticesFolder(string path, string? folder, string named)
    {
        var evidence = ProjectLoader.LoadEvidence(new MemoryWorkspaceHost((path, Meetings)), [path]);

        Assert.Contains($"evidence \"{named}\" as ", MappingProposals.For(evidence, null, folder, showsValues: true), StringComparison.Ordinal);
    }

    private static Compilation Notice => Compilation.Create(SyntaxTree.ParseText(SourceText.From(MappedLog.Notice, "n.notice")));

    private static string Propose(string path, string csv, BoundProgram? program, bool showsValues = true) =>
        MappingProposals.For(ProjectLoader.LoadEvidence(new MemoryWorkspaceHost((path, csv)), [path]), program, "", showsValues);
}
