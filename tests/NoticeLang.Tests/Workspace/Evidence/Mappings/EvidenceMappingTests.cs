using System.Linq;
using NoticeLang.Evidence;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence.Mappings;

/// <summary>A council's own log taken as it is: columns to fields, rows asked for, words translated; every row not taken with its reason (language.md 4).</summary>
public sealed class EvidenceMappingTests
{
    private const string Head = "evidence \"evidence/log.csv\" as meet by improvement-board {\n";

    [Fact]
    public void ARowIsARecordWithThePlacesOfItsCells()
    {
        var log = MappedLog.Read(
            Head + "said by council\nsource \"The log\"\nday from column \"Date\"\nknown from column \"Agreed\"\nref from column \"No\"\n}",
            "No,Date,Agreed\nM1,22 October 2019,2019-11-25\n");

        var record = Assert.Single(log.Evidence.Records);
        Assert.Equal((RecordKind.Act, "meet", "improvement-board", "council", "M1"), (record.Kind, record.Subject, record.Value("by"), record.SaidBy, record.Ref));
        Assert.Equal(("22 October 2019", "25 November 2019"), (record.Day.ToString(), record.Known.ToString()));
        Assert.Equal(("The log", "council"), (record.File.Source, record.File.SaidBy));
        Assert.Equal("evidence/log.csv, line 2", record.Location.ToString());
        Assert.Equal("evidence/log.csv:2", record.Id);
        Assert.Empty(log.Diagnostics);
        Assert.Empty(log.NotTaken);
    }

    [Fact]
    public void OnlyTheRowsAskedForAreTaken()
    {
        var log = MappedLog.Read(
            Head + "day from column \"Date\"\nonly rows where column \"Status\" is \"Held\" or \"held online\"\nonly rows where column \"Minutes\" is not empty\n}",
            "Date,Status,Minutes\n1 May 2019,Held,yes\n2 May 2019,  HELD   online,yes\n3 May 2019,Cancelled,yes\n4 May 2019,Held,\n5 May 2019,,yes\n");

        Assert.Equal(["meet on 1 May 2019 by=improvement-board", "meet on 2 May 2019 by=improvement-board"], log.Records);
        Assert.Equal(
            [
                "line 4: Status is \"Cancelled\", and only rows where it is \"Held\" or \"held online\" are taken",
                "line 5: Minutes is empty, and only rows where it is not empty are taken",
                "line 6: Status is empty, and only rows where it is \"Held\" or \"held online\" are taken",
            ],
            log.NotTaken);
        var note = Assert.Single(log.Diagnostics);
        Assert.Equal(("NL3071", "2 rows are taken from this file, and 3 are not"), (note.Id, note.Message));
    }

    [Fact]
    public void TheTableEndsWhereTheMappingSaysAndNotesBesideItAreNoRecords()
    {
        var log = MappedLog.Read(
            Head + "day from column \"Date\"\nuntil row where column \"No\" is \"Total\"\n}",
            "Board log\nNo,Date,Remark\n1,1 May 2019,\n,,adjourned twice\n\n2,2 May 2019,\nTotal,2,\n9,9 May 2019,\n");

        Assert.Equal(2, log.Records.Length);
        Assert.Equal(
            ["line 4: nothing stands under the columns that are read", "line 7: it is below the last row of the table", "line 8: it is below the last row of the table"], log.NotTaken);
    }

    [Fact]
    public void WhatCannotBeReadIsLeftOutAndSaid()
    {
        var log = MappedLog.Read(
            "evidence \"evidence/log.csv\" as audit by council {\nday from column \"Date\", written day first\nsort from column \"Sort\", where \"O\" means open, where \"C\" means closed\n}",
            "Date,Sort\n31/06/2021,O\n,C\nsoon,O\n01/06/2021,X\n02/06/2021,closed\n03/06/2021,c\n");

        Assert.Equal(["audit on 2 June 2021 by=council sort=closed", "audit on 3 June 2021 by=council sort=closed"], log.Records);
        Assert.Equal(
            [
                "line 2: \"31/06/2021\" under Date is not a date",
                "line 3: no date under Date",
                "line 4: \"soon\" under Date is not a date",
                "line 5: the mapping does not say what \"X\" under Sort means",
            ],
            log.NotTaken);
        var warning = Assert.Single(log.Diagnostics);
        Assert.Equal(("NL3072", "4 rows of this file could not be read as records"), (warning.Id, warning.Message));
    }

