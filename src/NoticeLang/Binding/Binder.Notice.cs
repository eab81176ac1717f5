using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    private readonly List<NoticeDeclarationSyntax> _noticeDeclarations = [];
    private readonly HashSet<HeaderDay> _headerDays = [];
    private ReplacesLineSyntax? _replaces;
    private ImmutableArray<SyntaxTree> _replacedTrees = [];

    /// <summary>A notice that another one here says it replaces is read for its names alone; gives the trees of the one in force.</summary>
    private ImmutableArray<SyntaxTree> SetReplacedTreesAside()
    {
        var replaced = DeclarationsOf<NoticeDeclarationSyntax>(_trees)
            .SelectMany(static notice => notice.Lines.OfType<ReplacesLineSyntax>())
            .Select(static line => line.Name.Text)
            .ToHashSet(StringComparer.Ordinal);
        _replacedTrees = [.. _trees.Where(tree => tree.Root.Declarations
            .OfType<NoticeDeclarationSyntax>()
            .Any(notice => replaced.Contains(notice.Name.Text) && !notice.Lines.OfType<ReplacesLineSyntax>().Any(line => line.Name.Text == notice.Name.Text)))];
        return _replacedTrees.Length == _trees.Length ? _trees : [.. _trees.Except(_replacedTrees)];
    }

    /// <summary>The notice set aside, with the declarations both share; what may be wrong in it is its own files' affair.</summary>
    private BoundProgram? BindReplaced(ImmutableArray<SyntaxTree> current)
    {
        if (_notice?.Replaces is null || _replacedTrees.IsEmpty || _replacedTrees.Length == _trees.Length)
        {
            return null;
        }

        var shared = current.Where(static tree => !tree.Root.Declarations.Any(static d => d is NoticeDeclarationSyntax or ConditionDeclarationSyntax));
        return Bind([.. _replacedTrees, .. shared]).Program;
    }

    private void CreateNotices(IEnumerable<NoticeDeclarationSyntax> declarations)
    {
        foreach (var declaration in declarations.Where(static d => !d.Name.IsMissing))
        {
            _noticeDeclarations.Add(declaration);
            var notice = Declared(declaration.Name, CreateNotice(declaration));
            _notice ??= notice;
        }
    }

    private NoticeSymbol CreateNotice(NoticeDeclarationSyntax declaration)
    {
        var notice = new NoticeSymbol(declaration.Name.Text, TitleOf(declaration.Title, declaration.Name), declaration.Name.GetLocation());
        var said = new Dictionary<SyntaxKind, SyntaxToken>();
        foreach (var line in declaration.Lines)
        {
            _isMuted = _syntaxErrors.Touches(line);
            switch (line)
            {
                case KindLineSyntax kind:
                    CheckSaidOnce(said, kind.KindKeyword);
                    notice = notice with { Kind = string.Join(' ', kind.Words.Select(static word => word.Text)) };
                    break;
                case DayLineSyntax day:
                    CheckSaidOnce(said, day.Keyword);
                    notice = WithDay(notice, day);
                    break;
                case AddressedLineSyntax addressed:
                    CheckSaidOnce(said, addressed.AddressedKeyword);
                    notice = notice with { AddressedTo = [.. KeysOf(addressed.Names)] };
                    break;
                case GroundLineSyntax ground:
                    notice = notice with { Ground = notice.Ground is null ? ground.Text.ValueText : $"{notice.Ground}; {ground.Text.ValueText}" };
                    break;
                case FollowsLineSyntax follows:
                    notice = notice with { Follows = follows.Followed.ValueText };
                    break;
                case ParagraphsLineSyntax paragraphs:
                    CheckSaidOnce(said, paragraphs.ParagraphsKeyword);
                    notice = notice with { LastParagraph = CountOf(paragraphs.Last) };
                    break;
                case BackgroundLineSyntax background:
                    notice = notice with
                    {
                        BackgroundParagraphs = notice.BackgroundParagraphs.SetItems(
                            ParagraphsOf(background.Paragraphs).Select(number => KeyValuePair.Create(number, background.Text?.ValueText ?? ""))),
                    };
                    break;
                case ReplacesLineSyntax replaces:
                    CheckSaidOnce(said, replaces.ReplacesKeyword);
                    _replaces ??= replaces;
                    notice = notice with { Replaces = CreateReplacement(replaces) };
                    break;
            }
        }

        _isMuted = false;
        return notice;
    }

    private void CheckSaidOnce(Dictionary<SyntaxKind, SyntaxToken> said, SyntaxToken keyword)
    {
        if (!keyword.IsMissing && !said.TryAdd(keyword.Kind, keyword))
        {
            Report(DiagnosticFactory.SaidTwice(keyword.GetLocation(), said[keyword.Kind].GetLocation(), keyword.Text, isHeader: true));
        }
    }

    private NoticeSymbol WithDay(NoticeSymbol notice, DayLineSyntax line)
    {
        var days = line.Point is { } point ? BindDays(point) : null;
        var (said, changed) = line.Keyword.Kind switch
        {
            SyntaxKind.DecidedKeyword => (HeaderDay.Decision, notice with { Decided = days }),
            SyntaxKind.PublishedKeyword => (HeaderDay.Publication, notice with { Published = days }),
            SyntaxKind.EffectiveKeyword => (HeaderDay.Effect, notice with { Effective = days }),
            SyntaxKind.EndsKeyword => (HeaderDay.End, notice with { Ends = days }),
            _ => (HeaderDay.Issue, notice with { Issued = days, IssuedBy = [.. KeysOf(line.Names)] }),
        };
        if (line.Point is not null)
        {
            _headerDays.Add(said);
        }

        return changed;
    }

    private void BindHeaderNames(NoticeDeclarationSyntax declaration)
    {
        foreach (var line in declaration.Lines)
        {
            var names = line switch
            {
                DayLineSyntax day => day.Names,
                AddressedLineSyntax addressed => addressed.Names,
                _ => null,
            };
            if (names is not null)
            {
                BindNames(names, NamePlace.Actor, isPlainList: true);
            }
        }
    }

    private void CheckNotices()
    {
        if (_notice is null)
        {
            if (!_syntaxErrors.Any && _trees.FirstOrDefault(HasConditions) is { } tree)
            {
                Report(DiagnosticFactory.NoNotice(tree.Root.Declarations[0].GetLocation() with { Span = FirstToken(tree.Root.Declarations[0]).Span }));
            }

            return;
        }

        foreach (var other in _noticeDeclarations.Skip(1))
        {
            Report(DiagnosticFactory.TwoNotices(other.Name.GetLocation(), _notice.Location, _notice.Name, other.Name.Text));
        }
    }

    private static bool HasConditions(SyntaxTree tree) => tree.Root.Declarations.Any(static d => d is ConditionDeclarationSyntax);

    private static SyntaxToken FirstToken(SyntaxNode node) => node.DescendantTokens().First();

    private static NoticeReplacement CreateReplacement(ReplacesLineSyntax replaces)
    {
        var drops = ImmutableArray.CreateBuilder<string>();
        var keeps = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var adds = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var clause in replaces.Clauses)
        {
            switch (clause)
            {
                case DropsClauseSyntax dropsClause:
                    drops.AddRange(dropsClause.Names.Where(static name => !name.IsMissing).Select(static name => name.Text));
                    break;
                case KeepsClauseSyntax keepsClause:
                    foreach (var kept in keepsClause.Kept.Where(static kept => !kept.Name.IsMissing))
                    {
                        keeps[kept.Name.Text] = kept.NewName?.Text ?? kept.Name.Text;
                    }

                    break;
                case AddsClauseSyntax { Name.IsMissing: false } addsClause:
                    adds[addsClause.Name.Text] = addsClause.Title?.ValueText ?? "";
                    break;
            }
        }

        return new NoticeReplacement(replaces.Name.Text, drops.ToImmutable(), keeps.ToImmutable(), adds.ToImmutable(), replaces.GetLocation());
    }

    /// <summary>What was asked before is dropped or kept, each once; what is kept or added stands here.</summary>
    private void CheckReplacement()
    {
        if (_replaces is not { } replaces || _syntaxErrors.Touches(replaces))
        {
            return;
        }

        var listed = new Dictionary<string, SyntaxToken>(StringComparer.Ordinal);
        foreach (var clause in replaces.Clauses)
        {
            switch (clause)
            {
                case DropsClauseSyntax drops:
                    foreach (var name in drops.Names)
                    {
                        CheckListedOnce(listed, name, replaces.Name.Text);
                    }

                    break;
                case KeepsClauseSyntax keeps:
                    foreach (var kept in keeps.Kept)
                    {
                        CheckListedOnce(listed, kept.Name, replaces.Name.Text);
                        CheckStandsHere(kept.NewName ?? kept.Name, "kept");
                    }

                    break;
                case AddsClauseSyntax adds:
                    CheckStandsHere(adds.Name, "added");
                    break;
            }
        }

        foreach (var old in ConditionsReplaced().Where(old => !listed.ContainsKey(old.Text)))
        {
            Report(DiagnosticFactory.NeitherDroppedNorKept(replaces.Name.GetLocation(), old.Text, replaces.Name.Text, old.GetLocation()));
        }
    }

    private void CheckListedOnce(Dictionary<string, SyntaxToken> listed, SyntaxToken name, string notice)
    {
        if (!name.IsMissing && !listed.TryAdd(name.Text, name))
        {
            Report(DiagnosticFactory.DroppedAndKept(name.GetLocation(), listed[name.Text].GetLocation(), name.Text, notice));
        }
    }

    private void CheckStandsHere(SyntaxToken name, string verb)
    {
        if (name.IsMissing)
        {
            return;
        }

        if (_scope.FindName(name.Text) is ConditionSymbol or ListItemSymbol)
        {
            Use(name, _scope.FindName(name.Text)!);
        }
        else
        {
            Report(DiagnosticFactory.KeptNameMissing(name.GetLocation(), name.Text, verb));
        }
    }

    private IEnumerable<SyntaxToken> ConditionsReplaced() =>
        _replacedTrees
            .SelectMany(static tree => tree.Root.Declarations)
            .OfType<ConditionDeclarationSyntax>()
            .Select(static condition => condition.Name)
            .Where(static name => !name.IsMissing);
}
