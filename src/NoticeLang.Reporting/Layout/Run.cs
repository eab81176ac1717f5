namespace NoticeLang.Reporting.Layout;

/// <summary>Text in one colour: "red", "yellow", "magenta", "green"; null for the terminal's own.</summary>
public readonly record struct Run(string Text, string? Colour = null)
{
    public static implicit operator Run(string text) => new(text);

    public static Run FromString(string text) => new(text);
}
