using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;
using NoticeLang.Tests.Architecture;
using NoticeLang.Tests.Cli;
using Xunit;

namespace NoticeLang.Tests.Terminal.Screens;

/// <summary>Nothing is known to the screens alone: what a frame says its plain lines say, and every fact of it a command prints.</summary>
public sealed partial class FactsTests
{
    private const string Day = "1 April 2022";

    /// <summary>What belongs to the drawing and is no fact: headers of columns, titles of panes, legends, the days of the week over a calendar.</summary>
    private static readonly string[] Furniture =
    [
        "Id", "Condition", "Status", "Due or reason", "Who acts", "Notice", "Issued", "Most urgent", "Needs attention", "Next date", "Period", "Due by", "What was found", "Date", "In", "Record",
        "How it stands", "Used by", "Place", "Evidence",
    ];

    private static readonly Lazy<string> Printed = new(() =>
    {
        var console = new NoticeConsole(SourceTree.Root);
        var conditions = ScreenSession.Trafford().State.Notice!.Result!.Conditions.Select(c => c.Symbol.Name);
        string[][] commands =
        [
            ["evaluate", "examples/trafford", "--as-at", Day, "--width", "200"],
            ["evaluate", "examples/trafford", "--as-at", Day, "--lines"],
            ["evidence", "examples/trafford", "--as-at", Day, "--width", "200"],
            ["evidence", "examples/trafford", "--as-at", Day, "--lines"],
            ["check", "examples/trafford", "--messages", "full", "--width", "200"],
            ["read", "examples/trafford", "--as-at", Day, "--lines"],
            ["read", "examples/trafford", "--as-at", Day, "--width", "200"],
            .. conditions.Select(c => new[] { "explain", c, "examples/trafford", "--as-at", Day, "--json" }),
            .. conditions.Select(c => new[] { "explain", c, "examples/trafford", "--as-at", Day, "--width", "200" }),
        ];
        return Plain(string.Join('\n', commands.Select(c => console.Run(c).Printed)).Replace("\"line\":", "line", StringComparison.Ordinal));
    });

