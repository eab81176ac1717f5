using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace NoticeLang.Tests.Infrastructure;

/// <summary>A command of a document and what the document says it prints.</summary>
/// <param name="Line">Of the command in the document, from 1.</param>
/// <param name="Command">Behind the dollar sign.</param>
/// <param name="Output">The lines up to the next command, with <c>[exit N]</c> where the exit code is not 0.</param>
internal sealed record ConsoleCommand(int Line, string Command, IReadOnlyList<string> Output);

/// <summary>
/// Documents as tests: the blocks fenced as <c>console</c>. A line <c>$ notice …</c> is a command, run from the document's folder; the
/// lines below are all it prints, on both outputs in the order of writing; <c>[exit 1]</c> closes them where the exit code is not 0. A
/// line <c>...</c> stands for any lines. An escape character is shown as <c>␛</c>,
/// a carriage return as <c>␍</c>, a byte order mark as <c>&lt;BOM&gt;</c>.
/// </summary>
internal static class ConsoleBlocks
{
    private const string Opening = "```console";
    private const string Closing = "```";
    private const string Prompt = "$ ";

    public static IReadOnlyList<ConsoleCommand> Read(string markdown)
    {
        var commands = new List<ConsoleCommand>();
        var isInside = false;
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        List<string>? output = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!isInside || lines[i] == Closing)
            {
                isInside = !isInside && lines[i] == Opening;
                output = null;
            }
            else if (lines[i].StartsWith(Prompt, StringComparison.Ordinal))
            {
                output = [];
                commands.Add(new ConsoleCommand(i + 1, lines[i][Prompt.Length..], output));
            }
            else
            {
                output?.Add(lines[i]);
            }
        }

        return commands;
    }

    /// <summary>The words of a command line as a shell would part them: double quotes keep spaces.</summary>
    public static string[] Words(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isQuoted, isWord) = (false, false);
        foreach (var c in command)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
                isWord = true;
            }
            else if (c == ' ' && !isQuoted)
            {
                if (isWord)
                {
                    words.Add(word.ToString());
                    word.Clear();
                    isWord = false;
                }
            }
            else
            {
                word.Append(c);
                isWord = true;
            }
        }

        return isWord ? [.. words, word.ToString()] : [.. words];
    }

    /// <summary>What was printed, as a document shows it.</summary>
    public static IReadOnlyList<string> Shown(string printed, int exitCode)
    {
        var text = printed.Replace("\u001b", "␛", StringComparison.Ordinal).Replace("\r", "␍", StringComparison.Ordinal)
            .Replace("\uFEFF", "<BOM>", StringComparison.Ordinal).TrimEnd('\n');
        IEnumerable<string> lines = text.Length == 0 ? [] : text.Split('\n');
        return [.. lines, .. exitCode == 0 ? Array.Empty<string>() : [FormattableString.Invariant($"[exit {exitCode}]")]];
    }

    /// <summary>Null where what is shown is what was printed; else the first line that differs, with both sides.</summary>
    public static string? Difference(IReadOnlyList<string> shown, IReadOnlyList<string> printed)
    {
        var expected = shown.ToList();
        while (expected.Count > 0 && expected[^1].Length == 0)
        {
            expected.RemoveAt(expected.Count - 1);
        }

        var (wrong, at) = Compare(expected, 0, printed, 0);
        return wrong < 0 ? null : $"  shown:   {LineAt(expected, wrong)}\n  printed: {LineAt(printed, at)}";
    }

    /// <summary>The document with each command's lines replaced by what it printed; commands with a line <c>...</c> are left as they are.</summary>
    public static string Update(string markdown, Func<ConsoleCommand, IReadOnlyList<string>> run)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n').ToList();
        foreach (var command in Read(markdown).Reverse())
        {
            if (!command.Output.Contains("..."))
            {
                lines.RemoveRange(command.Line, command.Output.Count);
                lines.InsertRange(command.Line, [.. run(command), .. lines[command.Line] == Closing ? Array.Empty<string>() : [""]]);
            }
        }

        return string.Join('\n', lines);
    }

    private static string LineAt(IReadOnlyList<string> lines, int index) => index < lines.Count ? lines[index] : "(nothing more)";

    /// <summary>Where the two part ways, the furthest of all ways to read the dots; -1 where they agree.</summary>
    private static (int Wrong, int At) Compare(List<string> shown, int i, IReadOnlyList<string> printed, int j)
    {
        while (i < shown.Count)
        {
            if (shown[i] == "...")
            {
                var furthest = (Wrong: i, At: j);
                for (var k = j; k <= printed.Count; k++)
                {
                    var rest = Compare(shown, i + 1, printed, k);
                    if (rest.Wrong < 0)
                    {
                        return rest;
                    }

                    furthest = rest.Wrong > furthest.Wrong ? rest : furthest;
                }

                return furthest;
            }

            if (j >= printed.Count || shown[i] != printed[j])
            {
                return (i, j);
            }

            i++;
            j++;
        }

        return j < printed.Count ? (i, j) : (-1, -1);
    }
}
