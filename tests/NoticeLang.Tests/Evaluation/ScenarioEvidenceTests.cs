using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>A given is the record that evidence would give: each form of <c>givens.notice</c> beside its record, as a line of a file.</summary>
public sealed class ScenarioEvidenceTests
{
    private static readonly Compilation s_givens = Compilation.Create([SyntaxTree.ParseText(Repository.ReadSource("tests/cases/semantics/givens.notice"))]);

    public static TheoryData<string, string> Records => new()
    {
        { "improvement-board meets on 22 October 2019", "act meet by improvement-board day 2019-10-22" },
        { "council submits draft-plan to inspectorate on 3 May 2020", "act submit by council of draft-plan to inspectorate day 2020-05-03" },
        { "council meets with adviser and director on 3 May 2020", "act meet by council with adviser, director day 2020-05-03" },
        { "council audits on 3 May 2020 with sample 25 with good-or-better 60%", "act audit by council sample 25 good-or-better 60% day 2020-05-03" },
        { "inspectorate visits council from 10 March 2022 to 11 March 2022", "act visit by inspectorate of council from 2022-03-10 until 2022-03-11" },
        { "department reviews each of review-areas on 3 May 2020", "act review by department of leadership, workforce, early-help day 2020-05-03" },
        {
            "each of council and health-board reports to department on 3 May 2020",
            "act report by council to department day 2020-05-03; act report by health-board to department day 2020-05-03"
        },
        { "council audits on 3 February 2022 for January 2022", "act audit by council for 2022-01-01..2022-01-31 day 2022-02-03" },
        { "council and department review draft-plan on 3 May 2020", "act review by council, department of draft-plan day 2020-05-03" },
        { "improvement-board meets in October 2019", "act meet by improvement-board day 2019-10-01..2019-10-31" },
        { "improvement-board meets between 3 May 2020 and 9 May 2020", "act meet by improvement-board day 2020-05-03..2020-05-09" },
        { "improvement-board meets on or before 3 May 2020", "act meet by improvement-board day ..2020-05-03" },
        { "improvement-board meets on or after 3 May 2020", "act meet by improvement-board day 2020-05-03.." },
        { "improvement-board meets with day unknown", "act meet by improvement-board" },
        { "not improvement-board meets on 3 December 2019", "act meet by improvement-board day 2019-12-03 happened no" },
        { "improvement-board meets on 3 December 2019 with planned yes", "act meet by improvement-board day 2019-12-03 planned yes" },
        {
            "department approves draft-plan on 3 May 2020, known on 9 May 2020, said by council",
            "act approve by department of draft-plan day 2020-05-03 known 2020-05-09 said by council"
        },
        { "improvement-board meets on 22 October 2019 with ref october with id first", "act meet by improvement-board day 2019-10-22 ref october id first" },
        { "improvement-board meets on 23 October 2019 with ref october with corrects first", "act meet by improvement-board day 2019-10-23 ref october corrects first" },
        { "inspectorate finds overall-effectiveness inadequate on 8 May 2019", "finding inadequate of overall-effectiveness by inspectorate day 2019-05-08" },
        { "council finds overall-effectiveness good on 8 May 2019", "finding good of overall-effectiveness by council day 2019-05-08" },
        { "department finds co-operation kept from 1 May 2020 to 31 July 2020", "finding kept of co-operation by department from 2020-05-01 until 2020-07-31" },
        { "director is in-post from 1 October 2019 to 31 March 2020 with person \"P-001\"", "holding director person P-001 from 2019-10-01 until 2020-03-31" },
        {
            "director is in-post and permanent from October 2019 to between 10 March 2020 and 12 March 2020",
            "holding director basis permanent from 2019-10-01..2019-10-31 until 2020-03-10..2020-03-12"
        },
        { "chair of improvement-board is independent from 1 May 2020", "holding chair of improvement-board independent yes from 2020-05-01" },
        { "chair of improvement-board is not independent on 1 April 2020", "holding chair of improvement-board independent no from 2020-04-01 until 2020-04-01" },
        { "director is vacant from 11 March 2020 to on or before 20 March 2020", "vacancy director from 2020-03-11 until ..2020-03-20" },
        { "director is not in-post from 11 March 2020 to 20 March 2020", "vacancy director from 2020-03-11 until 2020-03-20" },
        { "director is member of improvement-board from 1 May 2020", "holding member person director of improvement-board from 2020-05-01" },
        {
            "director is member of improvement-board from 1 May 2020 with person \"P-001\"",
            "holding member person P-001 of improvement-board as director from 2020-05-01"
        },
        { "improvement-board includes director from 1 May 2020", "holding member person director of improvement-board from 2020-05-01" },
        { "member of improvement-board is in-post from 1 May 2020 with person \"P-002\"", "holding member person P-002 of improvement-board from 2020-05-01" },
        { "pace is too-slow from 1 January 2020 to 31 March 2020", "holding too-slow of pace from 2020-01-01 until 2020-03-31" },
        { "pace is not steady from 1 January 2020 to 31 March 2020", "holding steady of pace from 2020-01-01 until 2020-03-31 happened no" },
        { "re-referrals is 19% in May 2021", "figure re-referrals in May 2021 value 19%" },
        { "re-referrals is 19% on 31 May 2021 with status forecast", "figure re-referrals value 19% status forecast day 2021-05-31" },
        { "re-referrals is 19% from 1 April 2021 to 30 June 2021", "figure re-referrals value 19% from 2021-04-01 until 2021-06-30" },
        { "re-referrals is \"about 19%\" between 1 April 2021 and 30 June 2021", "figure re-referrals in 2021-04-01..2021-06-30 value about 19%" },
        { "re-referrals is at least 18% in May 2021", "figure re-referrals in May 2021 value at least 18%" },
        { "re-referrals is above 20% in 2021", "figure re-referrals in 2021 value more than 20%" },
        { "re-referrals of statistical-neighbours is 21% in May 2021", "figure re-referrals of statistical-neighbours in May 2021 value 21%" },
        { "re-referrals of statistical-neighbours is \"18..20%\" in May 2021", "figure re-referrals of statistical-neighbours in May 2021 value 18..20%" },
        {
            "improvement-plan covers leadership and workforce on 3 May 2020 with version \"2\" with omits early-help",
            "coverage improvement-plan items leadership, workforce version 2 omits early-help day 2020-05-03"
        },
        { "not improvement-plan covers early-help on 3 May 2020", "coverage improvement-plan omits early-help day 2020-05-03" },
        { "action-7 is added to plan-actions on 3 May 2020 with due 1 June 2020 with status red", "item action-7 of plan-actions added 3 May 2020 due 2020-06-01 status red" },
        { "council completes action-7 on 1 June 2020", "act complete by council of action-7 day 2020-06-01" },
        { "action-7 is removed from plan-actions on 1 July 2020", "item action-7 of plan-actions removed 1 July 2020" },
        { "notice ends on 3 May 2022", "act lift by department of example-2019 day 2022-05-03" },
    };

