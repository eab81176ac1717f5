using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation.Standings;

/// <summary>How each record stands: what became of it in the run, and what is to be known of it besides.</summary>
internal sealed class RecordStandings
{
    private readonly NoticeResult _result;
    private readonly BoundProgram _program;
    private readonly Dictionary<string, CountedRecord> _counted;
    private readonly Dictionary<string, ExcludedRecord> _excluded;
    private readonly ContradictedRecords _contradicted;
    private readonly Dictionary<string, EvidenceRecord> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inCircle;
    private readonly IReadOnlyDictionary<string, EvidenceRecord> _copies;
    private readonly ILookup<string, string> _ownWord;
    private readonly NearSentences _near;

    public RecordStandings(NoticeResult result, BoundProgram program, EvidenceView view)
    {
        (_result, _program) = (result, program);
        _counted = view.Records.ToDictionary(c => c.Record.Id, StringComparer.Ordinal);
        _excluded = view.Excluded.ToDictionary(e => e.Record.Id, StringComparer.Ordinal);
        _contradicted = new ContradictedRecords(view);
        var records = view.Evidence.Records;
        foreach (var record in records)
        {
            _byId.TryAdd(record.Id, record);
        }

        _inCircle = [.. new CorrectionChains(records, r => RecordCounting.IsKnown(r.Known, view.KnownBy)).Circles.SelectMany(c => c).Select(r => r.Id)];
        _copies = Copies.In(records);
        _ownWord = OwnWord.Find(result, program);
        _near = new NearSentences(program);
    }

    public RecordEntry Of(RecordUse use)
    {
        var record = use.Record;
        var isUsed = use.Fate == RecordFate.Used;
        var future = Future(record);
        IEnumerable<StandingNote?> notes =
        [
            isUsed ? new StandingNote(Standing.Used) : null,
            use.Fate == RecordFate.Unused && future is null ? new StandingNote(Standing.Unused, _near.Of(record)) : null,
            _contradicted.NoteOf(record),
            Inexact(record),
            Undated(record),
            _ownWord.Contains(record.Id) ? new StandingNote(Standing.OwnWord, $"{record.SaidBy} is bound by {string.Join(", ", _ownWord[record.Id])}") : null,
            future,
            use.Fate != RecordFate.NotYetKnown && record.Known is { } known && known.Lo > _result.AsAt ? new StandingNote(Standing.KnownAfter, known.ToPhrase()) : null,
            use.Fate == RecordFate.NotYetKnown ? new StandingNote(Standing.NotYetKnown, $"known {record.Known!.Value.ToPhrase()}") : null,
            Planned(record),
            record.Happened ? null : new StandingNote(Standing.Denied),
            BecauseOf(record, ExclusionReason.Corrected, Standing.Corrected, "by"),
            Correction(record),
            BecauseOf(record, ExclusionReason.GaveWay, Standing.GaveWay, "to the actual figure"),
            _copies.TryGetValue(record.Id, out var first) ? new StandingNote(Standing.Copy, "of", [first]) : null,
        ];
        return new RecordEntry(record, use.Sentence, [.. notes.OfType<StandingNote>()], isUsed ? use.Conditions : []);
    }

    public RecordEntry OfTermNotKnown(EvidenceRecord record)
    {
        var text = record.DatesOfTerms.Select(d => d.Text).FirstOrDefault() ?? record.Value("in") ?? "";
        return new RecordEntry(
            record, RecordSentences.Of(record, _program), [new StandingNote(Standing.TermNotKnown, $"“{text}” cannot be read with this notice")], []);
    }

    private StandingNote? Inexact(EvidenceRecord record)
    {
        var dates = RecordDays.Of(record, _counted.GetValueOrDefault(record.Id));
        var words = new[] { ("", dates.On), ("it began ", dates.From), ("it ended ", dates.To) }
            .Where(date => date.Item2 is { IsExact: false }).Select(date => date.Item1 + date.Item2!.Value.ToPhrase());
        var note = string.Join(", ", words.Append(InexactValue(record)).Where(w => w.Length > 0));
        return note.Length == 0 ? null : new StandingNote(Standing.Inexact, note);
    }

    private string InexactValue(EvidenceRecord record) =>
        record.Kind != RecordKind.Figure || record.Value("value") is not { } text || !ValueInterval.TryParse(text, out var value) ? ""
        : !value.IsExact ? $"its value is {text}"
        : value.IsShareOrPercent && PercentFigures.IsInPercent(_program, record.Subject) ? PercentFigures.Doubt(text, value)
        : "";

    private static StandingNote? Undated(EvidenceRecord record) =>
        !RecordDays.IsUndated(record) ? null
        : new StandingNote(Standing.Undated, record.Known is { } known && record.Kind is RecordKind.Act or RecordKind.Finding or RecordKind.Coverage
            ? $"it happened by {known.Hi}, when it was known" : "");

    private StandingNote? Future(EvidenceRecord record) =>
        RecordDays.FirstDay(record) is { } first && first > _result.AsAt
            ? new StandingNote(Standing.Future, record.Kind == RecordKind.Figure && FigurePeriod.Of(record) is { } period ? $"its period ends on {period.Hi}" : "")
            : null;

    private StandingNote? Planned(EvidenceRecord record) =>
        !_excluded.TryGetValue(record.Id, out var excluded) || excluded.Reason != ExclusionReason.Planned ? null
        : new StandingNote(Standing.Planned, record.IsPlanned ? "" : $"it is dated after {record.Known!.Value.Hi}, when it was known");

    private StandingNote? BecauseOf(EvidenceRecord record, ExclusionReason reason, Standing standing, string note) =>
        _excluded.TryGetValue(record.Id, out var excluded) && excluded.Reason == reason && excluded.Because is { } because
            ? new StandingNote(standing, note, [because]) : null;

    private StandingNote? Correction(EvidenceRecord record) =>
        record.Corrects is not { } target ? null
        : !_byId.TryGetValue(target, out var corrected) ? new StandingNote(Standing.Correction, $"of {target}, which is not among the records")
        : _inCircle.Contains(record.Id) && _inCircle.Contains(target) ? new StandingNote(Standing.Correction, "in a circle, so it corrects nothing:", [corrected])
        : new StandingNote(Standing.Correction, "of", [corrected]);
}
