using System;
using System.CommandLine;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Messages;

namespace NoticeLang.Cli.Commands;

/// <summary>The flags that say how results and messages look.</summary>
/// <param name="hasMarking">Whether the command's results can carry a marking.</param>
internal sealed class ViewOptions(bool hasMarking = false)
{
    private readonly Option<string> _messages = CommandOptions.Messages();
    private readonly Option<string> _width = CommandOptions.Width();
    private readonly Option<string> _colour = CommandOptions.Colour();
    private readonly Option<bool> _noColour = CommandOptions.NoColour();
    private readonly Option<bool> _noValues = CommandOptions.NoValues();
    private readonly Option<string> _marking = CommandOptions.Marking();
    private readonly Option<bool> _verbose = CommandOptions.Verbose();

    public Symbol[] Symbols => [_messages, _width, _colour, _noColour, _noValues, .. hasMarking ? [_marking] : Array.Empty<Symbol>(), _verbose];

    /// <exception cref="UsageException">A value was not understood.</exception>
    public View Read(ParseResult arguments, CliContext context)
    {
        var colour = arguments.GetValue(_noColour) ? false : ListArguments.Colour(arguments.GetValue(_colour));
        var messages = arguments.GetValue(_messages) ?? context.Environment("NOTICE_MESSAGES");
        var width = arguments.GetValue(_width);
        return new View(
            Options(context.IsOutputTerminal),
            Options(context.IsErrorTerminal),
            ListArguments.Messages(messages),
            !string.IsNullOrEmpty(messages),
            arguments.GetValue(_verbose))
        {
            Marking = hasMarking && arguments.GetValue(_marking)?.Trim() is { Length: > 0 } marking ? marking : null,
        };

        ReportOptions Options(bool isTerminal) =>
            TerminalAbilities.Options(context, colour, width is null ? null : ListArguments.Width(width), isTerminal) with { ShowsValues = !arguments.GetValue(_noValues) };
    }
}

/// <summary>How results (<paramref name="Options"/>) and messages look, and whether the stages of the run are told.</summary>
/// <param name="ShowsAllMessages">Whether a style was asked for; else a result shows errors alone and counts the others.</param>
internal sealed record View(ReportOptions Options, ReportOptions MessageOptions, MessageStyle Messages, bool ShowsAllMessages, bool IsVerbose)
{
    /// <summary>As given, on one line when shown; null for none.</summary>
    public string? Marking { get; init; }

    /// <summary>A result between two lines of its marking.</summary>
    public string Marked(string text)
    {
        if (Marking is null)
        {
            return text;
        }

        var line = Options.Plain(Marking);
        return $"{line}\n{text}\n{line}";
    }
}

/// <summary>What the terminal can do, asked of the environment.</summary>
internal static class TerminalAbilities
{
    private const int WidestByDefault = 100;

    /// <summary>Colour and width as asked for, else as the terminal has them: none and 100 columns where there is no terminal.</summary>
    public static ReportOptions Options(CliContext context, bool? colour, int? width, bool isTerminal)
    {
        var isDumb = context.Environment("TERM") == "dumb";
        var mayColour = isTerminal && !isDumb && string.IsNullOrEmpty(context.Environment("NO_COLOR"));
        return new ReportOptions
        {
            Palette = colour ?? mayColour ? Palette.Terminal : Palette.None,
            Width = width ?? (isTerminal && context.TerminalWidth() is > 0 and var columns ? Math.Min(columns, WidestByDefault) : WidestByDefault),
            HasBoxDrawing = isTerminal && !isDumb && context.IsUtf8,
        };
    }
}
