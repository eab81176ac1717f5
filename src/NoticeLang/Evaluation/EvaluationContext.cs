using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>What every part of one run needs: the program, what evidence counts, the days, and the results so far.</summary>
internal sealed class EvaluationContext
{
    private EvaluationContext(BoundProgram program, EvidenceView view, EvaluationOptions options, ConditionHistory? history, Func<EvaluationContext, BoundCondition, ConditionResult>? evaluate = null)
    {
        (Program, View, Options) = (program, view, options);
        Index = new EvidenceIndex(view);
        NoticeStart = program.Notice?.Effective ?? program.Notice?.Issued ?? DayInterval.Exactly(Day.Always);
        Exemptions = [.. Binding.Exemptions.Of(program.Conditions)];
        History = history ?? new ConditionHistory(this, evaluate!);
    }

    private Dictionary<string, ConditionResult> _results = new(StringComparer.Ordinal);
    private Dictionary<string, ImmutableArray<Day>> _dueDays = new(StringComparer.Ordinal);
    private ILookup<string, CountedSuspension>? _suspensions;
    private ImmutableArray<EventGroup> _noticeEnds;
    private readonly Dictionary<string, ConditionLife> _lives = new(StringComparer.Ordinal);

    /// <param name="evaluate">Works one condition out, for how it stood on an earlier day.</param>
    public static EvaluationContext Create(
        BoundProgram program, EvidenceView view, EvaluationOptions options, Func<EvaluationContext, BoundCondition, ConditionResult> evaluate) =>
        new(program, view, options, null, evaluate);

    public BoundProgram Program { get; }

    public EvidenceView View { get; }

    public EvaluationOptions Options { get; }

    public EvidenceIndex Index { get; }

    public Day T => Options.AsAt;

    /// <summary>The day the notice comes into force: its effective day, else its issue; open where neither is given.</summary>
    public DayInterval NoticeStart { get; }

    public bool HasStart => Program.Notice is { } n && (n.Effective ?? n.Issued) is not null;

    /// <summary>How conditions stood on earlier days; one for a run, whatever its day.</summary>
    public ConditionHistory History { get; }

    /// <summary>The sentences that pause others, each with its condition.</summary>
    public ImmutableArray<(ConditionSymbol Condition, BoundSentence Sentence)> Exemptions { get; }

    /// <summary>The suspensions of a condition that count, also by the name it was kept from, in order of their days.</summary>
    public ImmutableArray<CountedSuspension> SuspensionsOf(ConditionSymbol condition)
    {
        if (View.Suspensions.IsEmpty)
        {
            return [];
        }

        _suspensions ??= View.Suspensions.ToLookup(s => s.Statement.Condition, StringComparer.Ordinal);
        return [.. LifeOf(condition).Names.SelectMany(n => _suspensions[n]).OrderBy(s => s.From.Number).ThenBy(s => s.To.Number)];
    }

    /// <summary>From when to when the text of a condition holds, and under which header.</summary>
    public ConditionLife LifeOf(ConditionSymbol condition)
    {
        if (!_lives.TryGetValue(condition.Name, out var life))
        {
            _lives.Add(condition.Name, life = ConditionLife.Of(Program, condition.Name));
        }

        return life;
    }

    /// <summary>Groups of which some side ends the notice.</summary>
    public ImmutableArray<EventGroup> NoticeEnds => _noticeEnds.IsDefault ? _noticeEnds = [.. NoticeEnd.Find(this)] : _noticeEnds;

    /// <summary>Reads a date that stands in a field.</summary>
    public bool TryReadDay(string text, out DayInterval day)
    {
        var reading = EvidenceDates.Read(text, t => EvidenceCalendars.DaysOf(EvidenceCalendars.PeriodsOf(Program), t));
        day = reading.Days ?? default;
        return reading.Days is not null;
    }

    public static DaySet DaysOf(IEnumerable<CountedSuspension> suspensions) => DaySet.Of(suspensions.Select(s => new DayInterval(s.From, s.To)));

