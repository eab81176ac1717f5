using NoticeLang.Workspace;

namespace NoticeLang.Cli.Commands;

/// <summary>
/// Says how far a long load of evidence is: a line on standard error, once a second and not before 300 ms have gone by; at once where the
/// next file is large. Says nothing where standard error is no terminal.
/// </summary>
internal sealed class ReadingProgress
{
    private const long Patience = 300;
    private const long Between = 1000;
    private const long LargeFile = 10 * 1024 * 1024;

    private readonly CliContext _context;
    private long _next;

    private ReadingProgress(CliContext context) => (_context, _next) = (context, context.Clock() + Patience);

    /// <summary>Null where nothing is to be said.</summary>
    public static ReadingProgress? For(CliContext context) =>
        context is { IsErrorTerminal: true, MayShowProgress: true } && string.IsNullOrEmpty(context.Environment("CI")) ? new ReadingProgress(context) : null;

    public void Show(LoadProgress progress)
    {
        var now = _context.Clock();
        if (now < _next && progress.NextBytes < LargeFile)
        {
            return;
        }

        _next = now + Between;
        var large = progress.NextBytes >= LargeFile ? $"; the next has {progress.NextBytes / (1024 * 1024)} MB" : "";
        _context.Error.Write($"Reading evidence, {progress.Read} of {progress.Of} {(progress.Of == 1 ? "file" : "files")}{large}\n");
        _context.Error.Flush();
    }
}
