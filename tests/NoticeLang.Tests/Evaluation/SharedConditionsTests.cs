using System;
using System.Linq;
using System.Threading;
using NoticeLang.Evaluation;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Results;
using NoticeLang.Tests.Documents;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>Conditions worked out by two threads: each once, and to the same result as by one.</summary>
public sealed class SharedConditionsTests
{
    private const string Notice = """
        notice northshire "Improvement notice: Northshire Council" {
            issued 1 January 2020 by department
            addressed to council
        }
        party council "Council"
        party department "Department"
        document plan "Plan"
        document report "Report"
        condition first "The plan is published" {
            origin instrument
            council must publish plan by 1 June 2020
        }
        condition second "The report follows the plan" {
            origin instrument
            council must publish report within 10 days after first is met
        }
        condition third "The report is published" {
            origin instrument
            council must publish report by 1 July 2020
        }
        condition fourth "The plan is published again" {
            origin instrument
            council must publish plan by 1 July 2020
        }
        """;

    [Fact]
    public void Each_condition_is_taken_once_and_from_the_back_only_what_stands_alone()
    {
        var conditions = new SharedConditions(World.Bind(Notice));
        using var back = conditions.FromTheBack().GetEnumerator();
        Assert.True(back.MoveNext());
        Assert.Equal("fourth", back.Current.Symbol.Name);
        Assert.Equal(["first", "second", "third"], conditions.FromTheFront().Select(c => c.Symbol.Name));
        Assert.False(back.MoveNext());
    }

    [Fact]
    public void Nothing_that_rests_on_another_is_taken_from_the_back() =>
        Assert.Equal(["fourth", "third"], new SharedConditions(World.Bind(Notice)).FromTheBack().Select(c => c.Symbol.Name));

    [Theory]
    [InlineData(2019, 6, 2)]
    [InlineData(2022, 4, 1)]
    public void Whichever_thread_works_a_condition_out_the_report_is_the_same(int year, int month, int day)
    {
        var project = TraffordExample.Load();
        var program = project.Program;
        string Report(Func<Action, Action>? beside) =>
            JsonReporter.Report(Evaluator.Evaluate(program, project.Evidence, new EvaluationOptions(Day.Of(year, month, day)), beside), ReportOptions.Default);

        var alone = Report(null);
        Assert.Equal(alone, Report(AllAtOnce));
        Assert.Equal(alone, Report(AtTheEnd));
        Assert.Equal(alone, Report(OnAThread));
    }

    /// <summary>The second thread takes all it may before the first begins.</summary>
    private static Action AllAtOnce(Action work)
    {
        work();
        return () => { };
    }

    private static Action AtTheEnd(Action work) => work;

    private static Action OnAThread(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        return thread.Join;
    }
}
