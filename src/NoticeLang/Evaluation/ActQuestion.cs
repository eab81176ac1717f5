using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>How a fact answers a question: a shadow would fit but for a field it lacks; maybe depends on an inexact value.</summary>
internal enum Fit
{
    No,
    Shadow,
    Maybe,
    Yes,
}

/// <summary>A fact that fits, or would but for what it <see cref="Lacks"/>.</summary>
internal sealed record ActMatch(EventGroup Group, EventFact Fact, Fit Fit, DayInterval Day, string Lacks)
{
    public EvidenceRecord Record => Fact.Records[0];
}

/// <summary>
/// "Which acts are asked for", made definite for one element: who may have done it, to what, with which fields. It matches facts
/// (semantics 1.4, 1.5.3) and finds the closed days (1.5, last paragraph).
/// </summary>
internal sealed class ActQuestion
{
    private readonly ImmutableArray<ImmutableArray<string>> _of;
    private readonly BoundName? _performer;
    private readonly NameJoiner _confirmedJoiner;
    private readonly string? _formerItem;
    private World? _plain;
    private ImmutableArray<ActMatch> _matchesInPlain;
    private EvidenceIndex? _index;
    private (DaySet Days, ImmutableArray<CountedComplete> Statements) _closed;

    public ActQuestion(
        BoundActPattern pattern, BoundName? performer, string? item, ImmutableArray<BoundName> confirmedBy, NameJoiner confirmedJoiner = NameJoiner.Or,
        string? formerItem = null)
    {
        _confirmedJoiner = confirmedJoiner;
        Pattern = pattern;
        _performer = performer;
        ConfirmedBy = confirmedBy;
        Performers = performer is not null ? [performer] : pattern.By?.Names ?? [];
        NeedsAllPerformers = performer is null && pattern.By?.Joiner == NameJoiner.And && pattern.By.Quantifier == SubjectQuantifier.None;
        _of = item is null ? ObjectDemands(pattern.Object) : formerItem is null ? [[item]] : [[item, formerItem]];
        Item = item;
        _formerItem = formerItem;
    }

    /// <summary>Groups this question is confined to, where each act serves one trigger; null: all.</summary>
    private Func<EventGroup, bool>? Confined { get; init; }

    public BoundActPattern Pattern { get; }

    public ImmutableArray<BoundName> Performers { get; }

    public string? Item { get; }

    public ImmutableArray<BoundName> ConfirmedBy { get; }

    public bool NeedsAllPerformers { get; }

    /// <summary>What a record must be of: one key of each.</summary>
    public ImmutableArray<ImmutableArray<string>> ObjectKeys => _of;

    /// <summary>To whom a record must be: one key of each.</summary>
    public ImmutableArray<ImmutableArray<string>> ToKeys => ToDemands(Pattern);

    /// <summary>All facts of a world that fit or nearly fit, dated at or before T or inexactly so, in the one order of evidence.</summary>
    public ImmutableArray<ActMatch> In(World world)
    {
        if (world != world.Index.Plain)
        {
            return Matches(world);
        }

        if (_plain != world)
        {
            (_plain, _matchesInPlain) = (world, Matches(world));
        }

        return _matchesInPlain;
    }

    private ImmutableArray<ActMatch> Matches(World world)
    {
        var matches = ImmutableArray.CreateBuilder<ActMatch>();
        foreach (var (group, fact) in world.Facts(CandidateGroups(world.Index), RecordKind.Act))
        {
            var (fit, lacks) = FitOf(fact);
            if (fit != Fit.No)
            {
                matches.Add(new ActMatch(group, fact, fit, fact.On ?? new DayInterval(Day.Always, Day.Never), lacks));
            }
        }

        return matches.ToImmutable();
    }

    /// <summary>The disputed groups of which some side could fit.</summary>
    public IEnumerable<EventGroup> DisputedGroups(EvidenceIndex index) =>
        CandidateGroups(index).Where(g => g.IsDisputed && g.Alternatives.Any(a => a.Facts.Any(f => f.Kind == RecordKind.Act && FitOf(f).Fit != Fit.No)));

    public IReadOnlyList<EventGroup> CandidateGroups(EvidenceIndex index)
    {
        var groups = index.Acts(Pattern.Act.Name, [.. Performers.SelectMany(p => KeysOf(p))], _of.IsEmpty ? [] : _of[0]);
        return Confined is null ? groups : [.. groups.Where(Confined)];
    }

