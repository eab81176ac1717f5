using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation.Rules;

namespace NoticeLang.Evaluation;

/// <summary>The facts of a world by readings of inexact values: a fact that may fit does so in one reading and not in the other.</summary>
internal static class FactReadings
{
    private const int MostDoubtful = 6;

    /// <summary>Facts carry the index of their match as id. Over six doubtful facts only all and none of them are tried.</summary>
    public static IEnumerable<ImmutableArray<ActFact>> Of(ImmutableArray<ActMatch> matches)
    {
        var doubtful = Enumerable.Range(0, matches.Length).Where(i => matches[i].Fit == Fit.Maybe).ToList();
        var all = 1 << System.Math.Min(doubtful.Count, MostDoubtful);
        for (var mask = 0; mask < all; mask++)
        {
            var facts = ImmutableArray.CreateBuilder<ActFact>();
            for (var i = 0; i < matches.Length; i++)
            {
                var at = doubtful.IndexOf(i);
                var fits = matches[i].Fit == Fit.Yes
                    || (at >= 0 && (doubtful.Count <= MostDoubtful ? (mask & (1 << at)) != 0 : mask == all - 1));
                if (fits)
                {
                    facts.Add(new ActFact(matches[i].Day, i));
                }
            }

            yield return facts.ToImmutable();
        }
    }
}
