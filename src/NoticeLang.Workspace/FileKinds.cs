using System;
using System.IO;
using System.Runtime.InteropServices;

namespace NoticeLang.Workspace;

/// <summary>Tells files from what only looks like one, without opening it: opening a pipe waits until somebody writes to it.</summary>
internal static class FileKinds
{
    private const int CurrentFolder = -100;
    private const uint TypeAlone = 1;

    /// <summary>What it is, links followed; null for a file, a folder, or nothing at all.</summary>
    public static SkippedKind? Of(string fullPath) => OperatingSystem.IsLinux() ? OnLinux(fullPath) : ByAttributes(fullPath);

    private static SkippedKind? OnLinux(string fullPath)
    {
        try
        {
            if (Statx(CurrentFolder, fullPath, 0, TypeAlone, out var status) != 0)
            {
                return null;
            }

            return (status.Mode & 0xF000) switch
            {
                0x1000 => SkippedKind.Pipe,
                0xC000 => SkippedKind.Socket,
                0x2000 or 0x6000 => SkippedKind.Device,
                _ => null,
            };
        }
        catch (EntryPointNotFoundException)
        {
            return ByAttributes(fullPath);
        }
    }

    private static SkippedKind? ByAttributes(string fullPath) =>
        File.Exists(fullPath) && File.GetAttributes(fullPath).HasFlag(FileAttributes.Device) ? SkippedKind.Device : null;

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, out Status status);

    /// <summary>As the kernel lays it out, the same on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct Status
    {
        [FieldOffset(28)]
        public readonly ushort Mode;
    }
}
