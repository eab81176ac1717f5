using System.Linq;
using NoticeLang.Diagnostics;
using Xunit;
using static NoticeLang.Tests.Binding.MarkedNotice;

namespace NoticeLang.Tests.Binding;

/// <summary>Messages about names: where they stand, and what they offer.</summary>
public sealed class NameMessageTests
{
    [Theory]
    [InlineData("{|NL1001:counsil|} must submit improvement-plan to department once")]
    [InlineData("council must submit {|NL1001:improvment-plan|} to department once")]
    [InlineData("council must submit improvement-plan to {|NL1001:deparment|} once")]
    [InlineData("chair of {|NL1001:bord|} must be independent")]
    [InlineData("council must submit improvement-plan when {|NL1001:pln|} is met")]
    [InlineData("council must submit improvement-plan within 2 weeks of the due date of {|NL1001:pln|}")]
    [InlineData("council must submit improvement-plan, confirmed by {|NL1001:inspector|}")]
    [InlineData("council must {|NL1004:sumbit|} improvement-plan once")]
    [InlineData("council must {|NL1013:submits|} improvement-plan once")]
    [InlineData("council must submit improvement-plan when adviser {|NL1004:requirs|} improvement-plan")]
    [InlineData("council must submit improvement-plan when adviser {|NL1013:require|} improvement-plan")]
    [InlineData("{|NL1006:improvement-plan|} must report to department once")]
    [InlineData("{|NL1006:each member of council|} must report to department once")]
    [InlineData("council must complete {|NL1006:each of improvement-plan|}")]
    [InlineData("council must implement {|NL1006:uses-all|} by 31 March 2026")]
    [InlineData("{|NL1006:each of council|} must report to department once")]
    [InlineData("council must be {|NL1006:at least 5|}")]
    [InlineData("progress must be {|NL1007:splendid|}")]
    [InlineData("progress must be at least {|NL1007:splendid|}")]
    [InlineData("council must be {|NL1007:unabel|}")]
    [InlineData("improvement-plan must be {|NL1007:permanent|}")]
    [InlineData("council must submit improvement-plan when department finds progress {|NL1007:claer|}")]
    [InlineData("council must submit improvement-plan when {|NL1008:council|} finds progress clear")]
    [InlineData("council must complete each of plan-actions where status is {|NL1007:blue|}")]
    [InlineData("council must complete each of plan-actions where {|NL1009:colour|} is red")]
    [InlineData("council must complete each of plan-actions by its {|NL1009:deu|}")]
    [InlineData("council must complete each of plan-actions by its {|NL1006:status|}")]
    [InlineData("council must audit in each month, with {|NL1009:sampel|} at least 20")]
    [InlineData("council must audit in each month, with sample {|NL1007:red|}")]
    [InlineData("council must report every 2 {|NL1011:moths|} from issue")]
    [InlineData("council must report every {|NL1011:quarter|} from issue")]
    [InlineData("council must report in each {|NL1012:school-term|}")]
    [InlineData("council must submit improvement-plan in {|NL1012:summer|} 2026")]
    [InlineData("council must submit improvement-plan within 2 weeks of {|NL1012:isue|}")]
    [InlineData("council must submit improvement-plan by the next {|NL1014:gathering|} of board")]
    public void StandsOnTheName(string sentence) => Verify(Condition(sentence));

    [Fact]
    public void OffersTheDeclaredNameAndItsPlace()
    {
        var message = MessageOf("counsil must submit improvement-plan to department once");

        Assert.Equal("Nothing here is called counsil", message.Message);
        Assert.Equal("did you mean council?", message.Label);
        Assert.Equal("council", message.Fixes[0].Change!.NewText);
        Assert.Equal("council", message.Related.Single().Location.Text.ToString(message.Related.Single().Location.Span));
    }

    [Fact]
    public void AnUnknownNameIsReportedOnceAtItsFirstPlace() =>
        Verify("condition first {\n origin instrument\n {|NL1001:ofsted|} must visit council once\n}\n"
            + "condition second {\n origin instrument\n ofsted must inspect council once\n council must report to ofsted once\n}\n");

