using System;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Terminal.State;
using NoticeLang.Time;
using NoticeLang.Workspace;

namespace NoticeLang.Terminal.Loop;

/// <summary>What the screens ask for that takes time: reading notices and working them out. The same line as the commands take.</summary>
internal static class ScreenWork
{
    /// <summary>The answer to a question.</summary>
    public static ScreenMessage Answer(Effect effect, ScreenOptions options)
    {
        switch (effect)
        {
            case FindNotices:
                return new NoticesFound(NoticeFinder.Find(options.Host, options.Path));
            case ReadNotice read:
                return new NoticeRead(read.Path, Read(read.Path, options), options.TimeOfDay());
            case CheckNotice check:
                return Check(check, options);
            case CheckSupposed { Supposing: var supposing } supposed:
                var (evidence, problem) = SupposedEvidence.Of(supposed.Loaded, supposing.Records.Where(r => r.IsOn).SelectMany(r => r.Sentences), supposing.Day);
                return new SupposedChecked(
                    supposed.Path, evidence is null ? null : Evaluate(supposed.Loaded, evidence, supposing.Day, supposed.KnownBy, options), problem, supposing.Question);
            default:
                throw new ArgumentException($"nothing works on {effect.GetType().Name}", nameof(effect));
        }
    }

    private static NoticeChecked Check(CheckNotice check, ScreenOptions options)
    {
        var program = check.Loaded.Compilation.Program;
        var how = new EvaluationOptions(check.AsAt) { KnownBy = check.KnownBy, DueSoonDays = options.DueSoonDays };
        var result = Evaluator.Evaluate(program, check.Loaded.Evidence, how);
        var shown = options.ShowsValues ? result : WithheldResult.Of(program, result, how, check.Loaded.Compilation.GetDiagnostics());
        return new NoticeChecked(check.Path, shown, check.Generation, options.TimeOfDay())
        {
            Loaded = check.Loaded,
            Standings = new Lazy<EvidenceStandings>(() => options.ShowsValues ? EvidenceStandings.Of(result, program) : WithheldStandings.Of(EvidenceStandings.Of(result, program), shown)),
        };
    }

    private static NoticeResult Evaluate(LoadedNotice loaded, Evidence.EvidenceSet evidence, Day asAt, Day? knownBy, ScreenOptions options)
    {
        var how = new EvaluationOptions(asAt) { KnownBy = knownBy, DueSoonDays = options.DueSoonDays };
        var result = Evaluator.Evaluate(loaded.Compilation.Program, evidence, how);
        return options.ShowsValues ? result : WithheldResult.Of(loaded.Compilation.Program, result, how, loaded.Compilation.GetDiagnostics());
    }

    private static LoadedNotice Read(string path, ScreenOptions options)
    {
        var project = ProjectLoader.Load(options.Host, path, options.Evidence);
        var compilation = Compilation.Create(project.Sources.Select(SyntaxTree.ParseText));
        var completed = EvidenceCompletion.Complete(project, compilation.Program);
        var messages = new DiagnosticBag();
        messages.AddRange(compilation.GetDiagnostics());
        messages.AddRange(completed.Diagnostics);
        var all = messages.ToSortedArray();
        return new LoadedNotice(
            compilation, completed.Evidence, options.ShowsValues ? all : WithheldResult.Messages(all, compilation.GetDiagnostics(), completed.Evidence), project.Sources)
        {
            LoadErrors = project.LoadErrors,
        };
    }
}
