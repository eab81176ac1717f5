using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Results;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;
using NoticeLang.Workspace;

namespace NoticeLang.Terminal.Updating;

/// <summary>Answers of the world taken into the state.</summary>
internal static class ResultUpdates
{
    public static Change Apply(ScreenState state, ScreenMessage message) => message switch
    {
        NoticesFound found => Found(state, found.Paths),
        NoticeRead read => Read(state, read),
        NoticeChecked result => Checked(state, result),
        FilesChanged changed => Change.Of(
            state with { IsStopped = false },
            [.. state.Notices.Where(n => MayConcern(changed, n.Path)).OrderBy(n => n.Path == state.Here.Notice ? 0 : 1).Select(n => new ReadNotice(n.Path)), new FindNotices()]),
        ProgressTold told => state with { Progress = told.Words },
        Done done => state with { Said = done.Words },
        _ => ScreenTable.Of(state).Take(state, message) ?? state,
    };

    /// <summary>Of a notice are the files in its folder and below; where evidence is given by name, any file may be.</summary>
    private static bool MayConcern(FilesChanged changed, string notice)
    {
        var folder = Plain(ProjectLoader.IsNoticeFile(notice) ? notice.LastIndexOf('/') is >= 0 and var at ? notice[..at] : "." : notice);
        return changed.Paths.IsEmpty || changed.Paths.Any(p => folder.Length == 0 || Plain(p) is var path && (path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal) || folder.StartsWith(path + "/", StringComparison.Ordinal)));
    }

    private static string Plain(string path)
    {
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path == "." ? "" : path.TrimEnd('/').Replace("/./", "/", StringComparison.Ordinal).Replace("//", "/", StringComparison.Ordinal);
    }

    private static Change Found(ScreenState state, ImmutableArray<string> paths)
    {
        var known = state.Notices.ToDictionary(n => n.Path, StringComparer.Ordinal);
        var next = state with { HasLooked = true, Notices = [.. paths.Select(p => known.TryGetValue(p, out var notice) ? notice : new NoticeEntry(p))] };

        // A folder with one notice opens it: nobody wants to choose among one.
        if (state.Notices.IsEmpty && paths.Length == 1 && state.Trail.Length == 1)
        {
            next = next.Enter(new Place(ScreenKind.Notice, paths[0]));
        }

        return Change.Of(next, [.. paths.Where(p => !known.ContainsKey(p)).Select(p => new ReadNotice(p))]);
    }

    private static Change Read(ScreenState state, NoticeRead read)
    {
        if (state.Notices.FirstOrDefault(n => n.Path == read.Path) is not { } notice)
        {
            return state;
        }

        if (notice.Loaded is { } before && before.IsSameAs(read.Loaded))
        {
            return state;
        }

        // Files with errors keep the last good result, which says that it is old. Where none was good yet, what can be worked out is.
        var keepsOld = read.Loaded.HasErrors && notice is { Result: not null, Worked.HasErrors: false };
        var next = state.With(notice with { Loaded = read.Loaded, IsOld = keepsOld });
        if (read.Loaded.HasErrors && next.Here is { Kind: ScreenKind.Source } here && here.Notice == read.Path && notice.Loaded is not { HasErrors: true })
        {
            next = next.With(here with { Selected = SourceScreen.FirstProblem(read.Loaded), PaneTop = 0 });
        }

        return keepsOld ? next : Change.Of(next, new CheckNotice(read.Path, read.Loaded, next.AsAt, next.KnownBy, next.Generation));
    }

    private static Change Checked(ScreenState state, NoticeChecked result)
    {
        if (result.Generation != state.Generation || state.Notices.FirstOrDefault(n => n.Path == result.Path) is not { } notice)
        {
            return state;
        }

        // Another day was asked of the last good reading while the newest has errors: that is still old.
        var worked = result.Loaded ?? notice.Loaded;
        var next = state.With(notice with { Result = result.Result, Worked = worked, LazyStandings = result.Standings, IsOld = worked != notice.Loaded, CheckedAt = result.At, Was = Changes(notice.Result, result.Result) });

        // What is supposed is supposed of the files as they are now.
        return next.Here is { Kind: ScreenKind.WhatIf, Supposing: { } supposing } here && here.Notice == result.Path
            ? WhatIfScreen.Ask(next, supposing)
            : next;
    }

    /// <summary>The words of the statuses that another reading as at the same day has changed.</summary>
    private static ImmutableDictionary<string, string> Changes(NoticeResult? before, NoticeResult after)
    {
        if (before is null || before.AsAt != after.AsAt)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        var words = before.Conditions.ToDictionary(c => c.Symbol.Name, VerdictWords.Word, StringComparer.Ordinal);
        return after.Conditions.Where(c => words.TryGetValue(c.Symbol.Name, out var was) && was != VerdictWords.Word(c))
            .ToImmutableDictionary(c => c.Symbol.Name, c => words[c.Symbol.Name], StringComparer.Ordinal);
    }
}
