using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation.Worlds;

/// <summary>
/// Makes small notices and evidence about them, from a seed: inexact days, events told twice, denials, complete records, suspensions.
/// Everything happens in the first weeks of 2020, so that windows, gaps and records meet.
/// </summary>
internal sealed class WorldGenerator(int seed)
{
    private static readonly Day First = Day.Of(2020, 1, 1);

    private static readonly EvidenceLine Publish = Record(("act", "publish"), ("by", "council"), ("of", "plan"));
    private static readonly EvidenceLine Sign = Record(("act", "sign"), ("by", "partner"), ("of", "plan"));
    private static readonly EvidenceLine Request = Record(("act", "request"), ("by", "department"), ("of", "plan"));
    private static readonly EvidenceLine Visit = Record(("act", "visit"), ("by", "council"), ("of", "partner"));
    private static readonly EvidenceLine Meet = Record(("act", "meet"), ("by", "improvement-board"));
    private static readonly EvidenceLine Report = Record(("act", "report"), ("by", "adviser"), ("of", "minutes"));
    private static readonly EvidenceLine Hold = Record(("holds", "director"), ("person", "P-001"));
    private static readonly EvidenceLine Find = Record(("finding", "clear"), ("of", "progress"), ("by", "department"));

    private static readonly EvidenceLine Work = Record(("act", "work"), ("by", "adviser"), ("days", "2"));
    private static readonly EvidenceLine Attend = Record(("act", "attend"), ("by", "director"), ("of", "improvement-board"));
    private static readonly EvidenceLine SignAsMember = Record(("act", "sign"), ("by", "P-001"), ("of", "plan"));
    private static readonly EvidenceLine Member = Record(("member", "P-001"), ("of", "improvement-board"));

    private readonly Random _random = new(seed);

    public Sketch Next(params ReadOnlySpan<Promise> promises)
    {
        var promise = promises.IsEmpty ? (Promise)_random.Next(9) : promises[_random.Next(promises.Length)];
        ImmutableArray<ConditionSketch> conditions = [Condition("c", promise)];
        var evidence = ImmutableArray.CreateBuilder<EvidenceLine>();
        for (var n = _random.Next(5); n > 0; n--)
        {
            evidence.AddRange(Records(conditions[0]));
        }

        if (Often(40))
        {
            evidence.Add(conditions[0].Complete(Interval(20)));
        }

        if (Often(25))
        {
            var paused = Interval(12);
            evidence.Add(new EvidenceLine("suspended",
                [("condition", "c"), ("by", "department"), ("decided", paused.Lo.ToIsoString()), ("from", paused.Lo.ToIsoString()), ("to", paused.Hi.ToIsoString())]));
        }

        return new Sketch(conditions, evidence.ToImmutable(), Date(15, 75));
    }

    public ConditionSketch Condition(string name, Promise promise)
    {
        switch (promise)
        {
            case Promise.OneOff:
                var (sentence, _) = OneOff();
                return new ConditionSketch(name, promise, sentence, Publish);
            case Promise.OneOffAfterEvent:
                return new ConditionSketch(name, promise, $"council must publish plan within {Number(3, 20)} days after department requests plan", Publish);
            case Promise.Count:
                return new ConditionSketch(name, promise, $"council must visit partner {Number(2, 3)} times in all by {Say(Date(20, 60))}", Visit);
            case Promise.Gap:
                return new ConditionSketch(name, promise, $"improvement-board must meet every {Number(6, 14)} days from {Say(Date(3, 25))}{GapTails()}", Meet);
            case Promise.Slot:
                var times = Often(50) ? "" : " 2 times";
                var unit = Often(60) ? "week" : "month";
                return new ConditionSketch(name, promise, $"adviser must report minutes{times} in each {unit} from {Say(Date(3, 25))}", Report);
            case Promise.State:
                var until = Often(40) ? $" until {Say(Date(40, 60))}" : "";
                return new ConditionSketch(name, promise, $"director must be in-post from {Say(Date(5, 25))}{until}", Hold);
            case Promise.Judgement:
                return new ConditionSketch(name, promise, "progress must be clear" + (Often(60) ? $" by {Say(Date(20, 60))}" : ""), Find);
            case Promise.Prohibition:
                return new ConditionSketch(name, promise, $"council must not publish plan before {Say(Date(20, 60))}", Publish);
            case Promise.LimitInAll:
                return new ConditionSketch(name, promise, $"council must visit partner at most {Number(1, 2)} times in all{LimitTail()}", Visit);
            case Promise.LimitInAny:
                return new ConditionSketch(name, promise, $"council must visit partner at most {Number(1, 2)} times in any {Number(5, 20)} days{LimitTail()}", Visit);
            case Promise.LimitInEach:
                return new ConditionSketch(name, promise, $"adviser must report minutes at most {Number(1, 2)} times in each {(Often(60) ? "week" : "month")} from {Say(Date(3, 25))}", Report);
            case Promise.Sum:
                return new ConditionSketch(name, promise, $"adviser must work in each {(Often(60) ? "week" : "month")} from {Say(Date(3, 25))}, with days at least {Number(2, 5)} in all", Work);
            case Promise.Attendance:
                return new ConditionSketch(name, promise, $"director must attend at least {Number(1, 2)} of any {Number(2, 3)} meetings of improvement-board", Attend);
            case Promise.EachEvent:
                var each = Number(1, 3) switch { 1 => "by each", 2 => "before each", _ => $"within {Number(3, 12)} days after each" };
                return new ConditionSketch(name, promise, $"council must publish plan {each} meeting of improvement-board", Publish);
            case Promise.CountTrigger:
                return new ConditionSketch(name, promise, $"council must publish plan within {Number(3, 20)} days after department requests plan 2 times in any {Number(10, 30)} days", Publish);
            case Promise.Members:
                return new ConditionSketch(name, promise, $"each member of improvement-board must sign plan by {Say(Date(20, 60))}", SignAsMember);
            default:
                var head = Often(50) ? "any of" : Often(50) ? "all of" : "at least 1 of";
                return new ConditionSketch(
                    name, promise, $"{head} {{\n        {OneOff().Sentence}\n        partner must sign plan by {Say(Date(20, 60))}\n    }}", Publish);
        }
    }

