using System;
using System.Collections.Immutable;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Terminal.Keys;

namespace NoticeLang.Terminal.State;

/// <summary>What happens to the screens: a key, the mouse, a new size, an answer to what they asked for.</summary>
public abstract record ScreenMessage;

/// <summary>A key.</summary>
public sealed record KeyPressed(Key Key) : ScreenMessage;

/// <summary>Text that was pasted, or typed faster than keys are told apart.</summary>
public sealed record TextPasted(string Text) : ScreenMessage;

/// <param name="X">Column, from 0.</param>
/// <param name="Y">Row, from 0.</param>
/// <param name="Clicks">1 or 2; 0 for the wheel.</param>
/// <param name="Wheel">Rows to scroll: less than 0 is up.</param>
public sealed record MousePressed(int X, int Y, int Clicks, int Wheel = 0) : ScreenMessage;

/// <summary>The terminal has another size, in columns and rows.</summary>
public sealed record Resized(int Width, int Height) : ScreenMessage;

/// <summary>The folder was looked through: these are its notices.</summary>
public sealed record NoticesFound(ImmutableArray<string> Paths) : ScreenMessage;

/// <summary>A notice was read, or read again after its files changed.</summary>
/// <param name="At">The time of day, as people say it.</param>
public sealed record NoticeRead(string Path, LoadedNotice Loaded, string? At) : ScreenMessage;

/// <summary>A notice was worked out; <paramref name="Generation"/> says for which question.</summary>
public sealed record NoticeChecked(string Path, NoticeResult Result, int Generation, string? At) : ScreenMessage
{
    /// <summary>How its evidence stands.</summary>
    public Lazy<EvidenceStandings>? Standings { get; init; }

    /// <summary>What it was worked out from.</summary>
    public LoadedNotice? Loaded { get; init; }
}

/// <summary>Something was worked out for what if.</summary>
/// <param name="Problem">Why a supposed record could not be used; null where all could.</param>
public sealed record SupposedChecked(string Path, NoticeResult? Result, string? Problem, int Question) : ScreenMessage;

/// <summary>Files changed on disk; whether that changes a notice is found by reading it.</summary>
public sealed record FilesChanged : ScreenMessage
{
    /// <summary>Which files and folders, as the paths of the notices begin; none where any may have.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];
}

/// <summary>Long work said how far it is; null when it is done.</summary>
public sealed record ProgressTold(string? Words) : ScreenMessage;

/// <summary>Something that was asked of the world is done; said in the status line.</summary>
public sealed record Done(string Words) : ScreenMessage;
