using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Symbols;

/// <summary>A declared name: the one thing it names, what people call it, and where it is declared.</summary>
/// <param name="Name">As written in sentences and evidence: lower-case words joined by hyphens.</param>
/// <param name="Title">What people call it; the name with spaces where none is declared.</param>
/// <param name="Location">The name in its declaration.</param>
public abstract record Symbol(string Name, string Title, TextLocation Location)
{
    /// <summary>Symbols are one by their name: one name space, each name declared once.</summary>
    public virtual bool Equals(Symbol? other) => other is not null && GetType() == other.GetType() && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode(System.StringComparison.Ordinal);

    public override string ToString() => Name;
}

/// <summary>Somebody who can be bound or can act: a council, a department.</summary>
public sealed record PartySymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location);

/// <summary>A post: director, adviser, chair.</summary>
public sealed record RoleSymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    public ImmutableArray<string> AppointedBy { get; init; } = [];

    public ImmutableArray<string> ApprovedBy { get; init; } = [];

    public ImmutableArray<string> HeldBy { get; init; } = [];
}

/// <summary>A board or other body that acts as one; until the day before <see cref="NamedFrom"/> it went by <see cref="FormerName"/>.</summary>
public sealed record BodySymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    public string? FormerName { get; init; }

    /// <summary>The first day of the present name.</summary>
    public Day? NamedFrom { get; init; }
}

/// <summary>A document, and whose it is.</summary>
public sealed record DocumentSymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    public ImmutableArray<string> OwnedBy { get; init; } = [];
}

/// <summary>A list: closed when its items stand in the notice, growing by evidence when <see cref="AddedToBy"/> names who adds.</summary>
public sealed record ListSymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    public ImmutableArray<ListItemSymbol> Items { get; init; } = [];

    public ImmutableArray<FieldSymbol> Fields { get; init; } = [];

    public string? InDocument { get; init; }

    public ImmutableArray<string> AddedToBy { get; init; } = [];

    public bool IsClosed => AddedToBy.IsEmpty && InDocument is null;
}

/// <summary>An item of a list.</summary>
public sealed record ListItemSymbol(string Name, string Title, TextLocation Location, string ListName) : Symbol(Name, Title, Location)
{
    /// <summary>Fields given in the notice: name and value as written.</summary>
    public ImmutableDictionary<string, string> FieldValues { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>What somebody decides, and what may be found, worst first where <see cref="IsOrdered"/>.</summary>
public sealed record JudgementSymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    public ImmutableArray<string> Findings { get; init; } = [];

    public bool IsOrdered { get; init; }

    public ImmutableArray<string> Deciders { get; init; } = [];

    /// <summary>True for <c>judgement of council</c>: the name is the declared thing judged, not a name of its own.</summary>
    public bool IsOfSubject { get; init; }
}

/// <summary>A state something declared may be in (<c>state of pace: too-slow, steady</c>), shown by state records.</summary>
public sealed record StateSymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Whether they stand in an order, the first the lowest: what may be asked to be at least or at most one of them.</summary>
    public bool IsOrdered { get; init; }

    public bool IsOfSubject { get; init; }
}

/// <summary>A quality of who holds a post: in-post, permanent, independent.</summary>
public sealed record QualitySymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location);

/// <summary>How an act is done: at one time, again and again, or all the time.</summary>
public enum ActAspect
{
    Once,
    Repeated,
    Throughout,
}

/// <summary>Something that is done: a verb with its forms and the fields its records may have.</summary>
public sealed record ActSymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    public ActAspect Aspect { get; init; }

    /// <summary>As in "meets", "cooperates-with".</summary>
    public required string ThirdPerson { get; init; }

    /// <summary>What one doing of it is called: "meeting". Null where none is declared.</summary>
    public string? Noun { get; init; }

    /// <summary>As in "met", for sentences about what happened.</summary>
    public required string Past { get; init; }

    public ImmutableArray<FieldSymbol> Fields { get; init; } = [];

    public bool IsFromPrelude { get; init; }
}

/// <summary>What kind of value a field holds.</summary>
public enum FieldType
{
    Count,
    Percent,
    Money,
    Day,
    Span,
    Party,
    Names,
    Words,
    OneOf,
}

/// <summary>A field of an act or of a list's items; <see cref="Values"/> where it is one of some.</summary>
public sealed record FieldSymbol(string Name, string Title, TextLocation Location, FieldType Type) : Symbol(Name, Title, Location)
{
    public ImmutableArray<string> Values { get; init; } = [];
}

