using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Binding;

// Tables read as evidence: a mapping is bound as a record would be, its columns in place of the values.
internal sealed partial class Binder
{
    /// <summary>THE TABLE of what a row can tell of, beside acts: the word, the key it stands for in evidence, what its subject is called.</summary>
    private static readonly ImmutableArray<(string Word, string Key, bool IsPlural, string Subject)> MappingKinds =
    [
        ("act", "act", false, "act"), ("acts", "act", true, "act"), ("cancelled", "cancelled", false, "act"), ("planned", "planned", false, "act"),
        ("figure", "figure", false, "measure"), ("figures", "figure", true, "measure"), ("finding", "finding", false, "finding"), ("findings", "finding", true, "finding"),
        ("holds", "holds", false, "role"), ("holdings", "holds", true, "role"), ("vacant", "vacant", false, "role"), ("vacancies", "vacant", true, "role"),
        ("member", "member", false, "member"), ("members", "member", true, "member"), ("state", "state", false, "state"), ("states", "state", true, "state"),
        ("covers", "covers", false, "document"), ("item", "item", false, "item"), ("items", "item", true, "item"),
    ];

    private ImmutableArray<BoundMapping> BindMappings(ImmutableArray<SyntaxTree> trees)
    {
        var mappings = ImmutableArray.CreateBuilder<BoundMapping>();
        foreach (var declaration in DeclarationsOf<MappingDeclarationSyntax>(trees))
        {
            _isMuted = _syntaxErrors.Touches(declaration);
            _failed = false;
            var mapping = BindMapping(declaration);
            mappings.Add(mapping with { HasErrors = _failed || _isMuted });
        }

        _isMuted = false;
        return mappings.ToImmutable();
    }

    private BoundMapping BindMapping(MappingDeclarationSyntax declaration)
    {
        var mapping = new BoundMapping(declaration.File.ValueText, declaration.File.GetLocation(), declaration.GetLocation());
        var (key, fields) = BindMappingHead(declaration);
        var subject = new MappedSubject(key, SubjectOf(fields), ListOf(fields));
        var places = new Dictionary<string, TextLocation>(System.StringComparer.Ordinal);
        foreach (var field in fields)
        {
            places.TryAdd(field.Key, field.Location);
        }

        foreach (var line in declaration.Lines)
        {
            mapping = line switch
            {
                SheetLineSyntax sheet => Once(places, "a sheet", sheet)
                    ? mapping with { Sheet = sheet.Name is { } name ? new MappedColumn(name.ValueText, name.GetLocation()) : null, IsOfEachSheet = sheet.EachKeyword is not null }
                    : mapping,
                HeaderRowLineSyntax header => BindHeaderRow(mapping, header, places),
                SaidByLineSyntax said => Once(places, "said by", said) ? mapping with { SaidBy = BindPath(said.Path, NamePlace.Recipient)?.Key } : mapping,
                SourceLineSyntax source => Once(places, "the source", source) ? mapping with { Source = source.Text.ValueText } : mapping,
                RowsLineSyntax rows => mapping with { Only = mapping.Only.Add(BindRowTest(rows.Condition)) },
                LastRowLineSyntax last => mapping with { Until = mapping.Until.Add(BindRowTest(last.Condition)) },
                _ => mapping,
            };
            if (BindMappedField(line, subject) is { } field && Once(places, field.Key, line))
            {
                fields.Add(field);
            }
        }

        CheckMapping(declaration, key, fields);
        return mapping with { Kind = key, Fields = [.. fields.OrderBy(f => f.Key == key ? 0 : 1)] };
    }

    private bool Once(Dictionary<string, TextLocation> places, string what, SyntaxNode line)
    {
        if (places.TryAdd(what, line.GetLocation()))
        {
            return true;
        }

        Report(DiagnosticFactory.SaidTwiceInMapping(line.GetLocation(), places[what], what));
        return false;
    }

