using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary>States throughout (semantics 5): each required day covered by a holding.</summary>
public static class StateRule
{
    public static StateOutcome Evaluate(
        StateQuestion question, ImmutableArray<HoldingFact> holdings, ImmutableArray<HoldingFact> vacancies, Clock clock)
    {
        var last = Day.Min(clock.T, question.U);
        if (clock.T < question.S || question.U < question.S)
        {
            return new StateOutcome(Verdict.NotTriggered, DaySet.Empty, DaySet.Empty, Verdict.NotTriggered, null);
        }

        ImmutableArray<Stay> stays = [.. holdings.Where(IsReal).Select(Stay.Of)];
        ImmutableArray<Stay> vacant = [.. vacancies.Where(IsReal).Select(Stay.Of)];
        var required = clock.Suspended.ComplementWithin(question.S, last);
        var kept = clock.KeptUntil(question.U);
        int Allowing(Day x) => question.Allowing(x, clock.Suspended);
        var all = new StateReadings(required, Allowing, stays, vacant, clock.Closed);
        var now = new StateReadings(all.LastRun(), Allowing, stays, vacant, clock.Closed).Verdicts(kept);

        var none = required.Except(DaySet.Of(stays.Select(s => s.Possibly)));
        var shownFalse = none.Intersect(clock.Closed.Union(DaySet.Of(vacant.Select(v => v.Surely))));
        var isKept = now.IsSingle && now.Worst == kept;
        return new StateOutcome(all.Verdicts(kept), none.Except(shownFalse), shownFalse, now, isKept ? all.KeptSince(question.S) : null);
    }

    private static bool IsReal(HoldingFact fact) => !fact.From.IsEmpty && fact.To is not { IsEmpty: true } && fact.From.Lo <= (fact.To?.Hi ?? Day.Never);
}
