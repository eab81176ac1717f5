using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace NoticeLang.Cli.Commands;

/// <summary>What a run tells of its stages with <c>--verbose</c>, on standard error.</summary>
internal static partial class RunLog
{
    /// <summary>A logger to standard error. In a method of its own, so that without <c>--verbose</c> no logging package is loaded.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ILoggerFactory Create() => LoggerFactory.Create(builder => builder
        .SetMinimumLevel(LogLevel.Debug)
        .AddSimpleConsole(options => options.SingleLine = true)
        .AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace));

    [LoggerMessage(101, LogLevel.Information, "Read the conditions: {Conditions}, with {Messages} messages")]
    public static partial void Bound(ILogger logger, int conditions, int messages);

    [LoggerMessage(102, LogLevel.Information, "Worked out {Conditions} conditions as at {Day}")]
    public static partial void Evaluated(ILogger logger, int conditions, string day);
}