    private BoundMapping BindHeaderRow(BoundMapping mapping, HeaderRowLineSyntax header, Dictionary<string, TextLocation> places)
    {
        if (!Once(places, "the header", header) || header.First.Number is not { } first)
        {
            return mapping;
        }

        var last = header.Last?.Number;
        if (first < 1 || first != decimal.Truncate(first) || first > 1_000_000 || (last is { } end && (end < first || end > first + 9 || end != decimal.Truncate(end))))
        {
            Report(DiagnosticFactory.TailWithoutMeaning(header.GetLocation(), FoldedText(header), "rows are counted from 1, and names stand in a few rows", new DiagnosticFix("header in row 1"), new DiagnosticFix("header in rows 1 to 2")));
            return mapping;
        }

        return mapping with { HeaderRow = (int)first, LastHeaderRow = last is { } to ? (int)to : null };
    }

    private static RowTest BindRowTest(RowConditionSyntax condition) =>
        new(new MappedColumn(condition.Column.ValueText, condition.Column.GetLocation()), condition.NotKeyword is not null, [.. condition.Values.Select(v => v.Text.ValueText)]);

    /// <summary>The key of the kind and what the head says of every record; no key, and reported, where the head is not understood.</summary>
    private (string? Key, List<MappedField> Fields) BindMappingHead(MappingDeclarationSyntax head)
    {
        var fields = new List<MappedField>();
        var word = head.KindName;
        string? key = null;
        if (MappingKinds.FirstOrDefault(k => k.Word == word.Text) is { Word: not null } kind)
        {
            key = kind.Key;
            if (head.SubjectName is { } subject)
            {
                if (kind.IsPlural)
                {
                    Report(DiagnosticFactory.TailWithoutMeaning(subject.GetLocation(), subject.Text, $"after {kind.Word} a column says which"));
                }
                else if (BindMappingSubject(kind.Key, subject, FindOf(head)) is { } found)
                {
                    fields.Add(new MappedField(kind.Key, subject.GetLocation()) { Constant = [found] });
                }
            }
        }
        else if (word.Text != "records" || head.SubjectName is not null)
        {
            key = "act";
            if (BindMappedAct(head.SubjectName ?? word, withKinds: true) is { } act)
            {
                fields.Add(new MappedField("act", word.GetLocation()) { Constant = [act.Name] });
            }
        }

        foreach (var place in head.Places)
        {
            BindMappingPlace(place, fields);
        }

        return (key, fields);
    }

    private static string? FindOf(MappingDeclarationSyntax head) =>
        head.Places.FirstOrDefault(p => p.Keyword.Kind == SyntaxKind.OfKeyword) is { Names.Paths: { Count: > 0 } paths } && paths[0].Names is { Count: > 0 } names ? names[0].Text : null;

    private ActSymbol? BindMappedAct(SyntaxToken name, bool withKinds = false)
    {
        if (name.IsMissing)
        {
            _failed = true;
            return null;
        }

        if (_scope.Acts.GetValueOrDefault(name.Text) is { } act)
        {
            Use(name, act);
            return act;
        }

        if (_scope.FindActByThirdPerson(name.Text) is { } other)
        {
            Report(DiagnosticFactory.OtherVerbForm(name.GetLocation(), name.Text, other.Name));
            return null;
        }

        IEnumerable<string> words = withKinds ? [.. _scope.Acts.Keys, .. MappingKinds.Select(k => k.Word), "records"] : _scope.Acts.Keys;
        ReportOnce(name.Text, DiagnosticFactory.ActNotDeclared(name.GetLocation(), name.Text, SpellingSuggestion.Find(name.Text, words), name.Text));
        return null;
    }

    /// <summary>What a record of a kind is about, as its key has it.</summary>
    private string? BindMappingSubject(string key, SyntaxToken name, string? of)
    {
        switch (key)
        {
            case "act" or "cancelled" or "planned":
                return BindMappedAct(name)?.Name;
            case "figure":
                return OfKind<MeasureSymbol>(name, "measure");
            case "holds" or "vacant":
                return OfKind<RoleSymbol>(name, "role");
            case "covers":
                return OfKind<DocumentSymbol>(name, "document");
            case "finding" when of is not null && FindJudgement(of) is { } judgement:
                return CheckDeclaredValue(name, judgement.Name, judgement.Findings, judgement.Location) ? name.Text : null;
            case "finding" when of is not null && _scope.FindName(of) is ConditionSymbol condition:
                return CheckDeclaredValue(name, condition.Name, ["kept", "broken"], condition.Location) ? name.Text : null;
            case "state" when of is not null && (_scope.FindStateOf(of) ?? _scope.FindName(of) as StateSymbol) is { } state:
                return CheckDeclaredValue(name, state.Name, state.Values, state.Location) ? name.Text : null;
            case "item" when of is not null && _scope.FindName(of) is ListSymbol { IsClosed: true } list:
                return CheckDeclaredValue(name, list.Name, [.. list.Items.Select(i => i.Name)], list.Location) ? name.Text : null;
            default:
                return name.Text;
        }
    }

