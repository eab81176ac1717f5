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

    public ActQuestion(
        BoundActPattern pattern, BoundName? performer, string? item, ImmutableArray<BoundName> confirmedBy, NameJoiner confirmedJoiner = NameJoiner.Or)
    {
        _confirmedJoiner = confirmedJoiner;
        Pattern = pattern;
        _performer = performer;
        ConfirmedBy = confirmedBy;
        Performers = performer is not null ? [performer] : pattern.By?.Names ?? [];
        NeedsAllPerformers = performer is null && pattern.By?.Joiner == NameJoiner.And && pattern.By.Quantifier == SubjectQuantifier.None;
        _of = item is not null ? [[item]] : ObjectDemands(pattern.Object);
        Item = item;
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
        new(Pattern, _performer, Item, ConfirmedBy, _confirmedJoiner) { Confined = groups };

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
            bool Confirms(BoundName name) => fact.Records.Any(r => r.SaidBy is { } said && KeysOf(name).Contains(said));
            if (_confirmedJoiner == NameJoiner.And ? !ConfirmedBy.All(Confirms) : !ConfirmedBy.Any(Confirms))
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
        var covering = index.CompleteOf(RecordKind.Act, Pattern.Act.Name)
            .Where(c => c.CancelledBy is null && !c.Days.IsEmpty && CoversAllButPerformer(c.Statement)).ToList();
        if (covering.Count == 0)
        {
            return (DaySet.Empty, []);
        }

        var used = new List<CountedComplete>();
        DaySet? days = null;
        List<BoundName?> performers = Performers.IsEmpty ? [null] : [.. NeedsAllPerformers ? Performers.Take(1) : Performers];
        foreach (var performer in performers)
        {
            var mine = covering.Where(c => StatementAllows(c.Statement, "by", performer is null ? [] : KeysOf(performer))).ToList();
            used.AddRange(mine.Where(m => !used.Contains(m)));
            var set = DaySet.Of(mine.Select(c => c.Days));
            days = days is null ? set : days.Intersect(set);
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

        return @object.Joiner == NameJoiner.Or
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
        var given = statement.Fields.FirstOrDefault(f => f.Name == field);
        return given is null || (!demanded.IsEmpty && demanded.Any(d => given.Values.Contains(d)));
    }

    private bool CoversAllButPerformer(CompleteStatement statement)
    {
        foreach (var field in statement.Fields)
        {
            var allowed = field.Name switch
            {
                "by" => true,
                "of" => !_of.IsEmpty && _of.Any(d => d.All(field.Values.Contains)),
                "to" => !Pattern.To.IsEmpty && Pattern.To.Any(n => KeysOf(n).Any(field.Values.Contains)),
                _ => Pattern.With.Any(t => t.FieldName == field.Name && t.Value is NamesValue v && v.Names.All(field.Values.Contains)),
            };
            if (!allowed)
            {
                return false;
            }
        }

        return true;
    }
}
