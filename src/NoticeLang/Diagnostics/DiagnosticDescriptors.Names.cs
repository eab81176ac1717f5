using System.Collections.Immutable;
using static NoticeLang.Diagnostics.DiagnosticSeverity;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor NameNotDeclared = new("NL1001", Error, "A name that is not declared", "Nothing here is called {0}");

    public static readonly DiagnosticDescriptor NameDeclaredTwice = new("NL1003", Error, "Two things with one name", "Two {0} are called {1}");

    public static readonly DiagnosticDescriptor ActNotDeclared = new("NL1004", Error, "An act that is not declared", "No act is called {0}");

    public static readonly DiagnosticDescriptor NameNotUsed = new("NL1005", Note, "A name that nothing uses", "Nothing in the notice uses {0}");

    public static readonly DiagnosticDescriptor WrongKindOfName = new("NL1006", Error, "The wrong kind of name", "{0} is {1}, and {2}");

    public static readonly DiagnosticDescriptor FindingNotDeclared = new("NL1007", Error, "A finding or value that is not declared", "{0} is never {1} in this notice");

    public static readonly DiagnosticDescriptor DeciderNotDeclared = new("NL1008", Error, "Somebody who does not decide", "{0} does not decide {1}");

    public static readonly DiagnosticDescriptor FieldNotDeclared = new("NL1009", Error, "A field that is not declared", "{0} has no field called {1}");

    public static readonly DiagnosticDescriptor StandardNameDeclared = new("NL1010", Error, "A standard name declared again", "{0} is a standard {1}, ready to use");

    public static readonly DiagnosticDescriptor UnitNotKnown = new("NL1011", Error, "A length of time that is not known", "{0} is not a length of time counted here");

    public static readonly DiagnosticDescriptor PeriodNotKnown = new("NL1012", Error, "A period that is not known", "{0} is not a day or a period known here");

    public static readonly DiagnosticDescriptor OtherVerbForm = new("NL1013", Error, "The other form of a verb", "Here {0} is written {1}");

    public static readonly DiagnosticDescriptor EventNotKnown = new("NL1014", Error, "An event that is not known", "No act has an event called {0}");

    public static readonly DiagnosticDescriptor NotAVerdict = new("NL1015", Error, "A word that is not a verdict", "{0} is not a verdict");

    public static readonly DiagnosticDescriptor FieldTypeNotKnown = new("NL1016", Error, "A kind of field that is not known", "The field {0} does not say what it holds");

    public static readonly DiagnosticDescriptor AspectNotSaid = new("NL1017", Error, "An act that does not say how it is done", "The act {0} does not say how it is done");

    public static readonly DiagnosticDescriptor BaselineNotDeclared = new("NL1018", Error, "A baseline that is not declared", "{0} has no baseline");

    private static ImmutableArray<DiagnosticDescriptor> NameBand =>
    [
        NameNotDeclared, NameDeclaredTwice, ActNotDeclared, NameNotUsed, WrongKindOfName, FindingNotDeclared,
        DeciderNotDeclared, FieldNotDeclared, StandardNameDeclared, UnitNotKnown, PeriodNotKnown, OtherVerbForm, EventNotKnown,
        NotAVerdict, FieldTypeNotKnown, AspectNotSaid, BaselineNotDeclared,
    ];
}
