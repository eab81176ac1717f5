using System;

namespace NoticeLang.Cli.CommandLine;

/// <summary>The command line was not understood; the message says what to write instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
