using System;
using System.Linq;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.Loop;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;
using Xunit;

namespace NoticeLang.Tests.Terminal.Keys;

public sealed class KeyTests
{
    [Fact]
    public void EveryCommandHasAKey_AndNoKeyTwoMeanings()
    {
        Assert.Equal(Enum.GetValues<Command>().Order(), KeyTable.Rows.Select(r => r.Command).Order());
        var keys = KeyTable.Rows.SelectMany(r => r.Keys).ToList();
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void NoKeyNeedsCtrlAltOrAFunctionKey() =>
        Assert.All(KeyTable.Rows, r => Assert.Contains(r.Keys, k => !k.StartsWith("Ctrl", StringComparison.Ordinal) && !k.StartsWith("Alt", StringComparison.Ordinal) && k != "F1"));

    [Fact]
    public void AKeyThatIsOffSaysWhy()
    {
        var session = ScreenSession.Trafford().Press("u");

        Assert.Contains("u cannot be used now: no date, filter or order has been changed", session.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void AKeyThatMeansNothingSaysSo() => Assert.StartsWith("z does nothing here", ScreenSession.Trafford().Press("z").Status, StringComparison.Ordinal);

    [Fact]
    public void EveryScreenIsReachedByItsKey_AndEscComesBack()
    {
        foreach (var (key, kind) in new[] { ("3", ScreenKind.Condition), ("4", ScreenKind.Timeline), ("w", ScreenKind.WhatIf), ("v", ScreenKind.Evidence), ("c", ScreenKind.Source) })
        {
            var session = ScreenSession.Trafford().Press(key);
            Assert.Equal(kind, session.State.Here.Kind);
            session.Press("Esc");
            Assert.Equal(ScreenKind.Notice, session.State.Here.Kind);
        }

        Assert.Equal(ScreenKind.Overview, ScreenSession.Trafford().Press("v", "1").State.Here.Kind);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("w")]
    [InlineData("v")]
    [InlineData("p")]
    public void TabGoesToThePaneOfEveryScreenThatHasOne_AndBack(string key)
    {
        var session = ScreenSession.Trafford(100, 40).Press(key, "Tab");
        Assert.Equal(1, session.State.Here.Pane);
        Assert.Contains("Tab goes back", session.Status, StringComparison.Ordinal);
        Assert.Equal(0, session.Press("Shift+Tab").State.Here.Pane);
    }

    [Fact]
    public void HoldingDownEndsAtTheLastRow_AndGoesNoFurther()
    {
        var session = ScreenSession.Trafford().Press("c").Press(Enumerable.Repeat("Down", 500));
        Assert.StartsWith("Line 135 of 135", session.Status, StringComparison.Ordinal);
        var frame = session.Frame;
        Assert.StartsWith("> 135 | ", frame.Grid.Text(frame.Cursor.Y).TrimStart('│', ' ').Replace(">  ", "> ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void TheHelpListsEveryKeyOfTheTable_ThoseThatAreOffWithTheReason()
    {
        foreach (var kind in new[] { "1", "2", "3", "4", "w", "v", "c" })
        {
            var session = ScreenSession.Trafford(120, 120).Press(kind, "?");
            foreach (var row in KeyTable.Rows)
            {
                Assert.Contains(row.Name, session.Picture, StringComparison.Ordinal);
                if (Availability.WhyOff(session.State, row.Command) is { } why)
                {
                    Assert.Contains(why.Split(';')[0], session.Picture, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void ThePaletteFindsACommandByName_AndDoesIt()
    {
        var session = ScreenSession.Trafford().Press(":").Type("the evidence").Press("Enter");

        Assert.Equal(ScreenKind.Evidence, session.State.Here.Kind);
    }

    [Fact]
    public void SearchGoesToTheNextRowThatHoldsIt_RoundTheEnd()
    {
        var session = ScreenSession.Trafford().Press("/").Type("visits").Press("Enter");
        Assert.Equal("monitoring-visits", session.State.Here.Selected);
        Assert.Contains("[visits]", session.Picture, StringComparison.Ordinal);

        session.Press("n");
        Assert.Contains("Went round the end", session.Status, StringComparison.Ordinal);
        session.Press("/").Type("no such thing").Press("Enter");
        Assert.Contains("Nothing here holds", session.Status, StringComparison.Ordinal);
        Assert.Equal("monitoring-visits", session.State.Here.Selected);
    }

    [Fact]
    public void AFilterLeavesRowsWithAWord_OrWithout_AndUndoBringsAllBack()
    {
        var session = ScreenSession.Trafford().Press("f").Type("disputed").Press("Enter");
        Assert.Contains("Only rows with \"disputed\": 2 of 9", session.Picture, StringComparison.Ordinal);
        session.Press("u");
        Assert.Contains("Condition 1 of 9", session.Press("Home").Status, StringComparison.Ordinal);
        session.Press("f").Type("!disputed").Press("Enter");
        Assert.Contains("Only rows without \"disputed\": 7 of 9", session.Picture, StringComparison.Ordinal);
    }

    [Fact]
    public void EachOrderIsNamed_AndTheSelectedRowStaysSelected()
    {
        var session = ScreenSession.Trafford().Press("Down", "Down");
        var said = Enumerable.Range(0, 4).Select(_ => session.Press("s").Status).ToList();

        Assert.Equal(4, said.Distinct(StringComparer.Ordinal).Count());
        Assert.All(said, s => Assert.StartsWith("Order: ", s, StringComparison.Ordinal));
        Assert.Equal("reviews", session.State.Here.Selected);
    }

    [Fact]
    public void CopyGivesTheRowInWords_AndExportWritesAFileThatIsNotThere()
    {
        var session = ScreenSession.Trafford().Press("y");
        Assert.StartsWith("plan, The plan is implemented", Assert.IsType<CopyText>(Assert.Single(session.Asked)).Text, StringComparison.Ordinal);

        session.Asked.Clear();
        session.Press("x", "Ctrl+U").Type("view.svg").Press("Enter");
        var written = Assert.IsType<WriteFile>(Assert.Single(session.Asked));
        Assert.StartsWith("<svg ", written.Text, StringComparison.Ordinal);
        Assert.False(written.MayReplace);
        session.Press("x", "Ctrl+U").Type("view.pdf").Press("Enter");
        Assert.NotNull(session.State.Dialog!.Problem);
    }

    [Fact]
    public void EditOpensTheFileAtTheLineOfTheRow()
    {
        var session = ScreenSession.Trafford().Press("Down", "Down", "e");

        var opened = Assert.IsType<OpenEditor>(Assert.Single(session.Asked));
        Assert.EndsWith("trafford-2019.notice", opened.Path, StringComparison.Ordinal);
        Assert.Equal(56, opened.Line);
        Assert.Equal(["+56", opened.Path], EditorProcess.StartInfo("vi", opened.Path, opened.Line).ArgumentList);
        Assert.Equal(["-w", "--goto", opened.Path + ":56"], EditorProcess.StartInfo("code -w", opened.Path, opened.Line).ArgumentList);
    }

    [Fact]
    public void FoldingHidesWhatHangsBelow_AndLeftAgainGoesToTheLineAbove()
    {
        var session = ScreenSession.Trafford().Press("Down", "Down", "Enter", "Down");
        var rows = Rows(session);
        session.Press("Left");
        Assert.True(Rows(session) < rows);
        Assert.Contains("folded]", session.Picture, StringComparison.Ordinal);
        session.Press("Right");
        Assert.Equal(rows, Rows(session));
        session.Press("Left", "Left");
        Assert.Equal("why", session.State.Here.Selected);
    }

    [Fact]
    public void TheMouseSelectsARowAndOpensIt_AndPressesKeyNames()
    {
        var session = ScreenSession.Trafford();
        var row = session.Frame.Hits.Single(h => h.RowKey == "board");
        session.Take(new MousePressed(row.X + 3, row.Y, 1));
        Assert.Equal("board", session.State.Here.Selected);
        session.Take(new MousePressed(row.X + 3, row.Y, 2));
        Assert.Equal("board", session.State.Here.Condition);

        var back = session.Frame.Hits.Single(h => h.Command == Command.Back);
        session.Take(new MousePressed(back.X, back.Y, 1));
        Assert.Equal(ScreenKind.Notice, session.State.Here.Kind);
        session.Take(new MousePressed(5, 5, 0, 3));
        Assert.NotEqual("board", session.State.Here.Selected);
    }

    private static int Rows(ScreenSession session) => ScreenTable.Of(session.State).View(session.State, session.State.Here, 96).Rows.Count;
}