    /// <summary>The same program with other evidence and another day; what other conditions came to stays.</summary>
    public EvaluationContext With(EvidenceView view, Day asAt) =>
        new(Program, view, Options with { AsAt = asAt }, History) { _results = _results, _dueDays = _dueDays };

    /// <summary>The same with no results yet.</summary>
    public EvaluationContext Anew() => new(Program, View, Options, History);

    /// <param name="dueDays">Of its one unit, one a reading; empty where it has no unit or several.</param>
    public void Keep(ConditionResult result, ImmutableArray<Day> dueDays)
    {
        _results[result.Symbol.Name] = result;
        _dueDays[result.Symbol.Name] = dueDays;
    }

    /// <summary>Takes over what another context of the same run came to.</summary>
    public void KeepAll(EvaluationContext other)
    {
        foreach (var result in other._results.Values)
        {
            Keep(result, other.DueDaysOf(result.Symbol));
        }
    }

    public ImmutableArray<Day> DueDaysOf(ConditionSymbol condition) => _dueDays.GetValueOrDefault(condition.Name, []);

    public ConditionResult? ResultOf(ConditionSymbol condition) => _results.GetValueOrDefault(condition.Name);
}

/// <summary>What a sentence is asked of: an item of a list, a performer, or nothing in particular.</summary>
/// <param name="Label">For people; empty for nothing in particular.</param>
internal sealed record Element(string Label, ListItemSymbol? Item, BoundName? Performer)
{
    public static readonly Element Whole = new("", null, null);

    /// <summary>When it is asked of the item; null for what is no item.</summary>
    public ItemSpell? Spell { get; init; }
}

/// <summary>One sentence asked of one element, in one condition.</summary>
internal sealed record UnitContext(EvaluationContext Context, ConditionSymbol Condition, BoundSentence Sentence, Element Element)
{
    public Day T => Context.T;

    public ImmutableArray<CountedSuspension> Suspensions { get; } = Context.SuspensionsOf(Condition);

    /// <summary>The days a <c>need not</c> of the notice pauses it, in the reading at hand, and why.</summary>
    public Pause Pause { get; init; } = Pause.None;

    /// <summary>The run of days a <c>while</c> asks for it in; null: it has none.</summary>
    public DayInterval? Run { get; init; }

    public ConditionLife Life => Context.LifeOf(Condition);

    /// <summary>The days the notice, or this text of it, may have come into force; for an item added later, the notice that added it.</summary>
    public DayInterval Start => StartRead ?? (IsOfItemAdded ? Context.NoticeStart : Life.Start);

    /// <summary>The start in a reading of the header; null: none is read.</summary>
    public DayInterval? StartRead { get; init; }

    /// <summary>The header its days are counted by; in a reading, with one day fixed.</summary>
    public NoticeSymbol? Header { get => field ?? Life.Header; init; }

    /// <summary>Whether the notice that added the item gives its start, whatever header its other days are counted by.</summary>
    public bool IsOfItemAdded => Element.Item is { } item && Context.Program.Notice?.Replaces?.Adds.ContainsKey(item.Name) == true;

    public DaySet SuspendedDays => Pause.Days.IsEmpty ? Suspended : Suspended.Union(Pause.Days);

    private DaySet Suspended { get; } = EvaluationContext.DaysOf(Context.SuspensionsOf(Condition));

    /// <summary>The member it is asked of, for a time; null: of nobody in particular.</summary>
    public Membership? Member { get; init; }

    /// <summary>The event that is its last day, one of several; null: there are not several.</summary>
    public EachEvent? Each { get; init; }

    /// <summary>The same asked of one member: of that person's acts.</summary>
    public UnitContext Of(Membership member, Element element) => this with { Element = element, Member = member, Question = null! };

    /// <summary>Which acts are asked for; only of a sentence with a verb.</summary>
    public ActQuestion Question
    {
        get => field ??= new ActQuestion(
            Sentence.Act!, Element.Performer, Element.Item?.Name, Sentence.ConfirmedBy, Sentence.ConfirmedByJoiner,
            Element.Item is { } item ? ConditionLife.FormerName(Context.Program, item.Name) : null);
        init;
    }
}
