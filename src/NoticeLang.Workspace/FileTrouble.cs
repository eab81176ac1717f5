using System;
using System.IO;

namespace NoticeLang.Workspace;

/// <summary>Why the system did not read or write a file, in words for people: the system's own differ between machines and may be no words at all.</summary>
public static class FileTrouble
{
    private const int IoError = 5;
    private const int Busy = 16;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int LowWord = 0xFFFF;
    private const int Sharing = 32;
    private const int DiskFull = 112;

    /// <summary>A clause, as in "its folder is not there".</summary>
    public static string Words(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "its folder is not there",
        FileNotFoundException => "it is not there",
        UnauthorizedAccessException => "this is not allowed to the one who runs NoticeLang",
        PathTooLongException => "its name is too long",
        _ => (exception.HResult & LowWord) switch
        {
            IoError => "the disk does not answer as it should",
            Busy or Sharing => "another program is using it",
            NoSpace or DiskFull => "there is no room left on the disk",
            ReadOnly => "the disk can only be read",
            _ => "it cannot be used as a file",
        },
    };
}
