using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>A figure of a world: what days it is of, and what it is worth.</summary>
/// <param name="IsOneDay">Whether it is of one day, somewhere in <paramref name="Days"/>, and not of all of them.</param>
internal sealed record FigureMatch(EventGroup Group, EventFact Fact, DayInterval Days, bool IsOneDay, ValueInterval Value)
{
    private static readonly string[] Denominators = ["out of", "denominator", "total"];

    /// <summary>What it is held against, where that is a figure of its own period.</summary>
    public FigureMatch? Beside { get; init; }

    /// <summary>Whether it meets what is asked, over all that its value and what it is held against may be.</summary>
    public Truth Meets { get; init; }

    /// <summary>As in "0.19 may mean 0.19% or 19%"; empty where the value says what it means.</summary>
    public string UnitDoubt { get; init; } = "";

    /// <summary>As in "March 2020", "2019/20", "15 April 2020".</summary>
    public string Period => RecordSentences.Period(Fact.Records[0]) is { Length: > 0 } period ? period : Days.ToString();

    /// <summary>What a fact says as a figure, or why it is none.</summary>
    public static (FigureMatch? Figure, string Why) Read(MeasureSymbol measure, EventGroup group, EventFact fact)
    {
        var record = fact.Records[0];
        var period = FigurePeriod.Of(record);
        if ((period ?? record.Day) is not { } days)
        {
            return (null, record.Value("in") is { } text ? $"no calendar says when {text} is, so it shows nothing here" : "it does not say of which period it is, so it shows nothing here");
        }

        if (Denominators.Select(fact.Value).Any(v => ValueInterval.TryParse(v, out var total) && total is { IsExact: true, Lo: 0 }))
        {
            return (null, "a share of nothing is no figure");
        }

        if (!ValueInterval.TryParse(fact.Value("value"), out var value))
        {
            return (null, fact.Value("value") is null ? "it gives no value, so it is no figure" : "its value is not a number, so it is no figure");
        }

        var isPercent = measure.Unit == "percent";
        return value.Unit == "%" != isPercent && (value.Unit == "%" ? measure.Unit.Length > 0 : value.Unit.Length > 0)
            ? (null, $"{measure.Name} is {(isPercent ? "a percentage" : "not a percentage")}, so it shows nothing here")
            : (new FigureMatch(group, fact, days, period is null, isPercent ? value.InPercent() : value)
            {
                UnitDoubt = isPercent && value.IsShareOrPercent ? PercentFigures.Doubt(fact.Value("value")!, value) : "",
            }, "");
    }
}
