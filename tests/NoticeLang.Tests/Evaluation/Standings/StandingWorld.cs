using System;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Tests.Evaluation.Standings;

/// <summary>A notice small enough to hold in mind, and how evidence about it stands on a day.</summary>
internal static class StandingWorld
{
    public const string Notice =
        """
        notice northshire "Improvement notice: Northshire Council" {
            issued 1 January 2020 by department
            addressed to council
        }
        party council "Council"
        party department "Department"
        party inspectorate "Inspectorate"
        body improvement-board "Improvement board"
        role director "Director", appointed by council
        document plan "Plan", owned by council
        list areas "Areas" {
            leadership "Leadership"
            workforce "Workforce"
        }
        judgement progress "Progress", by department: none < some < clear
        measure re-referrals "Re-referrals" percent {
            lower is better
        }
        calendar terms "Terms" {
            summer from 1 June to 31 August
        }
        condition plan-sent "The plan is sent" {
            origin instrument
            council must submit plan to department by 31 March 2020
        }
        condition board-meets "The board meets" {
            origin instrument
            improvement-board must meet every 6 weeks from 1 February 2020
        }
        condition fewer "Fewer re-referrals" {
            origin instrument
            re-referrals must be at most 30% in March 2020
        }
        condition headed "A director is in post" {
            origin instrument
            director must be in-post from 1 February 2020
        }
        condition advance "Progress is clear" {
            origin instrument
            progress must be clear by 1 December 2020
        }
        """;

    /// <param name="records">Records of one file, each a line of YAML without its dash.</param>
    public static EvidenceStandings Of(string asAt, string? knownBy, params string[] records) =>
        OfFiles(asAt, knownBy, ("evidence/a.yaml", "records:\n" + string.Concat(records.Select(r => $"  - {r}\n"))));

    public static EvidenceStandings OfFiles(string asAt, string? knownBy, params (string Path, string Text)[] files) =>
        Of(new World(Notice, [.. files]), Day(asAt), knownBy is null ? null : Day(knownBy));

    public static EvidenceStandings Of(World world, Day asAt, Day? knownBy)
    {
        var evidence = EvidenceCalendars.Resolve(world.Program, world.EvidenceSet, new DiagnosticBag());
        return EvidenceStandings.Of(Evaluator.Evaluate(world.Program, evidence, new EvaluationOptions(asAt) { KnownBy = knownBy }), world.Program);
    }

    /// <summary>As in "used inexact": the ids of an entry's standings, in order.</summary>
    public static string Ids(EvidenceEntry entry) => string.Join(' ', entry.Standings.Select(n => StandingTable.Of(n.Standing).Id));

    /// <summary>The ids of each entry in turn.</summary>
    public static ImmutableArray<string> Ids(EvidenceStandings standings) => [.. standings.Entries.Select(Ids)];

    /// <summary>Why an entry stands so, with the lines of the records that have to do with it: "by 3".</summary>
    public static string Note(EvidenceEntry entry, Standing standing)
    {
        var note = entry.Standings.Single(n => n.Standing == standing);
        return string.Join(' ', [note.Note, .. note.Others.Select(r => r.Location.WithinShort)]).Trim();
    }

    private static Day Day(string text) =>
        EvidenceDates.TryParse(text, out var days) && days.IsExact ? days.Lo : throw new ArgumentException(text, nameof(text));
}
