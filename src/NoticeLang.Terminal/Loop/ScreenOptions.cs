using System;
using System.Collections.Generic;
using NoticeLang.Time;
using NoticeLang.Workspace;

namespace NoticeLang.Terminal.Loop;

/// <summary>What the screens are opened with.</summary>
/// <param name="Path">A notice, or a folder of notices.</param>
/// <param name="Evidence">Files and folders; empty for the folder beside each notice.</param>
public sealed record ScreenOptions(IWorkspaceHost Host, string Path, IReadOnlyList<string> Evidence, Day AsAt)
{
    public Day? KnownBy { get; init; }

    public int DueSoonDays { get; init; } = 60;

    /// <summary>The time of day as people say it, for "checked at"; a test gives its own.</summary>
    public Func<string?> TimeOfDay { get; init; } = () => null;

    /// <summary>Milliseconds from any beginning, for telling a double click from two.</summary>
    public Func<long> Milliseconds { get; init; } = () => 0;

    /// <summary>The day it is, for "today" where a date is asked for.</summary>
    public Day? Today { get; init; }

    public bool HasColour { get; init; } = true;

    public bool HasBoxDrawing { get; init; } = true;

    /// <summary>Looks for changed files every two seconds as well.</summary>
    public bool Polls { get; init; }

    public bool HasMouse { get; init; } = true;

    /// <summary>False shows places and hashes of evidence only.</summary>
    public bool ShowsValues { get; init; } = true;

    /// <summary>Shown on every screen and in all that is written from one, for example OFFICIAL-SENSITIVE; null for none.</summary>
    public string? Marking { get; init; }

    /// <summary>The editor's command line; null where none is set.</summary>
    public string? Editor { get; init; }

    /// <summary>For tests: each picture carries its number.</summary>
    public bool ShowsFrameNumbers { get; init; }

    /// <summary>For tests: the first key is a fault in the program, so that what it leaves behind can be seen.</summary>
    public bool FailsOnKey { get; init; }
}
