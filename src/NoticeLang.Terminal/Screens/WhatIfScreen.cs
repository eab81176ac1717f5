using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;
using NoticeLang.Time;

namespace NoticeLang.Terminal.Screens;

/// <summary>Screen 5: another day, and records that do not exist yet: what would change. Nothing is written unless it is saved as a scenario.</summary>
internal sealed class WhatIfScreen : Screen
{
    private const int MostProposals = 9;
    private const int WidthForBothDays = 76;
    private const string RecordKey = "suppose ";

    public override ScreenKind Kind => ScreenKind.WhatIf;

    public override ImmutableArray<Command> Commands =>
    [
        Command.Left, Command.Right, Command.NextDue, Command.Toggle, Command.Suppose, Command.SaveScenario, Command.MonthOn, Command.PreviousDue, Command.MonthBack, Command.NextPane,
        Command.Open, Command.SetDate, Command.Copy, Command.Export, Command.Help,
    ];

    public override string Crumb(ScreenState state, Place place) => "What if";

    public override Change? Entered(ScreenState state)
    {
        if (state.Here.Supposing is not null || state.Notice is not { Workable: { } loaded, Result: { } result })
        {
            return null;
        }

        // Who comes from a condition asks about that one.
        var from = state.Trail.LastOrDefault(p => p.Kind == ScreenKind.Condition)?.Condition;
        var proposals = SupposedEvidence.Proposals(loaded, result, MostProposals);
        var at = from is null ? -1 : proposals.ToList().FindIndex(p => p.For == from);
        var entered = at < 0 ? state : state.With(state.Here with { Selected = Words.Text($"{RecordKey}{at}") });
        return Ask(entered, new Supposing(state.AsAt, proposals) { ProposedFor = state.AsAt });
    }

    public override ScreenView View(ScreenState state, Place place, int width)
    {
        if (state.Notice is not { Result: { } result } || place.Supposing is not { } supposing)
        {
            return new ScreenView { WhenEmpty = "This notice has not been worked out yet." };
        }

        var rows = ImmutableArray.CreateBuilder<ScreenRow>();
        AddRecords(rows, supposing, width);
        AddChanges(rows, state, result, supposing, width);
        return new ScreenView
        {
            Head = Head(state, result, supposing, width),
            Rows = rows.ToImmutable(),
            Below = (row, room) => Below(state, supposing, row, room),
        };
    }

    public override Change? Open(ScreenState state, ScreenRow row) =>
        row.Key.StartsWith(RecordKey, StringComparison.Ordinal) ? Toggle(state, row)
        : state.Notice?.Result?.Conditions.Any(c => c.Symbol.Name == row.Key) == true ? state.Enter(new Place(ScreenKind.Condition, state.Here.Notice, row.Key)) with { Said = Words.Text($"This is as at {state.AsAt}, without what is supposed. Esc goes back.") }
        : null;

    public override Change? Do(ScreenState state, Command command, ScreenRow? row)
    {
        if (state.Here.Supposing is not { } supposing)
        {
            return null;
        }

        return command switch
        {
            Command.Left => Ask(state, supposing with { Day = supposing.Day.AddDays(-1) }),
            Command.Right => Ask(state, supposing with { Day = supposing.Day.AddDays(1) }),
            Command.MonthBack => Ask(state, supposing with { Day = supposing.Day.AddMonths(-1) }),
            Command.MonthOn => Ask(state, supposing with { Day = supposing.Day.AddMonths(1) }),
            Command.PreviousDue or Command.NextDue => Due(state, supposing, command == Command.NextDue),
            Command.Toggle => row is null ? null : Toggle(state, row),
            Command.Suppose => state with { Dialog = new Dialog(DialogKind.Suppose) },
            Command.SaveScenario => state with { Dialog = new Dialog(DialogKind.SaveScenario) },
            Command.SetDate => state with { Dialog = new Dialog(DialogKind.Date) },
            _ => null,
        };
    }

    public override string? WhyOff(ScreenState state, Command command) =>
        command == Command.SaveScenario && state.Here.Supposing is not { Records: var records } ? "nothing is supposed"
        : command == Command.SaveScenario && !state.Here.Supposing!.Records.Any(r => r.IsOn) ? "no record is supposed: Space turns one on, + adds one"
        : null;

    public override Change? Accept(ScreenState state, Dialog dialog, string text)
    {
        var closed = state with { Dialog = null };
        if (text.Length == 0 || state.Here.Supposing is not { } supposing || state.Notice?.Workable is not { } loaded)
        {
            return closed;
        }

        if (dialog.Kind == DialogKind.SaveScenario)
        {
            return Save(closed, supposing, loaded, text);
        }

        var sentence = text.StartsWith("given ", StringComparison.Ordinal) ? text[6..].Trim() : text;
        if (SupposedEvidence.Of(loaded, [sentence], supposing.Day).Problem is { } problem)
        {
            return state with { Dialog = dialog with { Problem = problem + "." } };
        }

        var key = Words.Text($"{RecordKey}{supposing.Records.Length}");
        return Ask(closed.With(state.Here with { Selected = key }), supposing with { Records = supposing.Records.Add(new SupposedRecord([sentence], IsOn: true)) });
    }