    private JudgementSymbol? FindJudgement(string of) => _scope.FindJudgementOf(of) ?? _scope.FindName(of) as JudgementSymbol;

    private string? OfKind<T>(SyntaxToken name, string kind)
        where T : Symbol
    {
        switch (BindName(name, kind))
        {
            case T right:
                return right.Name;
            case { } other:
                Report(DiagnosticFactory.WrongKindOfName(name.GetLocation(), other.Name, SymbolWords.KindWithArticle(other), $"a {kind} is needed here", ShownLocation(other)));
                return null;
            default:
                return null;
        }
    }

    private void BindMappingPlace(MappingPlaceSyntax place, List<MappedField> fields)
    {
        var key = SyntaxFacts.GetText(place.Keyword.Kind)!;
        var named = place.Keyword.Kind switch
        {
            SyntaxKind.ByKeyword => NamePlace.Actor,
            SyntaxKind.ToKeyword => NamePlace.Recipient,
            _ => NamePlace.Thing,
        };

        // `by inspectorate of council`: only a role is somebody's, so that the council is what was visited.
        if (key == "by" && place.Names.Paths is { Count: 1 } paths && paths[0].Names is { Count: 2 } two && _scope.FindName(two[0].Text) is PartySymbol or BodySymbol)
        {
            Use(two[0], _scope.FindName(two[0].Text)!);
            fields.Add(new MappedField("by", place.GetLocation()) { Constant = [two[0].Text] });
            if (BindName(two[1], "document") is { } thing)
            {
                fields.Add(new MappedField("of", two[1].GetLocation()) { Constant = [thing.Name] });
            }

            return;
        }

        var (names, joiner) = BindNames(place.Names, named, isPlainList: true);
        if (joiner == NameJoiner.Or)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(place.GetLocation(), FoldedText(place), "which of them?"));
        }

        if (fields.Exists(f => f.Key == key))
        {
            Report(DiagnosticFactory.SaidTwiceInMapping(place.GetLocation(), fields.Find(f => f.Key == key)!.Location, key));
        }
        else if (names.Length > 0)
        {
            fields.Add(new MappedField(key, place.GetLocation()) { Constant = [.. names.Select(n => n.Key)] });
        }
    }

    private ActSymbol? SubjectOf(List<MappedField> fields) =>
        fields.Find(f => f.Key is "act" or "cancelled" or "planned") is { Constant: [var name] } ? _scope.Acts.GetValueOrDefault(name) : null;

    private Symbol? ListOf(List<MappedField> fields) => fields.Find(f => f.Key == "of") is { Constant: [var name] } ? _scope.FindName(name) : null;

    /// <summary>That it says what each row is about, and when it was.</summary>
    private void CheckMapping(MappingDeclarationSyntax declaration, string? key, List<MappedField> fields)
    {
        if (_failed || key is null)
        {
            return;
        }

        if (!fields.Exists(f => f.Key == key))
        {
            var (word, _, _, subject) = MappingKinds.First(k => k.Key == key);
            Report(DiagnosticFactory.MappingIncomplete(declaration.KindName.GetLocation(), $"which {subject} each row is about", $"{word} from column \"…\""));
            return;
        }

        ImmutableArray<string> days = key switch
        {
            "item" => [],
            "figure" => ["in", "day", "date", "from"],
            "holds" or "vacant" or "member" or "state" => ["from", "to", "until", "day"],
            _ => ["day", "date", "on", "from", "to", "until"],
        };
        if (!days.IsEmpty && !fields.Exists(f => days.Contains(f.Key) || f.IsOfEachPeriod))
        {
            Report(DiagnosticFactory.MappingWithoutDay(declaration.KindName.GetLocation(), days[0]));
        }
    }

    /// <summary>What the rows of a mapping are about, as far as its head says.</summary>
    private sealed record MappedSubject(string? Kind, ActSymbol? Act, Symbol? Of);
}
