using NoticeLang.Symbols;

namespace NoticeLang.Binding;

/// <summary>What the kinds of symbols are called in messages.</summary>
internal static class SymbolWords
{
    /// <summary>As in "party", "condition".</summary>
    public static string Kind(Symbol symbol) => symbol switch
    {
        PartySymbol => "party",
        RoleSymbol => "role",
        BodySymbol => "body",
        DocumentSymbol => "document",
        ListSymbol => "list",
        ListItemSymbol => "list item",
        JudgementSymbol => "judgement",
        StateSymbol => "state",
        QualitySymbol => "quality",
        ActSymbol => "act",
        FieldSymbol => "field",
        MeasureSymbol => "measure",
        CalendarSymbol => "calendar",
        CalendarPeriodSymbol => "period of a calendar",
        ConditionSymbol => "condition",
        _ => "notice",
    };

    /// <summary>As in "a party", "an act".</summary>
    public static string KindWithArticle(Symbol symbol) => symbol is ActSymbol ? "an act" : "a " + Kind(symbol);

    /// <summary>As in "parties", "conditions".</summary>
    public static string Kinds(Symbol symbol) => symbol switch
    {
        PartySymbol => "parties",
        BodySymbol => "bodies",
        QualitySymbol => "qualities",
        CalendarPeriodSymbol => "periods",
        _ => Kind(symbol) + "s",
    };
}
