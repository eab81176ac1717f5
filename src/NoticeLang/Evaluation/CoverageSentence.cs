using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evaluation.Rules;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary><c>plan must cover each of recommendations within 4 weeks of its entry</c> (semantics 8): a unit an item.</summary>
internal static class CoverageSentence
{
    public static PartResult Evaluate(UnitContext unit, TriggerCandidate? trigger)
    {
        ImmutableArray<BoundName> documents = unit.Element.Performer is { } one ? [one] : unit.Sentence.Subject.Names;
        var ofDocuments = documents.Select(d => OfDocument(unit, d, trigger)).ToImmutableArray();
        return ofDocuments.Length == 1 ? ofDocuments[0]
            : unit.Sentence.Subject.Joiner == NameJoiner.Or ? RollUp.Or(UnitLines.Asked(unit, Label(unit)), ofDocuments)
            : RollUp.And(UnitLines.Asked(unit, Label(unit)), ofDocuments);
    }

    private static string Label(UnitContext unit) => unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;

    private static PartResult OfDocument(UnitContext unit, BoundName document, TriggerCandidate? trigger)
    {
        if (unit.Element.Item is { } item)
        {
            return OfItem(unit, document, item.Name, trigger);
        }

        var target = unit.Sentence.Act!.Object;
        var keys = target?.List is { } list ? list.Items.Select(i => i.Name).ToImmutableArray() : [.. target?.Names.Select(n => n.Key) ?? []];
        var parts = keys.Select(k => OfItem(unit, document, k, trigger)).ToImmutableArray();
        return parts.Length == 1 ? parts[0]
            : target is { Quantifier: ObjectQuantifier.AnyOf } or { Joiner: NameJoiner.Or } ? RollUp.Or(UnitLines.Asked(unit, Label(unit)), parts)
            : RollUp.And(UnitLines.Asked(unit, Label(unit)), parts);
    }

    private static PartResult OfItem(UnitContext unit, BoundName document, string item, TriggerCandidate? trigger)
    {
        var question = new CoverageQuestions(unit, document, item);
        var groups = question.Groups(unit.Context.Index).Concat(RelatedEvidence.Groups(unit, trigger)).Where(g => g.IsDisputed);
        var inWorld = Choices.Once(w => Judge(unit, question, w, trigger));
        var judged = Choices.Judge(unit, groups, w => inWorld(w).Verdicts);
        return Report(unit, question, judged, inWorld(judged.Representative));
    }

    private sealed record Detail(VerdictSet Verdicts, ImmutableArray<CoverageVersion> Versions)
    {
        public WindowResolution Windows { get; init; } = new([], []);

        public ImmutableArray<int> InForce { get; init; } = [];

        public Day? Due { get; init; }

        public string? Problem { get; init; }

        public bool IsEnded { get; init; }

        public bool NoNewDate { get; init; }
    }

    private static Detail Judge(UnitContext unit, CoverageQuestions question, World world, TriggerCandidate? trigger)
    {
        var versions = question.In(world);
        var day = trigger?.DayIn(world);
        if (trigger is not null && (day is null || day.Value.Lo > unit.T))
        {
            return new Detail(Verdict.NotTriggered, versions);
        }

        // An end is no deadline: what it must cover by, and how long it is asked, are reckoned apart.
        var windows = WindowResolver.Resolve(unit with { Sentence = unit.Sentence with { Until = [], For = null } }, world, day);
        var extent = ExtentResolver.Resolve(unit with { Element = unit.Element with { Spell = unit.Element.Spell is { } s ? s with { To = null } : null } }, world, day);
        if ((windows.Unresolved ?? extent.Unresolved) is { } problem)
        {
            return new Detail(Verdict.Unclear, versions) { Windows = windows, Problem = problem };
        }

        var facts = versions.Select((v, i) => new CoverageFact(v.Day, v.Answer, i)).ToImmutableArray();
        var ends = unit.Element.Spell?.To is { } to && to.Lo <= unit.T ? LastDays(to, unit.T) : [Day.Never];
        var clock = new Clock(unit.T, unit.SuspendedDays, DaySet.Empty);
        var detail = new Detail(VerdictSet.Empty, versions) { Windows = windows, IsEnded = extent.IsEnded };
        var untils = extent.Readings.ToLookup(r => r.From, r => r.To);
        foreach (var window in windows.Readings)
        {
            foreach (var until in untils[window.W0].DefaultIfEmpty(Day.Never))
            {
                foreach (var last in ends)
                {
                    detail = Add(unit, detail, window, new CoverageQuestion(window.W0, unit.Sentence.Deadline is null ? null : window.W1, until, last), facts, clock);
                }
            }
        }

        return detail.Verdicts.IsEmpty ? detail with { Verdicts = Verdict.NotTriggered } : detail;
    }