/// <summary>A figure that is read from time to time.</summary>
public sealed record MeasureSymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    /// <summary>percent, count, money, days …: as declared.</summary>
    public string Unit { get; init; } = "";

    public Span? ReadEvery { get; init; }

    public Span? Window { get; init; }

    public string? Of { get; init; }

    public string? Excluding { get; init; }

    public string? Counts { get; init; }

    public decimal? Baseline { get; init; }

    public DayInterval? BaselinePeriod { get; init; }

    public bool? LowerIsBetter { get; init; }
}

/// <summary>Terms, seasons or other periods by name.</summary>
public sealed record CalendarSymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    public ImmutableArray<CalendarPeriodSymbol> Periods { get; init; } = [];
}

/// <summary>
/// A term or season of a calendar. With <see cref="Year"/> it is that year's alone (days given in full); without, its days recur
/// each year, and <see cref="Start"/>/<see cref="End"/> are given for the year 2000 (End before Start runs into the next year).
/// </summary>
public sealed record CalendarPeriodSymbol(string Name, string Title, TextLocation Location, string CalendarName) : Symbol(Name, Title, Location)
{
    public int? Year { get; init; }

    public Day Start { get; init; }

    public Day End { get; init; }

    /// <summary>Its days; of a yearly period those that begin in a year: one that ends before it starts runs into the next.</summary>
    public DayInterval DaysIn(int year)
    {
        if (Year is not null)
        {
            return new DayInterval(Start, End);
        }

        var months = (year - 2000) * 12;
        return new DayInterval(Start.AddMonths(months), End.AddMonths(months + (End < Start ? 12 : 0)));
    }
}

/// <summary>Whose rule a condition is.</summary>
public enum OriginKind
{
    Unstated,
    Instrument,
    Letter,
    Local,
}

/// <summary>A condition: its name, whose rule it is, and the paragraphs it encodes.</summary>
public sealed record ConditionSymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    public OriginKind Origin { get; init; }

    /// <summary>Whose rule it is, where the origin says ("the council's improvement page, 2019").</summary>
    public string? OriginText { get; init; }

    /// <summary>Paragraph numbers of the notice it encodes, as written.</summary>
    public ImmutableArray<string> Paragraphs { get; init; } = [];

    /// <summary>The notice's own words, where quoted.</summary>
    public string? Says { get; init; }

    /// <summary>Why it is not encoded; null where it is.</summary>
    public string? NotEncodedReason { get; init; }

    public string? InsteadOf { get; init; }

    public Day? InsteadFrom { get; init; }
}

/// <summary>The header of the notice. Days are as inexact as they are written.</summary>
public sealed record NoticeSymbol(string Name, string Title, TextLocation Location) : Symbol(Name, Title, Location)
{
    public string? Kind { get; init; }

    public DayInterval? Decided { get; init; }

    public DayInterval? Issued { get; init; }

    public DayInterval? Published { get; init; }

    public DayInterval? Effective { get; init; }

    /// <summary>The day it ends by its own words; its last day.</summary>
    public DayInterval? Ends { get; init; }

    public ImmutableArray<string> IssuedBy { get; init; } = [];

    public ImmutableArray<string> AddressedTo { get; init; } = [];

    public string? Ground { get; init; }

    public string? Follows { get; init; }

    /// <summary>Highest paragraph number of the notice, where the header says <c>paragraphs 1 to 9</c>.</summary>
    public int? LastParagraph { get; init; }

    /// <summary>Paragraphs that ask for nothing, with what they are.</summary>
    public ImmutableDictionary<string, string> BackgroundParagraphs { get; init; } = ImmutableDictionary<string, string>.Empty;

    public NoticeReplacement? Replaces { get; init; }

    /// <summary>Whether its kind says that it is only proposed: <c>kind draft improvement notice</c>.</summary>
    public bool IsDraft => Kind is { } kind && (kind.Split(' ') is var words) && (words.Contains("draft") || words.Contains("proposed"));
}

/// <summary>What becomes of each condition of the notice replaced: <c>drops a; keeps c, e as f; adds d "…"</c>.</summary>
public sealed record NoticeReplacement(
    string NoticeName,
    ImmutableArray<string> Drops,
    ImmutableDictionary<string, string> Keeps,
    ImmutableDictionary<string, string> Adds,
    TextLocation Location);
