using System;
using System.Linq;
using NoticeLang.Evaluation.Standings;
using Xunit;

namespace NoticeLang.Tests.Evaluation.Standings;

public sealed class StandingTableTests
{
    [Fact]
    public void Every_standing_has_one_row_with_its_own_id_word_and_meaning()
    {
        var standings = Enum.GetValues<Standing>();

        Assert.Equal(standings, StandingTable.Rows.Select(r => r.Standing).Order());
        Assert.Equal(standings.Length, StandingTable.Rows.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(standings.Length, StandingTable.Rows.Select(r => r.Word).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(standings.Length, StandingTable.Rows.Select(r => r.Meaning).Distinct(StringComparer.Ordinal).Count());
        Assert.All(standings, s => Assert.Equal(s, StandingTable.Of(s).Standing));
    }

    [Fact]
    public void A_row_is_found_by_its_id_and_by_its_word()
    {
        Assert.All(StandingTable.Rows, r => Assert.Same(r, StandingTable.Find(r.Id)));
        Assert.All(StandingTable.Rows, r => Assert.Same(r, StandingTable.Find(r.Word)));
        Assert.Null(StandingTable.Find("late"));
    }

    [Fact]
    public void Ids_are_for_command_lines_and_meanings_for_the_end_of_a_sentence()
    {
        Assert.All(StandingTable.Rows, r => Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Id));
        Assert.All(StandingTable.Rows, r => Assert.True(char.IsUpper(r.Word[0]), r.Word));
        Assert.All(StandingTable.Rows, r => Assert.True(char.IsLower(r.Meaning[0]) && r.Meaning[^1] != '.', r.Meaning));
    }
}
