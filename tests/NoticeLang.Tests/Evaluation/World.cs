using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Time;
using NoticeLang.Workspace.Evidence;

namespace NoticeLang.Tests.Evaluation;

/// <summary>A notice and its evidence, as text: everything a verdict depends on but the days.</summary>
/// <param name="evidence">Name and text of each file.</param>
/// <param name="files">Name and text of each further file of the notice's folder.</param>
internal sealed class World(string notice, ImmutableArray<(string Path, string Text)> evidence, ImmutableArray<(string Path, string Text)> files = default)
{
    private readonly Lazy<BoundProgram> _program = new(() => Bind(notice, files.IsDefault ? [] : files));
    private readonly Lazy<EvidenceSet> _evidence = new(() => Read(evidence));

    public string Notice => notice;

    public ImmutableArray<(string Path, string Text)> Evidence => evidence;

    public BoundProgram Program => _program.Value;

    public EvidenceSet EvidenceSet => _evidence.Value;

    public NoticeResult Evaluate(Day asAt, Day? knownBy = null) =>
        Evaluator.Evaluate(Program, EvidenceSet, new EvaluationOptions(asAt) { KnownBy = knownBy });

    /// <summary>The notice bound; a message that is an error fails the test that wrote the notice.</summary>
    public static BoundProgram Bind(string notice, params ImmutableArray<(string Path, string Text)> files)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(SourceText.From(notice, "n.notice")), .. files.Select(f => SyntaxTree.ParseText(SourceText.From(f.Text, f.Path)))]);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException($"the notice of this case has errors:\n{Say(errors)}\n{notice}");
        }

        return compilation.Program;
    }

    public static EvidenceSet Read(ImmutableArray<(string Path, string Text)> files)
    {
        var bag = new DiagnosticBag();
        var sets = files.Select(f => EvidenceFileReader.Read(f.Path, Encoding.UTF8.GetBytes(f.Text), bag)).ToList();
        var evidence = EvidenceSetBuilder.Build(sets, bag);
        var errors = bag.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0
            ? evidence
            : throw new InvalidOperationException($"the evidence of this case has errors:\n{Say(errors)}\n{string.Join('\n', files.Select(f => f.Text))}");
    }

    public override string ToString() => notice + string.Concat(evidence.Select(f => $"\n--- {f.Path}\n{f.Text}"));

    private static string Say(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d => $"  {d.Id} {d.Location}: {d.Message}"));
}
