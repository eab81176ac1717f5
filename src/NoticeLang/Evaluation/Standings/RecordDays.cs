using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Standings;

/// <summary>The days a record gives.</summary>
/// <param name="On">Where it gives one day.</param>
/// <param name="From">Where it gives a beginning.</param>
/// <param name="To">Where it gives an end.</param>
internal readonly record struct RecordDays(DayInterval? On, DayInterval? From, DayInterval? To)
{
    /// <summary>As they count where that narrows them: nothing happened later than the day it was known. The period of a figure is no inexact day.</summary>
    public static RecordDays Of(EvidenceRecord record, CountedRecord? counted) => record.Kind switch
    {
        RecordKind.Figure => FigurePeriod.Of(record) is null ? new RecordDays(record.Day, record.From, record.To) : default,
        RecordKind.Act or RecordKind.Finding or RecordKind.Coverage when counted is not null =>
            new RecordDays(record.Day is null ? null : counted.On, record.From is null ? null : counted.From, record.To is null ? null : counted.To),
        _ => new RecordDays(record.Day, record.From, record.To),
    };

    /// <summary>Whether it gives no day at all. An item of a list needs none.</summary>
    public static bool IsUndated(EvidenceRecord record) =>
        record is { Day: null, From: null, To: null, DatesOfTerms.IsEmpty: true }
        && record.Kind != RecordKind.Item
        && (record.Kind != RecordKind.Figure || FigurePeriod.Of(record) is null);

    /// <summary>The first day it can have been so: of what lasts its first day, of what is done the first it may count on, of a figure the last of its period.</summary>
    public static Day? FirstDay(EvidenceRecord record) => record.Kind switch
    {
        RecordKind.Holding or RecordKind.Vacancy => (record.From ?? record.Day)?.Lo,
        RecordKind.Figure => FigurePeriod.Of(record) is { } period ? period.Hi : record.Day?.Lo,
        RecordKind.Finding => (record.Day ?? record.CountsOn)?.Lo,
        RecordKind.Item => (record.CountsOn ?? (EvidenceDates.TryParse(record.Value("added") ?? "", out var added) ? added : null))?.Lo,
        _ => record.CountsOn?.Lo,
    };
}
