using System;
using System.IO;
using System.Text;
using NoticeLang.Reporting;

namespace NoticeLang.Cli.Commands;

/// <summary>Files that results are written to.</summary>
internal static class OutputFiles
{
    /// <summary>Writes a file, in UTF-8. False, and said on standard error, where that cannot be done.</summary>
    public static bool Write(CliContext context, ReportOptions messages, string file, string text)
    {
        try
        {
            context.Host.Write(file, Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Error.Write(messages.Plain($"{file} could not be written. Is its folder there, and may you write in it?"));
            return false;
        }
    }
}
