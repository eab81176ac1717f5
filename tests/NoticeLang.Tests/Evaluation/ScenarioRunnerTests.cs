using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

public sealed class ScenarioRunnerTests
{
    private const string Notice =
        """
        notice example-2021 "Example" {
            issued 4 January 2021 by department
            addressed to council
        }
        party council
        party department
        role adviser, appointed by department
        document plan
        body board
        condition sent "The plan is sent" {
            origin instrument
            council must submit plan by 31 March 2021
        }
        condition meets "The board meets" {
            origin instrument
            board must meet every 6 weeks from 4 January 2021
        }
        condition powers "The adviser may ask" {
            origin instrument
            adviser may require plan
        }
        condition conduct {
            origin instrument
            not encoded "nobody records it"
        }

        """;

    /// <summary>The program of a small notice with these scenarios.</summary>
    internal static BoundProgram Program(string scenarios)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(SourceText.From((Notice + scenarios).ReplaceLineEndings("\n"), "example.notice"))]);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return compilation.Program;
    }

    [Theory]
    [InlineData("given council submits plan on 31 March 2021", "sent met", true)]
    [InlineData("given council submits plan on 1 April 2021", "sent met", false)]
    [InlineData("given council submits plan on 1 April 2021", "sent met late", true)]
    [InlineData("given not council submits plan on 1 March 2021", "sent not evidenced", true)]
    [InlineData("given council submits plan on 1 March 2021 with ref r\n given not council submits plan on 1 March 2021 with ref r", "sent disputed", true)]
    [InlineData("given council submits plan on 1 March 2021\n given not council submits plan on 1 March 2021", "sent met", true)]
    [InlineData("given council submits plan in April 2021", "sent met late", true)]
    [InlineData("given council submits plan between 30 March 2021 and 2 April 2021", "sent unclear", true)]
    [InlineData("given council submits plan on 3 April 2021 with id a\n given council submits plan on 30 March 2021 with corrects a", "sent met", true)]
    [InlineData("given the record of council submits plan is complete from 1 January 2021 to 1 May 2021", "sent not met", true)]
    [InlineData("given sent is suspended by department from 30 March 2021 to 2 April 2021", "sent unclear", true)]
    [InlineData("given council submits plan on 20 March 2021 with planned yes", "sent not evidenced", true)]
    [InlineData("given council submits plan on 20 March 2021, known on 20 May 2021", "sent not evidenced", true)]
    [InlineData("given notice ends on 1 March 2021", "sent not triggered", true)]
    [InlineData("given adviser requires plan on 1 March 2021", "powers used", true)]
    [InlineData("given adviser requires plan on 1 March 2021", "powers open", false)]
    [InlineData("", "powers open", true)]
    [InlineData("", "powers not triggered", true)]
    [InlineData("", "powers closed", false)]
    [InlineData("given board meets on 1 February 2021", "meets not evidenced", true)]
    public void AScenarioHoldsWhereTheVerdictIsTheOneItNames(string givens, string expectation, bool holds)
    {
        var program = Program($"scenario \"s\" {{\n {givens}\n as at 1 May 2021\n known by 2 May 2021\n expect {expectation}\n}}");

        var result = Assert.Single(ScenarioRunner.Run(program, []).Scenarios);

        Assert.True(result.Holds == holds, $"got {result.Expectations[0].Got}");
    }

    [Theory]
    [InlineData("with adviser ", "not met")]
    [InlineData("with department ", "not evidenced")]
    [InlineData("", "not met")]
    public void ACompleteRecordOfAnActWithSomebodyIsCompleteForThatAlone(string with, string expected)
    {
        var program = Program("condition with-adviser { origin instrument\n council must meet with adviser by 31 March 2021\n}\n"
            + $"scenario \"s\" {{\n given the record of council meets {with}is complete from 1 January 2021 to 1 May 2021\n as at 1 May 2021\n expect with-adviser {expected}\n}}");

        Assert.Equal(expected, ScenarioRunner.Run(program, []).Scenarios[0].Expectations[0].Got);
    }

    [Fact]
    public void OnlyTheGivensThatBearOnItAreNamed()
    {
        var program = Program("scenario \"s\" {\n given board meets on 1 February 2021\n given council submits plan on 1 April 2021\n as at 1 May 2021\n expect sent met\n}");

        var expectation = ScenarioRunner.Run(program, []).Scenarios[0].Expectations[0];

        Assert.Equal(["council submits plan on 1 April 2021"], expectation.Givens.Select(g => g.Text));
    }

    [Fact]
    public void EachConditionSaysWhichOfItsVerdictsNoScenarioReaches()
    {
        var program = Program("scenario \"s\" {\n as at 1 March 2021\n expect sent due\n expect powers open\n}\nscenario \"t\" {\n as at 1 May 2021\n expect sent met\n}");

        var coverage = ScenarioRunner.Run(program, []).Coverage;

        // What is not encoded has no verdicts to try.
        Assert.Equal(["sent", "meets", "powers"], coverage.Select(c => c.Condition.Name));
        Assert.Equal([true, false, true], coverage.Select(c => c.IsTried));
        Assert.Equal(["due", "not evidenced"], coverage[0].Reached);
        Assert.Equal(["not met", "disputed", "unclear", "suspended", "met late", "met"], coverage[0].NeverReached);
        Assert.Equal(["used"], coverage[2].NeverReached);
    }

    [Fact]
    public void OnlyTheConditionsAskedForAreTried()
    {
        var program = Program("scenario \"s\" {\n as at 1 March 2021\n expect sent due\n expect powers used\n}\nscenario \"t\" {\n as at 1 May 2021\n expect powers open\n}");

        var run = ScenarioRunner.Run(program, ["sent"]);

        Assert.True(Assert.Single(run.Scenarios).Holds);
        Assert.Equal(["sent"], run.Coverage.Select(c => c.Condition.Name));
    }

    [Theory]
    [InlineData("sent")]
    [InlineData("meets")]
    [InlineData("agreed")]
    [InlineData("visited")]
    public void AConditionTriedAloneComesToWhatItComesToAmongAll(string name)
    {
        // These rest on sent: its verdict, the days it had it, and its due date; and a sentence of another condition pauses it.
        const string Others =
            "condition agreed { origin instrument\n council must agree plan within 10 days after sent is met\n}\n"
            + "condition visited { origin instrument\n department must visit council within 10 days of the due date of sent\n}\n"
            + "condition pause { origin instrument\n council need not keep sent from 10 March 2021 for 1 week while meets is met\n}\n";
        var program = Program(Others + "scenario \"s\" {\n given council submits plan on 29 March 2021\n given board meets on 1 February 2021\n given board meets on 8 March 2021\n"
            + " given department visits council on 4 April 2021\n as at 12 April 2021\n expect sent met\n expect meets on track\n expect agreed not evidenced\n expect visited met\n}");
        var scenario = Assert.Single(program.Scenarios);
        var whole = Evaluator.Evaluate(program, ScenarioEvidence.Of(scenario, program), new EvaluationOptions(scenario.AsAt)).Conditions.Single(c => c.Symbol.Name == name);

        var alone = Assert.Single(Assert.Single(ScenarioRunner.Run(program, [name]).Scenarios).Expectations).Condition;

        Assert.Null(alone.NotEvaluated);
        Assert.Equal(ExplanationText.Of(whole with { Settlement = null }), ExplanationText.Of(alone));
    }

    [Fact]
    public void AnItemThatAGivenAddsMayBeNamedInThatScenarioAlone()
    {
        const string List = "list actions, added to by adviser { due: day }\ncondition done { origin instrument\n council must complete each of actions by its due\n}\n";
        var program = Program(List + "scenario \"s\" {\n given action-1 is added to actions on 1 March 2021 with due 1 April 2021\n given council completes action-1 on 1 April 2021\n as at 1 May 2021\n expect done met\n}");
        Assert.Equal(["actions", "action-1"], ScenarioEvidence.Of(program.Scenarios[0], program).Records.Select(r => r.Value("of")));

        var elsewhere = Compilation.Create([SyntaxTree.ParseText(SourceText.From((Notice + List
            + "scenario \"s\" {\n given action-1 is added to actions on 1 March 2021\n as at 1 May 2021\n expect done met\n}\nscenario \"t\" {\n given council completes action-1 on 1 April 2021\n as at 1 May 2021\n expect done met\n}").ReplaceLineEndings("\n"), "x.notice"))]);
        Assert.Equal(["NL1001"], elsewhere.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id));
    }
}
