using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>
/// <c>at most n times in all</c> and <c>at most n times in any s</c> (semantics 4.2, 7): one unit. An empty file shows no breach, and
/// shows nothing kept either.
/// </summary>
internal static class LimitSentence
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        var groups = unit.Question.DisputedGroups(unit.Context.Index)
            .Where(g => g.Alternatives.Any(a => a.Facts.Any(f => f.On is not { } d || d.Lo <= unit.T)))
            .Concat(RelatedEvidence.Groups(unit, trigger));
        var inWorld = Choices.Once(w => Judge(unit, w, trigger));
        var judged = Choices.Judge(unit, groups, w => inWorld(w).Verdicts);
        var detail = inWorld(judged.Representative);

        // Of the windows only what every choice says is shown.
        var rows = Windows(unit, detail);
        var isOneLedger = judged.Outcomes.All(o => Windows(unit, inWorld(o.World)).Select(Key).SequenceEqual(rows.Select(Key)));
        return Report(unit, judged, detail, trigger, isOneLedger ? rows : []);
    }

    private sealed record Detail(VerdictSet Verdicts, WindowResolution Windows, ImmutableArray<ActMatch> Matches, Clock Clock)
    {
        public ImmutableArray<CountedComplete> Statements { get; init; } = [];

        public Day First => Windows.Readings.Min(w => w.W0);

        public Day Last => Day.Min(Windows.Readings.Max(w => w.W1), Clock.T);

        /// <summary>Those that may count, in order of their days.</summary>
        public ImmutableArray<ActMatch> Counted => Windows.Readings.IsEmpty ? []
            : [.. Matches.Where(m => m.Fit is Fit.Yes or Fit.Maybe && m.Day.Lo <= Last && m.Day.Hi >= First).OrderBy(m => m.Day.Lo.Number).ThenBy(m => m.Day.Hi.Number)];
    }

    private static Detail Judge(UnitContext unit, World world, TriggerCandidate? trigger)
    {
        var matches = unit.Question.In(world);
        var (closedDays, statements) = unit.Question.ClosedDays(unit.Context.Index);
        var clock = new Clock(unit.T, unit.SuspendedDays, ActQuestion.WithoutShadows(closedDays, matches));
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new Detail(Verdict.NotTriggered, new WindowResolution([], []), [], clock);
        }

        var windows = WindowResolver.Resolve(unit, world, day);
        if (windows.Unresolved is not null || windows.IsEmpty)
        {
            return new Detail(windows.IsEmpty ? Verdict.NotTriggered : Verdict.Unclear, windows, matches, clock);
        }

        var ends = UnitEnd.DaysFor(unit, world);
        windows = windows with { Readings = [.. windows.Readings.Select(r => Finite(r, matches, unit.T)).Distinct()] };
        var set = unit.Each?.MayBeAhead(world) == true ? VerdictSet.Of(Verdict.NotTriggered) : VerdictSet.Empty;
        foreach (var facts in FactReadings.Of(matches))
        {
            foreach (var window in windows.Readings)
            {
                foreach (var end in ends.IsEmpty ? [Day.Never] : ends)
                {
                    set = set.Union(Rule(unit, window.W0, Day.Min(window.W1, end), facts, clock));
                }
            }
        }

        return new Detail(set, windows, matches, clock) { Statements = statements };
    }

    private static VerdictSet Rule(UnitContext unit, Day w0, Day w1, ImmutableArray<ActFact> facts, Clock clock)
    {
        var limit = (CountFrequency)unit.Sentence.Frequency!;
        return limit.AnySpan is { } span
            ? CountRule.AtMostInAny(limit.Count, span, w0, w1, facts, clock)
            : CountRule.AtMost(limit.Count, w0, w1, facts, clock);
    }

    // A notice that gives no day binds from nowhere: counting starts where the evidence does.
    private static OneOffWindow Finite(OneOffWindow window, ImmutableArray<ActMatch> matches, Day t) => window.W0.IsFinite
        ? window
        : window with { W0 = matches.Where(m => m.Day.Lo.IsFinite).Select(m => m.Day.Lo).Append(t.AddDays(-366)).Min() };

    private static (Day From, Day Due, Verdict Verdict) Key(LedgerRow row) => (row.From, row.Due, row.Verdict);

    private static PartResult Report(UnitContext unit, UnitVerdict judged, Detail detail, TriggerCandidate? trigger, ImmutableArray<LedgerRow> rows)
    {
        var verdict = judged.Verdict;
        var start = detail.Windows.Readings.IsEmpty ? (Day?)null : detail.First;
        var notYet = verdict == Verdict.NotTriggered && start is { } s && unit.T < s;
        var report = new VerdictReport(verdict)
        {
            Marks = (notYet ? VerdictMarks.NotYet : 0) | (NoticeEnd.DaysFor(unit, judged.Representative).IsEmpty ? 0 : VerdictMarks.Ended),
            CouldBe = judged.CouldBe,
            Begins = notYet ? start : null,
        };
        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = Lines(unit, judged, detail, trigger) })
        {
            Summary = Summary(unit, report, detail),
            Ledgers = rows.IsEmpty ? [] : [new Ledger(label, rows)
            {
                Kept = rows.Count(r => r.Outcome == LedgerOutcome.Kept),
                Broken = rows.Count(r => r.Outcome == LedgerOutcome.Broken),
            }],
            Settlement = RollUp.IsGood(verdict) ? null : Settlements.InChoice(judged, Settle(unit, judged, detail), unit.Context.Program),
        };
    }

    private static ImmutableArray<Explanation> Lines(UnitContext unit, UnitVerdict judged, Detail detail, TriggerCandidate? trigger)
    {
        var lines = new List<Explanation>();
        if (trigger?.FactIn(judged.Representative) is { } fact)
        {
            lines.Add(UnitLines.Found(unit, fact, "this sets it going"));
        }

        lines.AddRange(UnitLines.Reckoned(detail.Windows.Steps));
        if (detail.Windows.Unresolved is { } why)
        {
            lines.Add(UnitLines.Remark(why));
            return [.. lines];
        }

        lines.AddRange(UnitLines.Suspensions(unit));
        if (detail.Windows.Readings.IsEmpty)
        {
            return [.. lines];
        }

        var counted = detail.Counted;
        if (detail.Last >= detail.First)
        {
            lines.Add(new Explanation(ExplanationKind.Reckoned, $"counted {UnitLines.Period(new DayInterval(detail.First, detail.Last))}: {Phrases.Count(DifferentDays(counted), "time", "times")}"));
        }

        if (judged.Verdict == Verdict.Disputed)
        {
            lines.AddRange(UnitLines.Alternatives(unit, judged));
            counted = [.. counted.Where(m => !m.Group.IsDisputed)];
        }

        lines.AddRange(counted.Select(m => UnitLines.Found(unit, m.Fact, m.Fit == Fit.Maybe ? "an inexact value, so it may count" : "")));
        lines.AddRange(detail.Matches.Where(m => m.Fit == Fit.Yes && m.Day.Hi < detail.First).Select(m => UnitLines.Found(unit, m.Fact, "before it began, so it does not count")));
        lines.AddRange(UnitLines.Shadows(unit, detail.Matches));
        lines.AddRange(UnitLines.Denied(unit, judged.Representative));
        lines.AddRange(UnitLines.Complete(detail.Statements));
        lines.AddRange(UnitLines.HarmlessDisputes(unit, judged));
        if (judged.Verdict == Verdict.NotEvidenced)
        {
            lines.Add(UnitLines.Remark("nothing shows a breach, and the record is not said to be complete"));
        }

        return [.. lines];
    }

    /// <summary>A row for each window of the span that ends on an act (semantics 7).</summary>
    private static ImmutableArray<LedgerRow> Windows(UnitContext unit, Detail detail)
    {
        if (unit.Sentence.Frequency is not CountFrequency { AnySpan: { } span, Count: var most })
        {
            return [];
        }

        var counted = detail.Counted;
        var facts = counted.Select((m, i) => new ActFact(m.Day, i)).ToImmutableArray();
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        foreach (var last in counted.Where(m => m is { Fit: Fit.Yes, Day.IsExact: true }).Select(m => m.Day.Lo).Distinct())
        {
            var first = Day.Max(CountWindow.FirstDay(last, span), detail.First);
            var set = CountRule.AtMost(most, first, last, facts, detail.Clock with { T = last.AddDays(1), Suspended = DaySet.Empty });
            var within = counted.Where(m => m.Day.Lo <= last && m.Day.Hi >= first).ToImmutableArray();
            var verdict = set.OfReadings();
            var outcome = verdict switch
            {
                Verdict.NotMet => LedgerOutcome.Broken,
                Verdict.Met => LedgerOutcome.Kept,
                _ => LedgerOutcome.CannotTell,
            };
            rows.Add(new LedgerRow($"{span} to {last}", first, last, outcome, verdict, Phrases.Count(DifferentDays(within), "time", "times"), [.. within.Select(m => m.Record)]));
        }

        return rows.ToImmutable();
    }

    private static int DifferentDays(ImmutableArray<ActMatch> matches) => matches.Where(m => m.Fit == Fit.Yes).Select(m => m.Day).Distinct().Count();

    private static string Summary(UnitContext unit, VerdictReport report, Detail detail) => report.Verdict switch
    {
        Verdict.NotMet => $"more than {Phrases.Count(((CountFrequency)unit.Sentence.Frequency!).Count, "time", "times")}",
        Verdict.NotEvidenced => "nothing shows a breach",
        Verdict.Met or Verdict.OnTrack => $"record complete, {Phrases.Count(DifferentDays(detail.Counted), "time", "times")}",
        Verdict.Unclear when detail.Windows.Unresolved is { } why => why,
        Verdict.Unclear or Verdict.Disputed => UnitLines.CouldBe(report.CouldBe),
        Verdict.NotTriggered when report.Begins is { } b => $"begins on {b}",
        Verdict.NotTriggered => "not triggered on this record",
        _ => "suspended",
    };

    private static Settlement? Settle(UnitContext unit, UnitVerdict judged, Detail detail)
    {
        if (judged.Verdict == Verdict.Disputed)
        {
            return Settlements.OfDispute(judged, unit.Context.Program);
        }

        if (detail.Windows.Unresolved is { } why)
        {
            return new Settlement([Settlements.Decide($"say the day: {why}")], null, null);
        }

        var clause = RecordSentences.Clause(unit.Question.Pattern, unit.Element.Performer?.Key, unit.Element.Item?.Name);
        return judged.Verdict switch
        {
            Verdict.NotEvidenced => Settlements.Vouch(clause, detail.First, detail.Last),
            Verdict.Unclear => new Settlement([.. detail.Counted.Where(m => !m.Day.IsExact).Take(1).Select(m => Settlements.FindOut(m.Record, unit.Context.Program))], null, null),
            Verdict.Suspended => null,
            _ => new Settlement([], null, null, "nothing undoes what was done"),
        };
    }
}
