using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>What a world holds of a measure.</summary>
/// <param name="Figures">Its own figures that may count, in the order of evidence.</param>
/// <param name="Fixed">What all are held against: the figure of a frozen comparator, or of the baseline's period.</param>
/// <param name="Silent">Records of figures that do not count, each with the reason.</param>
internal sealed record MeasureFigures(ImmutableArray<FigureMatch> Figures, FigureMatch? Fixed, ImmutableArray<(EventFact Fact, string Why)> Silent);

/// <summary>Which figures a measure asks for, and what they are held against (semantics 6).</summary>
internal sealed class MeasureQuestion
{
    private static readonly ImmutableArray<string> Statuses = ["forecast", "provisional", "actual"];
    private readonly BoundProgram _program;
    private readonly Comparison _comparison;
    private readonly BoundAmount _amount;
    private readonly bool _isNegated;
    private World? _plain;
    private MeasureFigures? _figuresInPlain;

    public MeasureQuestion(BoundProgram program, MeasureSymbol measure, Comparison comparison, BoundAmount amount, bool isNegated)
    {
        (_program, Measure, _comparison, _amount, _isNegated) = (program, measure, comparison, amount, isNegated);
        Asked = (isNegated ? "not " : "") + RecordSentences.Value(new AmountValue(amount.Location, comparison, amount));
    }

    public MeasureSymbol Measure { get; }

    /// <summary>In the sentence's words: "at most 20%", "not above its baseline".</summary>
    public string Asked { get; }

    public FigureSpeech Speech => new(Measure.ReadEvery);

    /// <summary>The lowest standing of a figure that counts: an actual one is better than a provisional one, and that than a forecast.</summary>
    public string Status { get; init; } = "provisional";

    /// <summary>One of these, or all, must have said it; empty: anybody.</summary>
    public ImmutableArray<BoundName> ConfirmedBy { get; init; } = [];

    public NameJoiner ConfirmedByJoiner { get; init; }

    /// <summary>Whether a comparator's figure of the same period is needed beside each figure.</summary>
    public bool Moves => Comparator is not null && Frozen is null;

    /// <summary>Whether what it is held against is itself on record, or must be.</summary>
    public bool NeedsFixed => Frozen is not null;

    /// <summary>The comparator as the notice calls it; null for a number.</summary>
    public string? Comparator => _amount switch
    {
        ComparatorAmount c => c.Comparator.Key,
        NamedAmount n => n.Name,
        _ => null,
    };

    /// <summary>The period of the one figure all are held against; null where there is none.</summary>
    public DayInterval? Frozen => _amount switch
    {
        ComparatorAmount { FrozenPeriod: FixedPeriod period } => new DayInterval(period.First, period.Last),
        BaselineAmount when Measure.Baseline is null => Measure.BaselinePeriod,
        _ => null,
    };

    /// <summary>Of a figure it is held against: the measure and of whom it is, as a record would say; null for its own.</summary>
    public (string Measure, string? Of) HeldAgainst =>
        _amount switch
        {
            NamedAmount n => (n.Name, null),
            ComparatorAmount { Comparator.Symbol: MeasureSymbol other } => (other.Name, null),
            ComparatorAmount c => (Measure.Name, c.Comparator.Key),
            _ => (Measure.Name, null),
        };

    public static MeasureQuestion Of(UnitContext unit, BoundAmount amount, Comparison comparison)
    {
        var sentence = unit.Sentence;
        var said = sentence.FieldTests.Where(t => t.FieldName == "status").SelectMany(t => ((NamesValue)t.Value).Names).ToList();
        return new MeasureQuestion(unit.Context.Program, sentence.Measure!, comparison, amount, sentence.Modal == Modal.MustNot)
        {
            Status = said.Count == 0 ? "provisional" : said.MinBy(Statuses.IndexOf)!,
            ConfirmedBy = sentence.ConfirmedBy,
            ConfirmedByJoiner = sentence.ConfirmedByJoiner,
        };
    }

    public static MeasureQuestion Of(UnitContext unit)
    {
        var value = (AmountValue)unit.Sentence.Value!;
        return Of(unit, value.Amount, value.Comparison);
    }

    /// <summary>Groups with a figure of the measure, or of what it is held against, that may be of days that matter.</summary>
    public IEnumerable<EventGroup> Groups(EvidenceIndex index, System.Func<DayInterval, bool> matters) =>
        new[] { Measure.Name, HeldAgainst.Measure }.Distinct().SelectMany(m => index.Of(RecordKind.Figure, m)).DistinctBy(g => g.Id)
            .Where(g => g.Records.Any(r => (FigurePeriod.Of(r) ?? r.Day) is not { } days || days == Frozen || matters(days)))
            .OrderBy(g => g.Id);

    public MeasureFigures In(World world)
    {
        if (world != world.Index.Plain)
        {
            return Figures(world);
        }

        if (_plain != world)
        {
            (_plain, _figuresInPlain) = (world, Figures(world));
        }

        return _figuresInPlain!;
    }

