using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Tests.Evaluation.Worlds;
using Xunit;

namespace NoticeLang.Tests.Evaluation.Standings;

/// <summary>What holds of the list of evidence whatever the notice and the evidence are.</summary>
public sealed class StandingPropertyTests
{
    private const int Count = 120;
    private static readonly List<EvidenceStandings> Worlds = [.. Make()];

    [Fact]
    public void Everything_supplied_is_listed_exactly_once_in_order() => Assert.All(Worlds, standings =>
    {
        var evidence = standings.Result.EvidenceUse.Evidence;

        Assert.Equal(evidence.Records.Select(r => r.Id), standings.Entries.OfType<RecordEntry>().Select(e => e.Record.Id));
        Assert.Equal(evidence.Complete, standings.Entries.OfType<CompleteEntry>().Select(e => e.Statement));
        Assert.Equal(evidence.Suspended, standings.Entries.OfType<SuspendedEntry>().Select(e => e.Statement));
        Assert.Equal(standings.Entries.Select(e => e.Location).Order(), standings.Entries.Select(e => e.Location));
    });

    [Fact]
    public void A_record_is_used_where_the_evaluator_says_so_and_by_the_same_conditions() => Assert.All(Worlds, standings =>
    {
        foreach (var (use, entry) in standings.Result.EvidenceUse.Records.Zip(standings.Entries.OfType<RecordEntry>()))
        {
            Assert.Equal(use.Fate == RecordFate.Used, entry.Is(Standing.Used));
            Assert.Equal(entry.Is(Standing.Used) ? use.Conditions : [], entry.UsedBy);
            Assert.Equal(use.Sentence, entry.Sentence);
        }
    });

    [Fact]
    public void Everything_stands_in_some_way_in_the_order_of_the_table_and_in_none_twice() => Assert.All(Worlds, standings =>
    {
        foreach (var entry in standings.Entries)
        {
            var places = entry.Standings.Select(n => StandingTable.Rows.IndexOf(StandingTable.Of(n.Standing))).ToList();
            Assert.NotEmpty(places);
            Assert.Equal(places.Distinct().Order(), places);
        }
    });

    /// <summary>Whatever keeps a record from counting is said, and what is not kept from it is used or unused.</summary>
    [Fact]
    public void A_record_is_used_or_unused_or_it_is_said_why_it_does_not_count() => Assert.All(Worlds, standings =>
    {
        Standing[] reasons = [Standing.Future, Standing.NotYetKnown, Standing.Planned, Standing.Corrected, Standing.GaveWay, Standing.TermNotKnown];
        foreach (var entry in standings.Entries.OfType<RecordEntry>())
        {
            Assert.True(entry.Is(Standing.Used) || entry.Is(Standing.Unused) || reasons.Any(entry.Is), entry.Sentence);
            Assert.False(entry.Is(Standing.Unused) && (entry.Is(Standing.Used) || reasons.Any(entry.Is)), entry.Sentence);
        }
    });

    [Fact]
    public void To_contradict_is_mutual() => Assert.All(Worlds, standings =>
    {
        var records = standings.Entries.OfType<RecordEntry>().ToList();
        foreach (var entry in records)
        {
            var others = entry.Standings.Where(n => n.Standing == Standing.Contradictory).SelectMany(n => n.Others);
            foreach (var other in others)
            {
                var back = records.Single(e => e.Record.Id == other.Id).Standings.Single(n => n.Standing == Standing.Contradictory);
                Assert.Contains(entry.Record.Id, back.Others.Select(r => r.Id));
            }
        }
    });

    [Fact]
    public void A_condition_is_without_evidence_just_where_no_record_is_used_for_it() => Assert.All(Worlds, standings =>
        Assert.Equal(
            standings.Result.Conditions.Where(c => c.NotEvaluated is null && !standings.Entries.OfType<RecordEntry>().Any(e => e.UsedBy.Contains(c.Symbol.Name))).Select(c => c.Symbol.Name),
            standings.WithoutEvidence.Select(c => c.Symbol.Name)));

    private static IEnumerable<EvidenceStandings> Make()
    {
        var promises = Enum.GetValues<Promise>();
        for (var seed = 0; seed < Count; seed++)
        {
            var generator = new WorldGenerator(seed);
            var sketch = generator.Next(promises[seed % promises.Length]);
            if (seed % 3 == 0)
            {
                var (one, other) = generator.Dispute(sketch.Asked);
                sketch = sketch.Add(one).Add(other);
            }

            yield return StandingWorld.Of(sketch.ToWorld(), sketch.AsAt, seed % 5 == 0 ? sketch.AsAt.AddDays(-10) : null);
        }
    }
}
