namespace NoticeLang.Reporting.Layout;

/// <summary>How colours are written: not at all, or as the terminal's own 16. Colour never says what the words do not.</summary>
public sealed class Palette
{
    public static readonly Palette None = new(false);

    /// <summary>The terminal's own colours, foreground only; red is bold.</summary>
    public static readonly Palette Terminal = new(true);

    private const string Reset = "\u001b[0m";
    private readonly bool _isOn;

    private Palette(bool isOn) => _isOn = isOn;

    /// <summary>Whether it colours at all.</summary>
    public bool IsOn => _isOn;

    internal string Paint(string cleanText, string? colour) =>
        !_isOn || cleanText.Length == 0 || Code(colour) is not { } code ? cleanText : $"\u001b[{code}m{cleanText}{Reset}";

    private static string? Code(string? colour) => colour switch
    {
        "red" => "1;31",
        "green" => "32",
        "yellow" => "33",
        "magenta" => "35",
        _ => null,
    };
}
