using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>A fact that bears on a state, with its days.</summary>
internal sealed record StateMatch(EventGroup Group, EventFact Fact, DayInterval From, DayInterval? To);

/// <summary>What a world holds of a state: what covers, what makes days vacant, and what does not say.</summary>
internal sealed record StateFacts(ImmutableArray<StateMatch> Covering, ImmutableArray<StateMatch> Vacant, ImmutableArray<StateMatch> Shadows)
{
    public ImmutableArray<HoldingFact> Holdings => [.. Covering.Select((m, i) => new HoldingFact(m.From, m.To, i))];

    public ImmutableArray<HoldingFact> Vacancies => [.. Vacant.Select((m, i) => new HoldingFact(m.From, m.To, i))];

    public DaySet ShadowDays => DaySet.Of(Shadows.Select(m => new DayInterval(m.From.Lo, m.To?.Hi ?? Day.Never)));
}

/// <summary>Which holdings a state sentence asks for, and how each record answers (semantics 5).</summary>
internal sealed class StateQuestions
{
    private readonly ImmutableArray<string> _subjects;
    private readonly ImmutableArray<string> _qualities;
    private readonly bool _needsAll;
    private readonly string? _memberOf;
    private readonly Membership? _member;

    private readonly Func<string, bool> _isDeclared;

    // The other values of a declared state: a thing is in one at a time.
    private ImmutableArray<string> _others = [];
    private ImmutableArray<BoundName> _confirmedBy = [];
    private bool _needsAllToConfirm;

    private StateQuestions(
        ImmutableArray<string> subjects, ImmutableArray<string> qualities, bool needsAll, string? memberOf, string clause, Func<string, bool> isDeclared, Membership? member = null)
    {
        (_subjects, _qualities, _needsAll, _memberOf, Clause, _isDeclared, _member) = (subjects, qualities, needsAll, memberOf, clause, isDeclared, member);
    }

    /// <summary>As a clause: "director is in-post and permanent".</summary>
    public string Clause { get; }

    public string Quality => _memberOf is not null ? $"this is {string.Join(" or ", _subjects)}" : $"{string.Join(" or ", _subjects)} is {string.Join(_needsAll ? " and " : " or ", _qualities)}";

    /// <summary>A holding that answers yes, but for its days.</summary>
    public EvidenceRecord Suggestion => _member is not null ? Suggestions.Membership(_subjects[0], _member.Body.Key, _needsAll ? _qualities : _qualities.Take(1)) : Suggestions.Holding(_subjects[0], _needsAll ? _qualities : _qualities.Take(1), _memberOf);

    /// <summary>The same of a clause: <c>director is permanent</c>.</summary>
    public static StateQuestions Of(EvaluationContext context, StateClause clause)
    {
        var subjects = clause.Subject.Names.SelectMany(n => ActQuestion.KeysOf(n)).ToImmutableArray();
        return OfValue(context, subjects, (NamesValue)clause.Value, []);
    }

    private static StateQuestions OfValue(EvaluationContext context, ImmutableArray<string> subjects, NamesValue value, ImmutableArray<BoundName> confirmedBy, bool needsAll = false, Membership? member = null)
    {
        var declared = subjects.Select(s => context.Program.Symbols.GetValueOrDefault("state of " + s) ?? context.Program.Symbols.GetValueOrDefault(s)).OfType<StateSymbol>();
        return new StateQuestions(
            subjects, value.Names, value.Joiner != NameJoiner.Or, null, $"{string.Join(" or ", subjects)} is {RecordSentences.Value(value)}", context.Program.Symbols.ContainsKey, member)
        {
            _others = [.. declared.SelectMany(s => s.Values).Except(value.Names)],
            _confirmedBy = confirmedBy,
            _needsAllToConfirm = needsAll,
        };
    }

    public static StateQuestions Of(UnitContext unit)
    {
        var sentence = unit.Sentence;
        var subjects = unit.Element.Performer is { } one ? [one.Key] : sentence.Subject.Names.SelectMany(n => ActQuestion.KeysOf(n)).ToImmutableArray();
        if (sentence.Act is { Object: { } included } act)
        {
            var names = unit.Element.Item is { } item ? [item.Name] : included.Names.Select(n => n.Key).ToImmutableArray();
            return new StateQuestions(names, [], false, sentence.Subject.Names[0].Key, $"{sentence.Subject.Key} {act.Act.ThirdPerson} {string.Join(" or ", names)}", unit.Context.Program.Symbols.ContainsKey)
            {
                _confirmedBy = sentence.ConfirmedBy,
                _needsAllToConfirm = sentence.ConfirmedByJoiner == NameJoiner.And,
            };
        }

        return OfValue(unit.Context, subjects, (NamesValue)sentence.Value!, sentence.ConfirmedBy, sentence.ConfirmedByJoiner == NameJoiner.And, unit.Member);
    }

