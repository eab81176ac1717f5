using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Terminal.State;

/// <summary>What the screens ask of the world; the loop does it and answers with a <see cref="ScreenMessage"/>.</summary>
public abstract record Effect;

/// <summary>Look for notices anew and read them.</summary>
public sealed record FindNotices : Effect;

/// <summary>Read a notice and its evidence anew.</summary>
public sealed record ReadNotice(string Path) : Effect;

/// <summary>Work a notice out as at a day.</summary>
public sealed record CheckNotice(string Path, LoadedNotice Loaded, Day AsAt, Day? KnownBy, int Generation) : Effect;

/// <summary>Work a notice out with what is supposed.</summary>
public sealed record CheckSupposed(string Path, LoadedNotice Loaded, Supposing Supposing, Day? KnownBy) : Effect;

/// <summary>Open the user's editor at a place, wait for it, then read again.</summary>
public sealed record OpenEditor(string Path, int Line) : Effect;

/// <summary>Write a file; one that is there is written over only where <paramref name="MayReplace"/>.</summary>
public sealed record WriteFile(string Path, string Text, bool MayReplace, string Said) : Effect;

/// <summary>Add text at the end of a file, which is made where it is not there.</summary>
public sealed record AppendFile(string Path, string Text, string Said) : Effect;

/// <summary>Change a file in UTF-8 that still holds the text that was read; otherwise it is left as it is.</summary>
/// <param name="Before">The text that was read.</param>
public sealed record ChangeFile(string Path, string Before, string After, string Said) : Effect;

/// <summary>Put text on the terminal's clipboard.</summary>
public sealed record CopyText(string Text) : Effect;

/// <summary>Leave the screens, print lines, wait for Enter, come back.</summary>
public sealed record ShowLines(string Text) : Effect;

/// <summary>Drop the work that waits.</summary>
public sealed record CancelWork : Effect;

/// <summary>Leave the program.</summary>
/// <param name="IsStopped">With Ctrl+C: the exit code says so.</param>
public sealed record Quit(bool IsStopped = false) : Effect;

/// <summary>A new state, and what it asks of the world.</summary>
public sealed record Change(ScreenState State, ImmutableArray<Effect> Effects)
{
    [return: NotNullIfNotNull(nameof(state))]
    public static implicit operator Change?(ScreenState? state) => state is null ? null : new(state, []);

    public static Change Of(ScreenState state, params ImmutableArray<Effect> effects) => new(state, effects);
}
