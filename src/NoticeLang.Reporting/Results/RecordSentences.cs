using System;
using System.Collections.Generic;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;

namespace NoticeLang.Reporting.Results;

/// <summary>Each record of a run as a sentence in the notice's own form, with its place.</summary>
internal sealed class RecordSentences
{
    private readonly Dictionary<string, string> _sentences = new(StringComparer.Ordinal);

    public RecordSentences(EvidenceUse use)
    {
        foreach (var record in use.Records)
        {
            _sentences[record.Record.Id] = record.Sentence;
        }
    }

    public string Of(EvidenceRecord record) => _sentences.TryGetValue(record.Id, out var sentence) && sentence.Length > 0 ? sentence : record.Id;

    /// <summary>The sentence and the place behind it, unless the sentence is itself of the place.</summary>
    public static string WithPlace(EvidenceRecord record, string sentence) =>
        sentence.Contains(Words.Place(record.Location), StringComparison.Ordinal) ? sentence : $"{sentence} {Place(record)}";

    /// <summary>As in "(evidence/board.yaml, line 7)"; "(E12, evidence/board.yaml, line 7)" where the record was given an id.</summary>
    public static string Place(EvidenceRecord record) =>
        HasGivenId(record) ? $"({record.Id}, {Words.Place(record.Location)})" : $"({Words.Place(record.Location)})";

    /// <summary>The same without brackets, to stand in a sentence: "evidence/board.yaml, line 7", "E12 (evidence/board.yaml, line 7)".</summary>
    public static string PlaceInWords(EvidenceRecord record) =>
        HasGivenId(record) ? $"{record.Id} ({Words.Place(record.Location)})" : Words.Place(record.Location);

    /// <summary>For tables, where the whole place stands elsewhere: "E12", "board.yaml:7".</summary>
    public static string ShortPlace(EvidenceRecord record)
    {
        var path = record.Location.Path;
        return HasGivenId(record) ? record.Id : $"{path[(path.LastIndexOf('/') + 1)..]}:{record.Location.WithinShort}";
    }

    /// <summary>False where the id only repeats file and place.</summary>
    internal static bool HasGivenId(EvidenceRecord record) =>
        !record.Id.EndsWith(":" + record.Location.WithinShort, StringComparison.Ordinal) && !record.Id.StartsWith(record.Location.Path + ":", StringComparison.Ordinal);
}
