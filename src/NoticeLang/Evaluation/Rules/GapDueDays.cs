using System.Collections.Generic;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>
/// The due days of a gap cadence: due(x) = max(D1, f(z) for S ≤ z ≤ x), f(z) = push(z + 1, z ⊕ g + a). It never falls as x rises.
/// </summary>
internal sealed class GapDueDays(GapCadence cadence, DaySet suspended)
{
    private readonly List<Day> _due = [];

    /// <summary>The earliest act day whose due day working days cannot give; null where there was none so far.</summary>
    public Day? Unknown { get; private set; }

    /// <summary>D1: by when the first act is due.</summary>
    public Day First => cadence.FirstBy is { } by ? SpanArithmetic.Push(cadence.S, by, suspended) ?? Day.Never : From(cadence.S);

    /// <summary>By when the next act is due after one on x, a day not before S.</summary>
    public Day Of(Day x)
    {
        for (var z = cadence.S.AddDays(_due.Count); _due.Count <= x - cadence.S; z = z.AddDays(1))
        {
            _due.Add(Day.Max(_due.Count == 0 ? First : _due[^1], From(z)));
        }

        return _due[x - cadence.S];
    }

    private Day From(Day z)
    {
        if (SpanArithmetic.LastDay(z, cadence.Every, cadence.Allowing, suspended) is { } end)
        {
            return end;
        }

        Unknown ??= z;
        return Day.Never;
    }
}
