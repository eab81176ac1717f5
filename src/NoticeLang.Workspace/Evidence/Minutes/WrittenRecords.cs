using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Semantics;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence.Minutes;

/// <summary>Records that stand as sentences in minutes and documents, read by the notice's own grammar and names.</summary>
internal static class WrittenRecords
{
    private const string Given = "given";

    /// <summary>More records of files that are in the project.</summary>
    public static List<EvidenceSet> Read(ImmutableArray<UnboundFile> files, BoundProgram program, DiagnosticBag diagnostics)
    {
        var sets = new List<EvidenceSet>();
        foreach (var file in files)
        {
            if (!file.Content.Sentences.IsEmpty)
            {
                var sentences = GivenSentences.Bind(program, Plain(file.File.Text, file.Content.Sentences), file.Content.Sentences);
                diagnostics.AddRange(sentences.Diagnostics);
                sets.Add(ScenarioEvidence.Of(file.File, sentences.Givens, program));
            }

            if (!file.Content.PerhapsSentences.IsEmpty)
            {
                sets.AddRange(ReadPerhaps(file, program, diagnostics));
            }
        }

        return sets;
    }

    /// <summary>
    /// Of lines that begin with <c>Given</c>, those that are records from end to end: no prose is. One that is nearly a record is told, and all
    /// others are prose.
    /// </summary>
    private static IEnumerable<EvidenceSet> ReadPerhaps(UnboundFile file, BoundProgram program, DiagnosticBag diagnostics)
    {
        var text = Plain(file.File.Text, file.Content.PerhapsSentences);
        foreach (var sentence in Sentences(text, file.Content.PerhapsSentences))
        {
            var read = GivenSentences.Bind(program, text, sentence);
            if (read.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } obstacle)
            {
                if (IsNearlyARecord(text, sentence, program))
                {
                    var words = string.Join(' ', sentence.Select(text.ToString).SelectMany(s => s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
                    diagnostics.Add(DiagnosticFactory.PerhapsARecord(new TextLocation(file.File.Text, sentence[0]), words, obstacle.Message));
                }
            }
            else if (!read.Givens.IsEmpty)
            {
                diagnostics.AddRange(read.Diagnostics);
                diagnostics.RemoveAll(d => d.Descriptor == DiagnosticDescriptors.FileWithoutRecords && d.Location.Path == file.File.Path);
                yield return ScenarioEvidence.Of(file.File, read.Givens, program);
            }
        }
    }

    /// <summary>Whether it begins with a name of the notice that only a name is (it has a hyphen), or with such a name in any form and has a date.</summary>
    private static bool IsNearlyARecord(SourceText text, ImmutableArray<TextSpan> sentence, BoundProgram program)
    {
        var words = text.ToString(sentence[0])[Given.Length..].Split((char[])[' ', '\t', ',', '*', '_', '`'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return false;
        }

        var names = program.Symbols.Values.Select(s => s.Name).ToList();
        var isName = names.Contains(words[0], StringComparer.OrdinalIgnoreCase);
        var hasDate = sentence.Any(piece => HasYear(text.ToString(piece)));
        return words[0].Contains('-', StringComparison.Ordinal)
            ? isName || (hasDate && SpellingSuggestion.Find(words[0].ToLowerInvariant(), names) is not null)
            : hasDate && (isName ? words.Length > 1 && program.Acts.Keys.Any(a => IsVerbOf(words[1], a)) : words[0] is "the" && words.Contains("complete"));
    }

    private static bool IsVerbOf(string word, string act) =>
        word.Equals(act, StringComparison.OrdinalIgnoreCase) || word.Equals(act + "s", StringComparison.OrdinalIgnoreCase) || word.Equals(act + "es", StringComparison.OrdinalIgnoreCase);

    /// <summary>As in 2019.</summary>
    private static bool HasYear(string words)
    {
        var figures = 0;
        foreach (var character in words + " ")
        {
            if (char.IsAsciiDigit(character))
            {
                figures++;
            }
            else if (figures == 4)
            {
                return true;
            }
            else
            {
                figures = 0;
            }
        }

        return false;
    }

    /// <summary>The pieces of each sentence: the first of them begins with <c>given</c>.</summary>
    private static IEnumerable<ImmutableArray<TextSpan>> Sentences(SourceText text, ImmutableArray<TextSpan> pieces)
    {
        var from = 0;
        for (var at = 1; at <= pieces.Length; at++)
        {
            if (at == pieces.Length || Begins(text, pieces[at]))
            {
                yield return pieces[from..at];
                from = at;
            }
        }
    }

    private static bool Begins(SourceText text, TextSpan piece) => text.Content.AsSpan(piece.Start, piece.Length).StartsWith(Given, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text, every character in its place, without the marks of emphasis and the capital of <c>Given</c> in these lines.</summary>
    private static SourceText Plain(SourceText text, ImmutableArray<TextSpan> pieces)
    {
        char[]? plain = null;
        foreach (var piece in pieces)
        {
            for (var at = piece.Start; at < piece.End; at++)
            {
                var character = text.Content[at];
                var isCapital = at < piece.Start + Given.Length && char.IsAsciiLetterUpper(character) && Begins(text, piece);
                if (character is '*' or '`' || isCapital || (character == '_' && IsAtEdge(text, piece, at)))
                {
                    plain ??= text.Content.ToCharArray();
                    plain[at] = isCapital ? char.ToLowerInvariant(character) : ' ';
                }
            }
        }

        return plain is null ? text : SourceText.From(new string(plain), text.Path, text.Layout);
    }

    private static bool IsAtEdge(SourceText text, TextSpan piece, int at) =>
        at == piece.Start || at == piece.End - 1 || !char.IsLetterOrDigit(text.Content[at - 1]) || !char.IsLetterOrDigit(text.Content[at + 1]);
}