    public IEnumerable<EventGroup> Groups(EvidenceIndex index) =>
        Keys().SelectMany(k => index.Of(k.Kind, k.Subject)).DistinctBy(g => g.Id).OrderBy(g => g.Id);

    public StateFacts In(World world)
    {
        var covering = ImmutableArray.CreateBuilder<StateMatch>();
        var vacant = ImmutableArray.CreateBuilder<StateMatch>();
        var shadows = ImmutableArray.CreateBuilder<StateMatch>();
        foreach (var group in Groups(world.Index))
        {
            foreach (var fact in world.AlternativeOf(group).Facts.Where(f => f is { Happened: true, IsPlanned: false }))
            {
                var match = new StateMatch(group, fact, fact.From ?? fact.On ?? new DayInterval(Day.Always, Day.Never), fact.To);
                var answer = Answer(fact) is Truth.True && !IsConfirmed(fact) ? Truth.Absent : Answer(fact);
                if (answer == Truth.Absent && _memberOf is not null && HeldWhile(world, match) is { Count: > 0 } joined)
                {
                    covering.AddRange(joined);
                    continue;
                }

                switch (answer)
                {
                    case Truth.True:
                        covering.Add(match);
                        break;
                    case Truth.False:
                        vacant.Add(match);
                        break;
                    case Truth.Absent:
                        shadows.Add(match);
                        break;
                    default:
                        break;
                }
            }
        }

        return new StateFacts(EndedByNext(covering, vacant), EndedByNext(vacant, covering), shadows.ToImmutable());
    }

    public (DaySet Days, ImmutableArray<CountedComplete> Statements) ClosedDays(EvidenceIndex index)
    {
        var subjects = _memberOf is null && _member is null ? _subjects : ["member"];
        var covering = subjects.SelectMany(s => index.CompleteOf(RecordKind.Holding, s)).Where(c => c.CancelledBy is null && !c.Days.IsEmpty
            && c.Statement.Fields.All(f => (f.Name == "of" && (_memberOf is { } body ? f.Values.Contains(body) : _member is not null && _member.BodyKeys.Any(f.Values.Contains))) || (f.Name == "person" && _member is not null && f.Values.Contains(_member.Person.Key)))).ToImmutableArray();
        var days = DaySet.Of(covering.Select(c => c.Days));
        if (_memberOf is not null || _member is not null || _qualities.IsEmpty)
        {
            return (days, covering);
        }

        // Of a declared state a record may be complete for one value: "too-slow, of: pace". One of several asked for is closed only where each is.
        var ofValues = _qualities.Select(q => index.CompleteOf(RecordKind.Holding, q).Where(c => c.CancelledBy is null && !c.Days.IsEmpty
            && c.Statement.Fields.Any(f => f.Name == "of" && f.Values.Any(_subjects.Contains)) && c.Statement.Fields.All(f => f.Name == "of")).ToList()).ToList();
        var sets = ofValues.Select(v => DaySet.Of(v.Select(c => c.Days)));
        return (days.Union(_needsAll ? sets.Aggregate((a, b) => a.Union(b)) : sets.Aggregate((a, b) => a.Intersect(b))), [.. covering, .. ofValues.SelectMany(v => v)]);
    }

    /// <summary>Of a declared state, one that says no end ends the day before another of its values begins.</summary>
    private ImmutableArray<StateMatch> EndedByNext(IEnumerable<StateMatch> matches, IEnumerable<StateMatch> others) =>
    [
        .. matches.Select(m => _others.IsEmpty || m.To is not null ? m
            : others.Where(o => o.From.Lo > m.From.Lo || o.From.Hi > m.From.Hi).OrderBy(o => o.From.Hi.Number).Select(o => (DayInterval?)o.From).FirstOrDefault() is { } next
                ? m with { To = new DayInterval(next.Lo.AddDays(-1), next.Hi.AddDays(-1)) }
                : m),
    ];

    private bool IsConfirmed(EventFact fact) => Confirmation.IsGiven(fact, _confirmedBy, _needsAllToConfirm ? NameJoiner.And : NameJoiner.Or);