    [Theory]
    [InlineData("written day first", "3 April 2021")]
    [InlineData("written month first", "4 March 2021")]
    public void WhatComesFirstIsSaidByTheMapping(string order, string day) =>
        Assert.Equal([$"meet on {day} by=improvement-board"], MappedLog.Read(Head + $"day from column \"Date\", {order}\n}}", "Date,No\n03/04/2021,1\n").Records);

    [Fact]
    public void ADateInFiguresIsNeverGuessed()
    {
        var log = MappedLog.Read(Head + "day from column \"Date\"\n}", "Date,No\n13/04/2021,1\n03/04/2021,2\n2021-04-05,3\n2021/04/06,4\n7-Apr-2021,5\nThursday 8th April 2021,6\n");

        Assert.Equal(["5 April 2021", "6 April 2021", "7 April 2021", "8 April 2021"], log.Evidence.Records.Select(r => r.Day.ToString()));
        var error = Assert.Single(log.Diagnostics);
        Assert.Equal(("NL3076", "3 April 2021, or 4 March 2021?"), (error.Id, error.Label));
        Assert.Equal(["day from column \"Date\", written day first", "day from column \"Date\", written month first"], error.Fixes.Select(f => f.Text));
        Assert.Contains("13/04/2021", error.Why, System.StringComparison.Ordinal);
        Assert.Equal("evidence/log.csv, line 3", error.Location.ToString());
        Assert.Equal(2, log.NotTaken.Length);
    }

    [Theory]
    [InlineData(", written day first", "03/06/21", ": write 3 June 2021, if that is meant")]
    [InlineData(", written month first", "03/06/21", ": write 6 March 2021, if that is meant")]
    [InlineData(", written year first", "21/06/03", ": write 3 June 2021, if that is meant")]
    [InlineData("", "22-Oct-19", ": write 22 October 2019, if that is meant")]
    [InlineData("", "Oct-19", ": write October 2019, if that is meant")]
    [InlineData("", "May 19", ": write May 2019, if that is meant")]
    [InlineData("", "3 May 98", "")]
    public void ADayWhoseYearHasTwoFiguresIsNotTaken(string order, string date, string proposal)
    {
        var log = MappedLog.Read(Head + $"day from column \"Date\"{order}\n}}", $"Date,No\n{date},1\n3 May 2019,2\n");

        Assert.Single(log.Records);
        Assert.Equal([$"line 2: \"{date}\" under Date has its year in two figures{proposal}"], log.NotTaken);
        Assert.Equal(["NL3072"], log.Ids);
        Assert.Equal("something else under Date has its year in two figures", log.Evidence.RowsNotTaken[0].ReasonWithoutValue);
    }

    [Fact]
    public void AHeadingOfADayWhoseYearHasTwoFiguresIsSaid()
    {
        var log = MappedLog.Read(
            "evidence \"evidence/log.csv\" as figure contacts {\nvalue from the column of each period\n}", "Indicator,3-May-21,May 2021\nContacts,30,31\n");

        Assert.Equal(["May 2021 31"], log.Evidence.Records.Select(r => $"{r.Value("in")} {r.Value("value")}"));
        Assert.Equal(["line 1: \"3-May-21\" has its year in two figures: write 3 May 2021, if that is meant"], log.NotTaken);
    }

    [Fact]
    public void AMonthWhoseYearHasTwoFiguresIsReadAsAPeriodAndThatIsSaid()
    {
        var log = MappedLog.Read(
            "evidence \"evidence/log.csv\" as figure contacts {\nvalue from the column of each period\n}", "Indicator,Apr-21,May-21\nContacts,30,31\n");

        Assert.Equal(2, log.Records.Length);
        var note = Assert.Single(log.Diagnostics);
        Assert.Equal(("NL3202", "\"Apr-21\" is read as April 2021", "evidence/log.csv, line 1"), (note.Id, note.Message, note.Location.ToString()));
    }

    [Fact]
    public void ARowThatDoesNotSayWhoseItIsIsNotTaken()
    {
        var log = MappedLog.Read(
            "evidence \"evidence/log.csv\" as meet {\nby from column \"Body\"\nday from column \"Date\"\n}", "Body,Date\nImprovement board,3 May 2019\n,4 May 2019\n");

        Assert.Equal(["meet on 3 May 2019 by=improvement-board"], log.Records);
        Assert.Equal(["line 3: nothing under Body"], log.NotTaken);
    }

