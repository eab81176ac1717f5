using System;
using NoticeLang.Evaluation;

namespace NoticeLang.Reporting.Results;

/// <summary>One line of a reason as text: the mark of its verdict, its words, and the place of the record it tells of.</summary>
internal static class ReasonText
{
    public static string Of(Explanation line)
    {
        var mark = line.Verdict is { } verdict ? $"{VerdictTable.Of(verdict).Mark} " : "";
        var place = line.Record is { } record ? " " + RecordSentences.Place(record)
            : line is { Kind: ExplanationKind.Found, Location: { } location } ? $" ({Words.Place(location)})"
            : "";
        var isMissing = line.Kind == ExplanationKind.NotFound
            && !line.Text.StartsWith("no", StringComparison.OrdinalIgnoreCase)
            && !line.Text.Contains("looked for", StringComparison.OrdinalIgnoreCase);
        // Sentences in the notice's own form keep its own letters: names are written small.
        var isNoticeForm = line.Record is not null || line.Kind is ExplanationKind.Found or ExplanationKind.Asked;
        var text = isMissing ? "Not found: " + line.Text : isNoticeForm ? line.Text : Words.Capital(line.Text);
        return mark + (place.Length > 0 && text.Contains(place.Trim(' ', '(', ')'), StringComparison.Ordinal) ? text : text + place);
    }
}