    private static IEnumerable<EvidenceSet> Sets => s_givens.Program.Scenarios.Select(s => ScenarioEvidence.Of(s, s_givens.Program));

    [Fact]
    public void EveryGivenOfTheCaseIsUnderstood()
    {
        Assert.Empty(s_givens.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Equal(4, s_givens.Program.Scenarios.Length);
        var records = s_givens.Program.Scenarios.SelectMany(s => s.Givens).Where(g => g.Kind is not (BoundGivenKind.Complete or BoundGivenKind.Suspended));
        Assert.Equal(Records.Select(row => row.Data.Item1), records.Select(g => g.Text));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void AGivenIsTheRecordThatEvidenceWouldGive(string given, string expected)
    {
        var scenario = s_givens.Program.Scenarios.First(s => s.Givens.Any(g => g.Text == given));
        var place = scenario.Givens.First(g => g.Text == given).Location;

        var records = ScenarioEvidence.Of(scenario, s_givens.Program).Records.Where(r => r.Location == place).ToList();

        Assert.Equal(expected, string.Join("; ", records.Select(Show)));
    }

    [Fact]
    public void StatementsAreThoseOfAFile()
    {
        var set = Sets.Last();

        Assert.Equal(
            ["Act meet: by improvement-board", "Holding director: ", "Holding member: of improvement-board", "Act submit: by council, of draft-plan, to inspectorate", "Act meet: by council, with adviser, director"],
            set.Complete.Select(c => $"{c.Kind} {c.Subject}: {string.Join(", ", c.Fields.Where(f => f.Name != "person").Select(f => $"{f.Name} {f.Value}"))}"));
        Assert.Equal([null, null, "department", null, null], set.Complete.Select(c => c.VouchedBy));
        Assert.Equal(DayInterval.Exactly(Day.Of(2020, 3, 3)), set.Complete[1].Known);
        var pause = set.Suspended[0];
        Assert.Equal(("board-meets", "department", "the pandemic", true), (pause.Condition, pause.By, pause.Because, pause.Afresh));
        Assert.Equal(Day.Of(2020, 3, 14), pause.Decided.Lo);
        Assert.Equal(Day.Of(2020, 9, 30), pause.NewDate);
        Assert.Null(set.Suspended[1].To);
        Assert.Equal(Day.Of(2020, 3, 17), set.Suspended[1].Decided.Lo);
    }

    [Fact]
    public void ACompleteRecordOfMembersIsOfTheBodyAndNobodyInIt() =>
        Assert.DoesNotContain(Sets.Last().Complete[2].Fields, f => f.Name is "person" or "as");

    [Fact]
    public void EveryRecordHasItsPlaceInTheNoticeAndAnIdOfItsOwn()
    {
        foreach (var set in Sets)
        {
            Assert.Equal(set.Records.Length, set.Records.Select(r => r.Id).Distinct().Count());
            Assert.All(set.Records, r => Assert.EndsWith("givens.notice", r.Location.Path, StringComparison.Ordinal));
        }
    }

    private static string Show(EvidenceRecord record)
    {
        var text = new StringBuilder($"{record.Kind.ToString().ToLowerInvariant()} {record.Subject}");
        foreach (var field in record.Fields)
        {
            text.Append($" {field.Name} {field.Value}");
        }

        Add("day", record.Day);
        Add("from", record.From);
        Add("until", record.To);
        text.Append(record.Happened ? "" : " happened no").Append(record.IsPlanned ? " planned yes" : "").Append(record.Ref is { } r ? $" ref {r}" : "")
            .Append(record.Id.Contains(':', StringComparison.Ordinal) ? "" : $" id {record.Id}").Append(record.Corrects is { } c ? $" corrects {c}" : "");
        Add("known", record.Known);
        return text.Append(record.SaidBy is { } said ? $" said by {said}" : "").ToString();

        void Add(string name, DayInterval? days)
        {
            if (days is { } d)
            {
                text.Append(' ').Append(name).Append(' ').Append(
                    d.IsExact ? d.Lo.ToIsoString() : $"{(d.Lo.IsFinite ? d.Lo.ToIsoString() : "")}..{(d.Hi.IsFinite ? d.Hi.ToIsoString() : "")}");
            }
        }
    }
}
