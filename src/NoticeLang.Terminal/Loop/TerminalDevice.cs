using System;
using System.IO;
using System.Text;
using System.Threading;

namespace NoticeLang.Terminal.Loop;

/// <summary>
/// The terminal itself: its screen, its keys, its size. Everything it changes it puts back, once, whatever ends the run.
/// </summary>
/// <param name="output">Of the terminal.</param>
internal sealed class TerminalDevice(Stream output, bool hasMouse) : IDisposable
{
    private const string MouseOn = "\u001b[?1000h\u001b[?1006h";
    private const string MouseOff = "\u001b[?1006l\u001b[?1000l";
    private readonly Lock _lock = new();
    private bool _isOn;

    /// <summary>Columns and rows; 80 and 24 where the terminal does not tell.</summary>
    public static (int Width, int Height) Size
    {
        get
        {
            try
            {
                return Console.WindowWidth > 0 && Console.WindowHeight > 0 ? (Console.WindowWidth, Console.WindowHeight) : (80, 24);
            }
            catch (IOException)
            {
                return (80, 24);
            }
        }
    }

    /// <summary>Whether a key can be read within so many milliseconds.</summary>
    public static bool WaitsForKey(int milliseconds)
    {
        const int step = 2;
        for (var waited = 0; waited < milliseconds && !Console.KeyAvailable; waited += step)
        {
            Thread.Sleep(step);
        }

        return Console.KeyAvailable;
    }

    /// <summary>The other screen, no cursor while drawing, the mouse, pasted text told from typed.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (!_isOn)
            {
                _isOn = true;
                Console.TreatControlCAsInput = true;
                Send("\u001b[?1049h\u001b[?2004h" + (hasMouse ? MouseOn : ""));
            }
        }
    }

    /// <summary>Everything as it was before <see cref="Start"/>. May be called from any thread, and again.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            if (_isOn)
            {
                _isOn = false;
                Send((hasMouse ? MouseOff : "") + "\u001b[?2004l\u001b[0m\u001b[?25h\u001b[?1049l");
                try
                {
                    Console.TreatControlCAsInput = false;
                }
                catch (IOException)
                {
                    // The terminal is gone; there is nothing to put back.
                }
            }
        }
    }

    /// <summary>Shows what a picture needs; nothing once the terminal is given back.</summary>
    public void Show(string text)
    {
        lock (_lock)
        {
            if (_isOn)
            {
                Send(text);
            }
        }
    }

    public void Send(string text)
    {
        try
        {
            output.Write(Encoding.UTF8.GetBytes(text));
            output.Flush();
        }
        catch (IOException)
        {
            // The terminal is gone: reading from it will say so.
        }
    }

    public void Dispose() => Stop();
}
