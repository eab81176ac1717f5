using System.Linq;
using System.Text;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Time;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Workspace.Evidence;

/// <summary>A spreadsheet holds 19% as 0.19: a bare 0.19 of what is measured in percent may be either, and that is said where it stands.</summary>
public sealed class ShareOrPercentTests
{
    private const string Notice =
        """
        notice n "N" {
            issued 1 April 2019 by department
            addressed to council
        }
        party council "Council"
        party department "Department"
        measure rate "Re-referrals" percent, read each month
        measure visits "Visits" count, read each month
        act audit "Audit", repeated { sample: count, good: percent }
        condition low "Low" {
            rate must be at most 22% by 31 May 2021
        }

        """;

    private static readonly Day AsAt = Day.Of(2021, 7, 1);

    [Fact]
    public void A_workbook_cell_of_0_24_without_a_percent_format_is_no_met_target()
    {
        var plain = Read(("evidence/f.xlsx", WorkbookBuilder.Log(["figure", "in", "value"], ["rate", "2021-05", SheetCell.Number("0.24")])));
        var shown = Read(("evidence/f.xlsx", WorkbookBuilder.Log(["figure", "in", "value"], ["rate", "2021-05", SheetCell.Number("0.24", SheetCell.PercentStyle)])));

        Assert.Equal(Verdict.Unclear, Low(plain));
        Assert.Equal(("0.24 may mean 0.24% or 24%", "sheet Log, cell C2"), Said(plain));
        Assert.Equal(Verdict.NotMet, Low(shown));
        Assert.Empty(shown.Diagnostics);
    }

    [Theory]
    [InlineData("figure,in,value\nrate,2021-05,0.24\n", "0.24 may mean 0.24% or 24%")]
    [InlineData("figure,in,value\nrate,2021-05,1\n", "1 may mean 1% or 100%")]
    [InlineData("figure,in,value\nrate,2021-05,0.190\n", "0.190 may mean 0.190% or 19%")]
    [InlineData("figure,in,value\nrate,2021-05,at most 0.2\n", "at most 0.2 may mean at most 0.2% or at most 20%")]
    [InlineData("act,day,sample,good\naudit,2021-05-01,1,0.8\n", "0.8 may mean 0.8% or 80%")]
    public void It_is_said_of_each_value_that_may_be_either(string csv, string message) =>
        Assert.Equal(message, Said(Read(("evidence/f.csv", Encoding.UTF8.GetBytes(csv)))).Message);

    [Theory]
    [InlineData("figure,in,value\nrate,2021-05,24\n")]
    [InlineData("figure,in,value\nrate,2021-05,0.24%\n")]
    [InlineData("figure,in,value\nrate,2021-05,0\n")]
    [InlineData("figure,in,value\nrate,2021-05,1.5\n")]
    [InlineData("figure,in,value\nvisits,2021-05,1\n")]
    [InlineData("act,day,sample,good\naudit,2021-05-01,1,80\n")]
    public void Nothing_is_said_where_only_one_is_meant(string csv) =>
        Assert.DoesNotContain(Read(("evidence/f.csv", Encoding.UTF8.GetBytes(csv))).Diagnostics, d => d.Id == "NL3030");

    private static CompletedEvidence Read((string Path, byte[] Bytes) evidence) =>
        ProjectLoader.Load(new MemoryWorkspaceHost([("n.notice", Encoding.UTF8.GetBytes(Notice)), evidence]), "n.notice", []).Completed;

    private static Verdict Low(CompletedEvidence read) =>
        Evaluator.Evaluate(Tests.Evaluation.World.Bind(Notice), read.Evidence, new EvaluationOptions(AsAt)).Conditions.Single().Report.Verdict;

    private static (string Message, string Place) Said(CompletedEvidence read)
    {
        var message = Assert.Single(read.Diagnostics.Where(d => d.Id == "NL3030"));
        return (message.Message, message.Location.Within);
    }
}
