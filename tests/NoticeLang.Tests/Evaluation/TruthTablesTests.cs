using System;
using System.Collections.Generic;
using System.Linq;
using NoticeLang.Evaluation;
using Xunit;

namespace NoticeLang.Tests.Evaluation;

/// <summary>Semantics 2.1 and the laws of 11.11 that speak of it.</summary>
public sealed class TruthTablesTests
{
    private const string Letters = "TFAIC";
    private static readonly Truth[] All = Enum.GetValues<Truth>();

    [Theory]
    [InlineData("T", "TFAIC", "TTTTT")]
    [InlineData("F", "FFFFF", "TFAIC")]
    [InlineData("A", "AFAIC", "TAAIC")]
    [InlineData("I", "IFIIC", "TIIIC")]
    [InlineData("C", "CFCCC", "TCCCC")]
    public void The_tables_are_those_of_the_page(string row, string and, string or)
    {
        Assert.Equal(and, string.Concat(All.Select(b => Letter(TruthTables.And(Of(row[0]), b)))));
        Assert.Equal(or, string.Concat(All.Select(b => Letter(TruthTables.Or(Of(row[0]), b)))));
    }

    [Fact]
    public void Not_swaps_shown_and_shown_false_and_leaves_the_rest() =>
        Assert.Equal("FTAIC", string.Concat(All.Select(a => Letter(TruthTables.Not(a)))));

    [Fact]
    public void Of_no_parts_and_is_true_and_or_is_false()
    {
        Assert.Equal(Truth.True, TruthTables.And([]));
        Assert.Equal(Truth.False, TruthTables.Or([]));
    }

    [Fact]
    public void The_laws_claimed_hold_with_reasons()
    {
        foreach (var (a, b, c) in Triples())
        {
            Assert.Equal(TruthTables.And(a, b), TruthTables.And(b, a));
            Assert.Equal(TruthTables.Or(a, b), TruthTables.Or(b, a));
            Assert.Equal(TruthTables.And(a, TruthTables.And(b, c)), TruthTables.And(TruthTables.And(a, b), c));
            Assert.Equal(TruthTables.Or(a, TruthTables.Or(b, c)), TruthTables.Or(TruthTables.Or(a, b), c));
            Assert.Equal((a, a), (TruthTables.And(a, a), TruthTables.Or(a, a)));
            Assert.Equal(TruthTables.Not(TruthTables.And(a, b)), TruthTables.Or(TruthTables.Not(a), TruthTables.Not(b)));
            Assert.Equal(TruthTables.Not(TruthTables.Or(a, b)), TruthTables.And(TruthTables.Not(a), TruthTables.Not(b)));
            Assert.Equal(Kleene(a), Kleene(TruthTables.And(a, TruthTables.Or(a, b))));
            Assert.Equal(
                Kleene(TruthTables.And(a, TruthTables.Or(b, c))), Kleene(TruthTables.Or(TruthTables.And(a, b), TruthTables.And(a, c))));
        }
    }

    [Fact]
    public void Absorption_and_distribution_hold_only_up_to_the_reason()
    {
        Assert.NotEqual(Truth.Absent, TruthTables.And(Truth.Absent, TruthTables.Or(Truth.Absent, Truth.Contradicted)));
        Assert.NotEqual(
            TruthTables.And(Truth.Absent, TruthTables.Or(Truth.Contradicted, Truth.True)),
            TruthTables.Or(TruthTables.And(Truth.Absent, Truth.Contradicted), TruthTables.And(Truth.Absent, Truth.False)));
    }

    [Fact]
    public void Settling_a_part_never_unsettles_the_whole_nor_turns_it()
    {
        foreach (var (a, settled, b) in Triples().Where(t => IsAtMostAsSettled(t.A, t.B)))
        {
            Assert.True(IsAtMostAsSettled(TruthTables.And(a, b), TruthTables.And(settled, b)));
            Assert.True(IsAtMostAsSettled(TruthTables.Or(a, b), TruthTables.Or(settled, b)));
            Assert.True(IsAtMostAsSettled(TruthTables.Not(a), TruthTables.Not(settled)));
            Assert.True(IsAtMostAsSettled(TruthTables.AtLeast(2, [a, b, Truth.True]), TruthTables.AtLeast(2, [settled, b, Truth.True])));
        }
    }

    [Fact]
    public void At_least_k_counts_the_shown_and_the_undecided()
    {
        foreach (var parts in Lists(4))
        {
            var shown = parts.Count(p => p == Truth.True);
            var undecided = parts.Where(p => p is not (Truth.True or Truth.False)).ToList();
            var strongest = undecided.Contains(Truth.Contradicted) ? Truth.Contradicted
                : undecided.Contains(Truth.Imprecise) ? Truth.Imprecise
                : Truth.Absent;
            for (var k = 0; k <= parts.Count + 1; k++)
            {
                var value = TruthTables.AtLeast(k, parts);
                Assert.Equal(shown >= k ? Truth.True : shown + undecided.Count < k ? Truth.False : strongest, value);
                Assert.Equal(TruthTables.Not(TruthTables.AtLeast(k + 1, parts)), TruthTables.AtMost(k, parts));
                Assert.Equal(TruthTables.And(TruthTables.AtLeast(k, parts), TruthTables.AtMost(k, parts)), TruthTables.Exactly(k, parts));
                Assert.Equal(value, TruthTables.Not(TruthTables.AtLeast(parts.Count - k + 1, parts.Select(TruthTables.Not))));
                Assert.Equal(Kleene(value), Kleene(TruthTables.AtLeast(k, parts.Select(Kleene))));
            }

            Assert.Equal(TruthTables.Or(parts), TruthTables.AtLeast(1, parts));
            Assert.Equal(TruthTables.And(parts), TruthTables.AtLeast(parts.Count, parts));
        }
    }

    internal static IEnumerable<List<Truth>> Lists(int longest)
    {
        List<List<Truth>> level = [[]];
        for (var length = 0; length <= longest; length++)
        {
            foreach (var list in level)
            {
                yield return list;
            }

            level = [.. level.SelectMany(list => All.Select(a => (List<Truth>)[.. list, a]))];
        }
    }

    private static IEnumerable<(Truth A, Truth B, Truth C)> Triples() => All.SelectMany(a => All.SelectMany(b => All.Select(c => (a, b, c))));

    // C < I < A < T and A < F; T and F are not comparable.
    private static bool IsAtMostAsSettled(Truth a, Truth b) => a == b || (a is not (Truth.True or Truth.False) && a > b);

    private static Truth Kleene(Truth a) => a is Truth.True or Truth.False ? a : Truth.Absent;

    private static Truth Of(char letter) => (Truth)Letters.IndexOf(letter, StringComparison.Ordinal);

    private static char Letter(Truth a) => Letters[(int)a];
}
