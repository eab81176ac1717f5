using System.Linq;
using NoticeLang.Evaluation;
using NoticeLang.Evaluation.Standings;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evaluation.Standings;

/// <summary>Every row a mapping does not take is counted and listed with its reason (language 4).</summary>
public sealed class RowStandingTests
{
    private static readonly EvidenceSet Supplied = StandingWorld.OfFiles(
        "1 June 2020", null, ("evidence/log.csv", "act,by,day\nmeet,improvement-board,2020-02-05\nmeet,improvement-board,2020-02-20\n")).Result.EvidenceUse.Evidence;

    [Fact]
    public void Rows_not_taken_stand_among_the_records_of_their_table_and_say_why()
    {
        var standings = Standings();

        Assert.Equal(["used", "left-out", "not-read", "used"], StandingWorld.Ids(standings));
        Assert.Equal("Status is \"Cancelled\", and only rows where it is \"Held\" are taken", StandingWorld.Note(standings.Entries[1], Standing.LeftOut));
        Assert.Equal("\"31/06/2020\" under Date is not a date", StandingWorld.Note(standings.Entries[2], Standing.NotRead));
    }

    [Fact]
    public void Without_values_the_reason_does_not_say_what_stands_there()
    {
        var standings = Standings();
        var result = standings.Result;
        var withheld = WithheldStandings.Of(standings, WithheldResult.Of(World.Bind(StandingWorld.Notice), result, new EvaluationOptions(result.AsAt), []));

        Assert.Equal(StandingWorld.Ids(standings), StandingWorld.Ids(withheld));
        Assert.Equal("something else under Date is not a date", StandingWorld.Note(withheld.Entries[2], Standing.NotRead));
        Assert.All(withheld.Entries, entry => Assert.True(entry.File.Text.IsWithheld));
    }

    private static EvidenceStandings Standings()
    {
        var program = World.Bind(StandingWorld.Notice);
        var evidence = Supplied with
        {
            RowsNotTaken = [Row(2, RowObstacle.NotAskedFor, "Status", "Cancelled", "\"Held\""), Row(2, RowObstacle.NotADay, "Date", "31/06/2020", "")],
        };
        return EvidenceStandings.Of(Evaluator.Evaluate(program, evidence, new EvaluationOptions(Day.Of(2020, 6, 1))), program);
    }

    private static RowNotTaken Row(int line, RowObstacle obstacle, string column, string value, string rule)
    {
        var file = Supplied.Files.Single();
        var end = file.Text.GetLineSpan(line);
        return new RowNotTaken(file, new TextLocation(file.Text, new TextSpan(end.Start + (obstacle == RowObstacle.NotADay ? 2 : 1), 1)), obstacle, column, value, rule);
    }
}
