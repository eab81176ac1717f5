namespace NoticeLang.Terminal.Cells;

/// <summary>The colours screens use: the terminal's own, foreground only.</summary>
public enum CellColour
{
    /// <summary>The terminal's own foreground.</summary>
    Plain,
    Red,
    Green,
    Yellow,
    Magenta,
}

/// <summary>How a cell looks; red is always bold.</summary>
/// <param name="IsReverse">Foreground and background change places: the selected row.</param>
public readonly record struct CellStyle(CellColour Colour, bool IsReverse = false, bool IsBold = false);

/// <summary>One cell of a terminal: a grapheme and its look.</summary>
/// <param name="Text">A grapheme; a space where nothing stands; empty for the right half of a wide one.</param>
public readonly record struct Cell(string Text, CellStyle Style)
{
    public static readonly Cell Blank = new(" ", default);
}