    [Fact]
    public void AConditionWithAnErrorKeepsItsSoundSentencesAndSaysSo()
    {
        var condition = Compile(Header + Condition("council must submit improvement-plan once\ncounsil must report once"))
            .Program.Conditions.Single(c => c.Symbol.Name == "c");

        Assert.True(condition.HasErrors);
        Assert.Single(condition.Parts);
    }

    [Theory]
    [InlineData("council must submit improvement-plan by")]
    [InlineData("council must submit improvement-plan by 31 2026")]
    [InlineData("council must submit improvement-plan once )")]
    [InlineData("council must submit improvement-plan once, with")]
    public void ASentenceTheParserHasAMessageAboutIsLeftOut(string sentence)
    {
        var compilation = Compile(Header + Condition(sentence + "\ncouncil must audit once"));
        var condition = compilation.Program.Conditions.Single(c => c.Symbol.Name == "c");

        Assert.StartsWith("NL0", Single(compilation).Id, System.StringComparison.Ordinal);
        Assert.True(condition.HasErrors);
        Assert.Equal("audit", Assert.IsType<NoticeLang.Binding.BoundSentence>(Assert.Single(condition.Parts)).Act!.Act.Name);
    }

    [Fact]
    public void AGroupWithAnErrorIsLeftOutWhole()
    {
        var condition = Compile(Header + Condition("any of {\ncouncil must submit improvement-plan once\ncounsil must report once\n}"))
            .Program.Conditions.Single(c => c.Symbol.Name == "c");

        Assert.True(condition.HasErrors);
        Assert.Empty(condition.Parts);
    }

    [Fact]
    public void TwoThingsWithOneNameShowBothPlaces()
    {
        var compilation = Verify("party health-board\ndocument {|NL1003:health-board|}\n" + Condition("health-board must report once"));

        var message = Single(compilation);
        Assert.Equal("Two things are called health-board", message.Message);
        Assert.Equal("first used here", message.Related.Single().Label);
        Assert.Equal("health-board-2", message.Fixes.Single().Text);
    }

    [Fact]
    public void TwoConditionsWithOneNameAreCalledConditions()
    {
        var compilation = Verify(Condition("council must report once") + Condition("council must audit once").Replace("condition c", "condition {|NL1003:c|}", System.StringComparison.Ordinal));

        Assert.Equal("Two conditions are called c", Single(compilation).Message);
        Assert.True(Assert.Single(compilation.Program.Conditions, c => c.Symbol.Name == "c").HasErrors);
    }

    [Fact]
    public void AStandardNameIsNotDeclaredAgain()
    {
        Verify("act {|NL1010:submit|}, once\n");
        Verify("role {|NL1010:chair|}\n");
    }

    [Fact]
    public void AConditionMayBeCalledAsAVerbIs() => Verify("condition reviews {\norigin instrument\ndepartment must review improvement-plan once\n}\n"
        + "condition report {\norigin instrument\ncouncil must submit improvement-plan once when reviews is met\n}\n");

    [Fact]
    public void WhatNothingUsesIsANote()
    {
        var message = Single(Verify("party {|NL1005:health-board|}\n"));

        Assert.Equal(DiagnosticSeverity.Note, message.Severity);
        Assert.Equal("Nothing in the notice uses health-board", message.Message);
    }

    [Fact]
    public void AVerdictOfAScenarioIsOneOfTheVerdicts() =>
        Verify(Condition("council must submit improvement-plan once") + "scenario \"s\" {\n as at 1 May 2026\n expect c {|NL1015:failed badly|}\n}\n");

    [Theory]
    [InlineData("act look-over, repeated { {|NL1016:sample: cuont|} }", "cuont")]
    [InlineData("act {|NL1017:look-over|}", "look-over")]
    public void AnActSaysHowItIsDoneAndWhatItsFieldsHold(string declaration, string place)
    {
        var moved = declaration.Replace("{|NL1016:sample: cuont|}", "sample: {|NL1016:cuont|}", System.StringComparison.Ordinal);
        Assert.Contains(place, moved, System.StringComparison.Ordinal);
        Verify(moved + "\n" + Condition("council must look-over improvement-plan once"));
    }
}