    private MeasureFigures Figures(World world)
    {
        var own = new List<FigureMatch>();
        var silent = ImmutableArray.CreateBuilder<(EventFact, string)>();
        foreach (var (group, fact) in world.Facts(world.Index.Of(RecordKind.Figure, Measure.Name), RecordKind.Figure))
        {
            if (!fact.Happened || !IsOwn(fact))
            {
                continue;
            }

            var (figure, why) = FigureMatch.Read(Measure, group, fact);
            why = figure is null ? why
                : Rank(fact) < Statuses.IndexOf(Status) ? $"a {FigurePeriod.StatusOf(fact.Records[0])} figure does not count here"
                : !IsConfirmed(fact) ? $"it is not confirmed by {string.Join(ConfirmedByJoiner == NameJoiner.And ? " and " : " or ", ConfirmedBy)}"
                : "";
            if (figure is null || why.Length > 0)
            {
                silent.Add((fact, why));
            }
            else
            {
                own.Add(figure);
            }
        }

        // Of one period the figure of the best standing speaks.
        own.RemoveAll(f => own.Any(o => o.Days == f.Days && o.IsOneDay == f.IsOneDay && Rank(o.Fact) > Rank(f.Fact)));
        var others = HeldAgainst is (var measure, var of) && (Moves || NeedsFixed) ? Against(world, measure, of).ToList() : [];
        var fixedFigure = Frozen is { } period ? others.FirstOrDefault(o => o.Days == period && !o.IsOneDay && period.Hi <= world.Index.View.AsAt) : null;
        return new MeasureFigures([.. own.Select(f => Held(f, fixedFigure, others))], fixedFigure, silent.ToImmutable());
    }

    /// <summary>The figures as the rules take them, one array for each reading of what they are held against.</summary>
    public IEnumerable<ImmutableArray<FigureFact>> Readings(MeasureFigures figures)
    {
        var bounds = figures.Fixed is { } one ? FigureValues.Readings(one.Value, figures.Figures.Select(f => f.Value)) : [];
        if (bounds.Length < 2)
        {
            return [[.. figures.Figures.Select((f, i) => new FigureFact(f.Days, f.IsOneDay, f.Meets, i))]];
        }

        return bounds.Select(b => figures.Figures.Select((f, i) => new FigureFact(f.Days, f.IsOneDay, Compare(f.Value, b), i)).ToImmutableArray());
    }

    /// <summary>Figures of the baseline's period that are not as the notice has it: they change nothing.</summary>
    public IEnumerable<EventFact> OtherBaselines(World world) =>
        Measure is not { Baseline: { } written, BaselinePeriod: { } period } || _amount is not BaselineAmount ? []
        : from pair in world.Facts(world.Index.Of(RecordKind.Figure, Measure.Name), RecordKind.Figure)
          where IsOwn(pair.Fact) && FigureMatch.Read(Measure, pair.Group, pair.Fact).Figure is { IsOneDay: false } figure && figure.Days == period
              && FigureValues.Compare(figure.Value, Comparison.Equal, FigureValues.Exactly(written)) != Truth.True
          select pair.Fact;

    /// <summary>A value that meets what is asked; null where that hangs on another figure.</summary>
    public decimal? Passing(FigureMatch? against)
    {
        var bound = _amount is NumberAmount n ? n.Number : _amount is BaselineAmount ? Measure.Baseline ?? against?.Value.Lo : against?.Value is { IsExact: true } v ? v.Lo : null;
        return bound is not { } b ? null : new[] { b, b - 1, b + 1 }.Select(x => (decimal?)x)
            .FirstOrDefault(x => Compare(FigureValues.Exactly(x!.Value), FigureValues.Exactly(b)) == Truth.True);
    }

    /// <summary>Whether a figure is the measure's own: of nobody, or of whom the notice is addressed to.</summary>
    private bool IsOwn(EventFact fact) =>
        ActQuestion.ValuesOf(fact, "of") is var of && (of.IsEmpty || (_program.Notice is { } notice && of.All(notice.AddressedTo.Contains)));

    private bool IsConfirmed(EventFact fact) => Confirmation.IsGiven(fact, ConfirmedBy, ConfirmedByJoiner);

    private IEnumerable<FigureMatch> Against(World world, string measure, string? of)
    {
        var symbol = measure == Measure.Name ? Measure : _program.Symbols.GetValueOrDefault(measure) as MeasureSymbol ?? Measure;
        return from pair in world.Facts(world.Index.Of(RecordKind.Figure, measure), RecordKind.Figure)
               where pair.Fact.Happened && (of is null ? IsOwn(pair.Fact) : ActQuestion.ValuesOf(pair.Fact, "of").Contains(of))
               let figure = FigureMatch.Read(symbol, pair.Group, pair.Fact).Figure
               where figure is not null && Rank(pair.Fact) >= Statuses.IndexOf(Status)
               orderby Rank(pair.Fact) descending, pair.Group.Id
               select figure;
    }

    private FigureMatch Held(FigureMatch figure, FigureMatch? fixedFigure, List<FigureMatch> others)
    {
        var beside = Moves ? others.FirstOrDefault(o => o.Days == figure.Days && o.IsOneDay == figure.IsOneDay) : fixedFigure;
        ValueInterval? bound = _amount switch
        {
            NumberAmount n => FigureValues.Exactly(n.Number),
            BaselineAmount when Measure.Baseline is { } written => FigureValues.Exactly(written),
            _ => beside?.Value,
        };
        return figure with { Beside = beside, Meets = bound is { } b ? Compare(figure.Value, b) : Truth.Absent };
    }

    private Truth Compare(ValueInterval value, ValueInterval bound)
    {
        var truth = FigureValues.Compare(value, _comparison, bound);
        return _isNegated ? TruthTables.Not(truth) : truth;
    }

    private static int Rank(EventFact fact) => Statuses.IndexOf(FigurePeriod.StatusOf(fact.Records[0]));
}
