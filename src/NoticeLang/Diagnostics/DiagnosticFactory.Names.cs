using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

/// <summary>One typed method for each message: the only way messages are made.</summary>
public static partial class DiagnosticFactory
{
    /// <param name="suggestion">The declared name that is meant, perhaps, and where it is declared (null for a standard name).</param>
    /// <param name="declareAs">How it would be declared, as in <c>party chiar "what it is"</c>; null where no declaration would help.</param>
    public static Diagnostic NameNotDeclared(
        TextLocation location, string name, string? suggestion, TextLocation? suggestionLocation, string? declareAs)
    {
        var fixes = ImmutableArray.CreateBuilder<DiagnosticFix>();
        if (suggestion is not null)
        {
            fixes.Add(new DiagnosticFix(suggestion, null, new TextChange(location.Span, suggestion)));
        }

        if (declareAs is not null)
        {
            fixes.Add(new DiagnosticFix(declareAs, suggestion is null ? "declare it" : "if it is something else, declare it"));
        }

        return new Diagnostic(DiagnosticDescriptors.NameNotDeclared, location, [name])
        {
            Label = suggestion is null ? "not declared" : $"did you mean {suggestion}?",
            Related = suggestionLocation is null ? [] : [new RelatedLocation(suggestionLocation, "did you mean this?")],
            Fixes = fixes.ToImmutable(),
        };
    }

    /// <param name="kinds">As in conditions, parties; "things" where the two are of different kinds.</param>
    public static Diagnostic NameDeclaredTwice(TextLocation location, TextLocation first, string kinds, string name, string freeName) =>
        new(DiagnosticDescriptors.NameDeclaredTwice, location, [kinds, name])
        {
            Label = "used again here",
            Related = [new RelatedLocation(first, "first used here")],
            Why = "sentences, evidence and earlier results refer to things by these names.",
            Fixes = [new DiagnosticFix(freeName, "a name not used yet")],
            Remark = "This is not fixed for you, because other lines may mean either one.",
        };

    /// <param name="declareAs">The name the act would be declared by; null where the form typed does not tell it.</param>
    public static Diagnostic ActNotDeclared(TextLocation location, string verb, string? suggestion, string? declareAs)
    {
        var fixes = ImmutableArray.CreateBuilder<DiagnosticFix>();
        if (suggestion is not null)
        {
            fixes.Add(new DiagnosticFix(suggestion, null, new TextChange(location.Span, suggestion)));
        }

        if (suggestion is null && declareAs is not null)
        {
            fixes.Add(new DiagnosticFix($"act {declareAs}, once", "declare it, if it is done once"));
            fixes.Add(new DiagnosticFix($"act {declareAs}, repeated", "if it is done again and again"));
            fixes.Add(new DiagnosticFix($"act {declareAs}, throughout", "if it is done all the time"));
        }

        return new Diagnostic(DiagnosticDescriptors.ActNotDeclared, location, [verb])
        {
            Label = suggestion is null ? "not declared" : $"did you mean {suggestion}?",
            Fixes = fixes.ToImmutable(),
        };
    }

    public static Diagnostic NameNotUsed(TextLocation location, string name) =>
        new(DiagnosticDescriptors.NameNotUsed, location, [name])
        {
            Label = "declared, and not used",
            Remark = "Nothing is wrong if evidence alone uses it.",
        };

    /// <param name="kind">With its article: a document.</param>
    /// <param name="why">The rest of the sentence: a document cannot act.</param>
    public static Diagnostic WrongKindOfName(TextLocation location, string name, string kind, string why, TextLocation? declaration, params string[] fixes) =>
        new(DiagnosticDescriptors.WrongKindOfName, location, [name, kind, why])
        {
            Label = kind,
            Related = declaration is null ? [] : [new RelatedLocation(declaration, "declared here")],
            Fixes = [.. fixes.Select(static text => new DiagnosticFix(text))],
        };

    /// <param name="choices">What may be said, as a sentence: "It may be red or green.".</param>
    public static Diagnostic FindingNotDeclared(
        TextLocation location, string subject, string value, string choices, string? suggestion, TextLocation? declaration) =>
        new(DiagnosticDescriptors.FindingNotDeclared, location, [subject, value])
        {
            Label = suggestion is null ? "not declared" : $"did you mean {suggestion}?",
            Related = declaration is null ? [] : [new RelatedLocation(declaration, "declared here")],
            Fixes = suggestion is null ? [] : [new DiagnosticFix(suggestion, null, new TextChange(location.Span, suggestion))],
            Remark = choices,
        };

    public static Diagnostic DeciderNotDeclared(
        TextLocation location, string decider, string judgement, ImmutableArray<string> deciders, TextLocation declaration) =>
        new(DiagnosticDescriptors.DeciderNotDeclared, location, [decider, judgement])
        {
            Label = deciders.IsEmpty ? "nobody is declared to decide it" : $"{Listing.Or(deciders)} decides it",
            Related = [new RelatedLocation(declaration, "declared here")],
            Why = "what anybody else says of it is a remark, not a finding.",
            Fixes = [.. deciders.Select(static name => new DiagnosticFix(name))],
        };

