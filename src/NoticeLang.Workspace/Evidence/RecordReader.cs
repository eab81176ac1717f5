using System;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Raw records into records, whatever the format.</summary>
internal static class RecordReader
{
    private static readonly ImmutableArray<string> Known = EvidenceKeys.Common.AddRange(EvidenceKeys.Kinds);

    /// <summary>The record; null, with one message, where it cannot be used.</summary>
    /// <param name="id">The id it has where it gives none.</param>
    public static EvidenceRecord? Read(EvidenceFile file, RawRecord raw, string id, DiagnosticBag diagnostics)
    {
        var fields = new RecordFields(file.Text, raw, Known, "record", diagnostics);
        var kind = RecordKinds.Read(fields, raw);
        if (kind is null)
        {
            fields.Report(RecordKinds.NoKind(fields, raw, "record"));
            return null;
        }

        KeepPlaces(fields, kind.Kind);
        fields.CheckOneEnd();
        var toKey = fields.Entry("until") is not null ? "until" : "to";
        var cancelled = kind.IsCancelled || fields.YesOrNo("cancelled", absent: false);
        var record = new EvidenceRecord
        {
            Kind = kind.Kind,
            Subject = kind.Subject,
            Id = fields.Text("id") ?? id,
            File = file,
            Location = fields.At(raw.Span),
            Ref = fields.Text("ref"),
            Corrects = fields.Text("corrects"),
            Known = fields.Date("known") ?? file.Known,
            Day = fields.Date("day"),
            From = fields.Date("from"),
            To = fields.Date(toKey),
            Happened = !cancelled && fields.YesOrNo("happened", absent: true),
            IsPlanned = kind.IsPlanned || fields.YesOrNo("planned", absent: false),
            SaidBy = fields.Text("said by") ?? file.SaidBy,
            Fields = kind.Extra is { } extra ? fields.Fields(extra) : fields.Fields(),
        };
        record = record with { DatesOfTerms = fields.DatesOfTerms };
        if (record is { From: { } from, To: { } to } && from.Lo > to.Hi)
        {
            fields.Report(DiagnosticFactory.EndsBeforeItBegins(fields.At(fields.Entry(toKey)!.Span), "record", from.ToString()));
        }

        if (record.Kind == RecordKind.Figure && record.Field("in") is { } period && FigurePeriod.Of(record) is null)
        {
            CheckPeriod(fields, period);
        }

        foreach (var field in record.Fields)
        {
            if (field.Name is "added" or "removed" or "due" or "for" && ShortYears.InFull(field.Value.ToLowerInvariant()) is { } whole)
            {
                fields.Report(DiagnosticFactory.YearInTwoFigures(field.Location, field.Name, "record", whole));
            }
        }

        if (!fields.IsFaulty)
        {
            NoteWithoutDay(record, diagnostics);
        }

        return fields.IsFaulty ? null : record;
    }

    /// <summary>Of an act, <c>to: department</c> says to whom, and <c>from: council</c> from whom; dates are dates.</summary>
    private static void KeepPlaces(RecordFields fields, RecordKind kind)
    {
        foreach (var key in (ReadOnlySpan<string>)["from", "to"])
        {
            if (kind == RecordKind.Act && fields.Entry(key) is { } entry && !fields.IsDate(key)
                && !KeyNames.HasDigit(entry))
            {
                fields.Keep(key);
            }
        }
    }

    /// <summary>Reports a period that is none, save for terms and seasons: those the notice's calendars tell.</summary>
    private static void CheckPeriod(RecordFields fields, EvidenceField period)
    {
        var reading = EvidenceDates.Read(period.Value);
        if (reading is { Term: null, Days: null })
        {
            fields.Report(reading.ShortYear is { } whole
                ? DiagnosticFactory.YearInTwoFigures(period.Location, period.Name, "record", whole)
                : DiagnosticFactory.FigurePeriodNotKnown(period.Location, period.Name, "record", reading.Impossible?.Reason));
        }
    }

    private static void NoteWithoutDay(EvidenceRecord record, DiagnosticBag diagnostics)
    {
        var key = record.Kind switch
        {
            RecordKind.Act or RecordKind.Finding or RecordKind.Coverage => "day",
            RecordKind.Holding or RecordKind.Vacancy => "from",
            RecordKind.Figure when record.Field("in") is null => "in",
            _ => null,
        };
        if (key is not null && record is { CountsOn: null, DatesOfTerms.IsEmpty: true })
        {
            diagnostics.Add(DiagnosticFactory.RecordWithoutDay(record.Location, key));
        }
    }
}