    [Fact]
    public void RowsTakenWhoseStatusTheMappingDoesNotLookAtAreTold()
    {
        var log = MappedLog.Read(Head + "day from column \"Date\"\n}", "Date,Status\n3 May 2019,Held\n4 May 2019,Cancelled\n5 May 2019,Postponed\n");

        Assert.Equal(3, log.Records.Length);
        var warning = Assert.Single(log.Diagnostics);
        Assert.Equal(("NL3206", "Status says Cancelled, and what is told counts as done", "evidence/log.csv, line 3"), (warning.Id, warning.Message, warning.Location.ToString()));
        Assert.Empty(MappedLog.Read(Head + "day from column \"Date\"\nonly rows where column \"Status\" is not \"Postponed\"\n}", "Date,Status\n4 May 2019,Cancelled\n").Ids);
    }

    [Fact]
    public void ADateThatHasOnlyTheOtherOrderCastsDoubtOnItsColumn()
    {
        var log = MappedLog.Read(Head + "day from column \"Date\", written day first\n}", "Date,No\n03/04/2021,1\n04/13/2021,2\n");

        Assert.Equal(["3 April 2021"], log.Evidence.Records.Select(r => r.Day.ToString()));
        Assert.Equal(["NL3077"], log.Ids);
        Assert.Equal(["line 3: \"04/13/2021\" under Date is not a date with the day first"], log.NotTaken);
    }

    [Fact]
    public void SeveralValuesInACellAreParted()
    {
        var log = MappedLog.Read(
            Head + "day from column \"Date\"\nwith from column \"Attended\", split by \";\"\nnote from column \"Remarks\", split by lines\n}",
            "Date,Attended,Remarks\n1 May 2019,Northshire Council ; department;P-001,\"one\ntwo\"\n");

        var record = Assert.Single(log.Evidence.Records);
        Assert.Equal(["council", "department", "P-001"], record.Values("with"));
        Assert.Equal(["one", "two"], record.Values("note"));
    }

    [Fact]
    public void AnEmptyCellIsNotGivenOrHasTheDefault()
    {
        var log = MappedLog.Read(
            Head + "day from column \"Date\"\nknown from column \"Agreed\", or 23 May 2019 where empty\nbecause from column \"Why\"\n}", "Date,Agreed,Why\n1 May 2019,,\n2 May 2019,2019-06-01,x\n");

        Assert.Equal(["23 May 2019", "1 June 2019"], log.Evidence.Records.Select(r => r.Known.ToString()));
        Assert.Equal([null, "x"], log.Evidence.Records.Select(r => r.Value("because")));
    }

    [Fact]
    public void AColumnSaysWhatIsMeasured()
    {
        var log = MappedLog.Read(
            "evidence \"evidence/log.csv\" as figures {\nfigure from column \"Indicator\", where \"Re-refs\" means re-referrals\nin from column \"Month\"\nvalue from column \"Value\"\n}",
            "Indicator,Month,Value\nRe-refs,Apr-21,19%\nre-referrals,May 2021,18.5%\nAbsence,2021-04,3%\n,2021-05,3%\nRe-refs,June,4%\nRe-refs,2021/22,n/a\n");

        Assert.Equal(["re-referrals in=2021-04 value=19%", "re-referrals in=2021-05 value=18.5%"], log.Records.Select(r => r.Replace("May 2021", "2021-05", System.StringComparison.Ordinal)));
        Assert.Equal(
            [
                "line 4: Indicator is \"Absence\", and only rows where it is \"Re-refs\" are taken",
                "line 5: nothing under Indicator",
                "line 6: \"June\" under Month is not a period",
                "line 7: \"n/a\" under Value is not a figure",
            ],
            log.NotTaken);
    }

