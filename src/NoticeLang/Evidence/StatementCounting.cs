using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>How statements count: semantics 1.5, step 5.</summary>
internal static class StatementCounting
{
    /// <param name="classes">From <see cref="EventIdentity.Classes"/>, of the view's records.</param>
    public static ImmutableArray<CountedComplete> Complete(EvidenceSet evidence, EvidenceView view, ImmutableArray<int> classes)
    {
        var chains = new CorrectionChains(evidence.Records, r => RecordCounting.IsKnown(r.Known, view.KnownBy));
        var statements = ImmutableArray.CreateBuilder<CountedComplete>();
        foreach (var statement in evidence.Complete.Where(s => RecordCounting.IsKnown(s.Known, view.KnownBy)))
        {
            var end = Day.Min(Day.Min(statement.To.Lo, view.AsAt), statement.Known?.Lo ?? Day.Never);
            var cancelledBy = statement.Known is { } said ? FirstKnownLater(statement, said, view.Records, classes, chains) : null;
            statements.Add(new CountedComplete(statement, new DayInterval(statement.From.Hi, end), cancelledBy));
        }

        return statements.ToImmutable();
    }

    public static ImmutableArray<CountedSuspension> Suspensions(ImmutableArray<SuspendedStatement> statements, Day asAt, Day? knownBy) =>
    [
        .. statements
            .Where(s => s.Decided.Hi <= asAt && RecordCounting.IsKnown(s.Known, knownBy))
            .Select(s => new CountedSuspension(s, s.From.Hi, s.To?.Lo ?? Day.Never))
            .Where(s => s.From <= s.To),
    ];

    /// <summary>Whether a record is of what a statement is about: its kind, its name and every field of the statement.</summary>
    public static bool Matches(CompleteStatement statement, EvidenceRecord record) =>
        record.Kind == statement.Kind && record.Subject == statement.Subject
        && statement.Fields.All(f => f.Values.All(value => record.Values(f.Name).Contains(value, StringComparer.Ordinal)));

    /// <summary>
    /// A record inside the statement's days, known only after it was said. A later report of an event already reported, or a correction
    /// of its record, shows nothing missing from the record and cancels nothing.
    /// </summary>
    private static EvidenceRecord? FirstKnownLater(
        CompleteStatement statement, DayInterval said, ImmutableArray<CountedRecord> records, ImmutableArray<int> classes, CorrectionChains chains)
    {
        var days = new DayInterval(statement.From.Hi, statement.To.Lo);
        var later = Enumerable.Range(0, records.Length).Where(i =>
            records[i].Record is { Happened: true } record && IsLater(record, said) && Matches(statement, record)
            && records[i].On is { } on && days.Lo <= on.Lo && on.Hi <= days.Hi);
        foreach (var i in later)
        {
            var reports = Enumerable.Range(0, records.Length).Where(j => classes[j] == classes[i]).Select(j => records[j].Record);
            if (reports.SelectMany(chains.ChainFrom).All(r => IsLater(r, said)))
            {
                return records[i].Record;
            }
        }

        return null;
    }

    private static bool IsLater(EvidenceRecord record, DayInterval said) => record.Known is { } known && known.Lo > said.Hi;
}
