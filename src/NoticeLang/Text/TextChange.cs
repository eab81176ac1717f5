namespace NoticeLang.Text;

/// <summary>Replace what stands in <paramref name="Span"/> by <paramref name="NewText"/>.</summary>
public sealed record TextChange(TextSpan Span, string NewText);
