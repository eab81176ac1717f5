using System.Collections.Generic;
using System.Linq;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.Loop;
using NoticeLang.Terminal.State;
using NoticeLang.Terminal.Updating;
using NoticeLang.Tests.Architecture;
using NoticeLang.Time;
using NoticeLang.Workspace;

namespace NoticeLang.Tests.Terminal;

/// <summary>The screens without a terminal: keys in, frames out, and all they ask for done at once.</summary>
internal sealed class ScreenSession
{
    private readonly ScreenOptions _options;

    public ScreenSession(IWorkspaceHost host, string path, Day asAt, int width = 100, int height = 30, bool hasBoxes = true, bool showsValues = true)
    {
        _options = new ScreenOptions(host, path, [], asAt) { HasBoxDrawing = hasBoxes, ShowsValues = showsValues, Editor = "vi", Today = Day.Of(2022, 6, 1), TimeOfDay = () => "9:18:05" };
        State = TerminalLoop.Initial(_options, (width, height));
        Do(new FindNotices());
    }

    public ScreenState State { get; private set; }

    /// <summary>What was asked of the world beside work: files to write, text to copy, the end.</summary>
    public List<Effect> Asked { get; } = [];

    public Frame Frame => FramePainter.Paint(State);

    public string Picture => Frame.Grid.ToString();

    /// <summary>The line that says the selected row in words.</summary>
    public string Status => Frame.Grid.Text(State.Size.Height - 4).Trim('│', '|', ' ');

    public static ScreenSession Trafford(int width = 100, int height = 30, bool hasBoxes = true) =>
        new(new DiskWorkspaceHost(SourceTree.Root), "examples/trafford", Day.Of(2022, 4, 1), width, height, hasBoxes);

    public ScreenSession Press(params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            Take(new KeyPressed(new Key(key)));
        }

        return this;
    }

    /// <summary>Types a text letter by letter.</summary>
    public ScreenSession Type(string text) => Press(text.Select(c => c == ' ' ? "Space" : c.ToString()));

    public ScreenSession Take(ScreenMessage message)
    {
        var change = Updater.Apply(State, message);
        State = change.State;
        foreach (var effect in change.Effects)
        {
            Do(effect);
        }

        return this;
    }

    private void Do(Effect effect)
    {
        if (effect is FindNotices or ReadNotice or CheckNotice or CheckSupposed)
        {
            Take(ScreenWork.Answer(effect, _options));
        }
        else
        {
            Asked.Add(effect);
        }
    }
}
