using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation;

/// <summary>Reads a file of cases. What it cannot read is an error of the file, with its line.</summary>
internal static class EvaluationCaseFile
{
    private const string OnlyCondition = "c";

    public static ImmutableArray<EvaluationCase> Read(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => (Text: line, Place: string.Create(CultureInfo.InvariantCulture, $"{path}:{index + 1}")))
            .Where(line => !line.Text.StartsWith('#'))
            .ToList();
        var starts = Enumerable.Range(0, lines.Count).Where(i => lines[i].Text.StartsWith("=== ", StringComparison.Ordinal)).ToList();
        var common = string.Join('\n', lines.Take(starts.Count > 0 ? starts[0] : lines.Count).Select(l => l.Text));
        return
        [
            .. starts.Select((start, n) => ReadCase(common, lines.GetRange(start, (n + 1 < starts.Count ? starts[n + 1] : lines.Count) - start))),
        ];
    }

    /// <summary>A verdict in the words of the specification; null for "not worked out".</summary>
    public static Verdict? ReadVerdict(string words, string place) =>
        words is "not worked out" ? null
        : Enum.TryParse<Verdict>(words.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var verdict) ? verdict
        : throw new InvalidDataException($"{place}: no verdict is called “{words}”");

    public static Day ReadDay(string words, string place) =>
        EvidenceDates.TryParse(words, out var date) && date.IsExact ? date.Lo : throw new InvalidDataException($"{place}: “{words}” is no day");

    private static EvaluationCase ReadCase(string common, List<(string Text, string Place)> lines)
    {
        var parts = new List<List<(string Text, string Place)>>();
        foreach (var line in lines)
        {
            if (parts.Count == 0 || line.Text.StartsWith("--- ", StringComparison.Ordinal))
            {
                parts.Add([]);
            }

            parts[^1].Add(line);
        }

        var own = string.Join('\n', parts[0].Skip(1).Select(l => l.Text));
        var evidence = parts.Where(p => p[0].Text.StartsWith("--- evidence", StringComparison.Ordinal)).Select(ReadEvidence);
        var files = parts.Where(p => p[0].Text.StartsWith("--- file ", StringComparison.Ordinal))
            .Select(p => (p[0].Text["--- file ".Length..].Trim(), common + "\n" + string.Join('\n', p.Skip(1).Select(l => l.Text)) + "\n"));
        var questions = parts.Where(p => p[0].Text.StartsWith("--- as at ", StringComparison.Ordinal)).Select(ReadQuestion).ToImmutableArray();
        if (parts.Skip(1).Any(p => !p[0].Text.StartsWith("--- evidence", StringComparison.Ordinal) && !p[0].Text.StartsWith("--- file ", StringComparison.Ordinal) && !p[0].Text.StartsWith("--- as at ", StringComparison.Ordinal))
            || questions.IsEmpty)
        {
            throw new InvalidDataException($"{lines[0].Place}: a case has parts “file”, “evidence” and “as at”, and at least one of the latter");
        }

        return new EvaluationCase(lines[0].Text[4..].Trim(), lines[0].Place, common + "\n" + Wrap(own) + "\n", [.. evidence], questions) { Files = [.. files] };
    }

    /// <summary>Sentences alone are those of a condition c; a case with declarations of its own writes all of them.</summary>
    private static string Wrap(string own) =>
        own.Split('\n').Any(line => line.StartsWith("condition ", StringComparison.Ordinal))
            ? own
            : $"condition {OnlyCondition} \"The condition\" {{\n    origin instrument\n{own}\n}}";

    private static (string Path, string Text) ReadEvidence(List<(string Text, string Place)> lines)
    {
        var path = lines[0].Text["--- evidence".Length..].Trim();
        var body = lines.Skip(1).Select(l => l.Text).SkipWhile(string.IsNullOrWhiteSpace).ToList();
        if (body.Count > 0 && body[0].StartsWith("- ", StringComparison.Ordinal))
        {
            body.Insert(0, "records:");
        }

        return (path.Length == 0 ? "evidence.yaml" : path, string.Join('\n', body) + "\n");
    }

    private static CaseQuestion ReadQuestion(List<(string Text, string Place)> lines)
    {
        var (head, place) = lines[0];
        var colon = head.IndexOf(':', StringComparison.Ordinal);
        var days = head[10..(colon < 0 ? head.Length : colon)].Split(", known by ");
        var answers = new List<CaseAnswer>();
        if (colon >= 0 && head[(colon + 1)..].Trim() is { Length: > 0 } verdict)
        {
            answers.Add(new CaseAnswer(OnlyCondition, ReadVerdict(verdict, place), []));
        }

        foreach (var (text, at) in lines.Skip(1).Where(l => !string.IsNullOrWhiteSpace(l.Text)))
        {
            var cut = text.IndexOf(": ", StringComparison.Ordinal);
            var (key, value) = cut < 0 ? throw new InvalidDataException($"{at}: a line says KEY: VALUE") : (text[..cut].Trim(), text[(cut + 2)..].Trim());
            if (key.StartsWith("condition ", StringComparison.Ordinal))
            {
                answers.Add(new CaseAnswer(key["condition ".Length..], ReadVerdict(value, at), []));
            }
            else
            {
                answers[^1] = answers[^1] with { Details = answers[^1].Details.Add((key, value)) };
            }
        }

        return new CaseQuestion(place, ReadDay(days[0], place), days.Length > 1 ? ReadDay(days[1], place) : null, [.. answers]);
    }
}
