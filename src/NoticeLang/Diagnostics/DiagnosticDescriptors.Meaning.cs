using System.Collections.Immutable;
using static NoticeLang.Diagnostics.DiagnosticSeverity;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor NotARealDate = new("NL2001", Error, "A date that does not exist", "{0} is not a real date");

    public static readonly DiagnosticDescriptor BareDeadline = new("NL2002", Warning, "A deadline with no day", "The {0} deadline does not say which day in {1}");

    public static readonly DiagnosticDescriptor DeadlineBeforeIssue = new("NL2003", Error, "A deadline before the notice", "The {0} deadline must be after {1}, when the notice was issued");

    public static readonly DiagnosticDescriptor NoFrequency = new("NL2004", Error, "A repeated act with no frequency", "{0} does not say how often to {1}");

    public static readonly DiagnosticDescriptor CadenceWithoutStart = new("NL2005", Error, "A repeating duty with no start", "{0} repeats every {1} but does not say when counting starts");

    public static readonly DiagnosticDescriptor PercentAgainstCount = new("NL2006", Error, "A percentage compared with a count", "{0} compares {1} with {2}");

    public static readonly DiagnosticDescriptor RoleNobodyAppoints = new("NL2007", Note, "A role nobody appoints", "The notice does not say who appoints {0}");

    public static readonly DiagnosticDescriptor BodyWithoutChair = new("NL2008", Note, "A board with no chair", "The notice does not say who chairs {0}");

    public static readonly DiagnosticDescriptor ConditionCircle = new("NL2009", Error, "Conditions that turn on one another", "{0} in a circle");

    public static readonly DiagnosticDescriptor NeitherDroppedNorKept = new("NL2010", Error, "Neither dropped nor kept", "{0} of {1} is neither dropped nor kept");

    public static readonly DiagnosticDescriptor NoNotice = new("NL2011", Error, "No notice", "No notice is declared here");

    public static readonly DiagnosticDescriptor TwoNotices = new("NL2012", Error, "Two notices", "Two notices are declared here: {0} and {1}");

    public static readonly DiagnosticDescriptor SaidTwice = new("NL2013", Error, "Something said twice", "{0} says {1} twice");

    public static readonly DiagnosticDescriptor DoNotGoTogether = new("NL2014", Error, "Two things that do not go together", "{0} and {1} do not go together in one sentence");

    public static readonly DiagnosticDescriptor TailWithoutMeaning = new("NL2015", Error, "Words with no clear meaning here", "{0} has no clear meaning here");

    public static readonly DiagnosticDescriptor YearMissing = new("NL2017", Error, "A period without a year", "{0} must include a year");

    public static readonly DiagnosticDescriptor PeriodNotADay = new("NL2018", Error, "A period where a day is needed", "{0} is not one day");

    public static readonly DiagnosticDescriptor EndsBeforeItStarts = new("NL2019", Error, "An end before its start", "{0} ends before it starts");

    public static readonly DiagnosticDescriptor NoRoomEitherSide = new("NL2020", Warning, "One day, with no room either side", "{0} must be done on one exact day");

    public static readonly DiagnosticDescriptor ParagraphNotCovered = new("NL2021", Warning, "A paragraph that no condition covers", "No condition covers paragraph {0}");

    public static readonly DiagnosticDescriptor EmptyCondition = new("NL2022", Warning, "A condition that asks for nothing", "{0} asks for nothing");

    public static readonly DiagnosticDescriptor FloorInAnySpan = new("NL2023", Error, "So many times in any span", "{0} in any {1} is for limits, and this is a duty");

    public static readonly DiagnosticDescriptor NestedTrigger = new("NL2024", Error, "A trigger inside a trigger", "This part has a trigger of its own inside a when group");

    public static readonly DiagnosticDescriptor CanNeverBeMet = new("NL2025", Error, "More than there can be", "{0} can never be met: {1}");

    public static readonly DiagnosticDescriptor NoOrder = new("NL2026", Error, "A comparison without an order", "{0} has no order, so it cannot be {1}");

    public static readonly DiagnosticDescriptor HeaderDayMissing = new("NL2027", Error, "A day the notice does not give", "The notice does not say when it {0}");

    public static readonly DiagnosticDescriptor NoItemAtHand = new("NL2028", Error, "A field of nothing", "Its {0} needs a list to speak of");

    public static readonly DiagnosticDescriptor OriginNotStated = new("NL2029", Note, "A condition without an origin", "{0} does not say whose rule it is");

    public static readonly DiagnosticDescriptor RestsOnNotEncoded = new("NL2030", Warning, "A test of a condition that is not encoded", "{0} is not encoded, so nothing can show whether it is met");

    public static readonly DiagnosticDescriptor KeptNameMissing = new("NL2031", Error, "Kept or added, but not here", "{0} is {1}, but this notice has nothing called that");

    public static readonly DiagnosticDescriptor DroppedAndKept = new("NL2032", Error, "Both dropped and kept", "{0} is listed twice in what becomes of {1}");

    public static readonly DiagnosticDescriptor AndOrMissing = new("NL2033", Error, "A list without and or or", "This list does not say and or or");

    public static readonly DiagnosticDescriptor ScenarioIncomplete = new("NL2050", Error, "A scenario that tries nothing", "This scenario does not say {0}");

    public static readonly DiagnosticDescriptor MappingWithoutDay = new("NL2090", Warning, "A mapping that gives no day", "No column gives the day of these records");

    public static readonly DiagnosticDescriptor MappingIncomplete = new("NL2091", Error, "A mapping that leaves out what it needs", "This mapping does not say {0}");

    public static readonly DiagnosticDescriptor SaidTwiceInMapping = new("NL2092", Error, "Something said twice in a mapping", "This mapping says {0} twice");

    private static ImmutableArray<DiagnosticDescriptor> MeaningBand =>
    [
        NotARealDate, BareDeadline, DeadlineBeforeIssue, NoFrequency, CadenceWithoutStart, PercentAgainstCount, RoleNobodyAppoints,
        BodyWithoutChair, ConditionCircle, NeitherDroppedNorKept, NoNotice, TwoNotices, SaidTwice, DoNotGoTogether, TailWithoutMeaning,
        YearMissing, PeriodNotADay, EndsBeforeItStarts, NoRoomEitherSide, ParagraphNotCovered, EmptyCondition, FloorInAnySpan,
        NestedTrigger, CanNeverBeMet, NoOrder, HeaderDayMissing, NoItemAtHand, OriginNotStated, RestsOnNotEncoded, KeptNameMissing,
        DroppedAndKept, AndOrMissing, ScenarioIncomplete, MappingWithoutDay, MappingIncomplete, SaidTwiceInMapping,
    ];
}