    /// <summary>A member known by a code is R while that person holds R: the days both are so.</summary>
    private List<StateMatch> HeldWhile(World world, StateMatch member)
    {
        var person = ActQuestion.ValuesOf(member.Fact, "person");
        return
        [
            .. from pair in world.Facts(_subjects.SelectMany(s => world.Index.Of(RecordKind.Holding, s)), RecordKind.Holding)
               where pair.Fact is { Happened: true, IsPlanned: false } && ActQuestion.ValuesOf(pair.Fact, "person").Any(person.Contains)
               let held = pair.Fact.From ?? pair.Fact.On ?? new DayInterval(Day.Always, Day.Never)
               select member with
               {
                   From = new DayInterval(Day.Max(member.From.Lo, held.Lo), Day.Max(member.From.Hi, held.Hi)),
                   To = (member.To, pair.Fact.To) switch
                   {
                       ({ } a, { } b) => new DayInterval(Day.Min(a.Lo, b.Lo), Day.Min(a.Hi, b.Hi)),
                       (var a, var b) => a ?? b,
                   },
               },
        ];
    }

    private IEnumerable<(RecordKind Kind, string Subject)> Keys()
    {
        foreach (var subject in _subjects)
        {
            yield return (RecordKind.Holding, subject);
            yield return (RecordKind.Vacancy, subject);
        }

        foreach (var quality in _qualities.Concat(_others))
        {
            yield return (RecordKind.Holding, quality);
        }

        if (_memberOf is not null || _member is not null)
        {
            yield return (RecordKind.Holding, "member");
        }
    }

    /// <summary>True: it covers; false: it makes its days vacant; absent: it does not say (a shadow); imprecise: it is of something else.</summary>
    private Truth Answer(EventFact fact)
    {
        if (fact.Kind == RecordKind.Vacancy)
        {
            return _subjects.Contains(fact.Subject) ? Truth.False : Truth.Imprecise;
        }

        if (fact.Kind != RecordKind.Holding)
        {
            return Truth.Imprecise;
        }

        if (_memberOf is not null)
        {
            // A member who is R: named so, or in that capacity. One who is not said to be anything may be R: a shadow.
            if (fact.Subject != "member" || !ActQuestion.ValuesOf(fact, "of").Contains(_memberOf))
            {
                return Truth.Imprecise;
            }

            var capacity = ActQuestion.ValuesOf(fact, "as").AddRange(ActQuestion.ValuesOf(fact, "role"));
            return capacity.AddRange(ActQuestion.ValuesOf(fact, "person")).Any(_subjects.Contains) ? Truth.True
                : capacity.IsEmpty && !ActQuestion.ValuesOf(fact, "person").Any(_isDeclared) ? Truth.Absent : Truth.Imprecise;
        }

        // A member is in post by being one; other qualities stand in the record of membership, or in one of their own.
        if (_member is not null && fact.Subject == "member")
        {
            if (!ActQuestion.ValuesOf(fact, "of").Any(v => _member.BodyKeys.Contains(v)) || !ActQuestion.ValuesOf(fact, "person").Any(_subjects.Contains))
            {
                return Truth.Imprecise;
            }

            var shown = _qualities.Select(q => Has(fact, q)).ToList();
            return _needsAll ? TruthTables.And(shown) : TruthTables.Or(shown);
        }

        // A state record names the state and says of what: "state: too-slow, of: pace".
        if (!_subjects.Contains(fact.Subject))
        {
            return !ActQuestion.ValuesOf(fact, "of").Any(_subjects.Contains) ? Truth.Imprecise
                : _qualities.Contains(fact.Subject) ? Truth.True : _others.Contains(fact.Subject) ? Truth.False : Truth.Imprecise;
        }

        var answers = _qualities.Select(q => Has(fact, q)).ToList();
        return _needsAll ? TruthTables.And(answers) : TruthTables.Or(answers);
    }

    private static Truth Has(EventFact fact, string quality)
    {
        if (quality == "in-post")
        {
            return Truth.True;
        }

        var basis = ActQuestion.ValuesOf(fact, "basis");
        var own = ActQuestion.ValuesOf(fact, quality);
        if (basis.Contains(quality) || (!own.IsEmpty && own[0] is "yes" or "true"))
        {
            return Truth.True;
        }

        if (!own.IsEmpty)
        {
            return own[0] is "no" or "false" ? Truth.False : Truth.Absent;
        }

        // Permanent and interim are the two bases a post is held on: the one shown shows the other false.
        return quality is "permanent" or "interim" && basis.Any(b => b is "permanent" or "interim" or "acting") ? Truth.False : Truth.Absent;
    }
}
