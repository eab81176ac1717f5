namespace NoticeLang.Time;

/// <summary>What a span is counted in.</summary>
public enum SpanUnit
{
    Day,
    WorkingDay,
    Week,
    Month,
    Year,
}

/// <summary>A length of time as written: a whole number, 1 or more (0 for "allowing nothing"), of a unit.</summary>
public readonly record struct Span(int Count, SpanUnit Unit)
{
    /// <summary>As in "6 weeks", "1 month", "10 working days".</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            SpanUnit.Day => "day",
            SpanUnit.WorkingDay => "working day",
            SpanUnit.Week => "week",
            SpanUnit.Month => "month",
            _ => "year",
        };
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count} {unit}{(Count == 1 ? "" : "s")}");
    }
}
