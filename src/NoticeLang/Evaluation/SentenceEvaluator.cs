using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>A sentence into its units, each judged by the rule of its kind, and joined again by <c>and</c>.</summary>
internal static class SentenceEvaluator
{
    public static PartResult Evaluate(EvaluationContext context, ConditionSymbol condition, BoundSentence sentence)
    {
        if (sentence.Act is not { Object: { Quantifier: ObjectQuantifier.AnyOf, List: { } list } } act)
        {
            return OfReading(context, condition, sentence);
        }

        // A window of each item's own makes each item a unit, of which the best decides (semantics 2.2).
        if (IsByItem(sentence.Deadline))
        {
            return OfReading(context, condition, sentence with { Act = act with { Object = act.Object with { Quantifier = ObjectQuantifier.EachOf } } }, RollUp.Or);
        }

        // Items that may not be in the list yet make two readings: with them and without.
        var (all, sure) = (ListItems.Grown(context, act), ListItems.Grown(context, act, onlySure: true));
        var with = OfReading(context, condition, sentence with { Act = all });
        return all.Object!.List!.Items.Length == sure.Object!.List!.Items.Length || with.NotEvaluated is not null ? with
            : ItemLines.Either(with, OfReading(context, condition, sentence with { Act = sure }), $"some of {list.Title} may not be asked about yet, or no more");
    }

    private static bool IsByItem(BoundDeadline? deadline) =>
        deadline is PointDeadline { Point: FieldPoint } or WithinDeadline { Point: FieldPoint } or AtDeadline { Point: FieldPoint };

    private static PartResult OfReading(
        EvaluationContext context, ConditionSymbol condition, BoundSentence sentence, Func<Explanation, ImmutableArray<PartResult>, PartResult>? join = null)
    {
        var asked = new Explanation(ExplanationKind.Asked, sentence.Text) { Location = sentence.Location };
        if (ClauseTruth.WhyNot(context, SentenceClauses.Of(sentence)) is { } why)
        {
            return PartResult.WithoutVerdict(why, asked with { Children = [UnitLines.Remark(why)] });
        }

        if (sentence.Kind == SentenceKind.Exemption)
        {
            return ExemptionSentence.Evaluate(new UnitContext(context, condition, sentence, Element.Whole));
        }

        var elements = Elements.Of(context, sentence);
        var aside = Elements.Aside(new UnitContext(context, condition, sentence, Element.Whole), elements);
        if (elements.Length == 1 && elements[0] == Element.Whole)
        {
            var whole = OfElement(context, condition, sentence, Element.Whole);
            return WithException(context, condition, sentence, aside.IsEmpty ? whole : whole with { Explanation = whole.Explanation with { Children = [.. aside, .. whole.Explanation.Children] } });
        }

        asked = asked with { Children = aside };
        if (elements.IsEmpty)
        {
            var none = sentence.Act?.Object?.List is { } list ? Elements.None(asked, list) : new PartResult(new VerdictReport(Verdict.NotTriggered), asked with { Verdict = Verdict.NotTriggered });
            return WithException(context, condition, sentence, none);
        }

        var parts = elements.Select(e => OfElement(context, condition, sentence, e)).ToImmutableArray();
        return WithException(context, condition, sentence, (join ?? RollUp.And)(asked, parts));
    }

    private static PartResult OfElement(EvaluationContext context, ConditionSymbol condition, BoundSentence sentence, Element element)
    {
        var unit = new UnitContext(context, condition, sentence, element);
        return Pauses.Judge(unit, paused => WhileSentence.Evaluate(paused, run => ItemLines.With(run, ItemLines.Outside(run) ?? OfRun(run))));
    }

    private static PartResult OfRun(UnitContext unit)
    {
        if (unit.Sentence.Kind == SentenceKind.Power)
        {
            return PowerSentence.Evaluate(unit);
        }

        return unit.Sentence.Subject.Quantifier == SubjectQuantifier.EachMemberOf ? MemberSentence.Evaluate(unit) : OfWhole(unit);
    }

    /// <summary>One element, or one member, by all its triggers.</summary>
    internal static PartResult OfWhole(UnitContext unit)
    {
        var (context, sentence) = (unit.Context, unit.Sentence);
        if (EachEventSentence.PointOf(sentence) is { } each)
        {
            return EachEventSentence.Evaluate(unit, each);
        }

        var clauses = sentence.Deadline is WithinDeadline { Event: { } anchor } ? sentence.When.Add(anchor) : sentence.When;
        if (clauses.IsEmpty)
        {
            return WithEnds(unit, OfUnit(unit, unit.Member?.Trigger));
        }

        var triggers = TriggerResolver.Candidates(context, clauses);
        if (sentence.Act?.Object?.Quantifier == ObjectQuantifier.That)
        {
            return ThatSentence.Evaluate(unit, triggers, clauses);
        }

        var part = OfTriggers(unit, triggers, clauses);
        return WithEnds(unit, DaysSaid(unit, part, clauses));
    }

