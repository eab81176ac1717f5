using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Time;

namespace NoticeLang.Binding;

internal sealed partial class Binder
{
    private static readonly ImmutableArray<string> Verdicts =
    [
        "met", "met late", "on track", "due", "not met", "not evidenced", "unclear", "disputed", "for judgement", "suspended", "not triggered",
    ];

    /// <summary>What may be said of a power, beside a verdict.</summary>
    private static readonly ImmutableArray<string> PowerWords = ["open", "used", "closed"];

    // Items that the scenario at hand adds to lists, by name.
    private readonly Dictionary<string, ListItemSymbol> _suppositions = new(StringComparer.Ordinal);
    private bool _isGiven;

    /// <summary>Binds lines of <c>given</c> that stand outside the notice, by its names; those the parser could not read whole are left out.</summary>
    public static (ImmutableArray<BoundGiven> Givens, ImmutableArray<Diagnostic> Diagnostics) BindGivens(SyntaxTree tree, BoundProgram program)
    {
        // Without the tree's messages: a mistake in one line of somebody's minutes says nothing about another.
        var binder = new Binder([]) { _scope = new Scope(program.Symbols.Values, program.Acts.Values), _notice = program.Notice };
        var errors = new SyntaxErrorMap([tree]);
        var givens = ImmutableArray.CreateBuilder<BoundGiven>();
        foreach (var declaration in DeclarationsOf<ScenarioDeclarationSyntax>([tree]))
        {
            binder.Suppose(declaration);
            foreach (var given in declaration.Lines.OfType<GivenSyntax>().Where(line => !errors.Touches(line)))
            {
                binder._failed = false;
                if (binder.BindGiven(given) is { } bound)
                {
                    givens.Add(bound);
                }
            }
        }

        binder._diagnostics.AddRange(binder._reportedOnce.Values);
        return (givens.ToImmutable(), binder._diagnostics.ToSortedArray());
    }

    private ImmutableArray<BoundScenario> BindScenarios(ImmutableArray<SyntaxTree> trees)
    {
        var scenarios = ImmutableArray.CreateBuilder<BoundScenario>();
        foreach (var declaration in DeclarationsOf<ScenarioDeclarationSyntax>(trees))
        {
            _isMuted = _syntaxErrors.Touches(declaration);
            if (BindScenario(declaration) is { } scenario && !_isMuted)
            {
                scenarios.Add(scenario);
            }
        }

        _isMuted = false;
        return scenarios.ToImmutable();
    }

    /// <summary>Null where a line has an error: a test with a part left out would test something else.</summary>
    private BoundScenario? BindScenario(ScenarioDeclarationSyntax declaration)
    {
        var givens = ImmutableArray.CreateBuilder<BoundGiven>();
        var expectations = ImmutableArray.CreateBuilder<BoundExpectation>();
        Day? asAt = null, knownBy = null;
        var isSound = true;
        Suppose(declaration);
        foreach (var line in declaration.Lines)
        {
            _failed = false;
            switch (line)
            {
                case GivenSyntax given when BindGiven(given) is { } bound:
                    givens.Add(bound);
                    break;
                case AsAtSyntax asAtLine:
                    asAt = BindExactDay(asAtLine.Point);
                    break;
                case KnownBySyntax knownByLine:
                    knownBy = BindExactDay(knownByLine.Point);
                    break;
                case ExpectSyntax expect when BindExpectation(expect) is { } expectation:
                    expectations.Add(expectation);
                    break;
            }

            isSound &= !_failed;
        }

        _suppositions.Clear();
        if (!isSound)
        {
            return null;
        }

        if (asAt is not { } day || expectations.Count == 0)
        {
            Report(DiagnosticFactory.ScenarioIncomplete(declaration.Title.GetLocation(), lacksDay: asAt is null));
            return null;
        }

        return new BoundScenario(declaration.Title.ValueText, givens.ToImmutable(), day, knownBy, expectations.ToImmutable(), declaration.GetLocation());
    }

    private void Suppose(ScenarioDeclarationSyntax declaration)
    {
        _suppositions.Clear();
        foreach (var given in declaration.Lines.OfType<GivenSyntax>())
        {
            if (given is { ListedKeyword.Kind: SyntaxKind.AddedKeyword, Name: { IsMissing: false } item, ListName: { } list } && _scope.FindName(item.Text) is null)
            {
                _suppositions[item.Text] = new ListItemSymbol(item.Text, item.Text.Replace('-', ' '), item.GetLocation(), list.Text);
            }
        }
    }

    private Day? BindExactDay(PointSyntax point)
    {
        if (BindDays(point) is not { } days)
        {
            return null;
        }

        if (!days.IsExact)
        {
            Report(DiagnosticFactory.PeriodNotADay(
                point.GetLocation(), FoldedText(point), new DiagnosticFix(days.Lo.ToString(), "its first day"), new DiagnosticFix(days.Hi.ToString(), "its last day")));
            return null;
        }

        return days.Lo;
    }

    private BoundExpectation? BindExpectation(ExpectSyntax expect)
    {
        var condition = BindConditionName(expect.ConditionName);
        var words = string.Join(' ', expect.VerdictWords.Select(static word => word.Text));
        if (!Verdicts.Contains(words) && !PowerWords.Contains(words))
        {
            if (expect.VerdictWords.Count > 0)
            {
                Report(DiagnosticFactory.NotAVerdict(
                    expect.VerdictWords[0].GetLocation() with { Span = Text.TextSpan.FromBounds(expect.VerdictWords[0].Span.Start, expect.VerdictWords[^1].Span.End) },
                    words, [.. Verdicts, .. PowerWords]));
            }

            _failed = true;
        }

        return condition is null || _failed ? null : new BoundExpectation(expect.GetLocation(), condition, words);
    }
}
