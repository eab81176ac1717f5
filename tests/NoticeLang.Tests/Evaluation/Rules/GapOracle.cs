using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Time;
using static NoticeLang.Tests.Evaluation.Rules.SmallWorld;

namespace NoticeLang.Tests.Evaluation.Rules;

/// <summary>The exact rule of semantics 4.1, word by word, over exact days.</summary>
internal sealed record GapOracle(int S, int? U, int Every, SpanUnit Unit, int Allowing, int? FirstBy, int T, UInt128 Suspended, UInt128 Closed)
{
    private readonly Dictionary<int, int> _due = [];

    public int Horizon => Math.Min(T, (U ?? 10_000) + 1);

    public Verdict KeptVerdict => T > (U ?? 10_000) ? Verdict.Met : Suspended.Has(T) ? Verdict.Suspended : Verdict.OnTrack;

    public int FirstDue => FirstBy is { } by ? Push(S, by, Suspended) : F(S);

    public GapCadence ToCadence() => new(
        At(S), U is { } u ? At(u) : Day.Never, new Span(Every, Unit), Allowing > 0 ? new Span(Allowing, SpanUnit.Day) : null,
        FirstBy is { } by ? At(by) : null);

    public Verdict Exact(UInt128 acts)
    {
        if (T < S)
        {
            return Verdict.NotTriggered;
        }

        var x = acts & Range(S, T);
        return IsKept(x) ? KeptVerdict : IsKept(x | (Range(S, T) & ~Closed)) ? Verdict.NotEvidenced : Verdict.NotMet;
    }

    /// <summary>The exact rule from the last act on.</summary>
    public Verdict Now(UInt128 acts)
    {
        var x = acts & Range(S, T);
        if (T < S || x == 0)
        {
            return Exact(acts);
        }

        var last = Enumerable.Range(S, T - S + 1).Last(d => x.Has(d));
        return Follows(Bit(last)) ? KeptVerdict : Follows(Bit(last) | (Range(last, T) & ~Closed)) ? Verdict.NotEvidenced : Verdict.NotMet;
    }

    public int Due(int x)
    {
        if (!_due.TryGetValue(x, out var due))
        {
            due = Math.Max(FirstDue, Enumerable.Range(S, x - S + 1).Max(F));
            _due[x] = due;
        }

        return due;
    }

    private bool IsKept(UInt128 x) => (FirstDue >= Horizon || (x & Range(S, FirstDue)) != 0) && Follows(x);

    private bool Follows(UInt128 x)
    {
        for (var day = S; day <= T; day++)
        {
            if (x.Has(day) && Due(day) < Horizon && (x & Range(day + 1, Due(day))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private int F(int z) => Unit switch
    {
        SpanUnit.Day => Push(z + 1, z + Every + Allowing, Suspended),
        SpanUnit.Month => Push(z + 1, Number(MonthsOn(At(z), Every)) + Allowing, Suspended),
        _ => Push(WorkingDay(z) + 1, WorkingDay(z) + Allowing, Suspended),
    };

    // No bank holiday between 6 January and 9 April 2020.
    private int WorkingDay(int z)
    {
        for (var left = Every; left > 0;)
        {
            z++;
            left -= ((z % 7) + 7) % 7 < 5 && !Suspended.Has(z) ? 1 : 0;
        }

        return z;
    }

    private static Day MonthsOn(Day day, int months) =>
        new(DateOnly.FromDayNumber(day.Number).AddMonths(months).DayNumber);
}