    /// <summary>The screens but what if, whose facts are of another day, and the notice's own text.</summary>
    public static TheoryData<string, string[]> Screens => new()
    {
        { "overview", ["1"] },
        { "notice", [] },
        { "condition", ["Down", "Enter"] },
        { "condition with a ledger", ["Down", "Down", "Down", "Down", "Down", "Down", "Down", "Enter"] },
        { "timeline", ["4"] },
        { "evidence", ["v"] },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    [InlineData("what if", new[] { "w", "Space", "]" })]
    [InlineData("calendar on an earlier day", new[] { "d", "1", " ", "J", "a", "n", " ", "2", "0", "2", "0", "Enter", "t", "t" })]
    [InlineData("source", new[] { "p" })]
    public void WhatAFrameSaysItsPlainLinesSay(string name, string[] keys)
    {
        var session = ScreenSession.Trafford(200, 60).Press(keys);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var state in Rows(session))
        {
            var lines = Views.Lines(state).Split('\n').Select(l => Place().Replace(Plain(l), "$1, line $2")).Select(l => (l, WordsOf(l))).ToList();
            missing.UnionWith(Sayings(state).Where(s => !Furniture.Contains(s) && !Names(state).Contains(s) && !Holds(lines, s)));
        }

        Assert.True(missing.Count == 0, $"{name}, not in its plain lines:\n{string.Join('\n', missing)}");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void EveryFactOfAFrameIsPrintedByACommand(string name, string[] keys)
    {
        var session = ScreenSession.Trafford(200, 60).Press(keys);
        var (facts, missing) = (0, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var state in Rows(session))
        {
            foreach (var fact in Sayings(state).SelectMany(Facts).Distinct(StringComparer.Ordinal))
            {
                facts++;
                if (!Printed.Value.Contains(Place().Replace(fact, "$1, line $2"), StringComparison.OrdinalIgnoreCase))
                {
                    missing.Add(fact);
                }
            }
        }

        Assert.True(facts > 1, $"{name} has {facts} facts");
        Assert.True(missing.Count == 0, $"{name}, in the output of no command:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void AFactThatNoCommandPrintsWouldBeSeen()
    {
        Assert.Equal(["3 May 2031", "press-2019-10.yaml", "line 99", "? No evidence"], Facts("? No evidence since 3 May 2031 (press-2019-10.yaml, line 99)"));
        Assert.DoesNotContain("3 May 2031", Printed.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("line 999", Printed.Value, StringComparison.Ordinal);
        const string line = "1 of 2. plan, Met. Due 3 May 2030 (a/b.csv, line 2).";
        Assert.False(Holds([(line, WordsOf(line))], "3 May 2031"));
        Assert.True(Holds([(line, WordsOf(line))], "+ Met, 3 May 2030, b.csv:2"));
    }

    /// <summary>The state with each row selected in turn.</summary>
    private static IEnumerable<ScreenState> Rows(ScreenSession session)
    {
        session.Press("Home");
        var count = FrameLayout.Of(session.State).Rows.Count(r => !r.IsHeading);
        for (var i = 0; i < count; i++)
        {
            yield return session.State;
            session.Press("Down");
        }
    }

    /// <summary>The pieces of text of the frame between its borders, its trail and day above and its keys below: parted by two spaces and more.</summary>
    private static IEnumerable<string> Sayings(ScreenState state)
    {
        var frame = FramePainter.Paint(state).Grid;
        var layout = FrameLayout.Of(state);
        var chart = layout.FullHead.Count - (state.Here.Kind is ScreenKind.Calendar ? 3 : 0);
        for (var y = 1; y < frame.Height - 3; y++)
        {
            // The chart of a timeline and the months of a calendar draw what their rows say.
            if (state.Here.Kind is ScreenKind.Timeline or ScreenKind.Calendar && y <= chart)
            {
                continue;
            }

            var text = frame.Text(y).Trim('│').Replace("│", " ", StringComparison.Ordinal);
            text = text.StartsWith($" {layout.View.Noun} ", StringComparison.Ordinal) ? text[(layout.View.Noun.Length + 2)..] : text;
            foreach (var saying in Gaps().Split(text.Replace("> ", "  ", StringComparison.Ordinal)).Select(s => s.Trim(' ', '─', '├', '└', '>', '-', '^', '|')).Where(s => Word().IsMatch(s)))
            {
                yield return saying;
            }
        }
    }

    /// <summary>Who acts in short, which lines say in full.</summary>
    private static IEnumerable<string> Names(ScreenState state) => state.Notice?.Result?.Conditions.Select(c => c.WhoActsShort) ?? [];

    /// <summary>
    /// As it stands, without its mark or the number of its line; what is cut, with what is left of it. Or one line has all its words: a column
    /// says "31 August 2020, 578 days ago", a sentence "It was due Monday 31 August 2020, 578 days (19 months) ago".
    /// </summary>
    private static bool Holds(List<(string Text, HashSet<string> Words)> lines, string saying)
    {
        var text = Lead().Replace(Place().Replace(Plain(saying), "$1, line $2"), "");
        text = text.EndsWith("...", StringComparison.Ordinal) ? text[..^3].TrimEnd() : text;
        var words = WordsOf(text);
        return lines.Exists(l => l.Text.Contains(text, StringComparison.OrdinalIgnoreCase) || words.IsSubsetOf(l.Words));
    }

    private static HashSet<string> WordsOf(string text) => [.. text.ToLowerInvariant().Split([' ', ',', '.', ':', ';', '/', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Verdicts with their marks, standings, days, files, lines and numbers of days.</summary>
    private static IEnumerable<string> Facts(string saying)
    {
        var words = VerdictTable.Rows.Append(VerdictTable.DueSoon).Select(r => $"{r.Mark} {r.Word}").Concat(StandingTable.Rows.Select(r => r.Word)).Where(w => saying.Contains(w, StringComparison.Ordinal));
        return [.. FactPattern().Matches(saying).Select(m => m.Value), .. words];
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var part in text.Split([' ', '\n', '│', '├', '└', '─', '>'], StringSplitOptions.RemoveEmptyEntries))
        {
            plain.Append(plain.Length > 0 ? " " : "").Append(part);
        }

        return plain.ToString();
    }

    /// <summary>A mark, a box to tick, or the number of a line of a file.</summary>
    [GeneratedRegex(@"^(\[[ x]\] |[^\w\s] |\d+ \| )")]
    private static partial Regex Lead();

    [GeneratedRegex(@"(\.(?:yaml|csv|notice)):(\d+)")]
    private static partial Regex Place();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Word();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|[\w-]+\.(yaml|csv|notice)(:\d+)?|\bline \d+|\b[\d,]+ days?|\b\d+(\.\d+)?%")]
    private static partial Regex FactPattern();
}
