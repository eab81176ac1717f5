using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary><c>progress must be clear by D</c> (semantics 8): what a named person finds, as it stands on a day or now.</summary>
internal static class JudgementSentence
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        var judgement = unit.Sentence.Judgement!;
        var all = unit.Context.Index.FindingsOn(judgement.Name);
        var disputed = all.Where(g => g.Alternatives.Any(a => a.Facts.Any(f => JudgementValues.IsFindingBy(f, judgement) && (f.On is not { } d || d.Lo <= unit.T))));
        var inWorld = Choices.Once(w => Judge(unit, w, trigger));
        var judged = Choices.Judge(unit, disputed.Concat(RelatedEvidence.Groups(unit, trigger)), w => inWorld(w).Verdicts);
        return Report(unit, judged, inWorld(judged.Representative));
    }

    private sealed record Detail(VerdictSet Verdicts, ImmutableArray<OneOffWindow> Windows, ImmutableArray<string> Steps, string? Unresolved, ImmutableArray<EventFact> Findings)
    {
        public ImmutableArray<int> InForce { get; init; } = [];

        public (int Least, int Most)? DaysLate { get; init; }

        public bool NoNewDate { get; init; }
    }

    private static Detail Judge(UnitContext unit, World world, TriggerCandidate? trigger)
    {
        var judgement = unit.Sentence.Judgement!;
        var value = unit.Sentence.Value!;
        var findings = world.Facts(unit.Context.Index.FindingsOn(judgement.Name), RecordKind.Finding)
            .Where(f => JudgementValues.IsFindingBy(f.Fact, judgement) && IsConfirmed(unit, f.Fact))
            .Select(f => f.Fact.On is null ? f.Fact with { On = new DayInterval(Day.Always, Day.Never) } : f.Fact).ToImmutableArray();
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new Detail(Verdict.NotTriggered, [], [], null, findings);
        }

        var windows = WindowResolver.Resolve(unit, world, day);
        if (windows.Unresolved is not null || windows.IsEmpty)
        {
            return new Detail(windows.IsEmpty ? Verdict.NotTriggered : Verdict.Unclear, [], windows.Steps, windows.Unresolved, findings);
        }

        var facts = findings.Select((f, i) => new FindingFact(f.On!.Value, JudgementValues.IsYes(judgement, value, f.Subject) != (unit.Sentence.Modal == Modal.MustNot), i)).ToImmutableArray();
        var ends = ItemSpell.Ends(unit, UnitEnd.DaysFor(unit, world));
        var set = unit.Each?.MayBeAhead(world) == true ? VerdictSet.Of(Verdict.NotTriggered) : VerdictSet.Empty;
        JudgementOutcome? shown = null;
        var noNewDate = false;
        // The first day of a window that has begun whenever it is asked about changes nothing.
        var first = ends.Append(unit.T).Aggregate(Day.Min);
        foreach (var window in windows.Readings.DistinctBy(w => w with { W0 = w.W0 <= Day.Min(first, w.W1) ? Day.Always : w.W0 }))
        {
            var byDay = window.W1.IsFinite ? window.W1 : (Day?)null;
            if (byDay is { } due && window.IsWrittenDate && unit.SuspendedDays.Contains(due))
            {
                // A written date inside a suspension needs a new one (semantics 1.7).
                if (window.NewDate is { } moved)
                {
                    byDay = moved;
                }
                else if (Standing(facts, window, due, unit) is not { } kept)
                {
                    noNewDate |= !unit.SuspendedDays.Contains(unit.T);
                    set = set.Add(unit.SuspendedDays.Contains(unit.T) ? Verdict.Suspended : Verdict.Unclear);
                    continue;
                }
                else
                {
                    set = set.Union(kept);
                    continue;
                }
            }

            var outcome = JudgementRule.Evaluate(byDay, facts, window.W0, unit.T);
            shown ??= outcome;
            if (ends.IsEmpty)
            {
                set = set.Union(outcome.Verdicts);
                continue;
            }

            foreach (var end in ends)
            {
                var lapses = (byDay ?? Day.Never) > end && unit.T > end;
                foreach (var verdict in (lapses ? JudgementRule.Evaluate(byDay, facts, window.W0, end) : outcome).Verdicts.InOrder())
                {
                    set = set.Add(lapses && verdict is not (Verdict.Met or Verdict.MetLate) ? Verdict.NotTriggered : verdict);
                }
            }
        }

        return new Detail(set, windows.Readings, windows.Steps, null, findings)
        {
            InForce = shown?.InForce ?? [],
            DaysLate = shown?.DaysLate,
            NoNewDate = noNewDate,
        };
    }

    /// <summary>With <c>confirmed by</c> a finding counts only if one of those reports it (semantics 8).</summary>
    private static bool IsConfirmed(UnitContext unit, EventFact fact) => Confirmation.IsGiven(fact, unit.Sentence.ConfirmedBy, unit.Sentence.ConfirmedByJoiner);

    private static VerdictSet? Standing(ImmutableArray<FindingFact> facts, OneOffWindow window, Day due, UnitContext unit)
    {
        if (unit.T < due)
        {
            return null;
        }

        var outcome = JudgementRule.Evaluate(due, facts, window.W0, due);
        return outcome.Verdicts is { IsSingle: true } && outcome.Verdicts.Worst == Verdict.Met ? outcome.Verdicts : null;
    }

    private static PartResult Report(UnitContext unit, UnitVerdict judged, Detail detail)
    {
        var verdict = judged.Verdict;
        var judgement = unit.Sentence.Judgement!;
        var dueDays = detail.Windows.Select(w => w.W1).Where(d => d.IsFinite).ToList();
        Day? due = dueDays.Count > 0 ? dueDays.Max() : null;
        var start = detail.Windows.IsEmpty ? (Day?)null : detail.Windows.Min(w => w.W0);
        var notYet = verdict == Verdict.NotTriggered && start is { IsFinite: true } s && unit.T < s;
        var report = new VerdictReport(verdict)
        {
            Marks = (notYet ? VerdictMarks.NotYet : 0) | (NoticeEnd.DaysFor(unit, judged.Representative).IsEmpty ? 0 : VerdictMarks.Ended) | (verdict == Verdict.Due && due is { } d && d - unit.T <= unit.Context.Options.DueSoonDays ? VerdictMarks.DueSoon : 0),
            CouldBe = judged.CouldBe,
            DueDay = due,
            DueDayOtherwise = detail.Windows.All(w => w.IsWrittenDate) && dueDays.Distinct().Count() == 2 ? dueDays.Min() : null,
            DaysLeft = due is { } day ? day - unit.T : null,
            NextDue = verdict == Verdict.Due || notYet ? due : null,
            DaysLate = verdict == Verdict.MetLate ? detail.DaysLate : null,
            Begins = notYet ? start : null,
        };
        var decider = judgement.Deciders.IsEmpty ? "somebody" : string.Join(" or ", judgement.Deciders);
        var asked = RecordSentences.Value(unit.Sentence.Value!);
        var lines = new List<Explanation>();
        lines.AddRange(UnitLines.Reckoned(detail.Steps));
        if (detail.Unresolved is { } why)
        {
            lines.Add(UnitLines.Remark(why));
        }
        else if (due is not null)
        {
            var days = dueDays.Distinct().OrderBy(x => x.Number).ToList();
            lines.Add(new Explanation(ExplanationKind.Reckoned, days.Count == 1
                ? $"the finding in force on {days[0]} decides"
                : $"the finding in force on {days[0]} decides on one reading, the one on {days[^1]} on the other"));
        }
        else
        {
            lines.Add(new Explanation(ExplanationKind.Reckoned, $"the finding in force on {unit.T} decides"));
        }

        lines.AddRange(UnitLines.Suspensions(unit));
        if (detail.NoNewDate)
        {
            lines.Add(UnitLines.Remark("the date fell in the suspension and no new date was set"));
        }

        if (judged.Verdict == Verdict.Disputed)
        {
            lines.AddRange(UnitLines.Alternatives(unit, judged));
            var doubted = judged.Groups.SelectMany(g => g.Records).Select(r => r.Id).ToHashSet();
            lines.AddRange(detail.Findings.Where(f => f.On!.Value.Lo <= unit.T && !f.Records.Any(r => doubted.Contains(r.Id))).Select(f => UnitLines.Found(unit, f)));
        }
        else
        {
            lines.AddRange(detail.Findings.Where(f => f.On!.Value.Lo <= unit.T).Select((f, i) => UnitLines.Found(unit, f, detail.InForce.Contains(i) && detail.Findings.Length > 1 ? "the finding in force" : "")));
        }

        lines.AddRange(Remarks(unit, judgement));
        lines.AddRange(Unconfirmed(unit, judgement));
        lines.AddRange(UnitLines.HarmlessDisputes(unit, judged));
        if (detail.Findings.All(f => f.On!.Value.Lo > unit.T))
        {
            lines.Add(UnitLines.NotFound($"looked for a finding of {decider} on {judgement.Name}: none is supplied"));
        }

        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        return new PartResult(report, UnitLines.Asked(unit, label) with { Verdict = verdict, Children = [.. lines] })
        {
            DueDays = [.. dueDays.Distinct().OrderBy(x => x.Number)],
            Summary = Summary(unit, report, detail, decider),
            Settlement = RollUp.IsGood(verdict) ? null : Settlements.InChoice(judged, Settle(unit, judged, detail, $"{decider} finds {judgement.Name} {asked}", dueDays.Count > 0 ? dueDays.Min() : null), unit.Context.Program),
        };
    }

    /// <summary>What others found: a remark, for it decides nothing.</summary>
    private static IEnumerable<Explanation> Remarks(UnitContext unit, JudgementSymbol judgement) =>
        from pair in new World(unit.Context.Index).Facts(unit.Context.Index.FindingsOn(judgement.Name), RecordKind.Finding)
        where !JudgementValues.IsFindingBy(pair.Fact, judgement) && pair.Fact.On is { } day && day.Lo <= unit.T
        select UnitLines.Found(unit, pair.Fact, JudgementValues.IsDeclared(judgement, pair.Fact.Subject) ? "it is not theirs to decide" : $"{judgement.Name} has no finding called {pair.Fact.Subject}, so it shows nothing") with { Kind = ExplanationKind.Remark };

    /// <summary>Findings that nobody asked to has confirmed: they count for nothing here.</summary>
    private static IEnumerable<Explanation> Unconfirmed(UnitContext unit, JudgementSymbol judgement) =>
        from pair in new World(unit.Context.Index).Facts(unit.Context.Index.FindingsOn(judgement.Name), RecordKind.Finding)
        where JudgementValues.IsFindingBy(pair.Fact, judgement) && !IsConfirmed(unit, pair.Fact) && pair.Fact.On is { } day && day.Lo <= unit.T
        select UnitLines.Found(unit, pair.Fact, "not confirmed as the notice asks, so it does not count") with { Kind = ExplanationKind.Remark };

    private static string Summary(UnitContext unit, VerdictReport report, Detail detail, string decider) => report.Verdict switch
    {
        Verdict.ForJudgement => $"no finding of {decider} on record",
        Verdict.Due when report is { DueDay: { } d, DueDayOtherwise: { } other } => $"{other} or {d}",
        Verdict.Due when report.DueDay is { } d => $"{d}, {Phrases.Days(d - unit.T)} left",
        Verdict.Due => "no date set",
        Verdict.Met => detail.InForce.Select(i => detail.Findings[i]).Select(f => $"found {f.On!.Value.ToPhrase()}").FirstOrDefault() ?? "found",
        Verdict.MetLate when report.DaysLate is { } l => $"{Phrases.Days(l.Least, l.Most)} late",
        Verdict.MetLate => "found late",
        Verdict.NotMet => detail.InForce.Select(i => detail.Findings[i]).Select(f => $"found {f.Subject} {f.On!.Value.ToPhrase()}").FirstOrDefault() ?? "found otherwise",
        Verdict.Unclear when detail.Unresolved is { } why => why,
        Verdict.Unclear when detail.NoNewDate => "no new date was set",
        Verdict.Unclear or Verdict.Disputed => UnitLines.CouldBe(report.CouldBe),
        Verdict.NotTriggered when report.Begins is { } b => $"begins on {b}",
        Verdict.NotTriggered when report.Marks.HasFlag(VerdictMarks.Ended) => "the notice has ended",
        Verdict.NotTriggered => "not triggered on this record",
        _ => "suspended",
    };

    private static Settlement? Settle(UnitContext unit, UnitVerdict judged, Detail detail, string clause, Day? due)
    {
        if (judged.Verdict == Verdict.Disputed)
        {
            return Settlements.OfDispute(judged, unit.Context.Program);
        }

        if (detail.Unresolved is { } why)
        {
            return new Settlement([Settlements.Decide($"say the day: {why}")], null, null);
        }

        if (detail.NoNewDate)
        {
            return new Settlement([Settlements.Decide("record the decision that sets a new date (new date: …)")], null, null);
        }

        if (judged.Verdict == Verdict.Unclear && detail.Findings.FirstOrDefault(f => f.On is { IsExact: false }) is { } loose)
        {
            return new Settlement([Settlements.Narrow(loose.Records[0], loose.On!.Value, unit.Context.Program)], null, null);
        }

        var orSay = judged.Verdict == Verdict.Unclear && detail.Windows.Select(w => w.W1).Distinct().Count() > 1 ? Settlements.SayWhichDay : "";
        var judgement = unit.Sentence.Judgement!;
        var wanted = judgement.Findings.FirstOrDefault(f => JudgementValues.IsYes(judgement, unit.Sentence.Value!, f) != (unit.Sentence.Modal == Modal.MustNot)) ?? "";
        var suggestion = Suggestions.Finding(judgement.Name, judgement.Deciders.FirstOrDefault(), wanted);

        // In force on the due day means found after every other finding that may come before it.
        var others = detail.Findings.Select(f => f.On!.Value).Where(d => d.Lo <= (due ?? unit.T)).Select(d => Day.Min(d.Hi, unit.T)).ToList();
        Day? from = others.Count > 0 ? others.Max().AddDays(1) : null;
        if (due is { } by && (from ?? Day.Always) <= by)
        {
            var inForce = Settlements.Add(clause, from, by, suggestion) with { Text = $"add a record that {clause} {Settlements.Between(from, by)}, in force on {by}" };
            return unit.T <= by ? new Settlement([inForce], Verdict.Met, by, orSay)
                : new Settlement([inForce], Verdict.Met, null, orSay) { Later = orSay.Length > 0 ? [] : Settlements.Later([.. detail.Windows.Select(w => w.W1)]) };
        }

        Day? since = due is { } passed ? Day.Max(from ?? passed, passed.AddDays(1)) : from;
        return new Settlement([Settlements.Add(clause, since, null, suggestion)], due is null ? Verdict.Met : Verdict.MetLate, null, orSay);
    }
}
