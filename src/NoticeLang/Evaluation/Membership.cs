using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>A person's time as a member of a body, across all worlds: what <c>each member of board</c> makes a unit of.</summary>
/// <param name="Person">As evidence names the member: a code, or a declared post.</param>
/// <param name="FactIn">The record of it in a world; null where it is not so there.</param>
internal sealed record Membership(EventGroup Group, BoundName Person, BoundName Body, Func<World, EventFact?> FactIn, Day NoBefore)
{
    /// <summary>What begins the duty for this member. Days before the notice are not told apart.</summary>
    public TriggerCandidate Trigger => new([Group], $"{Person.Key} is a member of {Body.Key}", JoinedIn, FactIn);

    /// <summary>The names evidence may use for the body.</summary>
    public ImmutableArray<string> BodyKeys => ActQuestion.KeysOf(Body);

    /// <summary>The last day as a member; null where that is not said or it is not so.</summary>
    public DayInterval? LeftIn(World world) => FactIn(world)?.To;

    private DayInterval? JoinedIn(World world) =>
        FactIn(world) is not { } fact ? null
        : (fact.From ?? fact.On) is { } from ? new DayInterval(Day.Max(from.Lo, NoBefore), Day.Max(from.Hi, NoBefore))
        : new DayInterval(NoBefore, Day.Never);
}

/// <summary>The members a body has had, by the records of membership.</summary>
internal static class Memberships
{
    /// <param name="noBefore">The day the duty comes into force: earlier days of joining are not told apart.</param>
    public static IEnumerable<Membership> Of(EvaluationContext context, BoundName body, Day noBefore)
    {
        var keys = ActQuestion.KeysOf(body);
        bool IsOfBody(EventFact fact) => fact is { Kind: RecordKind.Holding, Subject: "member", Happened: true, IsPlanned: false } && ActQuestion.ValuesOf(fact, "of").Any(keys.Contains);
        foreach (var group in context.Index.Of(RecordKind.Holding, "member"))
        {
            var persons = group.Alternatives.SelectMany(a => a.Facts).Where(IsOfBody).Select(Person).Distinct();
            foreach (var person in persons)
            {
                List<EventFact> In(EventAlternative side) => [.. side.Facts.Where(f => IsOfBody(f) && Person(f) == person)];
                for (var i = 0; i < group.Alternatives.Max(a => In(a).Count); i++)
                {
                    var at = i;
                    yield return new Membership(group, NameOf(context, person, group), body, w => In(w.AlternativeOf(group)).ElementAtOrDefault(at), noBefore);
                }
            }
        }
    }

    private static string Person(EventFact fact) => ActQuestion.ValuesOf(fact, "person") is [var person, ..] ? person : "a member not named";

    private static BoundName NameOf(EvaluationContext context, string person, EventGroup group) =>
        new(context.Program.Symbols.TryGetValue(person, out var declared) ? declared : new PartySymbol(person, person, group.Records[0].Location));
}
