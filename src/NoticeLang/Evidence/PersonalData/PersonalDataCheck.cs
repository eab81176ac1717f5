using System.Collections.Generic;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Evidence.PersonalData;

/// <summary>Warns of what looks like a child's personal data in a file, at its first lines, and counts the others.</summary>
public static class PersonalDataCheck
{
    /// <summary>So many lines of a file have a message of their own; the last of them says how many more there are.</summary>
    public const int MostLines = 3;

    /// <param name="isTable">Whether the file is a table, or may hold one.</param>
    public static IEnumerable<Diagnostic> Of(SourceText text, bool isTable)
    {
        var findings = PersonalDataScanner.Scan(text, isTable).ToList();
        if (findings.Count == 0)
        {
            yield break;
        }

        // The whole of each line is masked: what stands beside an age or a number is often the name.
        var shown = findings.Take(MostLines).ToList();
        var masked = text.Masked(shown.Select(f => text.GetLineSpan(text.GetLinePosition(f.Span.Start).Line)));
        for (var i = 0; i < shown.Count; i++)
        {
            var more = i == shown.Count - 1 ? findings.Count - shown.Count : 0;
            yield return DiagnosticFactory.LooksLikePersonalData(new TextLocation(masked, shown[i].Span), InWords(shown[i].Kind), more);
        }
    }

    private static string InWords(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.NameAndAge => "a child's name and age",
        PersonalDataKind.DateOfBirth => "a date of birth",
        PersonalDataKind.NhsNumber => "an NHS number",
        PersonalDataKind.CaseNumber => "the number of a child's case",
        PersonalDataKind.HomeAddress => "somebody's home address",
        _ => "a column of children's personal data",
    };
}