    private static Detail Add(UnitContext unit, Detail detail, OneOffWindow window, CoverageQuestion question, ImmutableArray<CoverageFact> facts, Clock clock)
    {
        var isPaused = question.Due is { } w1 && window.IsWrittenDate && unit.SuspendedDays.Contains(w1);
        if (isPaused && window.NewDate is { } moved)
        {
            question = question with { Due = moved };
            isPaused = false;
        }

        var outcome = CoverageRule.Evaluate(question, facts, clock);
        foreach (var verdict in outcome.Verdicts.InOrder())
        {
            // A written date inside a pause needs a new one, unless it is covered (semantics 1.7).
            var lacksDate = isPaused && unit.T > question.Due && (verdict is Verdict.NotMet or Verdict.NotEvidenced);
            detail = detail with { Verdicts = detail.Verdicts.Add(lacksDate ? Verdict.Unclear : verdict), NoNewDate = detail.NoNewDate || lacksDate };
        }

        return detail with { InForce = [.. detail.InForce.Union(outcome.InForce).Order()], Due = question.Due is { IsFinite: true } due && !(detail.Due > due) ? due : detail.Due };
    }

    private static ImmutableArray<Day> LastDays(DayInterval to, Day t)
    {
        var days = PointResolver.DaysOf(new DayInterval(to.Lo, Day.Min(to.Hi, t)));
        return days.IsEmpty ? [to.Lo, Day.Min(to.Hi, t)] : days;
    }

    private static PartResult Report(UnitContext unit, CoverageQuestions question, UnitVerdict judged, Detail detail)
    {
        var verdict = judged.Verdict;
        Day? start = detail.Windows.Readings.IsEmpty ? null : detail.Windows.Readings.Min(w => w.W0);
        var isNotYet = verdict == Verdict.NotTriggered && start is { IsFinite: true } s && unit.T < s;
        var due = verdict is Verdict.OnTrack or Verdict.NotTriggered ? null : detail.Due;
        var cited = detail.Versions.Where((_, i) => detail.InForce.Contains(i)).Select(v => v.Fact);
        var report = new VerdictReport(verdict)
        {
            Marks = (isNotYet ? VerdictMarks.NotYet : 0) | (detail.IsEnded ? VerdictMarks.Ended : 0)
                | (verdict == Verdict.Due && due is { } d && d - unit.T <= unit.Context.Options.DueSoonDays ? VerdictMarks.DueSoon : 0)
                | (verdict is Verdict.OnTrack or Verdict.Met && question.IsOwnWord(cited) ? VerdictMarks.OwnWord : 0),
            CouldBe = judged.CouldBe,
            DueDay = due,
            DaysLeft = due is { } d2 ? d2 - unit.T : null,
            NextDue = verdict is Verdict.Due or Verdict.Suspended ? due : null,
            Begins = isNotYet ? start : null,
        };
        return new PartResult(report, UnitLines.Asked(unit, unit.Element.Label.Length > 0 ? unit.Element.Label : question.Clause) with { Verdict = verdict, Children = Lines(unit, question, judged, detail) })
        {
            Summary = Summary(report, detail, question),
            Ledgers = detail.Versions.IsEmpty || verdict == Verdict.NotTriggered ? [] : [question.Ledger(detail.Versions, unit.T)],
            DueDays = detail.Due is { } dueDay ? [dueDay] : [],
            Settlement = RollUp.IsGood(verdict) ? null : Settlements.InChoice(judged, Settle(unit, question, judged, detail, due), unit.Context.Program),
        };
    }

