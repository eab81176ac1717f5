using System;
using System.IO;
using Microsoft.Extensions.Logging;

namespace NoticeLang.Tests.Cli;

/// <summary>A log to a writer: <c>info: message</c>, a line an entry.</summary>
internal sealed class WriterLog(TextWriter writer) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        writer.Write($"{logLevel.ToString().ToLowerInvariant()}: {formatter(state, exception)}\n");

    public void Dispose()
    {
    }
}
