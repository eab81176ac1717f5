using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using NoticeLang.Binding;
using NoticeLang.Reporting;
using NoticeLang.Symbols;
using NoticeLang.Terminal.State;
using NoticeLang.Time;

namespace NoticeLang.Terminal.Screens;

/// <summary>A word that may go on with a sentence.</summary>
/// <param name="About">What it is, in the notice's words.</param>
public sealed record Candidate(string Text, string About);

/// <summary>
/// Which words of a notice may stand next in a sentence that is typed: who, then what they do, then to what, then when. Only a help: the
/// language's own parser says whether a sentence is one.
/// </summary>
internal sealed class SuppositionWords
{
    private static readonly ConditionalWeakTable<LoadedNotice, SuppositionWords> Known = [];
    private readonly Scope _scope;
    private readonly ImmutableArray<Symbol> _symbols;
    private readonly ImmutableArray<Candidate> _verbs;

    private SuppositionWords(LoadedNotice loaded)
    {
        _scope = loaded.Compilation.Scope;
        _symbols = [.. _scope.Names.Values.Concat(_scope.Names.Values.OfType<CalendarSymbol>().SelectMany(c => c.Periods)).OrderBy(s => s.Location.Span.Start).ThenBy(s => s.Name, StringComparer.Ordinal)];

        // The verbs that the notice itself has come first.
        var used = loaded.Sources.SelectMany(s => s.Content.Split([' ', '\n', '\r', '\t', ',', '.', '{', '}', '(', ')'], StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        _verbs =
        [
            .. _scope.Acts.Values.OrderBy(a => used.Contains(a.Name) || used.Contains(a.ThirdPerson) || used.Contains(a.Past) ? 0 : 1).ThenBy(a => a.ThirdPerson, StringComparer.Ordinal)
                .Select(a => new Candidate(a.ThirdPerson, a.Title.Length > 0 && a.Title != a.Name ? a.Title : a.Aspect switch { ActAspect.Once => "done once", ActAspect.Repeated => "done again and again", _ => "done all the time" })),
        ];
    }

    public static SuppositionWords Of(LoadedNotice loaded) => Known.GetValue(loaded, l => new SuppositionWords(l));

    /// <summary>Where the word at the cursor begins.</summary>
    public static int WordStart(string text, int cursor)
    {
        var start = cursor;
        while (start > 0 && text[start - 1] is not (' ' or ',' or '"'))
        {
            start--;
        }

        return start;
    }

    /// <summary>What may stand at the cursor, what begins with what is typed of it first; none where a number or a quotation is typed.</summary>
    /// <param name="day">Proposed where a day belongs.</param>
    public ImmutableArray<Candidate> At(string text, int cursor, Day day)
    {
        var start = WordStart(text, cursor);
        var typed = text[start..cursor];
        if (text[..start].Count(c => c == '"') % 2 == 1 || (typed.Length > 0 && char.IsAsciiDigit(typed[0])))
        {
            return [];
        }

        var before = text[..start].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (before is ["given", .. var rest])
        {
            before = rest;
        }

        var next = Next(before, day).Concat(typed.Length > 0 ? All() : []).DistinctBy(c => c.Text, StringComparer.Ordinal).ToList();
        return
        [
            .. next.Where(c => c.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && c.Text != typed),
            .. typed.Length > 1 ? next.Where(c => !c.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && (c.Text.Contains(typed, StringComparison.OrdinalIgnoreCase) || c.About.Contains(typed, StringComparison.OrdinalIgnoreCase))) : [],
        ];
    }

    private IEnumerable<Candidate> Next(string[] before, Day day)
    {
        var verb = before.Select(_scope.FindActByThirdPerson).LastOrDefault(a => a is not null);
        return before switch
        {
            [] => Subjects().Append(new("not", "it did not happen")).Append(new("the record of", "that a record is complete")),
            [.., "on" or "before" or "after" or "between" or "from" or "until"] => [new(day.ToString(), "the day of what if")],
            [.., "in" or "for"] => Periods(day),
            [.., "to"] when verb is not null => [.. Named<PartySymbol>(), .. Named<BodySymbol>(), .. Named<RoleSymbol>()],
            [.., "to"] => [new(day.ToString(), "the day of what if")],
            [.., "by" or "said"] => [.. Named<PartySymbol>(), .. Named<BodySymbol>(), .. Named<RoleSymbol>()],
            [.., "with"] => [.. verb?.Fields.Select(f => new Candidate(f.Name, "a field of " + verb.Noun)) ?? [], .. Named<PartySymbol>(), .. Named<RoleSymbol>(), new("planned yes", "it was only planned"), new("person", "who, by code"), new("version", "of a document"), new("status", "of a figure")],
            [.., "each"] => [new("of", "every item of a list, or each of several")],
            [.., "each", "of"] => [.. Named<ListSymbol>(), .. Named<PartySymbol>()],
            [.., "finds"] => [.. Named<JudgementSymbol>(), .. _scope.Names.Values.Where(s => s is ConditionSymbol).Select(Of)],
            [.., "finds", var subject] => Findings(subject),
            [var subject, "is"] => States(subject),
            [_, "of", var subject, "is"] => States(subject),
            [.., var subject, "is", "not"] => States(subject),
            [var post, "of"] when _scope.FindName(post) is RoleSymbol => Named<BodySymbol>(),
            [.., "member", "of"] => Named<BodySymbol>(),
            ["not"] or ["the", "record", "of"] => Subjects(),
            [var subject] => After(_scope.FindName(subject)),
            [_, "of", var subject] => After(_scope.FindName(subject)),
            ["not", var subject] => After(_scope.FindName(subject)),
            ["the", "record", "of", var subject] => After(_scope.FindName(subject)),
            _ when verb is not null => Objects(verb, day),
            _ => Tails(day),
        };
    }

    private IEnumerable<Candidate> Subjects() =>
    [
        .. Named<PartySymbol>(), .. Named<BodySymbol>(), .. Named<RoleSymbol>(), .. Named<MeasureSymbol>(), .. Named<DocumentSymbol>(), .. Named<StateSymbol>(), .. Named<ConditionSymbol>(), .. Named<ListItemSymbol>(),
    ];

    private IEnumerable<Candidate> After(Symbol? subject) => subject switch
    {
        ConditionSymbol => [new("is suspended by", "for a time"), new("is suspended", "for a time")],
        MeasureSymbol => [new("is", "a figure"), new("of", "of somebody else, to compare")],
        RoleSymbol => [new("is", "who holds the post"), new("of", "of a body"), .. _verbs],
        ListItemSymbol => [new("is added to", "a list"), new("is removed from", "a list")],
        StateSymbol => [new("is", "the state it is in")],
        DocumentSymbol => [new("covers", "what it has in it"), new("is", "the state it is in")],
        BodySymbol => [.. _verbs, new("includes", "who is a member")],
        _ => [.. _verbs, new("finds", "what somebody finds or decides"), new("is", "the state it is in")],
    };

    private IEnumerable<Candidate> Objects(ActSymbol verb, Day day) =>
    [
        .. Tails(day), .. Named<DocumentSymbol>(), .. Named<BodySymbol>(), .. Named<PartySymbol>(), .. Named<RoleSymbol>(),
        .. Named<ListSymbol>().Select(l => l with { Text = "each of " + l.Text }), .. Named<ListItemSymbol>(), .. verb.Fields.IsEmpty ? Array.Empty<Candidate>() : [new("with", "its fields")],
    ];

    private static IEnumerable<Candidate> Tails(Day day) =>
        [new("on", $"a day, as on {day}"), new("in", $"a month, as in {Month(day)}"), new("from", "a time, with its first day"), new("to", "to somebody, or the last day"), new("with", "a field, or others"), new("known on", "when it became known"), new("said by", "whose word it is")];

    private IEnumerable<Candidate> States(string subject) =>
    [
        .. (_scope.FindStateOf(subject) ?? _scope.FindName(subject) as StateSymbol)?.Values.Select(v => new Candidate(v, "a state of " + subject)) ?? [],
        .. _scope.FindName(subject) is RoleSymbol or BodySymbol or null ? Named<QualitySymbol>().Append(new("vacant", "nobody holds the post")).Append(new("member of", "of a body")) : [],
        new("not", "it is not so"), new("suspended by", "for a time"), new("complete", "of a record"), new("added to", "a list"),
    ];

    private IEnumerable<Candidate> Findings(string subject) =>
        (_scope.FindJudgementOf(subject) ?? _scope.FindName(subject) as JudgementSymbol) is { } judgement
            ? judgement.Findings.Select(f => new Candidate(f, "a finding of " + subject))
            : [new("kept", "for a time"), new("broken", "for a time")];

    private IEnumerable<Candidate> Periods(Day day) =>
    [
        new(Month(day), "the month of what if"),
        .. _symbols.OfType<CalendarPeriodSymbol>().Select(p => new Candidate(p.Year is null ? Words.Text($"{p.Name} {day.Year}") : p.Name, p.Title.Length > 0 ? p.Title : "a period of " + p.CalendarName)),
    ];

    private IEnumerable<Candidate> All() => _symbols.Where(s => s is not (NoticeSymbol or CalendarSymbol)).Select(Of).Concat(_verbs);

    private IEnumerable<Candidate> Named<T>()
        where T : Symbol => _symbols.OfType<T>().Select(Of);

    private static Candidate Of(Symbol symbol) => new(symbol.Name, symbol.Title.Length > 0 ? symbol.Title : symbol switch
    {
        ConditionSymbol => "a condition",
        MeasureSymbol => "a figure",
        QualitySymbol => "a quality",
        _ => "",
    });

    private static string Month(Day day) => $"{Day.MonthName(day.Month)} {day.Year.ToString(CultureInfo.InvariantCulture)}";
}
