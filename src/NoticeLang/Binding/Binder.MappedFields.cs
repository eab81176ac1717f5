using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    /// <summary>Keys of every record, and words about it.</summary>
    private static readonly ImmutableArray<string> MappedKeys =
    [
        "day", "date", "known", "from", "to", "until", "by", "of", "with", "for", "said by", "confirmed by", "performed by", "id", "ref", "corrects", "restates",
        "happened", "planned", "cancelled", "because", "note", "notes", "quote", "comment", "title", "source", "page", "paragraph", "url", "address", "link",
    ];

    private static readonly ImmutableArray<string> MappedNames = ["by", "of", "to", "with", "said by", "confirmed by", "performed by", "items", "omits"];

    private MappedField? BindMappedField(MappingLineSyntax line, MappedSubject subject)
    {
        switch (line)
        {
            case ConstantLineSyntax constant when MappedKey(constant.Field, subject) is { } key:
                return MappedValues(constant.Value, key, subject) is { } values ? new MappedField(key, line.GetLocation()) { Constant = values } : null;
            case ColumnLineSyntax column when MappedKey(column.Field, subject) is { } key:
                var start = new MappedField(key, line.GetLocation()) { Column = new MappedColumn(column.Column.ValueText, column.Column.GetLocation()), Content = ContentOf(key, subject) };
                return BindColumnOptions(column.Options, start, subject);
            case PeriodColumnsLineSyntax periods when subject.Kind is not (null or "figure") || periods.Field.Text != "value":
                Report(DiagnosticFactory.TailWithoutMeaning(
                    periods.GetLocation(), "A column for each period", "figures alone have one", new DiagnosticFix("value from the column of each period", "in a mapping as figure …")));
                return null;
            case PeriodColumnsLineSyntax periods:
                return BindColumnOptions(periods.Options, new MappedField("value", line.GetLocation()) { IsOfEachPeriod = true, Content = MappedContent.Figure }, subject);
            default:
                return null;
        }
    }

    /// <summary>The key as evidence has it; null, and reported, where no record of the kind has it.</summary>
    private string? MappedKey(SyntaxToken field, MappedSubject subject)
    {
        var typed = SyntaxFacts.GetText(field.Kind) is { } text && SyntaxFacts.IsReserved(field.Kind) ? text : field.Text;
        var own = FieldsOf(subject);
        if (own.Any(f => f.Name == typed))
        {
            return typed;
        }

        var key = typed.Replace('-', ' ');
        ImmutableArray<string> known = [.. own.Select(f => f.Name), .. KeysOf(subject)];
        if (subject.Kind == "member" && key == "person")
        {
            return "member";
        }

        if (subject.Kind is null || (subject is { Kind: "act" or "cancelled" or "planned", Act: null }) || known.Contains(key) || MappedKeys.Contains(key))
        {
            return key;
        }

        Symbol? owner = subject.Act is { } act ? act : subject.Of is ListSymbol list && subject.Kind == "item" ? list : null;
        var suggestion = SpellingSuggestion.Find(key, [.. known, .. MappedKeys]);
        ReportOnce(typed, DiagnosticFactory.FieldNotDeclared(
            field.GetLocation(), owner?.Name ?? $"A record of {subject.Kind}", typed, [.. known.Take(8)], suggestion?.Replace(' ', '-'), owner is null ? null : ShownLocation(owner),
            owner is null ? new DiagnosticFix("note", "words about a record go there") : new DiagnosticFix($"{typed}: words", $"in the braces of {owner.Name}")));
        return null;
    }

    private static ImmutableArray<FieldSymbol> FieldsOf(MappedSubject subject) => subject switch
    {
        { Act: { } act } => act.Fields,
        { Kind: "item", Of: ListSymbol list } => list.Fields,
        _ => [],
    };

    private ImmutableArray<string> KeysOf(MappedSubject subject) => subject.Kind switch
    {
        "act" or "cancelled" or "planned" => IsCovering(subject.Act) ? ["version", "items", "omits"] : ["person", "basis"],
        "figure" => ["figure", "value", "in", "status", "out of", "denominator", "total"],
        "finding" => ["finding"],
        "holds" => ["holds", "person", "basis", .. _scope.Names.Values.OfType<QualitySymbol>().Select(q => q.Name)],
        "vacant" => ["vacant"],
        "member" => ["member", "person", "basis"],
        "state" => ["state"],
        "covers" => ["version", "items", "omits"],
        "item" => ["item", "added", "removed", .. subject.Of is ListSymbol ? [] : (string[])["status", "due"]],
        _ => [],
    };

    private static MappedContent ContentOf(string key, MappedSubject subject)
    {
        if (FieldsOf(subject).FirstOrDefault(f => f.Name == key) is { } field)
        {
            return field.Type switch
            {
                FieldType.Day => MappedContent.Day,
                FieldType.Party or FieldType.Names or FieldType.OneOf => MappedContent.Names,
                _ => MappedContent.Words,
            };
        }

        return key switch
        {
            "day" or "date" or "on" or "known" or "from" or "to" or "until" or "decided" or "added" or "removed" => MappedContent.Day,
            "in" => MappedContent.Period,
            "value" when subject.Kind is "figure" => MappedContent.Figure,
            _ when key == subject.Kind || MappedNames.Contains(key) || key is "status" or "basis" => MappedContent.Names,
            _ => MappedContent.Words,
        };
    }

    private MappedField? BindColumnOptions(SyntaxList<ColumnOptionSyntax> options, MappedField field, MappedSubject subject)
    {
        foreach (var option in options)
        {
            var earlier = options.TakeWhile(o => o != option).FirstOrDefault(o => o.Kind == option.Kind && o is not TranslationSyntax);
            if (earlier is not null)
            {
                Report(DiagnosticFactory.SaidTwiceInMapping(PlaceOf(option), PlaceOf(earlier), $"how {field.Key} is read"));
                continue;
            }

            switch (option)
            {
                case DateOrderSyntax order when field.Content is MappedContent.Day or MappedContent.Period:
                    field = field with
                    {
                        Order = order.PartKeyword.Kind switch { SyntaxKind.DayKeyword => DateOrder.DayFirst, SyntaxKind.MonthKeyword => DateOrder.MonthFirst, _ => DateOrder.YearFirst },
                    };
                    break;
                case DateOrderSyntax:
                    Report(DiagnosticFactory.TailWithoutMeaning(PlaceOf(option), FoldedText(option).TrimStart(',', ' '), $"{field.Key} holds no day"));
                    break;
                case ColumnSplitSyntax split when field.Content is MappedContent.Names or MappedContent.Words:
                    field = field with { Separator = split.Separator.Kind == SyntaxKind.TextToken ? split.Separator.ValueText : "\n" };
                    if (field.Separator.Trim(' ').Length == 0)
                    {
                        Report(DiagnosticFactory.TailWithoutMeaning(split.Separator.GetLocation(), FoldedText(option).TrimStart(',', ' '), "what parts the values?", new DiagnosticFix("split by \";\""), new DiagnosticFix("split by lines")));
                    }

                    break;
                case ColumnSplitSyntax:
                    Report(DiagnosticFactory.TailWithoutMeaning(PlaceOf(option), FoldedText(option).TrimStart(',', ' '), $"{field.Key} is one value"));
                    break;
                case ColumnDefaultSyntax other when MappedValues(other.Value, field.Key, subject) is { } values:
                    field = field with { Default = values };
                    break;
                case TranslationSyntax translation when MappedValues(translation.Value, field.Key, subject) is { } values:
                    var texts = translation.Texts.Select(t => t.Text.ValueText).ToImmutableArray();
                    if (field.Meanings.Any(m => m.Texts.Intersect(texts, System.StringComparer.OrdinalIgnoreCase).Any()))
                    {
                        Report(DiagnosticFactory.SaidTwiceInMapping(PlaceOf(option), field.Location, $"what \"{texts[0]}\" means"));
                    }

                    field = field with { Meanings = field.Meanings.Add(new MappedMeaning(texts, values)) };
                    break;
                default:
                    break;
            }
        }

        return field;
    }

    // Without the comma before it.
    private static TextLocation PlaceOf(ColumnOptionSyntax option)
    {
        var first = option.DescendantTokens().FirstOrDefault(t => t.Kind != SyntaxKind.CommaToken);
        return new TextLocation(option.SyntaxTree.Text, TextSpan.FromBounds(first.Span.Start, option.Span.End));
    }

    /// <summary>A value as a record gives it; null, and reported, where the field has no such value.</summary>
    private ImmutableArray<string>? MappedValues(ValueSyntax value, string key, MappedSubject subject)
    {
        switch (value)
        {
            case NameValueSyntax { Name: var name }:
                return MappedWord(name, key, subject) is { } word ? [word] : null;
            case NamesValueSyntax names:
                var words = names.Names.Select(name => MappedWord(name, key, subject)).ToList();
                return words.Contains(null) || words.Count == 0 ? null : [.. words.OfType<string>()];
            default:
                return ValuesOf(value);
        }
    }

    private string? MappedWord(SyntaxToken name, string key, MappedSubject subject)
    {
        if (name.IsMissing)
        {
            _failed = true;
            return null;
        }

        if (FieldsOf(subject).FirstOrDefault(f => f.Name == key) is { } field)
        {
            return field.Type switch
            {
                FieldType.OneOf => CheckDeclaredValue(name, field.Name, field.Values, field.Location) ? name.Text : null,
                FieldType.Party => BindName(name, "party")?.Name,
                _ => name.Text,
            };
        }

        if (key == subject.Kind)
        {
            return BindMappingSubject(key, name, subject.Of?.Name);
        }

        switch (key)
        {
            case "happened" or "planned" or "cancelled":
                return CheckDeclaredValue(name, key, ["yes", "no"], name.GetLocation()) ? name.Text : null;
            case "status" when subject.Kind == "figure":
                return CheckDeclaredValue(name, key, ["actual", "provisional", "forecast"], name.GetLocation()) ? name.Text : null;
            default:
                return MappedNames.Contains(key) ? BindName(name, key is "items" or "omits" ? null : "party")?.Name : name.Text;
        }
    }
}
