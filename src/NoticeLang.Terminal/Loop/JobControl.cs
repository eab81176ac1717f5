using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace NoticeLang.Terminal.Loop;

/// <summary>Ctrl+Z: the shell gets the terminal back until somebody continues the program.</summary>
internal static class JobControl
{
    private const int WholeGroup = 0;

    /// <summary>Stops the program and whatever was started with it as one job. Comes back when it is continued, or at once where no shell could continue it.</summary>
    public static void StopHere()
    {
        var isStopped = Kill(WholeGroup, OperatingSystem.IsMacOS() || OperatingSystem.IsFreeBSD() ? 18 : 20) == 0;
        if (isStopped)
        {
            // The signal may reach another thread a moment later than this one goes on.
            Thread.Sleep(50);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
