using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;

namespace NoticeLang.Workspace.Evidence;

/// <summary>Raw records of a file into records, whatever the format.</summary>
internal sealed class RecordReader(EvidenceFile file)
{
    private static readonly ImmutableArray<string> Known = EvidenceKeys.Common.AddRange(EvidenceKeys.Kinds);

    private readonly RecordFields _fields = new(file.Text, Known, "record");

    /// <summary>The record, named by its place where it has no id; null, with one message, where it cannot be used.</summary>
    public EvidenceRecord? Read(RawRecord raw, DiagnosticBag diagnostics)
    {
        _fields.Begin(raw, diagnostics);
        if (!RecordKinds.TryRead(_fields, out var kind))
        {
            _fields.Report(RecordKinds.NoKind(_fields, raw, "record"));
            return null;
        }

        KeepPlaces(kind.Kind);
        _fields.CheckOneEnd();
        var toKey = _fields.Has(OwnKey.Until) ? OwnKey.Until : OwnKey.To;
        var cancelled = kind.IsCancelled || _fields.YesOrNo(OwnKey.Cancelled, absent: false);
        var record = new EvidenceRecord(file.Text, raw.Span, _fields.Text(OwnKey.Id))
        {
            Kind = kind.Kind,
            Subject = kind.Subject,
            File = file,
            Ref = _fields.Text(OwnKey.Ref),
            Corrects = _fields.Text(OwnKey.Corrects),
            Known = _fields.Date(OwnKey.Known) ?? file.Known,
            Day = _fields.Date(OwnKey.Day),
            From = _fields.Date(OwnKey.From),
            To = _fields.Date(toKey),
            DatesOfTerms = _fields.DatesOfTerms,
            Happened = !cancelled && _fields.YesOrNo(OwnKey.Happened, absent: true),
            IsPlanned = kind.IsPlanned || _fields.YesOrNo(OwnKey.Planned, absent: false),
            SaidBy = _fields.Text(OwnKey.SaidBy) ?? file.SaidBy,
            Fields = _fields.Fields(kind.Extra),
        };
        if (record is { From: { } from, To: { } to } && from.Lo > to.Hi)
        {
            _fields.Report(DiagnosticFactory.EndsBeforeItBegins(_fields.At(toKey), "record", from.ToString()));
        }

        if (record.Kind == RecordKind.Figure && record.Field("in") is { } period && FigurePeriod.Of(record) is null)
        {
            CheckPeriod(period);
        }

        foreach (var field in _fields.Traits.HasFlag(KeyTraits.IsDate) ? record.Fields : [])
        {
            if (field.Name is "added" or "removed" or "due" or "for" && ShortYears.InFull(field.Value.ToLowerInvariant()) is { } whole)
            {
                _fields.Report(DiagnosticFactory.YearInTwoFigures(field.Location, field.Name, "record", whole));
            }
        }

        if (_fields.IsFaulty)
        {
            return null;
        }

        NoteWithoutDay(record, diagnostics);
        NoteValues(record, diagnostics);
        return record;
    }

    /// <summary>Of an act, <c>to: department</c> says to whom, and <c>from: council</c> from whom; dates are dates.</summary>
    private void KeepPlaces(RecordKind kind)
    {
        if (kind == RecordKind.Act)
        {
            KeepPlace(OwnKey.From);
            KeepPlace(OwnKey.To);
        }
    }

    private void KeepPlace(OwnKey key)
    {
        if (_fields.Has(key) && !_fields.IsDate(key) && !_fields.HasDigit(key))
        {
            _fields.Keep(key);
        }
    }

    /// <summary>Reports a period that is none, save for terms and seasons: those the notice's calendars tell.</summary>
    private void CheckPeriod(EvidenceField period)
    {
        var reading = EvidenceDates.Read(period.Value);
        if (reading is { Term: null, Days: null })
        {
            _fields.Report(reading.ShortYear is { } whole
                ? DiagnosticFactory.YearInTwoFigures(period.Location, period.Name, "record", whole)
                : DiagnosticFactory.FigurePeriodNotKnown(period.Location, period.Name, "record", reading.Impossible?.Reason));
        }
    }

    /// <summary>Says what would else be passed over without a word: a figure that is no number, and a status that nobody reads.</summary>
    private void NoteValues(EvidenceRecord record, DiagnosticBag diagnostics)
    {
        if (record.Kind == RecordKind.Figure && record.Field("value") is { } value && !ValueInterval.TryParse(value.Value, out _))
        {
            diagnostics.Add(DiagnosticFactory.FigureNotANumber(value.Location, value.Value));
        }

        if (!_fields.Traits.HasFlag(KeyTraits.AsksWhetherDone) || record is not { Kind: RecordKind.Act, Happened: true, IsPlanned: false })
        {
            return;
        }

        foreach (var field in record.Fields)
        {
            if (NotDoneWords.IsAskedBy(field.Name) && NotDoneWords.Contains(field.Value))
            {
                diagnostics.Add(DiagnosticFactory.PerhapsNotDone(
                    field.Location, field.Name, field.Value, [new DiagnosticFix("cancelled: yes", "where it did not take place"), new DiagnosticFix("planned: yes", "where it is still to come")]));
            }
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
