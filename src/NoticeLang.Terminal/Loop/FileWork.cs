using System;
using System.IO;
using System.Text;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.State;
using NoticeLang.Workspace;

namespace NoticeLang.Terminal.Loop;

/// <summary>Writes what was asked to be written, and says what came of it.</summary>
internal static class FileWork
{
    public static Done Do(Effect effect, IWorkspaceHost host) => effect switch
    {
        WriteFile { MayReplace: false } write when host.FileExists(write.Path) => new Done($"{write.Path} is there already, and was left as it is. Choose another name."),
        WriteFile write => Write(host, write.Path, write.Text, write.Said),
        ChangeFile change => Rewrite(host, change),
        AppendFile append => Write(host, append.Path, append.Text, append.Said, isAppended: true),
        _ => throw new ArgumentException($"nothing is written for {effect.GetType().Name}", nameof(effect)),
    };

    private static Done Rewrite(IWorkspaceHost host, ChangeFile change)
    {
        try
        {
            var bytes = host.Read(change.Path);
            var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            if (!bytes.AsSpan(start).SequenceEqual(Encoding.UTF8.GetBytes(change.Before)))
            {
                return new Done($"{change.Path} is not as it was read, or not in UTF-8, and was left as it is. r reads it again.");
            }

            host.Write(change.Path, [.. bytes.AsSpan(0, start), .. Encoding.UTF8.GetBytes(change.After)]);
            return new Done(change.Said);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Done($"{change.Path} could not be changed: {FileTrouble.Words(exception)}.");
        }
    }

    private static Done Write(IWorkspaceHost host, string path, string text, string said, bool isAppended = false)
    {
        try
        {
            var before = isAppended && host.FileExists(path) ? TextDecoder.Decode(host.Read(path), out _).TrimEnd() + "\n\n" : "";
            host.Write(path, Encoding.UTF8.GetBytes(before + text));
            return new Done(said);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Done($"{path} could not be written: {FileTrouble.Words(exception)}.");
        }
    }
}