    public static Diagnostic FieldNotDeclared(
        TextLocation location, string owner, string field, ImmutableArray<string> fields, string? suggestion, TextLocation? declaration, DiagnosticFix declareAs) =>
        new(DiagnosticDescriptors.FieldNotDeclared, location, [owner, field])
        {
            Label = suggestion is not null ? $"did you mean {suggestion}?" : fields.IsEmpty ? "it has no fields" : $"it has {Listing.And(fields)}",
            Related = declaration is null ? [] : [new RelatedLocation(declaration, "declared here")],
            Fixes = suggestion is not null
                ? [new DiagnosticFix(suggestion, null, new TextChange(location.Span, suggestion))]
                : [declareAs],
        };

    public static Diagnostic BaselineNotDeclared(TextLocation location, string measure, TextLocation declaration) =>
        new(DiagnosticDescriptors.BaselineNotDeclared, location, [measure])
        {
            Label = "no baseline is declared",
            Related = [new RelatedLocation(declaration, "declared here")],
            Fixes =
            [
                new DiagnosticFix("baseline 66% in September 2010", $"in the braces of {measure}"),
                new DiagnosticFix("baseline in September 2010", "if only the period is known: the figure for it is then the baseline"),
            ],
        };

    /// <param name="kind">As in act, role.</param>
    public static Diagnostic StandardNameDeclared(TextLocation location, string name, string kind) =>
        new(DiagnosticDescriptors.StandardNameDeclared, location, [name, kind])
        {
            Label = "leave this out, or use another name",
            Why = "notices that are set side by side must mean the same by it.",
            Fixes = [new DiagnosticFix($"{name}-2", "if you mean something else, a name of its own")],
        };

    public static Diagnostic UnitNotKnown(TextLocation location, string unit, string? suggestion, ImmutableArray<DiagnosticFix> fixes) =>
        new(DiagnosticDescriptors.UnitNotKnown, location, [unit])
        {
            Label = suggestion is null ? "days, weeks, months or years" : $"did you mean {suggestion}?",
            Fixes = suggestion is null ? fixes : [new DiagnosticFix(suggestion, null, new TextChange(location.Span, suggestion))],
        };

    public static Diagnostic PeriodNotKnown(TextLocation location, string name, string? suggestion) =>
        new(DiagnosticDescriptors.PeriodNotKnown, location, [name])
        {
            Label = suggestion is null ? "not declared in a calendar" : $"did you mean {suggestion}?",
            Fixes = suggestion is null
                ? [new DiagnosticFix($"calendar terms {{ {name} from 1 September to 20 December }}", "declare it, with its days")]
                : [new DiagnosticFix(suggestion, null, new TextChange(location.Span, suggestion))],
        };

    public static Diagnostic OtherVerbForm(TextLocation location, string typed, string form) =>
        new(DiagnosticDescriptors.OtherVerbForm, location, [typed, form])
        {
            Label = $"write {form}",
            Fixes = [new DiagnosticFix(form, null, new TextChange(location.Span, form))],
        };

    public static Diagnostic EventNotKnown(TextLocation location, string noun, string? suggestion) =>
        new(DiagnosticDescriptors.EventNotKnown, location, [noun])
        {
            Label = suggestion is null ? "not known as an event" : $"did you mean {suggestion}?",
            Fixes = suggestion is null
                ? [new DiagnosticFix($"act meet-up, repeated, noun {noun}", "declare the act, and say what one doing of it is called")]
                : [new DiagnosticFix(suggestion, null, new TextChange(location.Span, suggestion))],
        };

    public static Diagnostic NotAVerdict(TextLocation location, string words, ImmutableArray<string> verdicts) =>
        new(DiagnosticDescriptors.NotAVerdict, location, [words])
        {
            Label = "not a verdict",
            Remark = $"The verdicts are {Listing.And(verdicts)}.",
        };

    public static Diagnostic FieldTypeNotKnown(TextLocation location, string field) =>
        new(DiagnosticDescriptors.FieldTypeNotKnown, location, [field])
        {
            Label = "what does it hold?",
            Fixes =
            [
                new DiagnosticFix($"{field}: count", "or percent, money, day, span, party, names or words"),
                new DiagnosticFix($"{field}: red, amber or green", "one of the words you give"),
            ],
        };

    public static Diagnostic AspectNotSaid(TextLocation location, string act) =>
        new(DiagnosticDescriptors.AspectNotSaid, location, [act])
        {
            Label = "once, again and again, or all the time?",
            Fixes =
            [
                new DiagnosticFix($"act {act}, once", "done one time"),
                new DiagnosticFix($"act {act}, repeated", "done again and again"),
                new DiagnosticFix($"act {act}, throughout", "done all the time"),
            ],
        };
}
