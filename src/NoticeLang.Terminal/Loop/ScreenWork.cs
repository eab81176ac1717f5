using System;
using System.Collections.Generic;
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
    /// <summary>How often, and after how many milliseconds, what was there and is missing is looked for again: some programs take a file away before they put the new one there.</summary>
    private const int MissingLooks = 20;
    private const int MissingPause = 50;

    /// <summary>The answer to a question at once, for whoever does nothing beside it.</summary>
    public static ScreenMessage Answer(Effect effect, ScreenOptions options) => Answer(effect, options, default);

    /// <summary>The answer to a question.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public static ScreenMessage Answer(Effect effect, ScreenOptions options, WorkContext context)
    {
        switch (effect)
        {
            case FindNotices:
                return new NoticesFound(NoticeFinder.Find(options.Host, options.Path));
            case ReadNotice read:
                return new NoticeRead(read.Path, Read(read.Path, options, context), options.TimeOfDay());
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

    /// <summary>Answers as <see cref="Answer(Effect, ScreenOptions, WorkContext)"/> does; what was there the last time and is missing is waited for.</summary>
    public static Func<Effect, WorkContext, ScreenMessage> Patient(ScreenOptions options)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        return (effect, context) =>
        {
            for (var looks = 0; ; looks++)
            {
                var answer = Answer(effect, options, context);
                var missing = answer switch
                {
                    NoticeRead read => present.Contains(read.Path) && !read.Loaded.LoadErrors.IsEmpty,
                    NoticesFound found => present.Except(found.Paths).Any(),
                    _ => false,
                };
                if (missing && looks < MissingLooks)
                {
                    context.Dropped.WaitHandle.WaitOne(MissingPause);
                    context.Dropped.ThrowIfCancellationRequested();
                    continue;
                }

                switch (answer)
                {
                    case NoticeRead read when read.Loaded.LoadErrors.IsEmpty:
                        present.Add(read.Path);
                        break;
                    case NoticeRead read:
                        present.Remove(read.Path);
                        break;
                    case NoticesFound found:
                        present.IntersectWith(found.Paths);
                        break;
                }

                return answer;
            }
        };
    }

    private static NoticeChecked Check(CheckNotice check, ScreenOptions options)
    {
        var program = check.Loaded.Compilation.Program;
        var how = new EvaluationOptions(check.AsAt) { KnownBy = check.KnownBy, DueSoonDays = options.DueSoonDays };
        var result = Evaluator.Evaluate(program, check.Loaded.Evidence, how);
        var shown = options.ShowsValues ? result : WithheldResult.Of(program, result, how, check.Loaded.Compilation.GetDiagnostics());

        // With all that is said of the files: a result says what is left out of it, and which evidence was not read.
        var messages = new DiagnosticBag();
        messages.AddRange(check.Loaded.Messages);
        messages.AddRange(shown.Diagnostics);
        shown = shown with { Diagnostics = messages.ToSortedArray() };
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

    private static LoadedNotice Read(string path, ScreenOptions options, WorkContext context)
    {
        var project = ProjectLoader.Load(options.Host, path, options.Evidence, progress: files =>
        {
            context.Dropped.ThrowIfCancellationRequested();
            context.Reading?.Invoke(files);
        });
        context.Dropped.ThrowIfCancellationRequested();
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
