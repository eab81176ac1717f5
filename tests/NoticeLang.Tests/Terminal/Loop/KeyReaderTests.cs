using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NoticeLang.Terminal.Loop;
using NoticeLang.Terminal.State;
using Xunit;

namespace NoticeLang.Tests.Terminal.Loop;

/// <summary>What the console hands on, with and without pauses, as messages.</summary>
public sealed class KeyReaderTests
{
    private static readonly ConsoleKeyInfo Escape = new('\u001b', ConsoleKey.Escape, false, false, false);

    [Fact]
    public void AKeyStraightAfterEscapeIsAKeyOfItsOwn() => Assert.Equal("Esc, q", Read([Escape, Letter('q')]));

    [Fact]
    public void WhatTheConsoleTakesForAltIsEscapeAndAKey() =>
        Assert.Equal("Esc, q, Esc, Enter", Read([new('q', ConsoleKey.Q, false, alt: true, false), new('\r', ConsoleKey.Enter, false, alt: true, false)]));

    [Fact]
    public void EscapeTwiceIsTwoKeys() => Assert.Equal("Esc, Esc, j", Read([Escape, Escape, Letter('j')]));

    [Fact]
    public void AnEscapeAloneIsAKey() => Assert.Equal("Esc, j", Read([Escape, null, Letter('j')]));

    [Theory]
    [InlineData("[A", "Up")]
    [InlineData("[B", "Down")]
    [InlineData("OC", "Right")]
    [InlineData("[1;5D", "Left")]
    [InlineData("[5~", "PgUp")]
    [InlineData("[6~", "PgDn")]
    [InlineData("[H", "Home")]
    [InlineData("[4~", "End")]
    [InlineData("[3~", "Delete")]
    [InlineData("[Z", "Shift+Tab")]
    [InlineData("OP", "F1")]
    public void ASequenceThatComesInPiecesIsOneKey(string rest, string name) => Assert.Equal(name + ", q", Read([Escape, .. rest.Select(c => (ConsoleKeyInfo?)Letter(c)), Letter('q')]));

    [Fact]
    public void TheConsoleMayHandOnTheBeginningOfASequenceAsAlt() => Assert.Equal("Up", Read([new('[', ConsoleKey.None, false, alt: true, false), Letter('A')]));

    [Fact]
    public void EscapeAndABracketAreKeysWhereNothingFollows() => Assert.Equal("Esc, [, j", Read([Escape, Letter('['), null, Letter('j')]));

    [Fact]
    public void WhatIsNoSequenceIsTyped() => Assert.Equal("Esc, [, 1, Space", Read([Escape, Letter('['), Letter('1'), Letter(' ')]));

    [Fact]
    public void PastedTextIsOneMessage_AlsoInPieces() =>
        Assert.Equal("pasted board meets, q", Read([Escape, .. Letters("[200~board meets"), Escape, .. Letters("[201~q")]));

    [Fact]
    public void AMousePressAndItsRelease() => Assert.Equal("mouse 11 4, q", Read([Escape, .. Letters("[<0;12;5M"), Escape, .. Letters("[<0;12;5mq")]));

    private static IEnumerable<ConsoleKeyInfo?> Letters(string text) => text.Select(c => (ConsoleKeyInfo?)Letter(c));

    private static ConsoleKeyInfo Letter(char c) => new(c, ConsoleKey.None, false, false, false);

    /// <summary>All messages; a null among the keys is a pause.</summary>
    private static string Read(ConsoleKeyInfo?[] keys)
    {
        var waiting = new LinkedList<ConsoleKeyInfo?>(keys);
        var reader = new KeyReader(Take, _ => waiting.First?.Value is not null, () => 0);
        var messages = new List<ScreenMessage?>();
        try
        {
            while (true)
            {
                messages.Add(reader.Next());
            }
        }
        catch (EndOfStreamException)
        {
            // All is read.
        }

        return string.Join(", ", messages.Where(m => m is not null).Select(m => m switch
        {
            KeyPressed pressed => pressed.Key.Name,
            TextPasted pasted => "pasted " + pasted.Text,
            MousePressed mouse => $"mouse {mouse.X} {mouse.Y}",
            _ => m!.ToString(),
        }));

        ConsoleKeyInfo Take()
        {
            while (waiting.First is { } first)
            {
                waiting.RemoveFirst();
                if (first.Value is { } key)
                {
                    return key;
                }
            }

            throw new EndOfStreamException();
        }
    }
}