    [Fact]
    public void AColumnAMonthGivesAFigureACell()
    {
        var log = MappedLog.Read(
            "evidence \"evidence/log.csv\" as figure contacts {\nvalue from the column of each period, where \"nil\" means 0\nonly rows where column \"Indicator\" is \"Contacts\"\n}",
            "Indicator,Apr-21,May 2021,2021/22,Q1 2021/22,Q1 2021,Remark\nContacts,30,n/a,400,nil,7,x\nOther,1,2,3,4,5,6\n");

        var figures = log.Evidence.Records.Select(r => (FigurePeriod.Of(r).ToString(), r.Value("value"))).ToList();
        Assert.Equal([("some day in April 2021", "30"), ("some day in 2021/22", "400"), ("some day from 1 April 2021 to 30 June 2021", "0")], figures.Select(f => (Plain(f.Item1!), f.Item2)));
        Assert.Equal(["line 2: \"n/a\" under May 2021 is not a figure", "line 3: Indicator is \"Other\", and only rows where it is \"Contacts\" are taken"], log.NotTaken);
        Assert.Equal(3, log.Evidence.Records.Select(r => r.Id).Distinct().Count());

        static string Plain(string text) => text switch
        {
            "April 2021" => "some day in April 2021",
            "1 April 2021 to 31 March 2022" => "some day in 2021/22",
            "1 April 2021 to 30 June 2021" => "some day from 1 April 2021 to 30 June 2021",
            _ => text,
        };
    }

    [Fact]
    public void NamesInTwoRowsAreJoined()
    {
        var log = MappedLog.Read(Head + "header in rows 1 to 2\nday from column \"Held / Date\"\nknown from column \"agreed / DATE\"\n}", "Held,,Agreed\nDate,No,Date\n3 April 2021,1,4 May 2021\n");

        Assert.Equal(("3 April 2021", "4 May 2021"), (log.Evidence.Records[0].Day.ToString(), log.Evidence.Records[0].Known.ToString()));
    }