    /// <summary>The same question, asked of these groups only.</summary>
    public ActQuestion Only(Func<EventGroup, bool> groups) =>
        new(Pattern, _performer, Item, ConfirmedBy, _confirmedJoiner, _formerItem) { Confined = groups };

    /// <summary>How a fact answers; a denied or planned event answers not at all.</summary>
    public (Fit Fit, string Lacks) FitOf(EventFact fact)
    {
        if (fact.Subject != Pattern.Act.Name || !fact.Happened || fact.IsPlanned)
        {
            return (Fit.No, "");
        }

        var lacks = new List<string>();
        var isMaybe = false;
        if (!Performers.IsEmpty)
        {
            var by = ValuesOf(fact, "by");
            if (by.IsEmpty)
            {
                lacks.Add("by whom");
            }
            else if (NeedsAllPerformers ? !Performers.All(p => NamesIt(by, p)) : !Performers.Any(p => NamesIt(by, p)))
            {
                return (Fit.No, "");
            }
        }

        if (!Demand(fact, "of", _of, "of what", lacks) || !Demand(fact, "to", ToDemands(Pattern), "to whom", lacks))
        {
            return (Fit.No, "");
        }

        foreach (var party in Pattern.WithParties)
        {
            var named = ValuesOf(fact, "with").AddRange(ValuesOf(fact, "by"));
            if (!NamesIt(named, party))
            {
                if (!ValuesOf(fact, "with").IsEmpty)
                {
                    return (Fit.No, "");
                }

                lacks.Add($"with {party.Title}");
            }
        }

        foreach (var test in Pattern.With.Where(t => !t.InAll))
        {
            switch (FieldTests.Test(test, ValuesOf(fact, test.FieldName)))
            {
                case Truth.False:
                    return (Fit.No, "");
                case Truth.Absent:
                    lacks.Add(test.FieldName);
                    break;
                case Truth.Imprecise:
                    isMaybe = true;
                    break;
                default:
                    break;
            }
        }

        if (!ConfirmedBy.IsEmpty)
        {
            if (!Confirmation.IsGiven(fact, ConfirmedBy, _confirmedJoiner))
            {
                lacks.Add("confirmation by " + string.Join(_confirmedJoiner == NameJoiner.And ? " and " : " or ", ConfirmedBy.Select(c => c.Title)));
            }
        }

        if (fact.On is null)
        {
            lacks.Add("a date");
        }

        return lacks.Count > 0 ? (Fit.Shadow, string.Join(", ", lacks)) : (isMaybe ? Fit.Maybe : Fit.Yes, "");
    }

    /// <summary>Days on which nothing unreported can have happened, before shadows are taken out, and the statements that say so.</summary>
    public (DaySet Days, ImmutableArray<CountedComplete> Statements) ClosedDays(EvidenceIndex index)
    {
        if (_index != index)
        {
            (_index, _closed) = (index, FindClosedDays(index));
        }

        return _closed;
    }

    private (DaySet Days, ImmutableArray<CountedComplete> Statements) FindClosedDays(EvidenceIndex index)
    {
        var covering = index.CompleteOf(RecordKind.Act, Pattern.Act.Name)
            .Where(c => c.CancelledBy is null && !c.Days.IsEmpty && CoversFields(c.Statement)).ToList();
        if (covering.Count == 0)
        {
            return (DaySet.Empty, []);
        }

        // Where either of several would do, a day is closed only if it is closed for each of them.
        var used = new List<CountedComplete>();
        DaySet? days = null;
        List<BoundName?> performers = Performers.IsEmpty ? [null] : [.. NeedsAllPerformers ? Performers.Take(1) : Performers];
        foreach (var performer in performers)
        {
            var mine = covering.Where(c => StatementAllows(c.Statement, "by", performer is null ? [] : KeysOf(performer))).ToList();
            foreach (var of in OfChoices())
            {
                foreach (var to in ToChoices())
                {
                    var all = mine.Where(c => Allows(c.Statement, "of", of) && Allows(c.Statement, "to", to)).ToList();
                    used.AddRange(all.Where(m => !used.Contains(m)));
                    var set = DaySet.Of(all.Select(c => c.Days));
                    days = days is null ? set : days.Intersect(set);
                }
            }
        }

        return (days ?? DaySet.Empty, [.. used]);
    }

