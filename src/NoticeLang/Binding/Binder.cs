using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Binding;

/// <summary>
/// Gives the tree its meaning: declares every name, then binds every condition. Total: any tree gives a program. What has no clear
/// meaning is an error and is left out, never guessed.
/// </summary>
internal sealed partial class Binder
{
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly DiagnosticBag _diagnostics = [];
    private readonly Dictionary<TextLocation, Symbol> _declarations = [];
    private readonly Dictionary<TextLocation, Symbol> _references = [];
    private readonly Dictionary<TextLocation, BoundSentence> _sentences = [];
    private readonly HashSet<TextLocation> _broken = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Word, string Of), Diagnostic> _reportedOnce = [];
    private readonly SyntaxErrorMap _syntaxErrors;
    private Scope _scope = new([], []);
    private NoticeSymbol? _notice;

    // Set by any error while a sentence or clause is bound; a muted part is bound for the names it uses alone.
    private bool _failed;
    private bool _isMuted;

    private Binder(IEnumerable<SyntaxTree> trees)
    {
        _trees = [.. trees
            .OrderBy(static tree => tree.Text.Path, StringComparer.Ordinal)
            .ThenBy(static tree => tree.Text.Content, StringComparer.Ordinal)];
        _syntaxErrors = new SyntaxErrorMap(_trees);
    }

    public static BindingResult Bind(IEnumerable<SyntaxTree> trees) => new Binder(trees).BindAll();

    /// <summary>The symbols of one tree of declarations, by themselves: how the standard names come to be.</summary>
    public static ImmutableArray<Symbol> DeclareAll(SyntaxTree tree)
    {
        var binder = new Binder([tree]);
        return binder.CreateSymbols(binder._trees, isPrelude: true);
    }

    private BindingResult BindAll()
    {
        var current = SetReplacedTreesAside();
        _scope = Declare(CreateSymbols(current, isPrelude: false));
        CheckNotices();
        BindModifiers(current);
        var conditions = MarkCircles(BindConditions(current));
        var scenarios = BindScenarios(current);
        var mappings = BindMappings(current);
        CheckReplacement();
        _diagnostics.AddRange(_reportedOnce.Values);
        CheckUses(conditions);
        var program = new BoundProgram(_notice, conditions, _scope.Names, _scope.Acts, scenarios) { Replaced = BindReplaced(current), Mappings = mappings };
        return new BindingResult(program, _scope, _diagnostics.ToSortedArray(), _declarations, _references, _sentences);
    }

    private void Report(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            _failed = true;
        }

        if (!_isMuted)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    /// <summary>A word that is not known is reported once, at its first place, however often it is used; not where it may be the syntax's fault.</summary>
    private void ReportOnce(string word, Diagnostic diagnostic)
    {
        _failed = true;
        var isNearlyKnown = diagnostic.Fixes.Any(static fix => fix.Change is not null);
        if (_isMuted || _syntaxErrors.Mentions(word) || (_syntaxErrors.IsOutsideConditions && !isNearlyKnown))
        {
            return;
        }

        var key = (diagnostic.Id, word, diagnostic.Id == DiagnosticDescriptors.NameNotDeclared.Id ? "" : diagnostic.Arguments[0]);
        if (!_reportedOnce.TryGetValue(key, out var earlier) || diagnostic.Location.CompareTo(earlier.Location) < 0)
        {
            _reportedOnce[key] = diagnostic;
        }
    }

    private void Use(SyntaxToken place, Symbol symbol)
    {
        _references[place.GetLocation()] = symbol;
        _used.Add(UseKey(symbol));
    }

    private static string UseKey(Symbol symbol) => symbol is ActSymbol ? "act " + symbol.Name : Scope.KeyOf(symbol);

    /// <summary>The place of a declaration to show beside a message; none for a standard name.</summary>
    private static TextLocation? ShownLocation(Symbol symbol) => Prelude.Declares(symbol) ? null : symbol.Location;
}
