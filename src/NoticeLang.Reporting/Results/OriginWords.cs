using NoticeLang.Symbols;

namespace NoticeLang.Reporting.Results;

/// <summary>Whose rule a condition is, as a sentence.</summary>
internal static class OriginWords
{
    public static string Of(ConditionSymbol symbol)
    {
        var paragraphs = symbol.Paragraphs.IsEmpty
            ? ""
            : $", paragraph{(symbol.Paragraphs.Length == 1 ? "" : "s")} {Words.List(symbol.Paragraphs)}";
        var text = symbol.OriginText is { Length: > 0 } source ? $": {source}" : "";
        return symbol.Origin switch
        {
            OriginKind.Instrument => $"From the notice{paragraphs}{text}.",
            OriginKind.Letter => $"From the letter sent with the notice{paragraphs}{text}.",
            OriginKind.Local => $"A local rule, not part of the notice{text}.",
            _ => "The condition does not say whose rule it is.",
        };
    }
}
