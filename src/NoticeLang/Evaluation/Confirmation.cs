using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;

namespace NoticeLang.Evaluation;

/// <summary><c>confirmed by C</c> (semantics 8): what is reported counts only if a report of it is C's word.</summary>
internal static class Confirmation
{
    public static bool IsGiven(EventFact fact, ImmutableArray<BoundName> by, NameJoiner joiner) =>
        by.IsEmpty || (joiner == NameJoiner.And ? by.All(name => Says(fact, name)) : by.Any(name => Says(fact, name)));

    private static bool Says(EventFact fact, BoundName name) => fact.Records.Any(r => r.SaidBy is { } said && ActQuestion.KeysOf(name).Contains(said));
}
