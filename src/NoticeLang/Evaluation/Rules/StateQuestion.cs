using NoticeLang.Time;

namespace NoticeLang.Evaluation.Rules;

/// <summary><c>R must be Q from S until U</c>.</summary>
/// <param name="U"><see cref="Day.Never"/> for no end.</param>
/// <param name="AllowingDays">So many required days in a row may go uncovered; 0 for none.</param>
public sealed record StateQuestion(Day S, Day U, int AllowingDays)
{
    /// <summary>
    /// An allowance that is no number of days, in place of <see cref="AllowingDays"/>: what goes uncovered from day x may do so until
    /// (x − 1) ⊕ s, as "within s of" the last day that was covered. Of working days all must be of the years known.
    /// </summary>
    public Span? AllowingSpan { get; init; }

    /// <summary>How many required days in a row, the first of them x, may go uncovered.</summary>
    public int Allowing(Day x, DaySet suspended)
    {
        if (AllowingSpan is not { } span)
        {
            return AllowingDays;
        }

        var before = x.AddDays(-1);
        if (span.Unit != SpanUnit.WorkingDay)
        {
            return SpanArithmetic.Add(before, span, DaySet.Empty)!.Value - before;
        }

        var last = SpanArithmetic.Add(before, span, suspended) ?? Day.Never;
        return last - before - (last.IsFinite ? suspended.CountWithin(x, last) : 0);
    }
}