    private static ImmutableArray<Explanation> Lines(UnitContext unit, CoverageQuestions question, UnitVerdict judged, Detail detail)
    {
        var lines = new List<Explanation>();
        lines.AddRange(UnitLines.Reckoned(detail.Windows.Steps));
        if (detail.Problem is { } why)
        {
            lines.Add(UnitLines.Remark(why));
        }
        else if (unit.Sentence.Deadline is not null && !detail.Windows.Readings.IsEmpty)
        {
            var ends = detail.Windows.Readings.Select(w => w.W1).Distinct().OrderBy(d => d.Number).ToList();
            lines.Add(new Explanation(ExplanationKind.Reckoned, !ends[0].IsFinite ? "there is no last day yet" : $"it must be covered by {ends[0]}{(ends.Count > 1 ? $" (or as late as {ends[^1]}, by readings)" : "")}"));
        }

        lines.AddRange(UnitLines.Suspensions(unit));
        if (judged.Verdict == Verdict.Disputed)
        {
            lines.AddRange(UnitLines.Alternatives(unit, judged));
        }

        lines.AddRange(detail.Versions.Where(v => v.Day.Lo <= unit.T && !(judged.Verdict == Verdict.Disputed && v.Group.IsDisputed)).Select(v => UnitLines.Found(
            unit, v.Fact, v.Words + (detail.Versions.Length > 1 && detail.InForce.Contains(detail.Versions.IndexOf(v)) ? ", the version in force" : ""))));
        lines.AddRange(UnitLines.HarmlessDisputes(unit, judged));
        if (detail.InForce.IsEmpty && judged.Verdict is not Verdict.NotTriggered)
        {
            lines.Add(UnitLines.NotFound($"looked for a version of {question.Document} dated on or before {unit.T}: none is supplied"));
        }

        if (detail.NoNewDate)
        {
            lines.Add(UnitLines.Remark("the date fell in the suspension and no new date was set"));
        }

        return [.. lines];
    }

    private static string Summary(VerdictReport report, Detail detail, CoverageQuestions question) => report.Verdict switch
    {
        Verdict.OnTrack or Verdict.Met => "covered",
        Verdict.NotMet => question.IsNegated ? "the version in force covers it" : "the version in force omits it",
        Verdict.NotEvidenced => detail.InForce.IsEmpty ? $"no version of {question.Document} on record" : "the version in force does not say",
        Verdict.Due when report.DueDay is { } d => $"{d}, {Phrases.Days(report.DaysLeft!.Value)} left",
        Verdict.Due => "no last day yet",
        Verdict.Unclear when detail.Problem is { } why => why,
        Verdict.Unclear when detail.NoNewDate => "no new date was set",
        Verdict.Unclear or Verdict.Disputed => UnitLines.CouldBe(report.CouldBe),
        Verdict.NotTriggered when report.Begins is { } b => $"begins on {b}",
        Verdict.NotTriggered when detail.IsEnded => "the notice has ended",
        Verdict.NotTriggered => "not in the list, or not triggered on this record",
        _ => "suspended",
    };

    private static Settlement? Settle(UnitContext unit, CoverageQuestions question, UnitVerdict judged, Detail detail, Day? due)
    {
        if (judged.Verdict == Verdict.Disputed)
        {
            return Settlements.OfDispute(judged, unit.Context.Program);
        }

        if (detail.Problem is { } why)
        {
            return new Settlement([Settlements.Decide($"say the day: {why}")], null, null);
        }

        if (detail.NoNewDate)
        {
            return new Settlement([Settlements.Decide("record the decision that sets a new date (new date: …)")], null, null);
        }

        // Only a version dated after every other is surely the one in force.
        var others = detail.Versions.Select(v => v.Day.Hi).Where(d => d.IsFinite).ToList();
        var from = others.Count == 0 ? unit.T : others.Max().AddDays(1);
        Day? to = judged.Verdict is Verdict.Due or Verdict.Suspended && due >= from ? due : null;
        return new Settlement([Settlements.Add(question.Clause, from, to, question.Suggestion)], judged.Verdict == Verdict.Suspended ? Verdict.Suspended : Verdict.OnTrack, to);
    }
}
