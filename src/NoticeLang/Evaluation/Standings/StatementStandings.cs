using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Standings;

/// <summary>How each statement stands: which of its days count, and what cancels it (semantics 1.5, step 5).</summary>
internal sealed class StatementStandings(EvidenceView view, BoundProgram program)
{
    private readonly HashSet<string> _conditions =
        [.. program.Conditions.Concat(program.Replaced?.Conditions ?? []).Select(c => c.Symbol.Name)];

    public CompleteEntry Of(CompleteStatement statement)
    {
        var counted = view.Complete.FirstOrDefault(c => ReferenceEquals(c.Statement, statement));
        ImmutableArray<StandingNote> standings = counted is null ? [NotYetKnown(statement.Known)] : [.. KnownAfter(statement.Known), OfCounted(counted)];
        var vouched = statement.VouchedBy is { } by ? $", vouched for by {by}" : ", vouched for by nobody named";
        return new CompleteEntry(
            statement, $"the record of {RecordSentences.About(statement, program)} is complete from {statement.From} to {statement.To}{vouched}", standings,
            counted is { CancelledBy: null, Days.IsEmpty: false } ? counted.Days : null);
    }

    public SuspendedEntry Of(SuspendedStatement statement)
    {
        var counted = view.Suspensions.FirstOrDefault(s => ReferenceEquals(s.Statement, statement));
        var isKnown = RecordCounting.IsKnown(statement.Known, view.KnownBy);
        IEnumerable<StandingNote> standings = counted is not null ? [OfCounted(counted)]
            : !isKnown ? [NotYetKnown(statement.Known)]
            : statement.Decided.Hi > view.AsAt ? [new StandingNote(Standing.Future, $"decided {statement.Decided.ToPhrase()}")]
            : [new StandingNote(Standing.CountsForNoDay)];
        var end = statement.To is { } to ? $" to {to}," : " on,";
        var because = statement.Because is { } why ? $" ({why})" : "";
        return new SuspendedEntry(
            statement, $"{statement.Condition} is suspended from {statement.From}{end} by a decision of {statement.By} of {statement.Decided}{because}",
            [.. (isKnown ? KnownAfter(statement.Known) : []).Concat(standings), .. _conditions.Contains(statement.Condition) ? Array.Empty<StandingNote>() : [new StandingNote(Standing.NoCondition)]],
            counted is null ? null : new DayInterval(counted.From, counted.To));
    }

    private StandingNote OfCounted(CountedComplete counted)
    {
        var (statement, days) = (counted.Statement, counted.Days);
        if (counted.CancelledBy is { } record)
        {
            return new StandingNote(Standing.Cancelled, "by", [record]);
        }

        if (days.IsEmpty)
        {
            return new StandingNote(Standing.CountsForNoDay, statement.From.Lo > view.AsAt ? "it is of days after the day as at" : "");
        }

        return days.Lo == statement.From.Lo && days.Hi == statement.To.Hi
            ? new StandingNote(Standing.Counts)
            : new StandingNote(Standing.CountsInPart, $"{Words(days)}, {Why(statement, days)}");
    }

    private static StandingNote OfCounted(CountedSuspension counted) =>
        counted.From == counted.Statement.From.Lo && (counted.Statement.To is not { } to || counted.To == to.Hi)
            ? new StandingNote(Standing.Counts)
            : new StandingNote(Standing.CountsInPart, $"{Words(new DayInterval(counted.From, counted.To))}, the days surely meant");

    private string Why(CompleteStatement statement, DayInterval days) =>
        days.Hi == view.AsAt && statement.To.Hi > view.AsAt ? "up to the day as at"
        : statement.Known is { } known && days.Hi == known.Lo && statement.To.Hi > known.Lo ? "up to the day it was said"
        : "the days surely meant";

    private static string Words(DayInterval days) =>
        days.IsExact ? $"on {days.Lo}" : days.Hi.IsFinite ? $"from {days.Lo} to {days.Hi}" : $"from {days.Lo}, with no end given";

    private static StandingNote NotYetKnown(DayInterval? known) => new(Standing.NotYetKnown, known is { } days ? $"known {days.ToPhrase()}" : "");

    private IEnumerable<StandingNote> KnownAfter(DayInterval? known) =>
        known is { } days && days.Lo > view.AsAt ? [new StandingNote(Standing.KnownAfter, days.ToPhrase())] : [];
}