    /// <summary>What an end, or what it must come before, rests on, where that is no event.</summary>
    private static PartResult WithEnds(UnitContext unit, PartResult part)
    {
        ImmutableArray<BoundClause> ends = [.. unit.Sentence.Until.Select(u => u.Event).Append((unit.Sentence.Deadline as BeforeEventDeadline)?.Event).OfType<BoundClause>()];
        var world = new World(unit.Context.Index);
        var facts = NoticeEnd.IsForAfter(unit.Sentence) ? [] : NoticeEnd.Facts(unit.Context, world);
        facts = facts.Concat(ends.Where(e => e is not MeasureClause && !TriggerResolver.IsByRuns(unit.Context, e)).SelectMany(e => TriggerResolver.Candidates(unit.Context, [e]))
            .SelectMany(c => c.FactsIn?.Invoke(world) ?? (c.FactIn(world) is { } fact ? [fact] : [])));
        var told = facts.Where(f => f.On is { } day && day.Lo <= unit.T).SelectMany(f => f.Records).DistinctBy(r => r.Id).ToHashSet();
        told.ExceptWith(part.Explanation.DescendantsAndSelf().Select(e => e.Record).OfType<EvidenceRecord>());
        var lines = facts.Where(f => f.Records.Any(told.Contains)).DistinctBy(f => f.Records[0].Id).Select(f => UnitLines.Found(unit, f, "what ends it"));
        return DaysSaid(unit, part with { Explanation = part.Explanation with { Children = [.. lines, .. part.Explanation.Children] } }, ends);
    }

    /// <summary>Says on which days these states and conditions held; what turns on another's dispute is disputed.</summary>
    private static PartResult DaysSaid(UnitContext unit, PartResult part, ImmutableArray<BoundClause> clauses)
    {
        var lines = ClauseDays.Lines(unit, new World(unit.Context.Index), clauses.Where(c => c is MeasureClause || TriggerResolver.IsByRuns(unit.Context, c))).ToImmutableArray();
        if (lines.IsEmpty)
        {
            return part;
        }

        var verdict = part.Verdict == Verdict.Unclear && ClauseDays.AreDisputed(unit.Context, clauses) ? Verdict.Disputed : part.Verdict;
        return part with
        {
            Report = part.Report with { Verdict = verdict },
            Explanation = part.Explanation with { Verdict = verdict, Children = lines.AddRange(part.Explanation.Children) },
        };
    }

    internal static PartResult OfTriggers(UnitContext unit, ImmutableArray<TriggerCandidate> triggers, ImmutableArray<BoundClause> clauses)
    {
        triggers = unit.Member is null ? triggers : [.. triggers.Select(t => During(unit.Member, t))];
        var label = unit.Element.Label.Length > 0 ? unit.Element.Label : unit.Sentence.Text;
        var asked = UnitLines.Asked(unit, label);
        var plain = new World(unit.Context.Index);
        var happened = triggers.Where(t => t.Groups.Any(g => g.IsDisputed) || (t.DayIn(plain) is { } d && d.Lo <= unit.T)).ToImmutableArray();
        if (happened.IsEmpty)
        {
            var text = $"looked for a record that {string.Join(" or that ", clauses.Select(RecordSentences.Clause))}: none is supplied, so nothing has set it going";
            return new PartResult(new VerdictReport(Verdict.NotTriggered) { Marks = VerdictMarks.OnThisRecord },
                asked with { Verdict = Verdict.NotTriggered, Children = [UnitLines.NotFound(text), .. NearMisses(unit, clauses)] })
            { Summary = "not triggered on this record" };
        }

        var parts = happened.Select(t => WithFacts(unit, t, OfUnit(unit, t))).ToImmutableArray();
        return parts.Length == 1 ? parts[0] with { Explanation = asked with { Verdict = parts[0].Verdict, Children = parts[0].Explanation.Children } } : RollUp.And(asked, parts);
    }

    /// <summary>What sets a duty going for a member is what happens in the time of membership.</summary>
    private static TriggerCandidate During(Membership member, TriggerCandidate trigger) => trigger with
    {
        Groups = [.. trigger.Groups, member.Group],
        DayIn = w => trigger.DayIn(w) is { } day && member.Trigger.DayIn(w) is { } joined
            && day.Intersect(new DayInterval(joined.Lo, member.LeftIn(w)?.Hi ?? Day.Never)) is { IsEmpty: false } both ? both : null,
    };

    private static PartResult WithFacts(UnitContext unit, TriggerCandidate trigger, PartResult part) =>
        trigger.FactsIn?.Invoke(new World(unit.Context.Index)) is not { } facts ? part
        : part with { Explanation = part.Explanation with { Children = [.. facts.Select(f => UnitLines.Found(unit, f, "counted for what sets it going")), .. part.Explanation.Children] } };

