namespace NoticeLang.Reporting.Layout;

/// <summary>Text in one colour: "red", "yellow", "magenta", "green"; null for the terminal's own.</summary>
/// <remarks>A class, because lists of it are then compiled ahead of time with the framework's.</remarks>
public sealed record Run(string Text, string? Colour = null)
{
    public static implicit operator Run(string text) => new(text);

    public static Run FromString(string text) => new(text);
}
