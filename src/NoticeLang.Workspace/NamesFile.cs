using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;

namespace NoticeLang.Workspace;

/// <summary>
/// Who the codes of evidence are: a code and a name a line, in a file of its own that is read only when a run asks for it. Its messages show
/// no name.
/// </summary>
public sealed class NamesFile
{
    private readonly SourceText _masked;
    private readonly ImmutableArray<(string Code, string Name, TextSpan Span)> _people;

    private NamesFile(SourceText masked, ImmutableArray<(string Code, string Name, TextSpan Span)> people) => (_masked, _people) = (masked, people);

    /// <summary>The name of each code that has one name.</summary>
    public IReadOnlyDictionary<string, string> Names =>
        _people.GroupBy(p => p.Code, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);

    /// <summary>Whether a file of this name is one of names, wherever it stands.</summary>
    public static bool IsNamed(string path) =>
        Path.GetFileNameWithoutExtension(path).Equals("names", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".notice", StringComparison.Ordinal);

    /// <summary>A line a person: <c>P-001: Jo Example</c>; in a file that ends in .csv <c>P-001,Jo Example</c>, perhaps under <c>code,name</c>.</summary>
    public static NamesFile Read(SourceText text, DiagnosticBag diagnostics)
    {
        var isTable = text.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        var masked = text.Masked([new TextSpan(0, text.Length)]);
        var people = new List<(string Code, string Name, TextSpan Span)>();
        var firsts = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        for (var line = 1; line <= text.LineCount; line++)
        {
            var span = text.GetLineSpan(line);
            var content = text.ToString(span).Trim();
            var at = content.IndexOf(isTable ? ',' : ':', StringComparison.Ordinal);
            if (content.Length == 0 || content[0] == '#' || content is "---" or "..." || (isTable && line == 1 && !content[..Math.Max(at, 0)].Any(char.IsAsciiDigit)))
            {
                continue;
            }

            var code = at < 0 ? "" : Bare(content[..at]);
            var name = at < 0 ? "" : Bare(content[(at + 1)..]);
            if (!IsCode(code) || name.Length == 0)
            {
                diagnostics.Add(DiagnosticFactory.NamesNotReadable(new TextLocation(masked, span), isTable ? "row" : "line", isTable));
                continue;
            }

            if (!firsts.TryAdd(code, span))
            {
                diagnostics.Add(DiagnosticFactory.PersonNamedTwice(new TextLocation(masked, span), new TextLocation(masked, firsts[code]), code));
            }

            people.Add((code, name, span));
        }

        return new NamesFile(masked, [.. people]);
    }

    /// <summary>Notes the codes that no record gives, with the nearest that a record gives and the file does not.</summary>
    public IEnumerable<Diagnostic> Check(EvidenceSet evidence)
    {
        var values = evidence.Records.SelectMany(r => r.Fields).SelectMany(f => f.Values).ToHashSet(StringComparer.Ordinal);
        var nameless = values.Where(v => IsCode(v) && _people.All(p => p.Code != v)).Order(StringComparer.Ordinal).ToList();
        return
            from person in _people.DistinctBy(p => p.Code)
            where !values.Contains(person.Code)
            select DiagnosticFactory.NameOfNobody(new TextLocation(_masked, person.Span), person.Code, SpellingSuggestion.Find(person.Code, nameless));
    }

    /// <summary>Letters, digits and hyphens, with a digit among them: so that no word of a notice is taken for a person.</summary>
    private static bool IsCode(string text) => text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string Bare(string text)
    {
        var bare = text.Trim();
        return bare.Length > 1 && bare[0] == bare[^1] && bare[0] is '"' or '\'' ? bare[1..^1].Trim() : bare;
    }
}
