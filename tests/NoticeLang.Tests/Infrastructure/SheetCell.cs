namespace NoticeLang.Tests.Infrastructure;

/// <summary>A cell to be written into a workbook.</summary>
/// <param name="Attributes">Of its element, without its place.</param>
/// <param name="Content">Of its element.</param>
/// <param name="Shared">A text that goes among the workbook's shared ones; then there is no content.</param>
internal readonly record struct SheetCell(string Attributes, string Content, string? Shared = null)
{
    public const int DateStyle = 1;
    public const int PercentStyle = 2;
    public const int MonthStyle = 3;

    /// <summary>The style of the first format given to <see cref="WorkbookBuilder.Format"/>.</summary>
    public const int FirstOwnStyle = 4;

    public static implicit operator SheetCell(string text) => new("t=\"s\"", "", text);

    public static SheetCell Number(string value, int style = 0) => new($"s=\"{style}\"", $"<v>{value}</v>");

    public static SheetCell Date(string serial) => Number(serial, DateStyle);

    public static SheetCell Of(string type, string value) => new($"t=\"{type}\"", $"<v>{value}</v>");

    /// <param name="value">What stands beside the formula; null for nothing.</param>
    public static SheetCell Formula(string formula, string? value) => new("", $"<f>{formula}</f>{(value is null ? "" : $"<v>{value}</v>")}");
}
