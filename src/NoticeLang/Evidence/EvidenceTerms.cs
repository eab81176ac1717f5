using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>Reads the dates of records that are given as a term or season (semantics 1.1), where a calendar tells their days.</summary>
public static class EvidenceTerms
{
    /// <summary>The same evidence with those dates read. A record whose term no calendar has is left out, with a message at its place.</summary>
    /// <param name="calendar">The days of a term; null where no calendar has it.</param>
    /// <param name="names">The terms there are.</param>
    public static EvidenceSet Resolve(EvidenceSet evidence, Func<DateTerm, DayInterval?> calendar, ImmutableArray<string> names, DiagnosticBag diagnostics)
    {
        if (!evidence.Records.Any(r => !r.DatesOfTerms.IsEmpty || TermOf(r) is not null))
        {
            return evidence;
        }

        var records = ImmutableArray.CreateBuilder<EvidenceRecord>(evidence.Records.Length);
        var leftOut = evidence.TermsNotKnown.ToBuilder();
        foreach (var record in evidence.Records)
        {
            if (OfRecord(record, calendar, names, diagnostics) is { } read)
            {
                records.Add(read);
            }
            else
            {
                leftOut.Add(record);
            }
        }

        return evidence with { Records = records.ToImmutable(), TermsNotKnown = leftOut.ToImmutable() };
    }

    /// <summary>The period of a figure, where it is a term: <c>in: autumn-term 2024</c>.</summary>
    private static DateTerm? TermOf(EvidenceRecord record) =>
        record is { Kind: RecordKind.Figure, From: null } && record.Field("in") is { Values: [var text] } ? EvidenceDates.Read(text).Term : null;

    private static EvidenceRecord? OfRecord(EvidenceRecord record, Func<DateTerm, DayInterval?> calendar, ImmutableArray<string> names, DiagnosticBag diagnostics)
    {
        foreach (var date in record.DatesOfTerms)
        {
            var reading = EvidenceDates.Read(date.Text, calendar);
            if (reading.Days is not { } days)
            {
                diagnostics.Add(reading.Term is { } term
                    ? DiagnosticFactory.TermNotKnown(date.Location, term.Name, names)
                    : DiagnosticFactory.EndsBeforeItBegins(date.Location, "record", null));
                return null;
            }

            record = date.Key switch
            {
                "known" => record with { Known = days },
                "day" => record with { Day = days },
                "from" => record with { From = days },
                _ => record with { To = days },
            };
        }

        if (TermOf(record) is { } period)
        {
            if (calendar(period) is not { } days)
            {
                diagnostics.Add(DiagnosticFactory.TermNotKnown(record.Field("in")!.Value.Location, period.Name, names));
                return null;
            }

            record = record with { From = DayInterval.Exactly(days.Lo), To = DayInterval.Exactly(days.Hi) };
        }

        if (record is { From: { } from, To: { } to } && from.Lo > to.Hi)
        {
            var place = record.DatesOfTerms.LastOrDefault()?.Location ?? record.Location;
            diagnostics.Add(DiagnosticFactory.EndsBeforeItBegins(place, "record", from.ToString()));
            return null;
        }

        return record with { DatesOfTerms = [] };
    }
}
