using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NoticeLang.Terminal.Loop;

/// <summary>The user's own editor, at a line of a file.</summary>
internal static class EditorProcess
{
    /// <summary>Starts it and waits for its end; what goes wrong is said, and null where nothing does.</summary>
    /// <param name="editor">As VISUAL or EDITOR has it: a program, perhaps with flags.</param>
    /// <param name="line">From 1.</param>
    public static string? Run(string editor, string path, int line)
    {
        var start = StartInfo(editor, path, line);
        try
        {
            using var process = Process.Start(start);
            process?.WaitForExit();
            return null;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            return $"The editor {start.FileName} could not be started.";
        }
    }

    /// <summary>Editors that take a line take it as +12, but for those of VS Code's kind, which take file:12.</summary>
    internal static ProcessStartInfo StartInfo(string editor, string path, int line)
    {
        var parts = editor.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(parts.Length == 0 ? "vi" : parts[0]) { UseShellExecute = false };
        foreach (var flag in parts.Skip(1))
        {
            start.ArgumentList.Add(flag);
        }

        var number = line.ToString(CultureInfo.InvariantCulture);
        switch (Path.GetFileNameWithoutExtension(start.FileName))
        {
            case "code" or "codium" or "code-insiders" or "cursor":
                start.ArgumentList.Add("--goto");
                start.ArgumentList.Add($"{path}:{number}");
                break;
            case "subl" or "hx" or "helix" or "zed":
                start.ArgumentList.Add($"{path}:{number}");
                break;
            default:
                start.ArgumentList.Add("+" + number);
                start.ArgumentList.Add(path);
                break;
        }

        return start;
    }
}
