using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Text;

namespace NoticeLang.Semantics;

/// <summary>How a numbered paragraph of the notice is dealt with.</summary>
public enum CoverageState
{
    Encoded,

    /// <summary>Every sentence for it asks for somebody's judgement.</summary>
    ForJudgement,
    Background,
    NotEncoded,
    NotCovered,
}

/// <summary>One paragraph: its number as written, how it is dealt with, and the conditions that say it.</summary>
/// <param name="Note">What it is, of a background paragraph; why not, of one not encoded.</param>
/// <param name="Location">Where the paragraph stands, or where the notice says there are so many.</param>
public sealed record ParagraphCoverage(
    string Paragraph, CoverageState State, ImmutableArray<string> Conditions, string? Note, TextLocation? Location)
{
    /// <summary>Whether only local rules say it: it is dealt with, but never counted as the notice's.</summary>
    public bool IsLocal { get; init; }
}

/// <summary>Which numbered paragraphs of the notice the conditions say, and how.</summary>
public sealed class ClauseCoverage
{
    private ClauseCoverage(ImmutableArray<ParagraphCoverage> paragraphs) => Paragraphs = paragraphs;

    /// <summary>In the order of their numbers.</summary>
    public ImmutableArray<ParagraphCoverage> Paragraphs { get; }

    /// <summary>
    /// The paragraphs are those the header counts (<c>paragraphs 1 to 9</c>), else those of the prose of Markdown files (a line
    /// <c>4. …</c> or <c>4) …</c>), and any that a condition or the background mentions.
    /// </summary>
    public static ClauseCoverage Compute(Compilation compilation)
    {
        var notice = compilation.Program.Notice;
        var places = notice?.LastParagraph is { } last ? CountedParagraphs(notice, last) : ProseParagraphs(compilation);
        var byParagraph = new Dictionary<string, List<BoundCondition>>(StringComparer.Ordinal);
        foreach (var condition in compilation.Program.Conditions)
        {
            foreach (var paragraph in condition.Symbol.Paragraphs)
            {
                AddTo(byParagraph, paragraph, condition);
                places.TryAdd(paragraph, null);
                if (WholeOf(paragraph) is { } whole)
                {
                    AddTo(byParagraph, whole, condition);
                }
            }
        }

        var background = notice?.BackgroundParagraphs ?? ImmutableDictionary<string, string>.Empty;
        foreach (var paragraph in background.Keys)
        {
            places.TryAdd(paragraph, null);
        }

        return new ClauseCoverage(
        [
            .. places
                .OrderBy(static place => NumberOf(place.Key))
                .ThenBy(static place => place.Key, StringComparer.Ordinal)
                .Select(place => Cover(place.Key, place.Value, byParagraph.GetValueOrDefault(place.Key) ?? [], background.GetValueOrDefault(place.Key))),
        ]);
    }

    /// <summary>A warning for every paragraph that is not covered, where it stands.</summary>
    public IEnumerable<Diagnostic> GetDiagnostics() =>
        Paragraphs
            .Where(static paragraph => paragraph is { State: CoverageState.NotCovered, Location: not null })
            .Select(static paragraph => DiagnosticFactory.ParagraphNotCovered(paragraph.Location!, paragraph.Paragraph));

    private static ParagraphCoverage Cover(string paragraph, TextLocation? place, List<BoundCondition> conditions, string? background)
    {
        ImmutableArray<string> names = [.. conditions.Select(static condition => condition.Symbol.Name).Distinct()];
        if (conditions.Count == 0)
        {
            return new ParagraphCoverage(paragraph, background is null ? CoverageState.NotCovered : CoverageState.Background, names, background, place);
        }

        var isLocal = conditions.TrueForAll(static condition => condition.Symbol.Origin == OriginKind.Local);
        if (!isLocal)
        {
            conditions = conditions.FindAll(static condition => condition.Symbol.Origin != OriginKind.Local);
        }

        var encoded = conditions.FindAll(static condition => condition.Parts.Length > 0 || condition.Symbol.NotEncodedReason is null);
        if (encoded.Count == 0)
        {
            return new ParagraphCoverage(paragraph, CoverageState.NotEncoded, names, conditions[0].Symbol.NotEncodedReason, place) { IsLocal = isLocal };
        }

        var state = encoded.TrueForAll(static condition => condition.Parts.Length > 0 && condition.Parts.All(AsksForJudgement))
            ? CoverageState.ForJudgement
            : CoverageState.Encoded;
        return new ParagraphCoverage(paragraph, state, names, null, place) { IsLocal = isLocal };
    }

    private static bool AsksForJudgement(BoundRequirement part) => part switch
    {
        BoundSentence sentence => sentence.Kind is SentenceKind.Judgement or SentenceKind.Conduct,
        BoundGroup group => group.Parts.All(AsksForJudgement),
        _ => false,
    };

    private static Dictionary<string, TextLocation?> CountedParagraphs(NoticeSymbol notice, int last)
    {
        var places = new Dictionary<string, TextLocation?>(StringComparer.Ordinal);
        for (var number = 1; number <= Math.Min(last, 999); number++)
        {
            places.Add(number.ToString(CultureInfo.InvariantCulture), notice.Location);
        }

        return places;
    }

    private static Dictionary<string, TextLocation?> ProseParagraphs(Compilation compilation)
    {
        var places = new Dictionary<string, TextLocation?>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var paragraph in NumberedProse.Of(tree.Text))
            {
                places.TryAdd(paragraph.Number, new TextLocation(tree.Text, paragraph.FirstLine));
            }
        }

        return places;
    }

    private static void AddTo(Dictionary<string, List<BoundCondition>> byParagraph, string paragraph, BoundCondition condition)
    {
        if (!byParagraph.TryGetValue(paragraph, out var conditions))
        {
            byParagraph.Add(paragraph, conditions = []);
        }

        conditions.Add(condition);
    }

    // 5(a) is a part of 5.
    private static string? WholeOf(string paragraph)
    {
        var open = paragraph.IndexOf('(', StringComparison.Ordinal);
        return open > 0 ? paragraph[..open] : null;
    }

    private static int NumberOf(string paragraph)
    {
        var digits = paragraph.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 9 ? int.Parse(paragraph.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue;
    }
}
