using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>One-off duties and prohibitions of an act (semantics 3): one unit, for one element and one trigger.</summary>
internal static class OneOffSentence
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        var groups = unit.Question.DisputedGroups(unit.Context.Index)
            .Where(g => g.Alternatives.Any(a => a.Facts.Any(f => f.On is not { } d || d.Lo <= unit.T)))
            .Concat(RelatedEvidence.Groups(unit, trigger));
        var inWorld = Choices.Once(w => Judge(unit, w, trigger));
        var judged = Choices.Judge(unit, groups, w => inWorld(w).Verdicts);
        var detail = inWorld(judged.Representative);
        var windows = judged.Outcomes.Length == 1 ? detail.Windows.Readings
            : [.. judged.Outcomes.SelectMany(o => inWorld(o.World).Windows.Readings)];
        return Report(unit, judged, detail, trigger, windows.IsEmpty ? null : windows.Max(w => DueDay(unit, w)));
    }

    internal sealed record Detail(VerdictSet Verdicts, WindowResolution Windows, ImmutableArray<ActMatch> Matches, ImmutableArray<OneOffOutcome> Outcomes)
    {
        public ImmutableArray<CountedComplete> Statements { get; init; } = [];

        public DaySet Closed { get; init; } = DaySet.Empty;

        public DayInterval? TriggerDay { get; init; }
    }

    private static Detail Judge(UnitContext unit, World world, TriggerCandidate? trigger)
    {
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new Detail(Verdict.NotTriggered, new WindowResolution([], []), [], []);
        }

        var windows = WindowResolver.Resolve(unit, world, day);
        var matches = unit.Question.In(world);
        var (closedDays, statements) = unit.Question.ClosedDays(unit.Context.Index);
        var closed = ActQuestion.WithoutShadows(closedDays, matches);
        if (windows.Unresolved is not null || windows.IsEmpty)
        {
            return new Detail(windows.IsEmpty ? Verdict.NotTriggered : Verdict.Unclear, windows, matches, []) { TriggerDay = day };
        }

        var clock = new Clock(unit.T, unit.SuspendedDays, closed);
        var ends = ItemSpell.Ends(unit, UnitEnd.DaysFor(unit, world));
        var set = unit.Each?.MayBeAhead(world) == true ? VerdictSet.Of(Verdict.NotTriggered) : VerdictSet.Empty;
        var outcomes = ImmutableArray.CreateBuilder<OneOffOutcome>();
        if (trigger is not null)
        {
            // An act that says what it is for serves that trigger alone (semantics 7).
            matches = [.. matches.Where(m => ActQuestion.ValuesOf(m.Fact, "for") is not { IsEmpty: false } named || trigger.IsNamed(world, named[0]))];
        }

        var telling = new TellingWindows(windows.Readings, matches.Select(m => m.Day), clock);
        foreach (var facts in FactReadings.Of(matches))
        {
            if (unit.Sentence.Modal == Modal.MustNot)
            {
                set = ends.IsEmpty
                    ? telling.Alone.Aggregate(set, (all, w) => all.Union(ProhibitionRule.Evaluate(w.W0, w.W1, facts, clock)))
                    : telling.With(ends).Aggregate(set, (all, p) => all.Union(ProhibitionRule.Evaluate(p.Window.W0, Day.Min(p.Window.W1, p.End), facts, clock)));
                continue;
            }

            // A day the trigger may have that is after T is a reading in which nothing has triggered it.
            foreach (var window in telling.Alone)
            {
                var outcome = OneOffRule.Evaluate(window, facts, clock);
                outcomes.Add(outcome);
                set = ends.IsEmpty ? set.Union(outcome.Verdicts) : set;
            }

            set = telling.With(ends).Aggregate(set, (all, p) => all.Union(AtEnd(p.Window, p.End, facts, clock)));
        }

        return new Detail(set, windows, matches, outcomes.ToImmutable()) { Statements = statements, Closed = closed, TriggerDay = day };
    }

    /// <summary>Once the notice has ended a window still open lapses, unless it was done by then (semantics 8).</summary>
    private static VerdictSet AtEnd(OneOffWindow window, Day end, ImmutableArray<ActFact> facts, Clock clock)
    {
        var lapses = window.W1 > end && clock.T > end;
        return OneOffRule.Evaluate(window, facts, lapses ? clock with { T = end } : clock).Verdicts.InOrder()
            .Aggregate(VerdictSet.Empty, (set, v) => set.Add(lapses && v is Verdict.Due or Verdict.Suspended ? Verdict.NotTriggered : v));
    }

    /// <param name="due">The latest last day over all choices and readings.</param>
    private static PartResult Report(UnitContext unit, UnitVerdict judged, Detail detail, TriggerCandidate? trigger, Day? due)
    {
        var verdict = judged.Verdict;
        var windows = detail.Windows.Readings;
        // Nothing is due of what must not be done.
        due = due is { IsFinite: true } && unit.Sentence.Modal != Modal.MustNot ? due : null;
        var start = windows.IsEmpty ? (Day?)null : windows.Min(w => w.W0);
        var isNotYet = verdict == Verdict.NotTriggered && start is { IsFinite: true } s0 && unit.T < s0;
        var decisive = detail.Outcomes.SelectMany(o => o.Decisive).Distinct().Where(i => i < detail.Matches.Length).Select(i => detail.Matches[i]).ToList();
        if (unit.Sentence.Modal == Modal.MustNot)
        {
            decisive = [.. detail.Matches.Where(m => m.Fit == Fit.Yes && start is { } st && m.Day.Hi >= st && m.Day.Lo <= unit.T)];
        }

        var marks = VerdictMarks.None;
        marks |= isNotYet ? VerdictMarks.NotYet : 0;
        marks |= NoticeEnd.DaysFor(unit, judged.Representative).IsEmpty ? 0 : VerdictMarks.Ended;
        marks |= verdict is Verdict.Met or Verdict.MetLate && UnitLines.IsOwnWord(unit, decisive.Select(m => m.Fact)) ? VerdictMarks.OwnWord : 0;
        marks |= verdict == Verdict.Met && detail.Outcomes.Any(o => o.BeforeStart) ? VerdictMarks.BeforeIssue : 0;
        marks |= due is null && verdict == Verdict.Due ? VerdictMarks.NoDateSet : 0;
        marks |= verdict == Verdict.Due && due is { } d1 && d1 - unit.T <= unit.Context.Options.DueSoonDays ? VerdictMarks.DueSoon : 0;
        var lates = detail.Outcomes.Select(o => o.DaysLate).Where(l => l is not null).Select(l => l!.Value).ToList();
        (int Least, int Most)? late = verdict == Verdict.MetLate && lates.Count > 0 ? (lates.Min(l => l.Least), lates.Max(l => l.Most)) : null;
        var report = new VerdictReport(verdict)
        {
            Marks = marks,
            CouldBe = judged.CouldBe,
            DueDay = due,
            DueDayOtherwise = due is not null && trigger is null && windows.All(w => w.IsWrittenDate) && windows.Select(w => DueDay(unit, w)).Distinct().ToList() is { Count: 2 } either ? either.Min() : null,
            DaysLeft = due is { } d2 ? d2 - unit.T : null,
            NextDue = verdict is Verdict.Due or Verdict.Suspended || isNotYet ? due : null,
            DaysLate = late,
            Begins = isNotYet ? start : null,
        };
        var lines = Lines(unit, judged, detail, trigger, decisive, start, due);
        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        if (trigger is not null && detail.TriggerDay is { } td)
        {
            label = $"{trigger.Clause} {td.ToPhrase()}" + (unit.Element.Label.Length > 0 ? $": {unit.Element.Label}" : "");
        }

        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = lines })
        {
            DueDays = [.. windows.Select(w => DueDay(unit, w)).Where(x => x.IsFinite).Distinct().OrderBy(x => x.Number)],
            Summary = Summary(unit, report, judged, detail, trigger),
            Settlement = RollUp.IsGood(verdict) ? null : Settlements.InChoice(judged, Settle(unit, judged, detail, due), unit.Context.Program),
        };
    }

    /// <summary>The last day, or the one a decision put in its place (semantics 1.7).</summary>
    private static Day DueDay(UnitContext unit, OneOffWindow window) =>
        window is { IsWrittenDate: true, NewDate: { } moved } && unit.SuspendedDays.Contains(window.W1) ? moved : window.W1;

    private static ImmutableArray<Explanation> Lines(
        UnitContext unit, UnitVerdict judged, Detail detail, TriggerCandidate? trigger, List<ActMatch> decisive, Day? start, Day? due)
    {
        var lines = new List<Explanation>();
        if (trigger?.FactIn(judged.Representative) is { } fact && detail.TriggerDay is not null)
        {
            lines.Add(UnitLines.Found(unit, fact, "this sets it going"));
        }

        lines.AddRange(UnitLines.Reckoned(detail.Windows.Steps));
        if (detail.Windows.Unresolved is { } why)
        {
            lines.Add(UnitLines.Remark(why));
        }
        else if (!detail.Windows.Readings.IsEmpty)
        {
            lines.Add(new Explanation(ExplanationKind.Reckoned, WindowText(unit, detail.Windows.Readings)));
        }

        lines.AddRange(NoticeEnd.DaysFor(unit, judged.Representative).Take(1).Select(r => UnitLines.Remark($"{NoticeEnd.Words(unit, r)}: what was still open then is no longer asked for")));
        lines.AddRange(UnitLines.Suspensions(unit));
        if (detail.Outcomes.Any(o => o.NoNewDate))
        {
            lines.Add(UnitLines.Remark("the date fell in the suspension and no new date was set"));
        }

        var others = detail.Matches.Where(m => m.Fit == Fit.Yes && !decisive.Contains(m) && m.Day.Lo <= unit.T).ToList();
        if (judged.Verdict == Verdict.Disputed)
        {
            lines.AddRange(UnitLines.Alternatives(unit, judged));
            lines.AddRange(detail.Matches.Where(m => m.Fit != Fit.Shadow && !m.Group.IsDisputed && m.Day.Lo <= unit.T).Select(m => UnitLines.Found(unit, m.Fact)));
        }
        else
        {
            lines.AddRange(decisive.Select(m => UnitLines.Found(unit, m.Fact)));
            lines.AddRange(others.Select(m => UnitLines.Found(unit, m.Fact, start is { } s && m.Day.Hi < s ? "before it began, so it does not count" : "")));
        }

        lines.AddRange(UnitLines.Shadows(unit, detail.Matches));
        lines.AddRange(UnitLines.Denied(unit, judged.Representative));
        lines.AddRange(UnitLines.Complete(detail.Statements, unit));
        lines.AddRange(UnitLines.HarmlessDisputes(unit, judged));
        var isMissing = judged.Verdict is not (Verdict.Met or Verdict.MetLate or Verdict.Disputed) && decisive.Count == 0 && start is not null;
        if (isMissing && !(judged.Verdict == Verdict.NotTriggered))
        {
            var to = due is { } d ? Day.Min(d, unit.T) : unit.T;
            var clause = RecordSentences.Clause(unit.Question.Pattern, unit.Element.Performer?.Key, unit.Element.Item?.Name);
            lines.Add(UnitLines.NotFound($"looked for a record that {clause}{(start is { IsFinite: true } f ? $" from {f} to {to}" : $" by {to}")}: none is supplied"));
        }

        if (judged.Verdict == Verdict.NotEvidenced && unit.Sentence.Modal == Modal.MustNot)
        {
            lines.Add(UnitLines.Remark("nothing shows a breach, and the record is not said to be complete"));
        }

        return [.. lines];
    }

    private static string WindowText(UnitContext unit, ImmutableArray<OneOffWindow> windows)
    {
        var ends = windows.Select(w => DueDay(unit, w)).Distinct().OrderBy(d => d.Number).ToList();
        var starts = windows.Select(w => w.W0).Distinct().OrderBy(d => d.Number).ToList();
        var verb = unit.Sentence.Modal == Modal.MustNot ? "it must not be done" : "it must be done";
        var from = starts[0].IsFinite && !windows[0].CountsBefore ? $" from {starts[0]}{(starts.Count > 1 ? $" (or as late as {starts[^1]})" : "")}" : "";
        if (!ends[0].IsFinite)
        {
            return unit.Sentence.Deadline is null ? $"{verb}{from}; no date is set" : $"{verb}{from}; there is no last day yet";
        }

        var to = ends.Count == 1 ? ends[0].ToString() : ends.Count == 2 ? $"{ends[0]} on one reading, {ends[1]} on the other" : $"{ends[0]} (or as late as {ends[^1]})";
        return from.Length > 0 ? $"{verb}{from} to {to}" : $"{verb} by {to}";
    }

    private static string Summary(UnitContext unit, VerdictReport report, UnitVerdict judged, Detail detail, TriggerCandidate? trigger) => report.Verdict switch
    {
        Verdict.Met when unit.Sentence.Modal == Modal.MustNot => "record complete, no breach",
        Verdict.Met => detail.Outcomes.SelectMany(o => o.Decisive).Select(i => detail.Matches[i].Day).Select(d => $"done {d.ToPhrase()}").FirstOrDefault() ?? "done",
        Verdict.MetLate => report.DaysLate is { } l ? $"{Phrases.Days(l.Least, l.Most)} late" : "done late",
        Verdict.NotMet when unit.Sentence.Modal == Modal.MustNot => "done, though it must not be",
        Verdict.NotMet or Verdict.NotEvidenced or Verdict.Due when report is { DueDay: { } d, DueDayOtherwise: { } other } => $"{other} or {d}",
        Verdict.NotMet or Verdict.NotEvidenced when report.DueDay is { } d => $"{d}, {Phrases.Days(unit.T - d)} ago",
        Verdict.NotEvidenced => "nothing shows a breach",
        Verdict.Due when report.DueDay is { } d => $"{d}, {Phrases.Days(d - unit.T)} left",
        Verdict.Due => "no date set",
        Verdict.Unclear when detail.Windows.Unresolved is { } why => why,
        Verdict.Unclear when detail.Outcomes.Any(o => o.NoNewDate) => "no new date was set",
        Verdict.Unclear => UnitLines.CouldBe(report.CouldBe),
        Verdict.Disputed => UnitLines.CouldBe(report.CouldBe),
        Verdict.NotTriggered when report.Begins is { } b => $"begins on {b}",
        Verdict.NotTriggered when report.Marks.HasFlag(VerdictMarks.Ended) => unit.Life.LastDay is { } last && last < unit.T ? NoticeEnd.Words(unit, last) : "the notice has ended",
        Verdict.NotTriggered when !UnitEnd.DaysFor(unit, judged.Representative).IsEmpty => "no longer asked for",
        Verdict.NotTriggered when trigger is not null => "not triggered on this record",
        Verdict.Suspended => "suspended",
        _ => "",
    };

    private static Settlement? Settle(UnitContext unit, UnitVerdict judged, Detail detail, Day? due)
    {
        var clause = RecordSentences.Clause(unit.Question.Pattern, unit.Element.Performer?.Key, unit.Element.Item?.Name);
        var suggestion = Suggestions.Act(unit.Question);
        if (judged.Verdict == Verdict.Disputed)
        {
            return Settlements.OfDispute(judged, unit.Context.Program);
        }

        if (unit.Sentence.Modal == Modal.MustNot)
        {
            return judged.Verdict == Verdict.NotEvidenced && detail.Windows.Readings is [var only, ..]
                ? new Settlement([Settlements.Decide($"have somebody vouch that the record of “{clause}” is complete from {only.W0} to {Day.Min(only.W1, unit.T)}")], Verdict.OnTrack, null)
                : new Settlement([], null, null, "nothing undoes what was done");
        }

        if (detail.Windows.Unresolved is { } why)
        {
            return new Settlement([Settlements.Decide($"say the day: {why}")], null, null);
        }

        if (detail.Windows.Readings.IsEmpty)
        {
            return null;
        }

        if (detail.Outcomes.Any(o => o.NoNewDate))
        {
            return new Settlement([Settlements.Decide("record the decision that sets a new date (new date: …)")], null, null);
        }

        var window = detail.Windows.Readings.Select(w => w with { W1 = DueDay(unit, w) }).OrderBy(w => w.W1.Number).First();
        // Surely in the window is what comes after its first day on every reading.
        var start = detail.Windows.Readings.Max(w => w.W0) is var latest && latest <= window.W1 ? latest : window.W0;
        var earliest = window.CountsBefore && unit.T >= start ? (Day?)null : start;
        Day? lastDay = window.W1.IsFinite ? window.W1 : null;
        switch (judged.Verdict)
        {
            case Verdict.Due or Verdict.Suspended or Verdict.NotEvidenced when window.Count > 1:
                return OfCount(unit, detail, window, clause, lastDay, judged.Verdict == Verdict.NotEvidenced);
            case Verdict.Due or Verdict.Suspended:
                // Any day of the window will do, unless somebody said that nothing happened on some of them.
                Day? first = unit.T < start || !detail.Closed.AnyWithin(earliest ?? Day.Always, unit.T) ? earliest : unit.T;
                return new Settlement([Settlements.Add(clause, first, lastDay, suggestion)], Verdict.Met, lastDay);
            case Verdict.NotEvidenced:
                var open = DaySet.Of(new DayInterval(start, Day.Min(window.W1, unit.T))).Except(detail.Closed);
                return new Settlement(
                    [new SettlementStep(SettlementAction.Add, $"add a record that {clause} {(earliest is null ? $"on or before {window.W1}" : Runs(open))}", earliest, lastDay) { Clause = clause, Suggestion = suggestion }],
                    Verdict.Met, lastDay)
                { Later = Settlements.Later([.. detail.Windows.Readings.Select(w => DueDay(unit, w))]) };
            case Verdict.NotMet:
                var missing = window.Count - detail.Matches.Where(m => m.Fit == Fit.Yes && m.Day.IsExact && m.Day.Lo <= unit.T).Select(m => m.Day).Distinct().Count();
                return new Settlement([.. Settlements.AddSeveral(clause, System.Math.Max(1, missing), DaySet.Of(new DayInterval(unit.T.AddDays(window.Count > 1 ? 1 : 0), Day.Never)), suggestion)], Verdict.MetLate, null, "it can still be done late");
            default:
                var doubtful = detail.Matches.FirstOrDefault(m => m.Fit == Fit.Yes && !m.Day.IsExact && m.Day.Lo <= window.W1 && m.Day.Hi >= window.W0);
                if (doubtful is not null)
                {
                    return new Settlement([Settlements.Narrow(doubtful.Record, doubtful.Day.Intersect(new DayInterval(window.CountsBefore ? doubtful.Day.Lo : window.W0, window.W1)), unit.Context.Program)], Verdict.Met, null);
                }

                if (detail.TriggerDay is { IsExact: false })
                {
                    return new Settlement([Settlements.Decide("find out the day of the record that sets it going")], null, null);
                }

                var readings = detail.Windows.Readings.Select(w => w.W1).Distinct().ToList();
                return new Settlement([Settlements.Add(clause, earliest, readings.Min(), suggestion)], Verdict.Met, readings.Min(), readings.Count > 1 ? Settlements.SayWhichDay : "");
        }
    }


    /// <summary>"n times in all": as many records as are missing, each on a day of its own.</summary>
    private static Settlement OfCount(UnitContext unit, Detail detail, OneOffWindow window, string clause, Day? lastDay, bool isPast)
    {
        var done = detail.Matches.Where(m => m.Fit == Fit.Yes && m.Day.IsExact && m.Day.Lo <= unit.T && m.Day.Hi <= window.W1 && (window.CountsBefore || m.Day.Lo >= window.W0))
            .Select(m => m.Day).Distinct().ToList();
        var missing = window.Count - done.Count;
        var ahead = DaySet.Of(new DayInterval(isPast ? window.W0 : Day.Max(unit.T, window.W0), window.W1)).Except(DaySet.Of(done));
        var open = DaySet.Of(new DayInterval(window.W0, window.W1)).Except(DaySet.Of(done)).Except(detail.Closed.Within(Day.Always, isPast ? Day.Never : unit.T.AddDays(-1)));
        var free = !isPast && ahead.CountWithin(Day.Always, Day.Never) >= missing ? ahead : open;
        return free.CountWithin(Day.Always, Day.Never) >= missing
            ? new Settlement([.. Settlements.AddSeveral(clause, missing, free, Suggestions.Act(unit.Question))], Verdict.Met, lastDay)
            : new Settlement([.. Settlements.AddSeveral(clause, missing, DaySet.Of(new DayInterval(Day.Max(unit.T, window.W1.AddDays(1)), Day.Never)), Suggestions.Act(unit.Question))], Verdict.MetLate, null, "too few days are left to do it in time");
    }

    private static string Runs(DaySet open) => open.Runs.Length switch
    {
        0 => "in time",
        <= 3 => string.Join(" or ", open.Runs.Select(r => Settlements.Between(r.Lo, r.Hi))),
        _ => string.Join(" or ", open.Runs.Take(3).Select(r => Settlements.Between(r.Lo, r.Hi))) + $" or in {open.Runs.Length - 3} more open stretches",
    };
}
