using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    private ImmutableArray<Symbol> CreateSymbols(ImmutableArray<SyntaxTree> trees, bool isPrelude)
    {
        var symbols = ImmutableArray.CreateBuilder<Symbol>();

        // Calendars come first: days elsewhere may name their periods.
        foreach (var calendar in DeclarationsOf<CalendarDeclarationSyntax>(trees))
        {
            var symbol = CreateCalendar(calendar);
            AddCalendar(symbol);
            symbols.Add(symbol);
            symbols.AddRange(symbol.Periods.DistinctBy(static period => period.Name));
        }

        CreateNotices(DeclarationsOf<NoticeDeclarationSyntax>(trees));
        if (_notice is not null)
        {
            symbols.Add(_notice);
        }

        foreach (var declaration in DeclarationsOf<DeclarationSyntax>(trees))
        {
            switch (declaration)
            {
                case ListDeclarationSyntax list:
                    var created = CreateList(list);
                    symbols.Add(created);
                    symbols.AddRange(created.Items);
                    break;
                case NoticeDeclarationSyntax or CalendarDeclarationSyntax or ScenarioDeclarationSyntax or MappingDeclarationSyntax:
                    break;
                default:
                    if (CreateSymbol(declaration, isPrelude) is { } one)
                    {
                        symbols.Add(one);
                    }

                    break;
            }
        }

        return [.. symbols.Where(static symbol => symbol.Name.Length > 0)];
    }

    private Symbol? CreateSymbol(DeclarationSyntax declaration, bool isPrelude) => declaration switch
    {
        PartyDeclarationSyntax d => Declared(d.Name, new PartySymbol(d.Name.Text, TitleOf(d.Title, d.Name), d.Name.GetLocation())),
        QualityDeclarationSyntax d => Declared(d.Name, new QualitySymbol(d.Name.Text, TitleOf(d.Title, d.Name), d.Name.GetLocation())),
        RoleDeclarationSyntax d => Declared(d.Name, new RoleSymbol(d.Name.Text, TitleOf(d.Title, d.Name), d.Name.GetLocation())
        {
            AppointedBy = NamesIn(d.Modifiers, SyntaxKind.AppointedKeyword),
            ApprovedBy = NamesIn(d.Modifiers, SyntaxKind.ApprovedKeyword),
            HeldBy = NamesIn(d.Modifiers, SyntaxKind.HeldKeyword),
        }),
        DocumentDeclarationSyntax d => Declared(d.Name, new DocumentSymbol(d.Name.Text, TitleOf(d.Title, d.Name), d.Name.GetLocation())
        {
            OwnedBy = NamesIn(d.Modifiers, SyntaxKind.OwnedKeyword),
        }),
        BodyDeclarationSyntax d => CreateBody(d),
        JudgementDeclarationSyntax d => CreateJudgement(d),
        StateDeclarationSyntax d => CreateState(d),
        ActDeclarationSyntax d => CreateAct(d, isPrelude),
        MeasureDeclarationSyntax d => CreateMeasure(d),
        ConditionDeclarationSyntax d => CreateCondition(d),
        _ => null,
    };

    private T Declared<T>(SyntaxToken name, T symbol)
        where T : Symbol
    {
        if (!name.IsMissing)
        {
            _declarations[name.GetLocation()] = symbol;
            if (name.Parent is DeclarationSyntax and not ConditionDeclarationSyntax && _syntaxErrors.Touches(name.Parent))
            {
                _broken.Add(name.GetLocation());
            }
        }

        return symbol;
    }

    private BodySymbol CreateBody(BodyDeclarationSyntax declaration)
    {
        var former = declaration.Modifiers.FirstOrDefault(static m => m.Keyword.Kind == SyntaxKind.FormerlyKeyword);
        return Declared(declaration.Name, new BodySymbol(declaration.Name.Text, TitleOf(declaration.Title, declaration.Name), declaration.Name.GetLocation())
        {
            FormerName = former?.Name is { IsMissing: false } name ? name.Text : null,
            NamedFrom = former?.Point is { } point ? BindSingleDay(point) : null,
        });
    }

    private JudgementSymbol CreateJudgement(JudgementDeclarationSyntax declaration)
    {
        var (values, isOrdered) = ReadScale(declaration.Scale);
        return Declared(declaration.Name, new JudgementSymbol(declaration.Name.Text, TitleOf(declaration.Title, declaration.Name), declaration.Name.GetLocation())
        {
            Findings = values,
            IsOrdered = isOrdered,
            Deciders = NamesIn(declaration.Modifiers, SyntaxKind.ByKeyword),
            IsOfSubject = declaration.OfKeyword is not null,
        });
    }

    private StateSymbol CreateState(StateDeclarationSyntax declaration) =>
        Declared(declaration.Name, new StateSymbol(declaration.Name.Text, TitleOf(declaration.Title, declaration.Name), declaration.Name.GetLocation())
        {
            Values = ReadScale(declaration.Scale).Values,
            IsOrdered = ReadScale(declaration.Scale).IsOrdered,
            IsOfSubject = declaration.OfKeyword is not null,
        });

    private ActSymbol CreateAct(ActDeclarationSyntax declaration, bool isPrelude)
    {
        var name = declaration.Name.Text;
        ActAspect? aspect = null;
        string? noun = null, thirdPerson = null, past = null;
        foreach (var modifier in declaration.Modifiers)
        {
            switch (modifier.Keyword.Kind)
            {
                case SyntaxKind.OnceKeyword:
                    aspect = ActAspect.Once;
                    break;
                case SyntaxKind.RepeatedKeyword:
                    aspect = ActAspect.Repeated;
                    break;
                case SyntaxKind.ThroughoutKeyword:
                    aspect = ActAspect.Throughout;
                    break;
                case SyntaxKind.NounKeyword:
                    noun = modifier.Name?.Text;
                    break;
                case SyntaxKind.ThirdPersonKeyword:
                    thirdPerson = modifier.Name?.Text;
                    break;
                case SyntaxKind.PastKeyword:
                    past = modifier.Name?.Text;
                    break;
            }
        }

        if (aspect is null && !declaration.Name.IsMissing && !_syntaxErrors.Touches(declaration))
        {
            Report(DiagnosticFactory.AspectNotSaid(declaration.Name.GetLocation(), name));
        }

        return Declared(declaration.Name, new ActSymbol(name, TitleOf(declaration.Title, declaration.Name), declaration.Name.GetLocation())
        {
            Aspect = aspect ?? ActAspect.Once,
            Noun = noun,
            ThirdPerson = string.IsNullOrEmpty(thirdPerson) ? VerbForms.ThirdPerson(name) : thirdPerson,
            Past = string.IsNullOrEmpty(past) ? VerbForms.Past(name) : past,
            Fields = ReadFields(declaration.Fields),
            IsFromPrelude = isPrelude,
        });
    }

    private ListSymbol CreateList(ListDeclarationSyntax declaration)
    {
        var items = ImmutableArray.CreateBuilder<ListItemSymbol>();
        foreach (var item in declaration.Members.OfType<ListItemSyntax>())
        {
            if (item.Name.IsMissing)
            {
                continue;
            }

            items.Add(Declared(item.Name, new ListItemSymbol(item.Name.Text, TitleOf(item.Title, item.Name), item.Name.GetLocation(), declaration.Name.Text)
            {
                FieldValues = item.Fields
                    .GroupBy(static field => field.FieldName.Text, StringComparer.Ordinal)
                    .ToImmutableDictionary(static group => group.Key, static group => FoldedText(group.First().Value), StringComparer.Ordinal),
            }));
        }

        return Declared(declaration.Name, new ListSymbol(declaration.Name.Text, TitleOf(declaration.Title, declaration.Name), declaration.Name.GetLocation())
        {
            Items = items.ToImmutable(),
            Fields = ReadFields(declaration.Members.OfType<FieldDeclarationSyntax>()),
            InDocument = declaration.Modifiers.FirstOrDefault(static m => m.Keyword.Kind == SyntaxKind.InKeyword)?.Name?.Text,
            AddedToBy = NamesIn(declaration.Modifiers, SyntaxKind.AddedKeyword),
        });
    }

    private CalendarSymbol CreateCalendar(CalendarDeclarationSyntax declaration)
    {
        var periods = ImmutableArray.CreateBuilder<CalendarPeriodSymbol>();
        foreach (var period in declaration.Periods)
        {
            if (period.Name.IsMissing || _syntaxErrors.Touches(period))
            {
                continue;
            }

            var year = period.Year?.Number is { } number ? (int?)(int)Math.Min(number, 9999) : null;
            if (ReadCalendarDay(period.First, year) is not { } first || ReadCalendarDay(period.Last, year) is not { } last)
            {
                continue;
            }

            var isDated = period.First is DatedCalendarDaySyntax || year is not null;
            if (isDated && last < first && period.Last is YearlyCalendarDaySyntax)
            {
                last = last.AddMonths(12);
            }

            if (isDated && last < first)
            {
                Report(DiagnosticFactory.EndsBeforeItStarts(period.Last.GetLocation(), period.First.GetLocation(), "This period"));
                continue;
            }

            periods.Add(Declared(period.Name, new CalendarPeriodSymbol(
                period.Name.Text, TitleOf(null, period.Name), period.Name.GetLocation(), declaration.Name.Text)
            {
                Year = isDated ? year ?? first.Year : null,
                Start = first,
                End = last,
            }));
        }

        return Declared(declaration.Name, new CalendarSymbol(declaration.Name.Text, TitleOf(declaration.Title, declaration.Name), declaration.Name.GetLocation())
        {
            Periods = periods.ToImmutable(),
        });
    }

    /// <summary>Days of no year are those of the year 2000.</summary>
    private Day? ReadCalendarDay(CalendarDaySyntax day, int? year) => day switch
    {
        DatedCalendarDaySyntax dated => ReadDate(dated.Date),
        YearlyCalendarDaySyntax yearly => ReadDate(yearly, yearly.Day, yearly.Month, year ?? 2000),
        _ => null,
    };

    private MeasureSymbol CreateMeasure(MeasureDeclarationSyntax declaration)
    {
        var symbol = new MeasureSymbol(declaration.Name.Text, TitleOf(declaration.Title, declaration.Name), declaration.Name.GetLocation());
        foreach (var modifier in declaration.Modifiers)
        {
            symbol = modifier switch
            {
                UnitModifierSyntax unit => symbol with { Unit = unit.Name.Text },
                ReadModifierSyntax read => symbol with { ReadEvery = BindReading(read.Length, read.UnitName) },
                OverModifierSyntax over => symbol with { Window = BindReading(over.Length, over.UnitName) },
                _ => symbol,
            };
        }

        foreach (var line in declaration.Lines)
        {
            symbol = line switch
            {
                OfLineSyntax of => symbol with { Of = of.Text.ValueText, Excluding = of.ExcludedText?.ValueText },
                CountsLineSyntax counts => symbol with { Counts = counts.Text.ValueText },
                BetterLineSyntax better => symbol with { LowerIsBetter = better.Direction.Kind == SyntaxKind.LowerKeyword },
                BaselineLineSyntax baseline => symbol with
                {
                    Baseline = (baseline.Amount as NumberAmountSyntax)?.Number.Number,
                    BaselinePeriod = baseline.Period is { } written && BindFixedPeriod(written) is { } period ? new DayInterval(period.First, period.Last) : null,
                },
                _ => symbol,
            };
        }

        return Declared(declaration.Name, symbol);
    }

    private Span? BindReading(SpanSyntax? length, SyntaxToken? unit) =>
        length is not null ? BindSpan(length)
        : unit is { IsMissing: false } name ? UnitSpan(name)
        : null;

    private ConditionSymbol CreateCondition(ConditionDeclarationSyntax declaration)
    {
        var origin = declaration.Items.OfType<OriginClauseSyntax>().FirstOrDefault();
        return Declared(declaration.Name, new ConditionSymbol(declaration.Name.Text, TitleOf(declaration.Title, declaration.Name), declaration.Name.GetLocation())
        {
            Origin = origin?.Source.Kind switch
            {
                SyntaxKind.InstrumentKeyword => OriginKind.Instrument,
                SyntaxKind.LetterKeyword => OriginKind.Letter,
                SyntaxKind.LocalKeyword => OriginKind.Local,
                _ => OriginKind.Unstated,
            },
            OriginText = origin?.Text?.ValueText,
            Paragraphs = [.. declaration.Items.OfType<OriginClauseSyntax>().SelectMany(static o => ParagraphsOf(o.Paragraphs))],
            Says = declaration.Items.OfType<SaysClauseSyntax>().FirstOrDefault()?.Text.ValueText,
            NotEncodedReason = declaration.Items.OfType<NotEncodedClauseSyntax>().FirstOrDefault()?.Reason.ValueText,
            InsteadOf = declaration.Instead is { Name.IsMissing: false } instead ? instead.Name.Text : null,
            InsteadFrom = declaration.Instead is { } clause ? BindSingleDay(clause.Point) : null,
        });
    }

    private static IEnumerable<string> ParagraphsOf(ParagraphListSyntax? list)
    {
        if (list is null)
        {
            yield break;
        }

        foreach (var number in list.Numbers)
        {
            if (!number.Number.IsMissing)
            {
                yield return number.Letter is { IsMissing: false } letter ? $"{number.Number.ValueText}({letter.Text})" : number.Number.ValueText;
            }
        }
    }

    private (ImmutableArray<string> Values, bool IsOrdered) ReadScale(ScaleSyntax scale)
    {
        var ordered = 0;
        for (var i = 0; i < scale.Names.SeparatorCount; i++)
        {
            ordered += scale.Names.GetSeparator(i).Kind == SyntaxKind.LessThanToken ? 1 : 0;
        }

        if (ordered > 0 && ordered < scale.Names.SeparatorCount)
        {
            Report(DiagnosticFactory.TailWithoutMeaning(scale.GetLocation(), "This order", "part every one by <, or none"));
        }

        var names = new List<string>();
        foreach (var name in scale.Names.Where(static name => !name.IsMissing))
        {
            if (names.Contains(name.Text))
            {
                var first = scale.Names.First(other => other.Text == name.Text);
                Report(DiagnosticFactory.NameDeclaredTwice(name.GetLocation(), first.GetLocation(), "findings", name.Text, name.Text + "-2"));
            }
            else
            {
                names.Add(name.Text);
            }
        }

        return ([.. names], ordered > 0 && ordered == scale.Names.SeparatorCount);
    }

    private ImmutableArray<FieldSymbol> ReadFields(IEnumerable<FieldDeclarationSyntax> fields)
    {
        var symbols = ImmutableArray.CreateBuilder<FieldSymbol>();
        foreach (var field in fields.Where(static field => !field.Name.IsMissing))
        {
            var (type, values) = ReadFieldType(field);
            if (symbols.FirstOrDefault(other => other.Name == field.Name.Text) is { } first)
            {
                Report(DiagnosticFactory.NameDeclaredTwice(field.Name.GetLocation(), first.Location, "fields", first.Name, first.Name + "-2"));
            }
            else
            {
                symbols.Add(Declared(field.Name, new FieldSymbol(field.Name.Text, TitleOf(null, field.Name), field.Name.GetLocation(), type) { Values = values }));
            }
        }

        return symbols.ToImmutable();
    }

    private (FieldType Type, ImmutableArray<string> Values) ReadFieldType(FieldDeclarationSyntax field)
    {
        var names = field.Type.Names.Where(static name => !name.IsMissing).Select(static name => name.Text).ToImmutableArray();
        FieldType? known = names is [var single] ? single switch
        {
            "count" => FieldType.Count,
            "percent" => FieldType.Percent,
            "money" => FieldType.Money,
            "day" => FieldType.Day,
            "span" => FieldType.Span,
            "party" => FieldType.Party,
            "names" => FieldType.Names,
            "words" => FieldType.Words,
            _ => null,
        }
        : names.Length > 1 ? FieldType.OneOf
        : null;
        if (known is null && !_syntaxErrors.Touches(field))
        {
            Report(DiagnosticFactory.FieldTypeNotKnown(field.Type.GetLocation(), field.Name.Text));
        }

        return (known ?? FieldType.Words, known == FieldType.OneOf ? names : []);
    }

    private static ImmutableArray<string> NamesIn(SyntaxList<ModifierSyntax> modifiers, SyntaxKind keyword) =>
        [.. modifiers.Where(m => m.Keyword.Kind == keyword).SelectMany(static m => KeysOf(m.Names))];

    private static IEnumerable<string> KeysOf(NamesSyntax? names) =>
        names is null ? [] : names.Paths.Select(static path => string.Join(" of ", path.Names.Select(static name => name.Text))).Where(static key => key.Length > 0);

    private static IEnumerable<T> DeclarationsOf<T>(ImmutableArray<SyntaxTree> trees)
        where T : DeclarationSyntax =>
        trees.SelectMany(static tree => tree.Root.Declarations).OfType<T>();

    private static string TitleOf(SyntaxToken? title, SyntaxToken name) =>
        title is { IsMissing: false } text ? text.ValueText : name.Text.Replace('-', ' ');
}
