using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;
using NoticeLang.Terminal.Updating;

namespace NoticeLang.Terminal.Loop;

/// <summary>
/// The screens as plain lines and numbered prompts: no cursor is moved, nothing is drawn over. The same state and the same updates as the
/// screens have, so it says all they say.
/// </summary>
public sealed class LinesLoop
{
    private const int Finished = 0;
    private readonly ScreenOptions _options;
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private ScreenState _state;
    private bool _isDone;

    private LinesLoop(ScreenOptions options, TextReader input, TextWriter output)
    {
        (_options, _input, _output) = (options, input, output);
        _state = TerminalLoop.Initial(options, (Views.LineWidth, 1000));
    }

    /// <summary>Reads answers until q or the end of the input; the exit code.</summary>
    public static int Run(ScreenOptions options, TextReader input, TextWriter output)
    {
        var loop = new LinesLoop(options, input, output);
        loop.Do(new FindNotices());
        loop.Say();
        while (!loop._isDone && loop.Ask() is { } answer)
        {
            loop.Take(answer.Trim());
        }

        output.Write("\n");
        output.Flush();
        return Finished;
    }

    private string? Ask()
    {
        _output.Write("Type a number to open one, or a key and Enter (? for the keys, b to go back, q to leave): ");
        _output.Flush();
        return _input.ReadLine();
    }

    private void Take(string answer)
    {
        var (first, rest) = answer.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? (answer[..at], answer[(at + 1)..].Trim()) : (answer, "");
        if (answer.Length == 0)
        {
            return;
        }

        if (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Open(number);
            return;
        }

        if (first == "?")
        {
            Write(string.Join('\n', KeyTable.Rows.Select(r => $"{r.Shown}: {r.Name}{(Availability.WhyOff(_state, r.Command) is { } why ? $" (not now: {why})" : "")}.")) + "\n");
            return;
        }

        var key = first is "b" ? "Esc" : first is "+" or "/" or "f" or "d" or "x" or "S" or ":" or "space" ? first : first;
        Press(key is "space" ? "Space" : key);
        if (_state.Dialog is not null)
        {
            Fill(rest);
        }

        Say();
    }

    /// <summary>Answers the dialog that is open: with the rest of the line, else with a line of its own.</summary>
    private void Fill(string text)
    {
        if (_state.Dialog is { Kind: DialogKind.Fix } fix)
        {
            Write(string.Concat(DialogLists.Lines(_state, fix, 100).Select(l => PlainText.Clean(string.Concat(l.Runs.Select(r => r.Text))) + "\n")));
        }

        if (text.Length == 0)
        {
            _output.Write($"{DialogLists.Ask(_state, _state.Dialog!.Kind)} ");
            _output.Flush();
            text = _input.ReadLine()?.Trim() ?? "";
        }

        // There is no Tab here: a question mark at the end asks what may stand there.
        while (_state.Dialog is { Kind: DialogKind.Suppose } && text.EndsWith('?'))
        {
            var typed = text.TrimEnd('?');
            var dialog = _state.Dialog with { Text = typed, Cursor = typed.Length };
            var candidates = ScreenTable.Of(_state).Candidates(_state, dialog);
            Write(candidates.IsEmpty ? "Nothing is proposed here.\n" : string.Concat(candidates.Select(c => $"{c.Text}{(c.About.Length > 0 ? $": {PlainText.Clean(c.About)}" : "")}\n")));
            _output.Write($"{DialogLists.Ask(_state, DialogKind.Suppose)} {typed}");
            _output.Flush();
            text = typed + (_input.ReadLine()?.Trim() ?? "");
        }

        Apply(new KeyPressed(new Key("Ctrl+U")));
        Apply(new TextPasted(text));
        Press("Enter");
        if (_state.Dialog?.Problem is { } problem)
        {
            Write(problem + "\n");
            Press("Esc");
        }
    }

    private void Open(int number)
    {
        var rows = FrameLayout.Of(_state).Rows.Where(r => !r.IsHeading).ToList();
        if (number < 1 || number > rows.Count)
        {
            Write(Words.Text($"There is no {number}: the list has {rows.Count}.\n"));
            return;
        }

        _state = _state.With(_state.Here with { Selected = rows[number - 1].Key });
        var before = _state;
        Press("Enter");
        if (ReferenceEquals(before.Trail[^1], _state.Trail[^1]) || before.Here.Kind == _state.Here.Kind)
        {
            // Nothing lies behind it: what is said about it is all there is.
            Write(About(rows[number - 1]));
            return;
        }

        Say();
    }

    private string About(ScreenRow row)
    {
        var pane = FrameLayout.Of(_state).View.Below?.Invoke(row, Views.LineWidth);
        return row.Words + "\n" + (pane is null ? "" : string.Concat(pane.Lines.Select(l => PlainText.Clean(string.Concat(l.Select(r => r.Text))).Trim()).Where(t => t.Length > 0).Select(t => t + "\n")));
    }

    private void Say()
    {
        if (_isDone)
        {
            return;
        }

        Write("\n" + Views.Lines(_state));
        if (_state.Said is { } said)
        {
            Write(said + "\n");
        }
    }

    private void Write(string text) => _output.Write(text);

    private void Press(string key) => Apply(new KeyPressed(new Key(key)));

    private void Apply(ScreenMessage message)
    {
        var change = Updater.Apply(_state, message);
        _state = change.State;
        foreach (var effect in change.Effects)
        {
            Do(effect);
        }
    }

    private void Do(Effect effect)
    {
        switch (effect)
        {
            case Quit:
                _isDone = true;
                break;
            case FindNotices or ReadNotice or CheckNotice or CheckSupposed:
                Apply(ScreenWork.Answer(effect, _options));
                break;
            case CopyText copy:
                Write(copy.Text + "\n");
                break;
            case OpenEditor editor:
                Apply(new Done(EditorProcess.Run(_options.Editor!, editor.Path, editor.Line) ?? "The files are read again."));
                Press("r");
                break;
            case WriteFile or AppendFile or ChangeFile:
                Apply(FileWork.Do(effect, _options.Host));
                break;
        }
    }
}
