using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Text;
using Xunit;

namespace NoticeLang.Tests.Syntax;

/// <summary>What the parser says, where, and that one mistake has one message.</summary>
public sealed class ParserMessageTests
{
    public static TheoryData<string> Pages =>
        [.. Repository.Files("src/NoticeLang/Diagnostics/Pages", ".md").Where(path => path.Contains("/NL0", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void APageShowsItsMessageAndItsRightExampleNone(string path)
    {
        var page = Repository.ReadSource(path);
        var blocks = MarkdownFences.FindPrograms(page.Content);
        var id = path[(path.LastIndexOf('/') + 1)..^".md".Length];

        Assert.Equal([id], ParseCase.Parse(page.ToString(blocks[0])).Diagnostics.Select(d => d.Id));
        Assert.Empty(ParseCase.Parse(page.ToString(blocks[1])).Diagnostics);
    }

    [Fact]
    public void FirstLinesStayWithinNinetyColumnsWhateverTheAuthorWrote()
    {
        var word = new string('x', 400);
        var messages = Repository.Files("tests/cases/syntax", ".notice")
            .SelectMany(path => ParseCase.Parse(Repository.Read(path).Replace("council", word, StringComparison.Ordinal)).Diagnostics);

        Assert.All(messages, message => Assert.InRange(message.Message.Length, 1, 90));
    }

    [Fact]
    public void AFixRemovesItsMessageAndAddsNone()
    {
        var tried = 0;
        foreach (var path in Repository.Files("tests/cases/syntax", ".notice"))
        {
            var tree = ParseCase.Parse(Repository.ReadSource(path));
            foreach (var diagnostic in tree.Diagnostics)
            {
                foreach (var change in diagnostic.Fixes.Select(fix => fix.Change).OfType<TextChange>())
                {
                    tried++;
                    var text = tree.Text.Content;
                    var after = ParseCase.Parse(text[..change.Span.Start] + change.NewText + text[change.Span.End..]);
                    Assert.Equal(tree.Diagnostics.Where(d => d != diagnostic).Select(d => d.Message), after.Diagnostics.Select(d => d.Message));
                }
            }
        }

        Assert.InRange(tried, 15, int.MaxValue);
    }

    [Theory]
    [InlineData("{|NL0103:deadlne|} plan \"Plan\"", null)]
    [InlineData("{|NL0103:conditon|} plan \"Plan\" {\n    origin instrument\n}", "condition")]
    [InlineData("{|NL0103:juddgement|} of council \"Able\": able, unable", "judgement")]
    public void AMisspeltWordIsReadAsTheOneThatIsNear(string marked, string? meant)
    {
        var tree = ParseCase.Check(marked);

        Assert.Equal(meant, tree.Diagnostics[0].Fixes.SingleOrDefault()?.Text);
        Assert.Equal(meant is null ? 0 : 1, tree.Root.Declarations.Count);
    }

    [Fact]
    public void TheBlockOfAnUnknownWordIsNotRead() =>
        ParseCase.Check("{|NL0103:wibble|} wobble {\n    council mst do\n    any of {\n }\n}\nparty council \"C\"\n");

    [Fact]
    public void AnUnclosedBlockNamesItsOpener()
    {
        var tree = ParseCase.Check("condition a \"A\" {\n    x must y{|NL0104:|}\n\ncondition b \"B\" {\n    x must y\n}\n");

        Assert.Equal(2, tree.Root.Declarations.Count);
        var related = Assert.Single(tree.Diagnostics[0].Related);
        Assert.Equal(new LinePosition(1, 17), related.Location.Start);
        Assert.Contains("line 1", tree.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BlocksInsideAnUnclosedBlockAreOneMistake() =>
        ParseCase.Check("condition a \"A\" {\n    any of {\n        all of {\n            x is y{|NL0104:|}\n\nparty council \"C\"\n");

    [Theory]
    [InlineData("plan must {|NL0109:be approved by the board|}", "board must approve plan")]
    [InlineData("plan must {|NL0109:be reviewed by the improvement board|} by 3 May 2020", "improvement-board must review plan")]
    [InlineData("report of council must {|NL0109:be confirmed by chair of board|}", "chair of board must confirm report of council")]
    public void APassiveSentenceIsTurnedRound(string line, string active) =>
        Assert.Equal(active, ParseCase.CheckCondition(line).SyntaxTree.Diagnostics[0].Fixes[0].Text);

    [Fact]
    public void APassiveWithADeclaredPartyIsTurnedRoundToo() =>
        ParseCase.Check("party council \"C\"\ncondition a \"A\" {\n    plan must {|NL0109:be completed by council|}\n}\n");

    [Theory]
    [InlineData("approved", "approve")]
    [InlineData("submitted", "submit")]
    [InlineData("completed", "complete")]
    [InlineData("published", "publish")]
    [InlineData("updated", "update")]
    [InlineData("agreed", "agree")]
    [InlineData("carried", "carry")]
    [InlineData("reviewed", "review")]
    [InlineData("assessed", "assess")]
    [InlineData("prepared", "prepare")]
    [InlineData("decided", "decide")]
    [InlineData("established", "establish")]
    [InlineData("appointed", "appoint")]
    [InlineData("held", "hold")]
    [InlineData("independent", null)]
    [InlineData("met", null)]
    public void TheVerbIsFoundInItsParticiple(string participle, string? verb) => Assert.Equal(verb, Passive.GetVerb(participle));

    [Theory]
    [InlineData("progress must be clear by August 2020")]
    [InlineData("plan must be agreed by issue")]
    [InlineData("plan must be agreed by the next meeting of board")]
    [InlineData("plan must be agreed by 3 May 2020")]
    public void AStateWithADeadlineIsNoPassive(string line) => ParseCase.CheckCondition(line);

    [Theory]
    [InlineData("council {|NL0103:mst|} publish plan", "must")]
    [InlineData("council {|NL0103:shall|} publish plan", "must")]
    [InlineData("council must publish plan {|NL0103:untill|} notice ends", "until")]
    [InlineData("council must meet {|NL0103:evry|} 6 weeks", "every")]
    [InlineData("{|NL0103:orgin|} instrument", "origin")]
    [InlineData("{|NL0103:say|} \"text\"", "says")]
    [InlineData("origin {|NL0103:instrumnt|}", "instrument")]
    public void AMisspeltWordOfALineIsReported(string line, string meant) =>
        Assert.Equal(meant, ParseCase.CheckCondition(line).SyntaxTree.Diagnostics[0].Fixes[0].Text);

    [Theory]
    [InlineData("council must publish plan by {|NL0108:31 March|}")]
    [InlineData("council must publish plan by {|NL0108:August|}, from issue")]
    [InlineData("council must publish plan by end of {|NL0108:August|}")]
    [InlineData("council must publish plan by 31 {|NL0107:march|} 2020")]
    [InlineData("council must publish plan by 31 {|NL0107:may|} 2020")]
    [InlineData("council must publish plan by {|NL0107:august|} 2020")]
    [InlineData("council must publish plan by {|NL0103:Agust|} 2020")]
    [InlineData("council must publish plan by 31 {|NL0103:Agust|} 2020")]
    [InlineData("council must publish plan by {|NL0004:31/03/2020|}")]
    [InlineData("council must publish plan by{|NL0116:|}")]
    [InlineData("council must publish plan by {|NL0126:the issue|}")]
    [InlineData("council must publish plan within 6{|NL0117:|}")]
    [InlineData("council must publish plan {|NL0106:2020|}")]
    [InlineData("council must publish plan {|NL0106:quickly|} by 3 May 2020")]
    [InlineData("council must{|NL0115:|}")]
    [InlineData("council must be{|NL0118:|}")]
    [InlineData("council{|NL0114:|}")]
    [InlineData("council {|NL0114:is|} able")]
    [InlineData("council {|NL0003:May|} publish plan")]
    [InlineData("{|NL0124:must|} publish plan")]
    [InlineData("{|NL0121:by|} 3 May 2020")]
    [InlineData("a and b {|NL0112:or|} c must publish plan")]
    [InlineData("council must be a or b {|NL0112:and|} c")]
    [InlineData("council must publish plan when{|NL0123:|}")]
    [InlineData("council must publish plan when a is b {|NL0106:or|} while c is d")]
    [InlineData("council must publish plan with{|NL0101:|}")]
    public void AMistakeInALineHasOneMessage(string line) => ParseCase.CheckCondition(line);

    [Theory]
    [InlineData("rate must be {|NL0126:no more than|} 10% by 3 May 2020", "at most")]
    [InlineData("rate must be {|NL0126:not more than|} 10%", "at most")]
    [InlineData("rate must be {|NL0126:up to|} 10%", "at most")]
    [InlineData("rate must be {|NL0126:under|} 10% from 3 May 2020", "below")]
    [InlineData("rate must be {|NL0126:more than|} 10%", "above")]
    [InlineData("rate must be 10% {|NL0126:or less|}", "at most")]
    [InlineData("council must publish plan {|NL0126:no later than|} 3 May 2020", "by")]
    [InlineData("council must publish plan {|NL0126:if|} board meets", "when")]
    [InlineData("{|NL0126:if|} inspectorate finds rating inadequate", "when")]
    [InlineData("council must publish plan from 3 May 2020 {|NL0126:to 4|} June 2020", "until 4")]
    [InlineData("council must publish plan within 6 months of {|NL0126:the date of this notice|}", "issue")]
    [InlineData("council must publish plan by {|NL0126:the end of|} May 2020", "end of")]
    [InlineData("council must publish {|NL0126:the plan|} by 3 May 2020", "plan")]
    [InlineData("board must meet {|NL0126:monthly|}", "in each month")]
    [InlineData("board must meet {|NL0126:each quarter|}", "in each quarter")]
    [InlineData("board must meet {|NL0126:at least every|} month", "every")]
    [InlineData("board must meet {|NL0126:at least 6 times a year|}", "6 times in each year")]
    [InlineData("board must meet {|NL0126:twice a year|}", "2 times in each year")]
    [InlineData("board must meet every {|NL0126:six|} weeks", "6")]
    [InlineData("council must {|NL0126:attend every meeting of|} board", "attend at least 1 of any 1 meetings of")]
    [InlineData("council must send plan {|NL0126:before every meeting of|} board", "before each meeting of")]
    public void EverydayWordsAreToldWhatToWrite(string line, string write)
    {
        var condition = ParseCase.CheckCondition(line);
        var fix = condition.SyntaxTree.Diagnostics[0].Fixes[0];
        Assert.Equal(write, fix.Text);
        if (fix.Change is { } change)
        {
            var text = condition.SyntaxTree.Text.Content;
            Assert.Empty(ParseCase.Parse(text[..change.Span.Start] + change.NewText + text[change.Span.End..]).Diagnostics);
        }
    }

    [Theory]
    [InlineData("council must publish plan {|NL0106:2020|} // no more than once")]
    [InlineData("council must report each-month {|NL0106:2020|}")]
    public void WordsThatDoNotTouchTheMistakeAreLeftAlone(string line) => ParseCase.CheckCondition(line);

    [Fact]
    public void AMistakeDoesNotHideTheNextLine() =>
        Assert.Equal(3, ParseCase.CheckCondition("council {|NL0103:mst|} meet", "    every 6 weeks", "council must{|NL0115:|}", "council must meet").Items.Count);

    [Theory]
    [InlineData("{|NL0125:improvement board|} must meet", "improvement-board")]
    [InlineData("{|NL0125:multi agency board|} must meet", "multi-agency-board")]
    [InlineData("chair of {|NL0125:improvement board|} must meet", "improvement-board")]
    public void WordsOfOneNameAreJoined(string line, string name) =>
        Assert.Equal(name, ParseCase.CheckCondition(line).SyntaxTree.Diagnostics[0].Fixes[0].Text);

    [Fact]
    public void ANameThatStandsElsewhereIsRecognisedWithSpaces() =>
        ParseCase.Check("list early-help \"E\"\ncondition a \"A\" {\n    council must review {|NL0125:early help|} by 3 May 2020\n}\n");
}
