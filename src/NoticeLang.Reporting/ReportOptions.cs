using System.Collections.Immutable;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Reporting;

/// <summary>How a report is to look. It never changes what a report says of the notice.</summary>
public sealed record ReportOptions
{
    public static readonly ReportOptions Default = new();

    /// <summary>Columns of the page.</summary>
    public int Width { get; init; } = 100;

    public Palette Palette { get; init; } = Palette.None;

    /// <summary>Whether trees may be drawn with box-drawing characters; else in ASCII.</summary>
    public bool HasBoxDrawing { get; init; }

    /// <summary>Said behind the day as at, in brackets: how it was chosen.</summary>
    public string? AsAtNote { get; init; }

    /// <summary>Conditions to show; empty for all. Totals always count everything.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>The file or folder as given, for the commands proposed at the end.</summary>
    public string Target { get; init; } = "";

    /// <summary>The lead time in words: "60 days".</summary>
    public string DueSoon { get; init; } = "60 days";

    /// <summary>
    /// False for <c>--no-values</c>: of evidence only places and hashes are shown. Results and messages then come without values already:
    /// a report only leaves out the members and columns that would stand empty.
    /// </summary>
    public bool ShowsValues { get; init; } = true;

    /// <summary>One paragraph of text, cleaned and broken at the width.</summary>
    public string Plain(string text)
    {
        var output = NewOutput();
        output.Paragraph(0, text);
        return output.ToString();
    }

    internal TextOutput NewOutput() => new(Width, Palette);
}
