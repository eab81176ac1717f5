using System;
using System.Globalization;
using System.Text;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Loop;

/// <summary>
/// Turns what the console reads into messages: keys by name, and mouse reports and pasted text, which the console hands on as an escape
/// and single letters.
/// </summary>
/// <param name="read">The next key, waited for.</param>
/// <param name="isWaiting">Whether a key can be read without waiting.</param>
/// <param name="clock">Milliseconds from any beginning: two clicks soon after each other are a double click.</param>
internal sealed class KeyReader(Func<ConsoleKeyInfo> read, Func<bool> isWaiting, Func<long> clock)
{
    private const int LongestReport = 32;
    private (int X, int Y, long At)? _lastClick;

    /// <summary>The next message; null for what means nothing, such as letting a mouse button go.</summary>
    public ScreenMessage? Next()
    {
        var key = read();
        if (key.Key == ConsoleKey.Escape && key.KeyChar == '\u001b' && isWaiting())
        {
            var next = read();
            return next.KeyChar == '[' ? Sequence() : new KeyPressed(new Key("Esc"));
        }

        return Name(key) is { } name ? new KeyPressed(new Key(name)) : null;
    }

    /// <summary>The name of a key; null for one that has none here.</summary>
    internal static string? Name(ConsoleKeyInfo key)
    {
        var isControl = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        return key.Key switch
        {
            ConsoleKey.UpArrow => "Up",
            ConsoleKey.DownArrow => "Down",
            ConsoleKey.LeftArrow => "Left",
            ConsoleKey.RightArrow => "Right",
            ConsoleKey.PageUp => "PgUp",
            ConsoleKey.PageDown => "PgDn",
            ConsoleKey.Home => "Home",
            ConsoleKey.End => "End",
            ConsoleKey.Enter => "Enter",
            ConsoleKey.Escape => "Esc",
            ConsoleKey.Backspace => "Backspace",
            ConsoleKey.Delete => "Delete",
            ConsoleKey.Tab => key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? "Shift+Tab" : "Tab",
            ConsoleKey.F1 => "F1",
            ConsoleKey.C when isControl => "Ctrl+C",
            ConsoleKey.P when isControl => "Ctrl+P",
            ConsoleKey.U when isControl => "Ctrl+U",
            ConsoleKey.Spacebar => "Space",
            _ => key.KeyChar switch
            {
                '\r' or '\n' => "Enter",
                '\t' => "Tab",
                '\u0003' => "Ctrl+C",
                ' ' => "Space",
                >= '!' and not '\u007f' when !char.IsControl(key.KeyChar) => key.KeyChar.ToString(),
                _ => null,
            },
        };
    }

    private ScreenMessage? Sequence()
    {
        var report = new StringBuilder();
        while (report.Length < LongestReport && isWaiting())
        {
            var letter = read().KeyChar;
            report.Append(letter);
            if (letter is '~' or 'M' or 'm' || char.IsAsciiLetter(letter))
            {
                break;
            }
        }

        var text = report.ToString();
        return text == "200~" ? new TextPasted(Pasted()) : text.StartsWith('<') ? Mouse(text) : null;
    }

    private string Pasted()
    {
        var text = new StringBuilder();
        while (isWaiting())
        {
            text.Append(read().KeyChar);
            if (text.ToString().EndsWith("\u001b[201~", StringComparison.Ordinal))
            {
                text.Length -= 6;
                break;
            }
        }

        return text.ToString();
    }

    /// <summary>As in "&lt;0;12;5M": button, column and row from 1; M is pressed, m is let go.</summary>
    private MousePressed? Mouse(string report)
    {
        var parts = report[1..^1].Split(';');
        if (parts.Length != 3 || report[^1] != 'M' || !Number(parts[0], out var button) || !Number(parts[1], out var x) || !Number(parts[2], out var y))
        {
            return null;
        }

        if (button is 64 or 65)
        {
            return new MousePressed(x - 1, y - 1, 0, button == 64 ? -3 : 3);
        }

        if (button != 0)
        {
            return null;
        }

        var now = clock();
        var isDouble = _lastClick is { } last && last.X == x && last.Y == y && now - last.At < 500;
        _lastClick = isDouble ? null : (x, y, now);
        return new MousePressed(x - 1, y - 1, isDouble ? 2 : 1);
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
