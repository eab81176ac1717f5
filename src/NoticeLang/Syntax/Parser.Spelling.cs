using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Syntax;

internal sealed partial class Parser
{
    private static readonly ImmutableArray<string> s_tailWords =
        [.. SyntaxFacts.Table.Where(fact => fact.BeginsTail && fact.Role == TokenRole.Reserved && fact.Text.Length > 3).Select(fact => fact.Text)];

    private static readonly ImmutableArray<string> s_declarationWords = Texts([.. SyntaxFacts.DeclarationKeywords]);

    private static readonly ImmutableArray<SyntaxKind> s_headerWords =
    [
        SyntaxKind.KindKeyword, SyntaxKind.IssuedKeyword, SyntaxKind.DecidedKeyword, SyntaxKind.PublishedKeyword, SyntaxKind.EffectiveKeyword,
        SyntaxKind.EndsKeyword, SyntaxKind.AddressedKeyword, SyntaxKind.GroundKeyword, SyntaxKind.FollowsKeyword, SyntaxKind.ParagraphsKeyword,
        SyntaxKind.BackgroundKeyword, SyntaxKind.ReplacesKeyword,
    ];

    private static readonly ImmutableArray<SyntaxKind> s_replacementWords = [SyntaxKind.DropsKeyword, SyntaxKind.KeepsKeyword, SyntaxKind.AddsKeyword];

    private static readonly ImmutableArray<SyntaxKind> s_measureWords =
        [SyntaxKind.OfKeyword, SyntaxKind.CountsKeyword, SyntaxKind.BaselineKeyword, SyntaxKind.LowerKeyword, SyntaxKind.HigherKeyword];

    private static readonly ImmutableArray<SyntaxKind> s_scenarioWords =
        [SyntaxKind.GivenKeyword, SyntaxKind.AsKeyword, SyntaxKind.KnownKeyword, SyntaxKind.ExpectKeyword];

    private static readonly ImmutableArray<SyntaxKind> s_mappingWords =
    [
        SyntaxKind.SheetKeyword, SyntaxKind.EachKeyword, SyntaxKind.HeaderKeyword, SyntaxKind.SaidByKeyword, SyntaxKind.SourceKeyword, SyntaxKind.OnlyKeyword,
        SyntaxKind.UntilKeyword,
    ];

    private static ImmutableArray<string> Texts(params ImmutableArray<SyntaxKind> kinds) => [.. kinds.Select(kind => SyntaxFacts.GetText(kind)!)];

    /// <summary>As people read a list: <c>drops, keeps or adds</c>.</summary>
    private static string ListWords(ImmutableArray<string> words) =>
        words.Length == 1 ? words[0] : string.Join(", ", words[..^1]) + " or " + words[^1];

    /// <summary>
    /// The word that begins a line, as a kind: itself, or what it is misspelt from (reported). None, reported, where nothing is near.
    /// </summary>
    private SyntaxKind ReadLineWord(ImmutableArray<SyntaxKind> words)
    {
        foreach (var kind in words)
        {
            if (At(kind))
            {
                return kind;
            }
        }

        var texts = Texts(words);
        var suggestion = Kind == SyntaxKind.NameToken ? SpellingSuggestion.Find(TokenText(_at), texts) : null;
        Report(DiagnosticFactory.UnknownWord(Place(_at), TokenText(_at), suggestion, ListWords(texts)));
        return suggestion is null ? SyntaxKind.None : words[texts.IndexOf(suggestion)];
    }

    private string? SuggestTailWord(int index)
    {
        var length = _tokens[index].End - _tokens[index].Start;
        return length is < 4 or > 12 ? null : SpellingSuggestion.Find(TokenText(index), s_tailWords);
    }

    /// <summary>Where a line could not be read for everyday words, the message that says what to write for them.</summary>
    private Diagnostic? InEverydayWords(Diagnostic diagnostic)
    {
        string[] unread = ["NL0101", "NL0103", "NL0106", "NL0114", "NL0116", "NL0117", "NL0118", "NL0123"];
        if (Array.IndexOf(unread, diagnostic.Id) < 0)
        {
            return null;
        }

        var place = diagnostic.Location;
        var line = _source.GetLineSpan(place.Start.Line);
        return EverydayWords.Find(_source, TextSpan.FromBounds(line.Start, line.End), place.Span);
    }
}
