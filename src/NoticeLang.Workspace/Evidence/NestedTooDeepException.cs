using System;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Lists and records within one another beyond <see cref="ReadingLimits.NestingDepth"/>: reading on could take for ever.</summary>
/// <param name="span">The first that is too deep.</param>
internal sealed class NestedTooDeepException(TextSpan span) : Exception
{
    public TextSpan Span { get; } = span;
}
