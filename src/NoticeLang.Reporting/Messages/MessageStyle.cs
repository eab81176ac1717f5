namespace NoticeLang.Reporting.Messages;

/// <summary>How much of a message is shown.</summary>
public enum MessageStyle
{
    /// <summary>Everything: the lines of the file, why it matters, what to write, where to read more.</summary>
    Full,

    /// <summary>The first line, the place and the lines of the file.</summary>
    Short,

    /// <summary>One line, for editors and grep: <c>file:line:column: error NL1001: …</c>.</summary>
    Line,
}
