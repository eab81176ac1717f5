using Microsoft.Extensions.Logging;

namespace NoticeLang.Workspace;

/// <summary>What loading writes to the log.</summary>
internal static partial class LoadLog
{
    [LoggerMessage(1, LogLevel.Debug, "Loading {Path}")]
    public static partial void Loading(ILogger logger, string path);

    [LoggerMessage(2, LogLevel.Debug, "Read {Path}: {Length} bytes")]
    public static partial void ReadFile(ILogger logger, string path, long length);

    [LoggerMessage(3, LogLevel.Debug, "Evidence in {Path}: {Records} records, {Statements} statements")]
    public static partial void ReadEvidence(ILogger logger, string path, int records, int statements);

    [LoggerMessage(4, LogLevel.Information, "Loaded {Sources} notice files and {Files} evidence files with {Records} records")]
    public static partial void Loaded(ILogger logger, int sources, int files, int records);

    [LoggerMessage(5, LogLevel.Warning, "Not used: {Path} ({Kind})")]
    public static partial void NotUsed(ILogger logger, string path, LoadErrorKind kind);
}