    /// <summary>The closed days with the days a shadow may hold taken out.</summary>
    public static DaySet WithoutShadows(DaySet closed, IEnumerable<ActMatch> matches) =>
        closed.Except(DaySet.Of(matches.Where(m => m.Fit == Fit.Shadow).Select(m => m.Day)));

    /// <summary>The names evidence may use for a declared one: its own and a former one.</summary>
    internal static ImmutableArray<string> KeysOf(BoundName name) =>
        name.Symbol is BodySymbol { FormerName: { } former } && name.Of is null ? [name.Key, former] : [name.Key];

    internal static ImmutableArray<string> ValuesOf(EventFact fact, string field)
    {
        foreach (var candidate in fact.Fields)
        {
            if (candidate.Name == field)
            {
                return candidate.Values;
            }
        }

        return [];
    }

    private static bool NamesIt(ImmutableArray<string> values, BoundName name) => KeysOf(name).Any(values.Contains);

    private static ImmutableArray<ImmutableArray<string>> ObjectDemands(BoundObject? @object)
    {
        if (@object is null)
        {
            return [];
        }

        if (@object.List is { } list && @object.Quantifier == ObjectQuantifier.AnyOf)
        {
            return [[.. list.Items.Select(i => i.Name)]];
        }

        return IsAnyOf(@object)
            ? [[.. @object.Names.SelectMany(n => KeysOf(n))]]
            : [.. @object.Names.Select(n => KeysOf(n))];
    }

    private static ImmutableArray<ImmutableArray<string>> ToDemands(BoundActPattern pattern) =>
        pattern.To.IsEmpty ? []
        : pattern.ToJoiner == NameJoiner.Or ? [[.. pattern.To.SelectMany(n => KeysOf(n))]]
        : [.. pattern.To.Select(n => KeysOf(n))];

    private static bool Demand(EventFact fact, string field, ImmutableArray<ImmutableArray<string>> demands, string what, List<string> lacks)
    {
        if (demands.IsEmpty)
        {
            return true;
        }

        var values = ValuesOf(fact, field);
        if (values.IsEmpty)
        {
            lacks.Add(what);
            return true;
        }

        return demands.All(d => d.Any(values.Contains));
    }

    private static bool StatementAllows(CompleteStatement statement, string field, ImmutableArray<string> demanded)
    {
        return statement.Fields.Named(field) is not { } given || (!demanded.IsEmpty && demanded.Any(d => given.Values.Contains(d)));
    }

    /// <summary>Whether a statement about some things only is still about all that is asked: one of the groups of names it must be about.</summary>
    private static bool Allows(CompleteStatement statement, string field, ImmutableArray<ImmutableArray<string>> groups) =>
        statement.Fields.Named(field) is not { } given || groups.Any(g => g.All(given.Values.Contains));

    private static bool IsAnyOf(BoundObject target) => target.Joiner == NameJoiner.Or || target.Quantifier == ObjectQuantifier.AnyOf;

    // What any one of which would do, each by itself; a single choice where all are asked for.
    private ImmutableArray<ImmutableArray<ImmutableArray<string>>> OfChoices() =>
        Item is not null || Pattern.Object is not { } target || !IsAnyOf(target) ? [_of]
        : target.List is { } list ? (list.Items.IsEmpty ? [[]] : [.. list.Items.Select(i => ImmutableArray.Create(ImmutableArray.Create(i.Name)))])
        : [.. target.Names.Select(n => ImmutableArray.Create(KeysOf(n)))];

    private ImmutableArray<ImmutableArray<ImmutableArray<string>>> ToChoices() =>
        Pattern.ToJoiner == NameJoiner.Or ? [.. Pattern.To.Select(n => ImmutableArray.Create(KeysOf(n)))] : [[.. Pattern.To.Select(n => KeysOf(n))]];

    private bool CoversFields(CompleteStatement statement) => statement.Fields.All(field => field.Name switch
    {
        "by" or "of" or "to" => true,
        "with" => Pattern.WithParties.Any(p => KeysOf(p).Any(field.Values.Contains)),
        _ => Pattern.With.Any(t => t.FieldName == field.Name && t.Value is NamesValue v && v.Names.All(field.Values.Contains)),
    });
}
