using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Loop;

/// <summary>
/// Turns what the console reads into messages: keys by name, and mouse reports, pasted text and sequences that came in pieces, which the
/// console hands on as an escape and single letters.
/// </summary>
/// <param name="read">The next key, waited for.</param>
/// <param name="waits">Whether a key can be read within so many milliseconds.</param>
/// <param name="clock">Milliseconds from any beginning: two clicks soon after each other are a double click.</param>
internal sealed class KeyReader(Func<ConsoleKeyInfo> read, Func<int, bool> waits, Func<long> clock)
{
    private const int LongestReport = 32;

    /// <summary>How long the rest of a sequence may be on its way; nobody types that fast.</summary>
    private const int SequencePause = 25;

    /// <summary>The same for pasted text, whose end is marked.</summary>
    private const int PastePause = 500;
    private readonly Queue<ConsoleKeyInfo> _back = [];
    private (int X, int Y, long At)? _lastClick;

    /// <summary>The next message; null for what means nothing, such as letting a mouse button go.</summary>
    public ScreenMessage? Next()
    {
        var key = Read();

        // The console makes Alt+q of an escape with a q straight after it. No key here needs Alt: they are two keys.
        if (key.Modifiers.HasFlag(ConsoleModifiers.Alt) && key.KeyChar != '\0')
        {
            _back.Enqueue(new ConsoleKeyInfo(key.KeyChar, key.Key, key.Modifiers.HasFlag(ConsoleModifiers.Shift), alt: false, key.Modifiers.HasFlag(ConsoleModifiers.Control)));
            return AfterEscape();
        }

        return key.Key == ConsoleKey.Escape && key.KeyChar == '\u001b' ? AfterEscape() : Message(key);
    }

    private static KeyPressed? Message(ConsoleKeyInfo key) => Name(key) is { } name ? new KeyPressed(new Key(name)) : null;

    private ConsoleKeyInfo Read() => _back.Count > 0 ? _back.Dequeue() : read();

    private bool Waits(int milliseconds) => _back.Count > 0 || waits(milliseconds);

    /// <summary>The escape that was read begins a sequence, or is the key Esc, and what follows is a key of its own.</summary>
    private ScreenMessage? AfterEscape()
    {
        if (!Waits(SequencePause))
        {
            return new KeyPressed(new Key("Esc"));
        }

        var next = Read();
        if (next.KeyChar is '[' or 'O' && Waits(SequencePause))
        {
            return Sequence(next);
        }

        _back.Enqueue(next);
        return new KeyPressed(new Key("Esc"));
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
            ConsoleKey.Z when isControl => "Ctrl+Z",
            ConsoleKey.U when isControl => "Ctrl+U",
            ConsoleKey.Spacebar => "Space",
            _ => key.KeyChar switch
            {
                '\r' or '\n' => "Enter",
                '\t' => "Tab",
                '\u0003' => "Ctrl+C",
                '\u001a' => "Ctrl+Z",
                ' ' => "Space",
                >= '!' and not '\u007f' when !char.IsControl(key.KeyChar) => key.KeyChar.ToString(),
                _ => null,
            },
        };
    }

    private ScreenMessage? Sequence(ConsoleKeyInfo introducer)
    {
        var letters = new List<ConsoleKeyInfo> { introducer };
        var report = new StringBuilder();
        while (report.Length < LongestReport && Waits(SequencePause))
        {
            var letter = Read();
            letters.Add(letter);
            report.Append(letter.KeyChar);
            if (letter.KeyChar == '~' || char.IsAsciiLetter(letter.KeyChar))
            {
                var text = report.ToString();
                return text == "200~" ? new TextPasted(Pasted()) : text.StartsWith('<') ? Mouse(text) : SequenceKey(text) is { } name ? new KeyPressed(new Key(name)) : null;
            }

            if (!char.IsAsciiDigit(letter.KeyChar) && letter.KeyChar is not (';' or '<' or '?'))
            {
                break;
            }
        }

        // No sequence after all: Esc, and what was typed after it.
        letters.ForEach(_back.Enqueue);
        return new KeyPressed(new Key("Esc"));
    }

    /// <summary>A key whose sequence came in pieces, so that the console did not know it; what is held down with it is left out.</summary>
    private static string? SequenceKey(string report) => (report.Split(';')[0].TrimEnd('~'), report[^1]) switch
    {
        (_, 'A') => "Up",
        (_, 'B') => "Down",
        (_, 'C') => "Right",
        (_, 'D') => "Left",
        (_, 'H') or ("1" or "7", '~') => "Home",
        (_, 'F') or ("4" or "8", '~') => "End",
        (_, 'Z') => "Shift+Tab",
        (_, 'P') or ("11", '~') => "F1",
        ("3", '~') => "Delete",
        ("5", '~') => "PgUp",
        ("6", '~') => "PgDn",
        _ => null,
    };

    private string Pasted()
    {
        const string end = "\u001b[201~";
        var text = new StringBuilder();
        while (Waits(PastePause))
        {
            text.Append(Read().KeyChar);
            if (text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end)
            {
                text.Length -= end.Length;
                break;
            }
        }

        return text.Replace("\0", "").ToString();
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