    [Theory]
    [InlineData("as holds director {\nperson from column \"A\"\nfrom from column \"B\"\n}", "P-1,1 May 2019,", "director from 1 May 2019 to  person=P-1")]
    [InlineData("as vacant director {\nfrom from column \"B\"\nuntil from column \"C\"\n}", "x,1 May 2019,3 May 2019", "director from 1 May 2019 to 3 May 2019")]
    [InlineData("as member of improvement-board {\nperson from column \"A\"\nfrom from column \"B\"\n}", "P-1,1 May 2019,", "member from 1 May 2019 to  person=P-1 of=improvement-board")]
    [InlineData("as finding of progress by department {\nfinding from column \"A\"\nday from column \"B\"\n}", "Clear,1 May 2019,", "clear on 1 May 2019 of=progress by=department")]
    [InlineData("as item of plan-actions {\nitem from column \"A\"\ndue from column \"B\"\nstatus from column \"C\"\n}", "action-1,1 May 2019,RED", "action-1 of=plan-actions due=1 May 2019 status=red")]
    [InlineData("as covers improvement-plan {\nitems from column \"A\", split by \",\"\nday from column \"B\"\n}", "\"a1, a2\",1 May 2019,", "improvement-plan on 1 May 2019 items=a1, a2")]
    [InlineData("as cancelled meet by improvement-board {\nday from column \"B\"\n}", "x,1 May 2019,", "not meet on 1 May 2019 by=improvement-board")]
    [InlineData("as meet by improvement-board {\nday from column \"B\"\ncancelled from column \"C\", where \"Y\" means yes, where \"N\" means no\n}", "x,1 May 2019,y", "not meet on 1 May 2019 by=improvement-board")]
    [InlineData("as acts {\nact from column \"A\", where \"Board\" means meet\nday from column \"B\"\nby is improvement-board\n}", "Board,1 May 2019,", "meet on 1 May 2019 by=improvement-board")]
    [InlineData("as visit of council by department {\nfrom from column \"B\"\nto from column \"C\"\n}", "x,1 May 2019,3 May 2019", "visit from 1 May 2019 to 3 May 2019 by=department of=council")]
    public void EveryKindOfRecordIsMade(string mapping, string row, string record)
    {
        var log = MappedLog.Read("evidence \"evidence/log.csv\" " + mapping, $"A,B,C\n{row}\n");

        Assert.Equal(Sorted(record), log.Records.Select(Sorted).Single());

        static string Sorted(string text) => string.Join(' ', text.Split(' ').Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void ColumnsNamedAsEvidenceNamesThemNeedNoLines()
    {
        var log = MappedLog.Read("evidence \"evidence/log.csv\" as records {\nday from column \"When\", written day first\nsaid by council\n}", "act,by,When,note\nmeet,improvement-board,03/04/2021,x\n");

        Assert.Equal(["meet on 3 April 2021 by=improvement-board note=x"], log.Records);
        Assert.Equal("council", log.Evidence.Records[0].SaidBy);
        Assert.Empty(log.Diagnostics);
    }

    [Fact]
    public void TwoMappingsMayReadOneFile()
    {
        var log = MappedLog.Read(
            Head + "day from column \"Date\"\nonly rows where column \"What\" is \"Board\"\n}\nevidence \"evidence/log.csv\" as audit by council {\nday from column \"Date\"\nonly rows where column \"What\" is \"Audit\"\n}",
            "Date,What\n1 May 2019,Board\n2 May 2019,Audit\n3 May 2019,Lunch\n");

        Assert.Equal(["meet on 1 May 2019 by=improvement-board", "audit on 2 May 2019 by=council"], log.Records);
        Assert.Equal("line 4", Assert.Single(log.Evidence.RowsNotTaken).Location.Within);
    }

    [Fact]
    public void TwoRecordsOfOneRowAreTwo()
    {
        var log = MappedLog.Read(Head + "day from column \"Date\"\n}\nevidence \"evidence/log.csv\" as audit by council {\nday from column \"Date\"\n}\nevidence \"evidence/log.csv\" as visit by department {\nday from column \"Date\"\n}", "Date,No\n1 May 2019,1\n");

        Assert.Equal(3, log.Evidence.Records.Select(r => r.Id).Distinct().Count());
        Assert.Empty(log.Diagnostics);
    }

    [Theory]
    [InlineData("evidence/log.csv", "evidence/log.csv", true)]
    [InlineData("log.csv", "evidence/log.csv", true)]
    [InlineData("./evidence/LOG.csv", "evidence/log.csv", true)]
    [InlineData("evidence/log-*.csv", "evidence/log-2021.csv", true)]
    [InlineData("evidence/*-2021*.csv", "evidence/log-2021.csv", true)]
    [InlineData("evidence/log-*.csv", "evidence/log.csv", false)]
    [InlineData("evidence/log.csv", "evidence/old/log.csv", false)]
    public void AMappingIsOfTheFilesItNames(string named, string path, bool isOf)
    {
        var log = MappedLog.Read($"evidence \"{named}\" as meet by improvement-board {{\nday from column \"Date\"\n}}", "Date,No\n1 May 2019,1\n", path);

        Assert.Equal(isOf ? 1 : 0, log.Records.Length);
        Assert.Equal(isOf ? [] : ["NL3075", "NL3070"], log.Ids.Order(System.StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void AColumnThatIsNotThereIsSaidWithThoseThatAre()
    {
        var log = MappedLog.Read(Head + "day from column \"Meeting date\"\n}", "Board log\nNo,Meetng date,Status\n1,1 May 2019,Held\n");

        var error = Assert.Single(log.Diagnostics);
        Assert.Equal(("NL3073", "did you mean \"Meetng date\"?"), (error.Id, error.Label));
        Assert.Contains("\"Meetng date\"", error.Fixes[0].Text, System.StringComparison.Ordinal);
        Assert.Empty(log.Records);
    }

    [Fact]
    public void AMappingWithAMistakeReadsNothingAndItsFileIsNotReportedAgain()
    {
        var log = MappedLog.Read("evidence \"evidence/log.csv\" as meat by improvement-board {\nday from column \"Date\"\n}", "Date,No\n1 May 2019,1\n");

        Assert.Empty(log.Records);
        Assert.Empty(log.Diagnostics);
    }

    [Fact]
    public void WithoutAMappingTheCommandThatProposesOneIsNamed() =>
        Assert.Equal("notice evidence map evidence/log.csv", Assert.Single(MappedLog.Read("", "Date,No\n1 May 2019,1\n").Diagnostics).Fixes[0].Text);

    [Fact]
    public void WithoutValuesNoReasonShowsWhatACellHolds()
    {
        var log = MappedLog.Read(Head + "day from column \"Date\", written day first\nonly rows where column \"Who\" is \"X\"\n}", "Date,Who\n1 May 2019,Ann Other\nlast Ann,X\n");

        Assert.All(log.Evidence.RowsNotTaken, row => Assert.DoesNotContain("Ann", row.ReasonWithoutValue, System.StringComparison.Ordinal));
        Assert.All(log.Evidence.RowsNotTaken, row => Assert.Contains("Ann", row.Reason, System.StringComparison.Ordinal));
    }
}