    public bool Often(int percent) => _random.Next(100) < percent;

    public int Number(int from, int to) => _random.Next(from, to + 1);

    /// <summary>A day so many days after the first day of 2020.</summary>
    public Day Date(int from, int to) => First.AddDays(Number(from, to));

    public T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public ImmutableArray<T> Shuffle<T>(ImmutableArray<T> items)
    {
        var shuffled = items.ToArray();
        _random.Shuffle(shuffled);
        return [.. shuffled];
    }

    /// <summary>Two contradicting reports of one event that answers a condition.</summary>
    public (EvidenceLine One, EvidenceLine Other) Dispute(ConditionSketch condition)
    {
        var day = Date(5, 60);
        var one = OnDay(condition.Answer, DayInterval.Exactly(day)).With("ref", "disputed");
        var other = condition.Answer.Kind == "act" && Often(40)
            ? one.With("happened", "no")
            : OnDay(condition.Answer, DayInterval.Exactly(day.AddDays(Number(1, 12)))).With("ref", "disputed");
        return (one, other);
    }

    /// <summary>A record like the one that answers, on a day; a holding begins on it.</summary>
    public static EvidenceLine OnDay(EvidenceLine answer, DayInterval days) => answer.With(answer.Kind is "holds" or "member" ? "from" : "day", EvidenceLine.Say(days));

    public DayInterval Interval(int width)
    {
        var from = Date(0, 60);
        return new DayInterval(from, from.AddDays(Number(1, width)));
    }

    private IEnumerable<EvidenceLine> Records(ConditionSketch condition)
    {
        var about = condition.Promise switch
        {
            Promise.OneOffAfterEvent when Often(50) => Request,
            Promise.CountTrigger when Often(60) => Request,
            Promise.Attendance or Promise.EachEvent when Often(60) => Meet,
            Promise.Attendance when Often(15) => Attend.With("happened", "no"),
            Promise.Members when Often(40) => Member.With("member", Often(60) ? "P-001" : "P-002"),
            Promise.Members when Often(40) => SignAsMember.With("by", "P-002"),
            Promise.Sum => Work.With("days", Any(["1", "2", "3", "2..3"])),
            Promise.Group when Often(50) => Sign,
            Promise.State when Often(30) => Record(("vacant", "director")),
            Promise.State when Often(50) => Hold.With("person", "P-002"),
            Promise.Judgement when Often(50) => Find.With("finding", Often(50) ? "some" : "none"),
            _ => condition.Answer,
        };
        if (about.Kind is "holds" or "vacant" or "member")
        {
            var from = Days();
            var line = about.With("from", EvidenceLine.Say(from));
            yield return about.Kind == "vacant" || Often(50)
                ? line.With("to", EvidenceLine.Say(new DayInterval(from.Hi.AddDays(Number(0, 15)), from.Hi.AddDays(Number(16, 20)))))
                : line;
            yield break;
        }

        var record = OnDay(about, Days());
        if (!Often(25))
        {
            yield return record;
            yield break;
        }

        // One event told twice: the reports agree, narrow each other, contradict, or the one denies the other.
        var shared = string.Create(CultureInfo.InvariantCulture, $"event-{Number(1, 9)}");
        yield return record.With("ref", shared);
        var second = OnDay(about, Days()).With("ref", shared);
        yield return about.Kind == "act" && Often(25) ? second.With("happened", "no") : second;
    }

    private (string Sentence, Day Last) OneOff()
    {
        var last = Date(20, 60);
        return Number(1, 5) switch
        {
            1 => ($"council must publish plan between {Say(Date(2, 19))} and {Say(last)}", last),
            2 => ($"council must publish plan within {Number(5, 40)} days of issue", last),
            3 => ("council must publish plan by February 2020", last),
            4 => ($"council must publish plan by {Say(last)}, allowing {Number(2, 6)} days", last),
            _ => ($"council must publish plan by {Say(last)}", last),
        };
    }

    private string LimitTail() => Often(40) ? $" until {Say(Date(30, 60))}" : "";

    private string GapTails() =>
        (Often(25) ? $", allowing {Number(1, 4)} days" : "") + (Often(25) ? $" until {Say(Date(35, 60))}" : "")
        + (Often(20) ? $", first by {Say(Date(26, 40))}" : "");

    private DayInterval Days() => Often(60) ? DayInterval.Exactly(Date(0, 60)) : Interval(10);

    private static string Say(Day day) => day.ToString();

    private static EvidenceLine Record(params ImmutableArray<(string Key, string Value)> fields) => new("records", fields);
}
