using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Symbols;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Tests.Reporting;

/// <summary>Results made by hand: a small notice as at 1 April 2022, with a condition of every kind a reporter must show.</summary>
internal static class Samples
{
    public static readonly Day AsAt = Day.Of(2022, 4, 1);

    public static readonly SourceText NoticeText = SourceText.From(
        """
        notice westmere-2019 "Improvement notice: Westmere Council" {
        }
        condition plan "The plan is put into practice" {
        }
        condition review "The department reviews progress every 6 months" {
        }
        """,
        "westmere.notice");

    public static readonly EvidenceFile Letter = new(
        SourceText.From("said by: inspectorate\nrecords:\n  - { act: visit }\n  - { act: meet }\n", "evidence/letter.yaml"),
        new Lazy<string>(new string('a', 64)), "inspectorate", "Letter after the visit of March 2022");

    public static EvidenceRecord Record(string id, int line, RecordKind kind = RecordKind.Act) => new()
    {
        Kind = kind,
        Subject = "visit",
        Id = id,
        File = Letter,
        Location = new TextLocation(Letter.Text, Letter.Text.GetLineSpan(line)),
        SaidBy = "inspectorate",
        Day = DayInterval.WholeMonth(2022, 3),
        Known = DayInterval.Exactly(Day.Of(2022, 3, 31)),
        Fields = [new EvidenceField("of", ["leadership", "workforce"], new TextLocation(Letter.Text, Letter.Text.GetLineSpan(line)))],
    };

    public static ConditionSymbol Symbol(string name, string title, OriginKind origin = OriginKind.Instrument) =>
        new(name, title, new TextLocation(NoticeText, NoticeText.GetLineSpan(3))) { Origin = origin };

    public static ConditionResult Condition(string name, string title, VerdictReport report, OriginKind origin = OriginKind.Instrument) =>
        new(Symbol(name, title, origin), report, new Explanation(ExplanationKind.Asked, title) { Verdict = report.Verdict }) { WhoActs = "Council" };

    public static NoticeResult Result(params ConditionResult[] conditions) => Result([], conditions);

    public static NoticeResult Result(RecordUse[] uses, params ConditionResult[] conditions)
    {
        var notice = new NoticeSymbol("westmere-2019", "Improvement notice: Westmere Council", new TextLocation(NoticeText, new TextSpan(7, 13)))
        {
            Kind = "improvement notice",
            Issued = DayInterval.Exactly(Day.Of(2019, 5, 23)),
        };
        var records = uses.Select(use => use.Record).ToImmutableArray();
        var evidence = new EvidenceSet(records.IsEmpty ? [] : [Letter], records, [], []);
        return new NoticeResult(notice, AsAt, null, [.. conditions], new EvidenceUse(evidence, [.. uses]), []);
    }

    public static RecordUse Use(EvidenceRecord record, RecordFate fate, string sentence, params string[] conditions) =>
        new(record, fate, [.. conditions], sentence);

    /// <summary>Not met, due 31 August 2020.</summary>
    public static ConditionResult OverduePlan()
    {
        var seen = Record("E12", 3);
        return Condition(
            "plan", "The plan is put into practice",
            new VerdictReport(Verdict.NotMet) { DueDay = Day.Of(2020, 8, 31), DaysLeft = -578 }) with
        {
            Cited = [seen],
            Summary = "31 August 2020, 578 days",
            Explanation = new Explanation(ExplanationKind.Asked, "council must implement improvement-plan by end of August 2020")
            {
                Verdict = Verdict.NotMet,
                Children =
                [
                    new Explanation(ExplanationKind.Reckoned, "the end of August 2020 is 31 August 2020"),
                    new Explanation(ExplanationKind.Found, "inspectorate found the plan slow in March 2022") { Record = seen },
                    new Explanation(ExplanationKind.NotFound, "a record that council implements improvement-plan"),
                ],
            },
            Settlement = new Settlement(
                [new SettlementStep(SettlementAction.Add, "add a record that council implemented improvement-plan", null, Day.Of(2020, 8, 31))],
                Verdict.Met, Day.Of(2020, 8, 31)),
        };
    }

    public static NoticeResult EveryVerdict() =>
        Result([.. Enum.GetValues<Verdict>().Select(verdict => Condition("c-" + verdict.ToString().ToLowerInvariant(), "Title", new VerdictReport(verdict)))]);
}
