using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Syntax;
using NoticeLang.Text;

namespace NoticeLang.Binding;

/// <summary>Where the syntax is broken, so that one mistake gives one message.</summary>
internal sealed class SyntaxErrorMap
{
    private readonly Dictionary<SourceText, List<TextSpan>> _errors = [];
    private readonly HashSet<string> _words = new(System.StringComparer.Ordinal);

    public SyntaxErrorMap(ImmutableArray<SyntaxTree> trees)
    {
        foreach (var tree in trees)
        {
            foreach (var diagnostic in tree.Diagnostics)
            {
                if (diagnostic.Severity == DiagnosticSeverity.Error)
                {
                    Add(tree.Text, diagnostic.Location.Span);
                    IsOutsideConditions |= !IsInCondition(tree, diagnostic.Location.Span);
                }
            }
        }
    }

    /// <summary>Whether a declaration may be lost or in part.</summary>
    public bool IsOutsideConditions { get; }

    public bool Any => _errors.Count > 0;

    /// <summary>Whether a word stands on a line with an error: it may have been meant as a declaration there.</summary>
    public bool Mentions(string word) => _words.Contains(word);

    /// <summary>Whether a node cannot be trusted whole: something in it is missing, or the parser has a message about it.</summary>
    public bool Touches(SyntaxNode node)
    {
        if (node.ContainsMissing)
        {
            return true;
        }

        if (!_errors.TryGetValue(node.SyntaxTree.Text, out var spans))
        {
            return false;
        }

        // What is left over at the end of its last line was meant for it too.
        var text = node.SyntaxTree.Text;
        var end = text.GetLineSpan(text.GetLinePosition(node.Span.End).Line).End;
        foreach (var span in spans)
        {
            if (node.Span.Start <= span.End && span.Start <= end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInCondition(SyntaxTree tree, TextSpan span)
    {
        foreach (var declaration in tree.Root.Declarations)
        {
            if (declaration is ConditionDeclarationSyntax or ScenarioDeclarationSyntax && declaration.FullSpan.Start <= span.Start && span.End <= declaration.FullSpan.End)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(SourceText text, TextSpan span)
    {
        if (!_errors.TryGetValue(text, out var spans))
        {
            _errors.Add(text, spans = []);
        }

        spans.Add(span);
        var last = text.GetLinePosition(span.End).Line;
        for (var line = text.GetLinePosition(span.Start).Line; line <= last; line++)
        {
            AddWords(text.GetLine(line));
        }
    }

    private void AddWords(string line)
    {
        var start = -1;
        for (var i = 0; i <= line.Length; i++)
        {
            var isWord = i < line.Length && (char.IsAsciiLetterOrDigit(line[i]) || line[i] == '-');
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                _words.Add(line[start..i]);
                start = -1;
            }
        }
    }
}