    public override ImmutableArray<Candidate> Candidates(ScreenState state, Dialog dialog) =>
        dialog.Kind == DialogKind.Suppose && state.Here.Supposing is { } supposing && state.Notice?.Workable is { } loaded
            ? SuppositionWords.Of(loaded).At(dialog.Text, dialog.Cursor, supposing.Day)
            : [];

    public override Change? Take(ScreenState state, ScreenMessage message) =>
        message is SupposedChecked answer && answer.Path == state.Here.Notice && state.Here.Supposing is { } supposing && answer.Question == supposing.Question
            ? state.With(state.Here with { Supposing = Proposed(state, supposing with { Result = answer.Result ?? supposing.Result, Answered = answer.Question, Problem = answer.Problem }) })
            : null;

    /// <summary>What would settle a condition is another record on another day: proposals that are not supposed are made anew, each in its place.</summary>
    private static Supposing Proposed(ScreenState state, Supposing supposing)
    {
        if (supposing.Result is not { } result || result.AsAt == supposing.ProposedFor || state.Notice?.Workable is not { } loaded)
        {
            return supposing;
        }

        var proposals = SupposedEvidence.Proposals(loaded, result, MostProposals).ToList();
        var records = supposing.Records.ToBuilder();
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].For is { } settles && proposals.Find(p => p.For == settles) is { } anew)
            {
                proposals.Remove(anew);
                records[i] = records[i].IsOn ? records[i] : anew;
            }
        }

        records.AddRange(proposals.Take(Math.Max(0, MostProposals - records.Count)));
        return supposing with { Records = records.ToImmutable(), ProposedFor = result.AsAt };
    }

    /// <summary>Asks for the notice as at the day of what if, with what is supposed.</summary>
    internal static Change Ask(ScreenState state, Supposing supposing)
    {
        var asked = supposing with { Question = supposing.Question + 1 };
        var next = state.With(state.Here with { Supposing = asked });
        return state.Notice?.Workable is { } loaded ? Change.Of(next, new CheckSupposed(state.Here.Notice!, loaded, asked, next.KnownBy)) : next;
    }

    private static Change? Toggle(ScreenState state, ScreenRow row)
    {
        if (state.Here.Supposing is not { } supposing || !row.Key.StartsWith(RecordKey, StringComparison.Ordinal))
        {
            return state with { Said = "Space turns a supposed record on or off: select one first." };
        }

        var index = int.Parse(row.Key[RecordKey.Length..], System.Globalization.CultureInfo.InvariantCulture);
        var record = supposing.Records[index];
        return Ask(state, supposing with { Records = supposing.Records.SetItem(index, record with { IsOn = !record.IsOn }) });
    }

    private static Change Due(ScreenState state, Supposing supposing, bool isNext)
    {
        var result = supposing.Result ?? state.Notice?.Result;
        var days = (result?.Conditions ?? []).Where(c => c.NotEvaluated is null)
            .SelectMany(c => c.Ledgers.SelectMany(l => l.Rows).Select(r => (Day?)r.Due).Append(c.Report.DueDay).Append(c.Report.NextDue))
            .OfType<Day>().Where(d => d.IsFinite && (isNext ? d > supposing.Day : d < supposing.Day)).ToList();
        return days.Count == 0
            ? state with { Said = isNext ? "Nothing falls due later." : "Nothing fell due earlier." }
            : Ask(state, supposing with { Day = isNext ? days.Min() : days.Max() });
    }

    private static Change Save(ScreenState state, Supposing supposing, LoadedNotice loaded, string title)
    {
        var on = supposing.Records.Where(r => r.IsOn).SelectMany(r => r.Sentences).ToList();

        // A scenario sees its own records alone, so what it expects is worked out with those alone.
        var alone = SupposedEvidence.Of(loaded with { Evidence = Evidence.EvidenceSet.Empty }, on, supposing.Day).Evidence ?? Evidence.EvidenceSet.Empty;
        var result = Evaluator.Evaluate(loaded.Compilation.Program, alone, new EvaluationOptions(supposing.Day));
        var cited = result.Conditions.Where(c => c.NotEvaluated is null && !c.Cited.IsEmpty).Select(c => $"{c.Symbol.Name} {ScenarioRunner.WordsOf(c)}").ToList();
        var folder = loaded.Sources.FirstOrDefault()?.Path is { } path && path.LastIndexOf('/') is >= 0 and var at ? path[..(at + 1)] : "";
        var file = folder + "what-if.notice";
        return Change.Of(state, new AppendFile(file, SupposedEvidence.Scenario(title, on, supposing.Day, cited), $"Saved as a scenario in {file}. It sees its own records alone, so its verdicts may not be those here."));
    }

    private static List<ImmutableArray<Run>> Head(ScreenState state, NoticeResult result, Supposing supposing, int width)
    {
        var lines = new List<ImmutableArray<Run>>();
        var output = new TextOutput(width, lines);
        output.Paragraph(0, "What if? Nothing is saved unless S saves it. Statuses are worked out again for this day and these records.");
        var away = supposing.Day == state.AsAt ? "the set day"
            : supposing.Day > state.AsAt ? $"{Words.Count(supposing.Day - state.AsAt, "day")} after the set day, {state.AsAt}" : $"{Words.Count(state.AsAt - supposing.Day, "day")} before the set day, {state.AsAt}";
        output.Line(Slider(result, state.AsAt, supposing.Day, width));
        output.Paragraph(0, $"What-if day: {supposing.Day.ToLongString()}, {away}.{(!supposing.IsPending ? "" : state.IsStopped ? " Stopped: this is not worked out yet." : " Working it out.")}");
        if (supposing.Problem is { } problem)
        {
            output.Paragraph(0, new Run($"What is supposed could not be used: {problem}.", "red"));
        }

        output.Line();
        return lines;
    }

    /// <summary>A line of days: due days as dots, the set day as |, the day of what if as O.</summary>
    private static string Slider(NoticeResult result, Day asAt, Day day, int width)
    {
        var dues = result.Conditions.Where(c => c.NotEvaluated is null).SelectMany(c => new[] { c.Report.DueDay, c.Report.NextDue }).OfType<Day>().Where(d => d.IsFinite).ToList();
        var issued = result.Notice?.Issued?.Lo is { IsFinite: true } known ? known : asAt;
        var all = dues.Append(asAt).Append(day).Append(issued).ToList();
        var scale = new TimeScale(all.Min(), all.Max().AddMonths(1), width);
        var line = new string('-', Math.Max(10, width)).ToCharArray();
        foreach (var due in dues)
        {
            line[scale.Column(due)] = '+';
        }

        line[scale.Column(asAt)] = '|';
        line[scale.Column(day)] = 'O';
        return new string(line);
    }

    private static void AddRecords(ImmutableArray<ScreenRow>.Builder rows, Supposing supposing, int width)
    {
        rows.Add(ScreenRow.Heading("suppose.title", supposing.Records.IsEmpty ? "Suppose: press + to suppose a record, in the notice's own words" : "Suppose (Space turns one on or off, + adds another)"));
        for (var i = 0; i < supposing.Records.Length; i++)
        {
            var record = supposing.Records[i];
            rows.Add(new ScreenRow(
                Words.Text($"{RecordKey}{i}"), [[$"  [{(record.IsOn ? 'x' : ' ')}] {Columns.Cut(record.Title, width - 6)}"]],
                $"{(record.IsOn ? "Supposed" : "Not supposed")}: {Words.Stop(record.Title)}"));
        }

        rows.Add(ScreenRow.Gap("suppose.gap"));
    }

    private static void AddChanges(ImmutableArray<ScreenRow>.Builder rows, ScreenState state, NoticeResult result, Supposing supposing, int width)
    {
        if (supposing.Result is not { } then)
        {
            return;
        }

        var after = then.Conditions.ToDictionary(c => c.Symbol.Name, StringComparer.Ordinal);
        var pairs = result.Conditions.Where(c => after.ContainsKey(c.Symbol.Name)).Select(c => (Now: c, Then: after[c.Symbol.Name])).ToList();

        // That a day is longer ago is no change.
        var changed = pairs.Where(p => WithoutCounts(Said(p.Now, then.AsAt)) != WithoutCounts(Said(p.Then, then.AsAt))).OrderBy(p => VerdictWords.Word(p.Now) == VerdictWords.Word(p.Then)).ToList();
        // Neither day takes the other's room.
        var half = Math.Max(24, (width - 2 - changed.Select(p => p.Now.Symbol.Name.Length).Append(2).Max() - changed.Select(p => Direction(p.Now, p.Then).Length).Append(0).Max() - 6) / 2);
        var table = new Columns(new("Id", 8), new($"On {state.AsAt}", half), new($"On {then.AsAt}", half), new(""));
        var cells = changed.Select(p => (Run[])
        [
            p.Now.Symbol.Name, VerdictWords.Status(p.Now) with { Text = Said(p.Now, state.AsAt) },
            VerdictWords.Status(p.Then) with { Text = Said(p.Then, then.AsAt) }, Direction(p.Now, p.Then),
        ]).ToList();
        var (header, rule, lines) = table.Fit(cells, width - 2, state.Settings.HasBoxDrawing);
        var isNarrow = width < WidthForBothDays;
        if (changed.Count > 0 && !isNarrow)
        {
            rows.Add(new ScreenRow("header", [["  ", .. header], ["  ", .. rule]], "") { IsHeading = true });
        }

        for (var i = 0; i < changed.Count; i++)
        {
            var (now, later) = changed[i];
            var change = Direction(now, later);
            rows.Add(new ScreenRow(now.Symbol.Name, isNarrow ? Narrow(now, later, state.AsAt, then.AsAt, width) : [["  ", .. lines[i]]], $"{now.Symbol.Name}, {Words.Stop(now.Symbol.Title)} On {state.AsAt} {Spoken(now, state.AsAt)}; on {then.AsAt} {Spoken(later, then.AsAt)}{(change.Length > 0 ? $": {change.ToLowerInvariant()}" : "")}.")
            {
                Location = now.Symbol.Location,
            });
        }

        var same = pairs.Except(changed).Select(p => p.Now.Symbol.Name).ToList();
        if (same.Count > 0)
        {
            var text = Words.Text($"{same.Count} {(same.Count == 1 ? "condition does" : "conditions do")} not change: {string.Join(" ", same)}");
            rows.Add(new ScreenRow("same", [.. TextWrap.Lines(text, width - 2).Select(l => (ImmutableArray<Run>)["  " + l])], text + ".") { IsHeading = true });
        }
    }

    /// <summary>Where two days do not stand side by side they stand below each other.</summary>
    private static ImmutableArray<ImmutableArray<Run>> Narrow(ConditionResult now, ConditionResult then, Day nowDay, Day thenDay, int width) =>
    [
        [Columns.Cut($"  {now.Symbol.Name}{(Direction(now, then) is { Length: > 0 } direction ? ": " + direction.ToLowerInvariant() : "")}", width)],
        ["    was  ", VerdictWords.Status(now) with { Text = Columns.Cut(Said(now, nowDay), width - 9) }],
        ["    then ", VerdictWords.Status(then) with { Text = Columns.Cut(Said(then, thenDay), width - 9) }],
    ];

    /// <summary>Numbers of days go up every day: "578 days ago" and "579 days ago" say the same.</summary>
    private static string WithoutCounts(string said)
    {
        var words = said.Split(' ');
        return string.Join(' ', words.Select((word, i) => i + 1 < words.Length && words[i + 1].StartsWith("day", StringComparison.Ordinal) && word.Any(char.IsAsciiDigit) ? "" : word));
    }

    /// <summary>The same without its mark, within a sentence.</summary>
    private static string Spoken(ConditionResult condition, Day day) => Words.Lower(Said(condition, day)[2..]);

    private static string Said(ConditionResult condition, Day day)
    {
        var reason = ConditionTable.Reason(condition, day);
        return VerdictWords.Status(condition).Text + (reason.Length > 0 ? ", " + reason : "");
    }

    /// <summary>Better or worse, by the urgency of the two statuses; empty where it is the same.</summary>
    private static string Direction(ConditionResult now, ConditionResult then) =>
        VerdictWords.Urgency(then) == VerdictWords.Urgency(now) ? "" : VerdictWords.Urgency(then) > VerdictWords.Urgency(now) ? "Better" : "Worse";

    private static Pane Below(ScreenState state, Supposing supposing, ScreenRow row, int width)
    {
        var lines = new List<ImmutableArray<Run>>();
        var output = new TextOutput(width, lines);
        var day = supposing.Result?.AsAt ?? state.AsAt;
        if ((supposing.Result ?? state.Notice?.Result)?.Conditions.FirstOrDefault(c => c.Symbol.Name == row.Key) is { } condition)
        {
            output.Hanging([VerdictWords.Status(condition)], "  ", VerdictWords.Sentence(condition, day)[VerdictWords.Word(condition).Length..]);
            foreach (var line in condition.Explanation.Children.Take(3))
            {
                output.Paragraph(2, ReasonText.Of(line));
            }

            if (condition.Settlement is { } settlement)
            {
                SettlementText.Write(output, settlement, "To settle it: ", 2, most: 2, "press Enter");
            }

            return new Pane($"{condition.Symbol.Name} on {day}", lines);
        }

        if (row.Key.StartsWith(RecordKey, StringComparison.Ordinal) && int.TryParse(row.Key[RecordKey.Length..], out var index) && index < supposing.Records.Length)
        {
            foreach (var sentence in supposing.Records[index].Sentences)
            {
                output.Hanging("  given ", 8, sentence);
            }
        }

        return new Pane("What is supposed, as a scenario says it", lines);
    }
}
