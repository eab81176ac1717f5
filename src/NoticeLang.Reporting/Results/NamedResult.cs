using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;

namespace NoticeLang.Reporting.Results;

/// <summary>
/// A result for those who may know who the codes are: behind each code that has a name stands the name. Everywhere before this the people of
/// evidence are codes; fields and lines to paste stay so.
/// </summary>
/// <param name="names">By code.</param>
public sealed class NamedResult(IReadOnlyDictionary<string, string> names)
{
    public NoticeResult Of(NoticeResult result) => result with
    {
        Conditions = [.. result.Conditions.Select(Of)],
        EvidenceUse = result.EvidenceUse with { Records = [.. result.EvidenceUse.Records.Select(use => use with { Sentence = In(use.Sentence) })] },
    };

    public EvidenceStandings Of(EvidenceStandings standings) => standings with
    {
        Entries = [.. standings.Entries.Select(entry => entry with
        {
            Sentence = In(entry.Sentence),
            Standings = [.. entry.Standings.Select(note => note with { Note = In(note.Note) })],
        })],
        WithoutEvidence = [.. standings.WithoutEvidence.Select(Of)],
    };

    /// <summary>As in "P-001 (Jo Example)" for P-001, and "(P-001, Jo Example)" where it stands in brackets of its own.</summary>
    public string In(string text)
    {
        StringBuilder? named = null;
        var copied = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsOfCode(text[i]))
            {
                i++;
            }

            if (i > start && names.TryGetValue(text[start..i], out var name))
            {
                var isInBrackets = start > 0 && text[start - 1] == '(' && i < text.Length && text[i] == ')';
                named = (named ?? new StringBuilder()).Append(text, copied, i - copied).Append(isInBrackets ? $", {name}" : $" ({name})");
                copied = i;
            }

            i = i == start ? i + 1 : i;
        }

        return named is null ? text : named.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsOfCode(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private ConditionResult Of(ConditionResult condition) => condition with
    {
        Explanation = Of(condition.Explanation),
        Summary = In(condition.Summary),
        Ledgers = [.. condition.Ledgers.Select(ledger => ledger with { Rows = [.. ledger.Rows.Select(row => row with { Label = In(row.Label), Note = In(row.Note) })] })],
        Settlement = condition.Settlement is { } settlement
            ? settlement with { Note = In(settlement.Note), Steps = [.. settlement.Steps.Select(step => step with { Text = In(step.Text), Clause = step.Clause is { } clause ? In(clause) : null })] }
            : null,
    };

    private Explanation Of(Explanation line) => line with { Text = In(line.Text), Children = [.. line.Children.Select(Of)] };
}