    /// <summary>Records that would have set it going but for what they lack.</summary>
    private static IEnumerable<Explanation> NearMisses(UnitContext unit, ImmutableArray<BoundClause> clauses) =>
        clauses.OfType<EventClause>().SelectMany(c => UnitLines.Shadows(unit, new ActQuestion(c.Act, null, null, []).In(new World(unit.Context.Index))));

    internal static PartResult OfUnit(UnitContext unit, TriggerCandidate? trigger) => WithItsEnd(unit, Judged(unit, trigger));

    /// <summary>The record of what ends it, beside the reasons: a verdict rests on that too.</summary>
    private static PartResult WithItsEnd(UnitContext unit, PartResult part)
    {
        ImmutableArray<BoundClause> ends = [.. unit.Sentence.Until.Select(u => u.Event).OfType<BoundClause>()];
        if (ends.IsEmpty || part.NotEvaluated is not null)
        {
            return part;
        }

        var plain = new World(unit.Context.Index);
        var first = TriggerResolver.Candidates(unit.Context, ends)
            .Select(c => (Day: c.DayIn(plain), Fact: c.FactIn(plain)))
            .Where(c => c.Fact is not null && c.Day is { } day && day.Lo <= unit.T)
            .OrderBy(c => c.Day!.Value.Hi.Number).FirstOrDefault();
        return first.Fact is not { } fact || part.Explanation.Children.Any(line => line.Record == fact.Records[0])
            ? part
            : part with { Explanation = part.Explanation with { Children = part.Explanation.Children.Add(UnitLines.Found(unit, fact, "this ends it")) } };
    }

    private static PartResult Judged(UnitContext unit, TriggerCandidate? trigger) => unit.Sentence.Kind switch
    {
        SentenceKind.CountLimit when unit.Sentence.Frequency is SlotFrequency => SlotSentence.Evaluate(unit, trigger),
        SentenceKind.CountLimit when unit.Sentence.Frequency is CountFrequency { Bound: CountBound.AtMost } => LimitSentence.Evaluate(unit, trigger),
        SentenceKind.Attendance => AttendanceSentence.Evaluate(unit, trigger),
        SentenceKind.GapCadence => GapSentence.Evaluate(unit, trigger),
        SentenceKind.SlotCadence => SlotSentence.Evaluate(unit, trigger),
        SentenceKind.State => StateSentence.Evaluate(unit, trigger),
        SentenceKind.Judgement => JudgementSentence.Evaluate(unit, trigger),
        SentenceKind.Coverage => CoverageSentence.Evaluate(unit, trigger),
        SentenceKind.Conduct => ConductSentence.Evaluate(unit, trigger),
        SentenceKind.Measure => MeasureSentence.Evaluate(unit, trigger),
        _ => OneOffSentence.Evaluate(unit, trigger),
    };

    /// <summary><c>X unless E</c> (semantics 8): whoever relies on an exception shows it.</summary>
    private static PartResult WithException(EvaluationContext context, ConditionSymbol condition, BoundSentence sentence, PartResult part)
    {
        if (sentence.Unless.IsEmpty || part.NotEvaluated is not null || part.Verdict == Verdict.NotTriggered)
        {
            return part;
        }

        var truths = sentence.Unless.Select(c => ClauseTruth.Of(context, c)).ToList();
        var truth = TruthTables.Or(truths.Select(t => t!.Value.Truth));
        var clause = string.Join(" or ", sentence.Unless.Select(RecordSentences.Clause));
        var unit = new UnitContext(context, condition, sentence, Element.Whole);
        var facts = truths.SelectMany(t => t!.Value.Facts).Select(f => UnitLines.Found(unit, f))
            .Concat(sentence.Unless.OfType<ConditionClause>().SelectMany(c => TestPart.Cited(context, c))).ToImmutableArray();
        var (verdict, remark) = truth switch
        {
            Truth.True => (Verdict.NotTriggered, $"the exception is shown: {clause}"),
            Truth.Imprecise => (VerdictTables.Or([part.Verdict, Verdict.Unclear]), $"whether the exception “{clause}” holds is too loose to tell"),
            Truth.Contradicted => (VerdictTables.Or([part.Verdict, Verdict.Disputed]), $"sources disagree whether the exception “{clause}” holds"),
            Truth.False => (part.Verdict, $"the exception “{clause}” is shown not to hold"),
            _ => (part.Verdict, $"no exception applies: no record that {clause} is supplied"),
        };
        var line = UnitLines.Remark(remark) with { Children = facts };
        return part with
        {
            Report = verdict == part.Verdict ? part.Report : part.Report with { Verdict = verdict, CouldBe = part.Report.CouldBe.Union(Verdict.NotTriggered) },
            Explanation = part.Explanation with { Verdict = verdict, Children = part.Explanation.Children.Add(line) },
            Settlement = RollUp.IsGood(verdict) ? null : part.Settlement ?? new Settlement([Settlements.Decide($"record whether {clause}")], null, null),
            Summary = verdict == Verdict.NotTriggered ? "the exception applies" : part.Summary,
        };
    }
}
