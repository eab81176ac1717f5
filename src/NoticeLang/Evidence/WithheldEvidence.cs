using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Evidence;

/// <summary>
/// Evidence without what it says: each record and statement with its place and its file's hash, made anew so that no value can come along.
/// The texts have their lines and no letters.
/// </summary>
public sealed class WithheldEvidence
{
    private const int ShownDigits = 12;
    private static readonly DayInterval NoDays = new(Day.Always, Day.Never);
    private readonly Dictionary<string, EvidenceFile> _files;
    private readonly Dictionary<string, EvidenceRecord> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public WithheldEvidence(EvidenceSet evidence)
    {
        _files = evidence.Files.ToDictionary(f => f.Path, f => new EvidenceFile(f.Text.Withheld(), f.Hash, null, null), StringComparer.Ordinal);
        // Made anew and not changed: what is added to the set later is left out until somebody says here that it tells no value.
        Set = new EvidenceSet(
            [.. evidence.Files.Select(File)],
            [.. evidence.Records.Select(Record)],
            [.. evidence.Complete.Select(s => new CompleteStatement(RecordKind.Act, "", [], NoDays, NoDays, null, null, File(s.File), Place(s.Location)))],
            [.. evidence.Suspended.Select(s => new SuspendedStatement("", "", NoDays, NoDays, null, null, null, false, null, File(s.File), Place(s.Location)))]);
    }

    /// <summary>All of it, in the order it had.</summary>
    public EvidenceSet Set { get; }

    /// <summary>The same record without what it says: its id is its file and place.</summary>
    public EvidenceRecord Record(EvidenceRecord record)
    {
        if (!_records.TryGetValue(record.Id, out var bare))
        {
            var at = record.Location.Start;
            var id = $"{record.Location.Path}:{record.Location.WithinShort}";
            bare = new EvidenceRecord
            {
                Kind = RecordKind.Act,
                Subject = "",
                Id = _ids.Add(id) ? id : string.Create(CultureInfo.InvariantCulture, $"{record.Location.Path}:{at.Line}:{at.Column}"),
                File = File(record.File),
                Location = Place(record.Location),
            };
            _records.Add(record.Id, bare);
        }

        return bare;
    }

    /// <summary>The same place, in a text without letters where it lies in evidence.</summary>
    public TextLocation Place(TextLocation location) =>
        _files.TryGetValue(location.Path, out var file) ? new TextLocation(file.Text, location.Span) : location;

    /// <summary>The same place, in a text without letters whatever file it is: some are read and hold no evidence.</summary>
    public TextLocation Bare(TextLocation location)
    {
        if (!_texts.TryGetValue(location.Path, out var text))
        {
            _texts.Add(location.Path, text = _files.TryGetValue(location.Path, out var file) ? file.Text : location.Text.Withheld());
        }

        return new TextLocation(text, location.Span);
    }

    /// <summary>In place of a record's sentence: "record at evidence/board.yaml, line 7 (sha256 1f3c0a9b8d7e)", the hash the first 12 digits of the file's.</summary>
    public static string Sentence(EvidenceRecord record) => Sentence("record", record.Location, record.File);

    /// <summary>The same of a record or of a statement, whichever <paramref name="what"/> says.</summary>
    public static string Sentence(string what, TextLocation place, EvidenceFile file) => $"{what} at {place} (sha256 {file.Sha256[..ShownDigits]})";

    /// <summary>The same file without what it says of itself, and its text without letters.</summary>
    public EvidenceFile File(EvidenceFile file) => _files.TryGetValue(file.Path, out var known) ? known : new EvidenceFile(file.Text.Withheld(), file.Hash, null, null);
}
