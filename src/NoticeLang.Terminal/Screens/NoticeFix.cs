using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Terminal.State;
using NoticeLang.Text;

namespace NoticeLang.Terminal.Screens;

/// <summary>A change to the notice's own file for which its message leaves no choice. It is shown before it is made.</summary>
internal sealed record NoticeFix(Diagnostic Message, SourceText Source, TextChange Change)
{
    /// <summary>All there are of the notice that is looked at, in the order of the files; of two at one place the first.</summary>
    public static ImmutableArray<NoticeFix> Of(ScreenState state)
    {
        if (state.Notice?.Loaded is not { } loaded)
        {
            return [];
        }

        var fixes = ImmutableArray.CreateBuilder<NoticeFix>();
        foreach (var source in loaded.Sources)
        {
            var end = -1;
            foreach (var message in loaded.Messages.Where(m => m.Location.Path == source.Path).OrderBy(m => m.Location))
            {
                var changes = message.Fixes.Select(f => f.Change).OfType<TextChange>().ToList();
                if (changes is [var only] && only.Span.Start >= end && only.Span.End <= source.Length)
                {
                    fixes.Add(new NoticeFix(message, source, only));
                    end = only.Span.End;
                }
            }
        }

        return fixes.ToImmutable();
    }

    /// <summary>Each change as the line before and the line after.</summary>
    public static IEnumerable<ImmutableArray<Run>> Shown(ImmutableArray<NoticeFix> fixes, int width)
    {
        foreach (var file in fixes.GroupBy(f => f.Source))
        {
            yield return [Columns.Cut($"{Words.Count(file.Count(), "change")} to {file.Key.Path}", width)];
            foreach (var line in file.GroupBy(f => file.Key.GetLinePosition(f.Change.Span.Start).Line))
            {
                var span = file.Key.GetLineSpan(line.Key);
                var before = file.Key.ToString(span);
                yield return [];
                yield return [Columns.Cut($"  line {Words.Text($"{line.Key}")}", width)];
                yield return [new Run("  - ", "red"), Columns.Cut(before.Trim(), width - 4)];
                yield return [new Run("  + ", "green"), Columns.Cut(After(before, span.Start, line).Trim(), width - 4)];
            }

            yield return [];
        }
    }

    /// <summary>The files with their changes made.</summary>
    public static IEnumerable<Effect> Changes(ImmutableArray<NoticeFix> fixes) =>
        fixes.GroupBy(f => f.Source).Select(file => new ChangeFile(
            file.Key.Path, file.Key.Content, After(file.Key.Content, 0, file), $"{Words.Count(file.Count(), "change")} made to {file.Key.Path}."));

    private static string After(string before, int start, IEnumerable<NoticeFix> fixes) =>
        fixes.OrderByDescending(f => f.Change.Span.Start).Aggregate(before, (text, f) =>
            text[..(f.Change.Span.Start - start)] + f.Change.NewText + text[(f.Change.Span.End - start)..]);
}
