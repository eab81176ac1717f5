using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Terminal.Cells;
using NoticeLang.Terminal.Frames;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;
using NoticeLang.Terminal.Updating;
using NoticeLang.Text;
using Spectre.Console;

namespace NoticeLang.Benchmarks;

/// <summary>
/// A key press to what is sent, at 200 by 50 with 150 notices and 5,000 conditions loaded, beside Spectre.Console writing the same lines as its
/// live display would: all of them, for each key.
/// </summary>
internal static class ScreenSpeed
{
    private const int Notices = 150;
    private const int Conditions = 5000;
    private const int Presses = 200;

    public static void Run(TextWriter output)
    {
        var state = Loaded();
        output.WriteLine($"{Notices} notices, {state.Notices.Sum(n => n.Result!.Conditions.Length).ToString(CultureInfo.InvariantCulture)} conditions, 200 by 50, {Presses} presses of each key after 50 to warm up");
        output.WriteLine("| screen | key | median | 95 of 100 | bytes a key | Spectre.Console, all lines | its bytes | time ÷ Spectre | bytes ÷ Spectre |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (screen, keys, pressed) in new (string, string[], string[])[]
        {
            ("overview", [], ["Down"]),
            ("overview", [], ["PgDn", "PgUp"]),
            ("notice", ["Enter"], ["Down", "Up"]),
            ("condition", ["Enter", "Enter"], ["Down", "Up"]),
            ("timeline", ["Enter", "4"], ["Right", "Left"]),
            ("calendar of a notice", ["Enter", "4", "t"], ["Down", "Up"]),
            ("what if, a row", ["Enter", "w"], ["Down", "Up"]),
            ("what if, another day asked for", ["Enter", "w"], ["Right"]),
            ("what if, the same and worked out", ["Enter", "w"], ["Right"]),
            ("evidence", ["Enter", "v"], ["Down", "Up"]),
            ("calendar of all notices", ["t"], ["Down"]),
            ("calendar of all notices", ["t"], ["]", "["]),
            ("all commands", [":"], ["Down", "Up"]),
            ("source", ["Enter", "c"], ["PgDn", "PgUp"]),
        })
        {
            Row(output, screen, keys.Aggregate(state, (s, k) => Press(s, k)), pressed, isAnswered: screen.EndsWith("worked out", StringComparison.Ordinal));
        }

        Row(output, "any, whole redraw", state, ["Down"], isWhole: true);
    }

    private static void Row(TextWriter output, string screen, ScreenState state, string[] keys, bool isWhole = false, bool isAnswered = false)
    {
        var writer = new FrameWriter(hasColour: true);
        var shown = FramePainter.Paint(state).Grid;
        var (times, peers, sizes, peerSizes) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Presses + 50; i++)
        {
            var watch = Stopwatch.StartNew();
            state = Press(state, keys[i % keys.Length], isAnswered);
            var frame = FramePainter.Paint(state);
            var sent = writer.Write(isWhole ? null : shown, frame.Grid, frame.Cursor);
            var time = watch.Elapsed.TotalMilliseconds;
            shown = frame.Grid;
            watch.Restart();
            var peer = Spectre(frame.Grid);
            var peerTime = watch.Elapsed.TotalMilliseconds;
            if (i >= 50)
            {
                times.Add(time);
                peers.Add(peerTime);
                sizes.Add(Encoding.UTF8.GetByteCount(sent));
                peerSizes.Add(Encoding.UTF8.GetByteCount(peer));
            }
        }

        times.Sort();
        var (median, peerMedian, bytes, peerBytes) = (Measure.Middle([.. times]), Measure.Middle(peers), sizes.Average(), peerSizes.Average());
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {screen} | {string.Join(" ", keys)} | {median:0.00} ms | {times[(int)(times.Count * 0.95)]:0.00} ms | {bytes:0} | {peerMedian:0.00} ms | {peerBytes:0} | {median / peerMedian:0.00} | {bytes / peerBytes:0.000} |"));
    }

    /// <param name="isAnswered">Whether what the key asks to be worked out is in the time; in the program it is done beside the screens.</param>
    private static ScreenState Press(ScreenState state, string key, bool isAnswered = true)
    {
        var change = Updater.Apply(state, new KeyPressed(new Key(key)));
        foreach (var asked in change.Effects.OfType<CheckSupposed>().Where(_ => isAnswered))
        {
            var result = Evaluator.Evaluate(asked.Loaded.Compilation.Program, asked.Loaded.Evidence, new EvaluationOptions(asked.Supposing.Day));
            change = Updater.Apply(change.State, new SupposedChecked(asked.Path, result, null, asked.Supposing.Question));
        }

        return change.State;
    }

    private static string Spectre(CellGrid grid)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard });
        console.Profile.Width = grid.Width;
        console.Profile.Height = grid.Height;
        console.Write(new Rows(Enumerable.Range(0, grid.Height).Select(y => new Paragraph(grid.Text(y)))));
        return text.ToString();
    }

    private static ScreenState Loaded()
    {
        var notices = new List<NoticeEntry>();
        for (var i = 0; i < Notices; i++)
        {
            var count = (Conditions / Notices) + (i < Conditions % Notices ? 1 : 0);
            var source = SourceText.From(NoticeGenerator.Notice(count, seed: i), $"n{i.ToString("000", CultureInfo.InvariantCulture)}/generated.notice");
            var compilation = Compilation.Create(SyntaxTree.ParseText(source));
            var evidence = NoticeGenerator.Evidence(count, count * 5, seed: i);
            var result = Stages.Evaluate(compilation.Program, evidence);
            notices.Add(new NoticeEntry(source.Path[..4])
            {
                Loaded = new LoadedNotice(compilation, evidence, compilation.GetDiagnostics(), [source]),
                Result = result,
                LazyStandings = new Lazy<EvidenceStandings>(() => EvidenceStandings.Of(result, compilation.Program)),
            });
        }

        return new ScreenState { AsAt = Stages.AsAt, Size = (200, 50), Notices = [.. notices] };
    }
}
