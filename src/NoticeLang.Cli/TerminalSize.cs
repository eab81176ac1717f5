using System;
using System.IO;
using System.Runtime.InteropServices;

namespace NoticeLang.Cli;

/// <summary>How wide the terminal is.</summary>
internal static class TerminalSize
{
    private const nuint GetWindowSize = 0x5413;

    /// <summary>
    /// In columns; 0 where it is not known. On Linux the terminal is asked directly: <see cref="Console.WindowWidth"/> would first send it
    /// control sequences.
    /// </summary>
    public static int Columns()
    {
        if (OperatingSystem.IsLinux())
        {
            return Ask(1, GetWindowSize, out var size) == 0 || Ask(2, GetWindowSize, out size) == 0 ? size.Columns : 0;
        }

        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [DllImport("libc", EntryPoint = "ioctl")]
    private static extern int Ask(int descriptor, nuint request, out WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct WindowSize
    {
        public readonly ushort Rows;
        public readonly ushort Columns;
        public readonly ushort PixelsAcross;
        public readonly ushort PixelsDown;
    }
}
