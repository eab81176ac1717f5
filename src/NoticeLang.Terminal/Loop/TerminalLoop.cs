using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Cells;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.State;
using NoticeLang.Terminal.Updating;

namespace NoticeLang.Terminal.Loop;

/// <summary>The one impure part: reads keys, keeps the state, sends what changed, and does what the screens ask of the world.</summary>
public sealed class TerminalLoop : IDisposable
{
    /// <summary>Exit codes: 0 finished, 130 stopped from outside.</summary>
    private const int Finished = 0;
    private const int Stopped = 130;
    private readonly BlockingCollection<ScreenMessage> _messages = [];
    private readonly ScreenOptions _options;
    private readonly TerminalDevice _device;
    private readonly FrameWriter _writer;
    private readonly AutoResetEvent _taken = new(false);
    private CellGrid? _shown;
    private ScreenState _state;
    private int? _exit;
    private volatile bool _hasEditor;

    private TerminalLoop(ScreenOptions options, Stream output)
    {
        _options = options;
        _device = new TerminalDevice(output, options.HasMouse);
        _writer = new FrameWriter(options.HasColour, isAscii: !options.HasBoxDrawing);
        _state = Initial(options, TerminalDevice.Size);
    }

    /// <summary>The state a run begins with.</summary>
    public static ScreenState Initial(ScreenOptions options, (int Width, int Height) size) => new()
    {
        AsAt = options.AsAt,
        KnownBy = options.KnownBy,
        Size = size,
        FrameNumber = options.ShowsFrameNumbers ? 0 : null,
        Settings = new ScreenSettings
        {
            HasBoxDrawing = options.HasBoxDrawing,
            HasColour = options.HasColour,
            HasMouse = options.HasMouse,
            DueSoonDays = options.DueSoonDays,
            HasEditor = options.Editor is not null,
            Today = options.Today,
            Marking = options.Marking,
        },
    };

