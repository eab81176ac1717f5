using System;
using System.CommandLine;
using System.Globalization;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Terminal.Loop;

namespace NoticeLang.Cli.Commands;

/// <summary><c>notice open</c>: the screens.</summary>
internal sealed class OpenCommand : NoticeCommand
{
    private readonly Argument<string> _path = CommandOptions.Path();
    private readonly RunOptions _run = new();
    private readonly Option<bool> _lines = CommandOptions.Switch("--lines", "plain lines and numbered prompts, for screen readers; also where there is no terminal");
    private readonly Option<bool> _poll = CommandOptions.Switch("--poll", "look for changed files every 2 seconds as well, for network drives");
    private readonly Option<bool> _noMouse = CommandOptions.Switch("--no-mouse", "leave the mouse to the terminal");
    private readonly Option<bool> _testFrame = new("--test-frame") { Hidden = true };
    private readonly Option<bool> _testFault = new("--test-fault") { Hidden = true };
    private readonly ViewOptions _view = new(hasMarking: true);

    public OpenCommand()
        : base("open", "look through notices on the screen: why, what if, and what next")
    {
        Add(_path);
        Add(_run.Symbols);
        Add(_lines, _noMouse, _poll, _testFrame, _testFault);
        Add(_view.Symbols);
    }

    public override (string CommandLine, string Does)[] Examples =>
    [
        ("notice open trafford", "the screens, as at today"),
        ("notice open trafford --as-at \"1 April 2022\"", "as at that day"),
    ];

    public override int Run(ParseResult arguments, CliContext context)
    {
        var settings = _run.Read(arguments, context);
        var view = _view.Read(arguments, context);
        if (settings.Names is not null)
        {
            throw new UsageException("notice open shows people by their codes. For names there is notice evaluate --names.");
        }

        var options = new ScreenOptions(context.Host, arguments.GetValue(_path) ?? ".", settings.Evidence, settings.Evaluation.AsAt)
        {
            KnownBy = settings.Evaluation.KnownBy,
            DueSoonDays = settings.Evaluation.DueSoonDays,
            HasColour = view.Options.Palette.IsOn,
            HasBoxDrawing = view.Options.HasBoxDrawing,
            ShowsValues = view.Options.ShowsValues,
            Marking = view.Marking,
            HasMouse = !arguments.GetValue(_noMouse),
            Editor = context.Environment("VISUAL") is { Length: > 0 } visual ? visual : context.Environment("EDITOR") is { Length: > 0 } editor ? editor : null,
            FailsOnKey = arguments.GetValue(_testFault),
            ShowsFrameNumbers = arguments.GetValue(_testFrame),
            Today = context.Today(),
            Milliseconds = () => Environment.TickCount64,
            TimeOfDay = () => DateTime.Now.ToString("H:mm:ss", CultureInfo.InvariantCulture),
            Polls = arguments.GetValue(_poll),
        };

        // Without a terminal that can be drawn on, the same is said in lines.
        if (arguments.GetValue(_lines) || !context.IsOutputTerminal || !context.IsInputTerminal || context.Environment("TERM") is "dumb" or "")
        {
            return LinesLoop.Run(options, context.OpenInput(), context.Output);
        }

        context.Output.Flush();
        return TerminalLoop.Run(options, context.OpenTerminal(), TimeProvider.System);
    }
}
