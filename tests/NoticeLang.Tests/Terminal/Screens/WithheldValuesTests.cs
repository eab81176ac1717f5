using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;
using NoticeLang.Tests.Cli;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Terminal.Screens;

/// <summary>What --no-values lets through on the screens: nothing, wherever somebody goes, copies or writes.</summary>
public sealed class WithheldValuesTests
{
    private static readonly string[] Keys =
        [.. KeyTable.Rows.SelectMany(row => row.Keys).Where(key => key is not ("q" or "Q" or "Ctrl+C" or "e")).Distinct(), "Down", "Down", "Enter", "Enter", "Esc", "Space", "y", "2", "0"];

    [Fact]
    public void NoScreenNoCopyAndNoFileShowsAValueOfEvidence() =>
        Assert.All(Walk(showsValues: false), shown => Assert.False(shown.Contains("zq", StringComparison.OrdinalIgnoreCase), shown));

    /// <summary>Else the test above would show nothing.</summary>
    [Fact]
    public void WithValuesTheSameWalkShowsMany() => Assert.True(Walk(showsValues: true).Count(shown => shown.Contains("zq", StringComparison.Ordinal)) > 10);

    /// <summary>All that is shown, copied and written on a long walk through all keys; the same each time.</summary>
    private static List<string> Walk(bool showsValues)
    {
        var shown = new List<string>();
        foreach (var seed in (int[])[1, 2, 3])
        {
            var random = new Random(seed);
            var session = new ScreenSession(NoValuesTests.Supplied(), ".", Day.Of(2022, 4, 1), 120, 40, showsValues: showsValues);
            for (var i = 0; i < 400; i++)
            {
                session.Press(Keys[random.Next(Keys.Length)]);
                shown.Add(session.Picture);
            }

            shown.AddRange(session.Asked.Select(Text));
        }

        return shown;
    }

    private static string Text(Effect effect) => effect switch
    {
        WriteFile file => file.Path + file.Text + file.Said,
        AppendFile file => file.Path + file.Text + file.Said,
        CopyText copy => copy.Text,
        ShowLines lines => lines.Text,
        _ => "",
    };
}