    /// <summary>Runs the screens until somebody leaves; the exit code.</summary>
    /// <param name="time">For the moment after a save, and for telling how far long work is.</param>
    public static int Run(ScreenOptions options, Stream output, TimeProvider time)
    {
        using var loop = new TerminalLoop(options, output);
        using var worker = new ScreenWorker(ScreenWork.Patient(options), loop.Post, time);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, loop.Stop);
        using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, loop.Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, loop.Stop);
        using var resized = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGWINCH, loop.Resized);
        using var continued = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => loop.Post(new TerminalBack()));

        // Evidence that is given by name may be any notice's.
        using var watcher = new FolderWatcher(
            [options.Path, .. options.Evidence], paths => loop.Post(new FilesChanged { Paths = options.Evidence.Count > 0 ? [] : paths }), options.Polls, time);
        loop._device.Start();
        new Thread(loop.ReadKeys) { IsBackground = true, Name = "keys" }.Start();
        worker.Ask(new FindNotices());
        loop.Work(worker);
        return loop._exit ?? Finished;
    }

    public void Dispose()
    {
        _device.Dispose();
        _messages.Dispose();
        _taken.Dispose();
    }

    private void Work(ScreenWorker worker)
    {
        Draw();
        while (_exit is null)
        {
            // All that has happened is taken in before the next picture is drawn.
            var message = _messages.Take();
            do
            {
                Apply(message, worker);
                if (message is KeyPressed or TextPasted or MousePressed)
                {
                    _taken.Set();
                }
            }
            while (_exit is null && _messages.TryTake(out message));

            if (_exit is null)
            {
                Draw();
            }
        }
    }

    private void Apply(ScreenMessage message, ScreenWorker worker)
    {
        switch (message)
        {
            case WorkFailed failed:
                throw new InvalidOperationException("Checking went wrong.", failed.Fault);
            case KeyPressed when _options.FailsOnKey:
                throw new InvalidOperationException("A test asked for this fault.");
            case TerminalStopped:
                _exit = Stopped;
                return;
            case TerminalBack:
                // Whatever stood on the terminal meanwhile: all is drawn again, at the size it has now.
                _device.Start();
                _shown = null;
                var (width, height) = TerminalDevice.Size;
                message = new Resized(width, height);
                break;
            case KeyPressed { Key.Name: "Ctrl+Z" } when !OperatingSystem.IsWindows():
                Aside(JobControl.StopHere);
                return;
        }

        var change = Updater.Apply(_state, message);
        _state = change.State;
        foreach (var effect in change.Effects)
        {
            switch (effect)
            {
                case Quit quit:
                    _exit = quit.IsStopped ? Stopped : Finished;
                    return;
                case CopyText copy:
                    _device.Show($"\u001b]52;c;{Convert.ToBase64String(Encoding.UTF8.GetBytes(copy.Text))}\u0007");
                    break;
                case WriteFile or AppendFile or ChangeFile:
                    Post(FileWork.Do(effect, _options.Host));
                    break;
                case CancelWork:
                    worker.Cancel();
                    break;
                case OpenEditor editor:
                    _hasEditor = true;
                    Aside(() => Post(new Done(EditorProcess.Run(_options.Editor!, editor.Path, editor.Line) ?? "The files are read again.")));
                    _hasEditor = false;
                    Post(new FilesChanged());
                    break;
                case ShowLines lines:
                    Aside(() => ShowLines(lines.Text));
                    break;
                default:
                    worker.Ask(effect);
                    break;
            }
        }
    }

    private void Draw()
    {
        if (_state.FrameNumber is { } number)
        {
            _state = _state with { FrameNumber = number + 1 };
        }

        var frame = FramePainter.Paint(_state);
        var bytes = _writer.Write(_shown, frame.Grid, frame.Cursor);
        _shown = frame.Grid;
        _device.Show(bytes);
    }

    /// <summary>From any thread, also after the end: then nobody hears it.</summary>
    private void Post(ScreenMessage message)
    {
        try
        {
            _messages.Add(message);
        }
        catch (ObjectDisposedException)
        {
            // The run is over.
        }
    }

    /// <summary>Gives the terminal away, and takes it back.</summary>
    private void Aside(Action action)
    {
        _device.Stop();
        try
        {
            action();
        }
        finally
        {
            Post(new TerminalBack());
        }
    }

    private void ShowLines(string text)
    {
        var lines = (_options.HasBoxDrawing ? text : AsciiText.Of(text)).Split('\n').SelectMany(line => TextWrap.Lines([line], TerminalDevice.Size.Width - 1)).Select(runs => string.Concat(runs.Select(r => r.Text)));
        _device.Send(string.Join("\r\n", lines) + "Press Enter to go back. ");
        Console.ReadLine();
    }

    private void ReadKeys()
    {
        var reader = new KeyReader(() => Console.ReadKey(intercept: true), TerminalDevice.WaitsForKey, _options.Milliseconds);
        try
        {
            while (true)
            {
                if (reader.Next() is { } message)
                {
                    // Whatever comes of a key may give the terminal away: nothing is read from it until that is done.
                    Post(message);
                    _taken.WaitOne();
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            // The terminal is gone.
            Post(new TerminalStopped());
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Post(new WorkFailed(fault));
        }
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_hasEditor && context.Signal == PosixSignal.SIGINT)
        {
            // Ctrl+C in the editor is the editor's.
            return;
        }

        _device.Stop();
        Post(new TerminalStopped());
    }

    private void Resized(PosixSignalContext context)
    {
        var (width, height) = TerminalDevice.Size;
        Post(new Resized(width, height));
    }
}

/// <summary>The terminal was somebody else's for a while and is the program's again.</summary>
internal sealed record TerminalBack : ScreenMessage;

/// <summary>The terminal is gone, or somebody outside ends the program.</summary>
internal sealed record TerminalStopped : ScreenMessage;
