using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;

namespace NoticeLang.Tests.Evaluation.BruteForce;

/// <summary>A state throughout, and its exact rule (section 5).</summary>
/// <param name="Quality">"permanent"; null: any holding will do.</param>
/// <param name="Allowing">Days a gap may last.</param>
internal sealed record StateQuestion(int Start, int Until, string? Quality, int Allowing)
{
    /// <summary>The act that ends it on its day; null: none does.</summary>
    public string? EndsWith { get; init; }

    public Answer Answer(TinyWorld world) => BruteForce.Answer.OfUnit(Choices.Of(world), facts => Readings(world, facts));

    private VerdictSet Readings(TinyWorld world, List<Fact> facts)
    {
        var closed = world.Closed("director");
        var readings = new HashSet<(ulong Covered, ulong Vacant)> { (0, 0) };
        foreach (var fact in facts.Where(f => f.Kind != RecordKind.Act))
        {
            var isVacancy = fact.Kind == RecordKind.Vacancy;
            if (!isVacancy && Quality is not null && fact.Basis is null)
            {
                // A shadow shows nothing, and what it may be hides nothing either.
                closed &= ~DayMask.Range(fact.From.Lo, fact.To?.Hi ?? DayMask.Last);
                continue;
            }

            var covers = !isVacancy && (Quality is null || fact.Basis == Quality);
            readings = [.. from reading in readings
                           from days in Placements(fact).Distinct()
                           select covers ? (reading.Covered | days, reading.Vacant) : (reading.Covered, reading.Vacant | days)];
        }

        var untils = EndsWith is null ? [Until] : DayMask.FirstOf(facts.Where(f => f.Subject == EndsWith).Select(f => f.From), world.T);
        return untils.Aggregate(VerdictSet.Empty, (all, until) => readings.Aggregate(all, (set, r) => set.Add(Exact(world, until, r.Covered, r.Vacant, closed))));
    }

    /// <summary>Every placement of both ends in which it does not end before it begins.</summary>
    private static IEnumerable<ulong> Placements(Fact fact)
    {
        var (least, most) = fact.To ?? (DayMask.Never, DayMask.Never);
        for (var from = fact.From.Lo; from <= fact.From.Hi; from++)
        {
            for (var to = System.Math.Max(least, from); to <= most; to++)
            {
                yield return DayMask.Range(from, to);
            }
        }
    }

    private Verdict Exact(TinyWorld world, int until, ulong covered, ulong vacant, ulong closed)
    {
        if (world.T < Start)
        {
            return Verdict.NotTriggered;
        }

        var required = new List<int>();
        for (var day = Start; day <= System.Math.Min(world.T, until); day++)
        {
            if (!world.Suspended.Has(day))
            {
                required.Add(day);
            }
        }

        var bare = false;
        for (var i = 0; i + Allowing < required.Count; i++)
        {
            var (someCovered, allFalse) = (false, true);
            for (var j = i; j <= i + Allowing; j++)
            {
                someCovered |= covered.Has(required[j]);
                allFalse &= closed.Has(required[j]) || vacant.Has(required[j]);
            }

            if (!someCovered && allFalse)
            {
                return Verdict.NotMet;
            }

            bare |= !someCovered;
        }

        return bare ? Verdict.NotEvidenced
            : world.T > until ? Verdict.Met
            : world.Suspended.Has(world.T) ? Verdict.Suspended
            : Verdict.OnTrack;
    }
}
