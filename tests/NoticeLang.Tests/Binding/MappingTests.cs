using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Semantics;
using Xunit;

namespace NoticeLang.Tests.Binding;

/// <summary>Mappings: the head and the lines in terms of the notice's names, each mistake at its word (language.md section 4).</summary>
public sealed class MappingTests
{
    [Fact]
    public void AMappingOfAnActSaysItsFieldsAndItsRows()
    {
        var mapping = Only(
            """
            evidence "evidence/log.xlsx" as audit by council to department {
                sheet "Audits"
                header in rows 4 to 5
                said by department
                source "The log"
                day from column "Date", written day first
                known from column "Agreed", or 23 May 2026 where empty
                sample from column "Cases"
                with from column "Who", split by ";"
                because is "taken from the log"
                only rows where column "Status" is "Held" or "Chaired"
                only rows where column "Date" is not empty
                until row where column "Date" is "Total"
            }
            """);

        Assert.Equal(("evidence/log.xlsx", "act", "Audits", 4, 5), (mapping.File, mapping.Kind, mapping.Sheet!.Name, mapping.HeaderRow, mapping.LastHeaderRow));
        Assert.Equal(("department", "The log"), (mapping.SaidBy, mapping.Source));
        Assert.Equal(["act", "by", "to", "day", "known", "sample", "with", "because"], mapping.Fields.Select(f => f.Key));
        Assert.Equal(["audit", "council", "department"], mapping.Fields.Take(3).SelectMany(f => f.Constant));
        Assert.Equal(DateOrder.DayFirst, mapping.Fields[3].Order);
        Assert.Equal(["2026-05-23"], mapping.Fields[4].Default);
        Assert.Equal(";", mapping.Fields[6].Separator);
        Assert.Equal(["taken from the log"], mapping.Fields[7].Constant);
        Assert.Equal([("Status", false, "Held, Chaired"), ("Date", true, "")], mapping.Only.Select(t => (t.Column.Name, t.IsNot, string.Join(", ", t.Values))));
        Assert.Equal("Total", Assert.Single(mapping.Until).Values.Single());
        Assert.Equal(["Date", "Agreed", "Cases", "Who", "Status"], mapping.Columns.Select(c => c.Name));
        Assert.False(mapping.HasErrors);
    }

    [Theory]
    [InlineData("as figure absence { in from column \"M\" / value from column \"V\" }", "figure", "absence")]
    [InlineData("as figures { figure from column \"I\", where \"Absent\" means absence / in from column \"M\" }", "figure", "")]
    [InlineData("as finding of progress by department { finding from column \"F\" / day from column \"D\" }", "finding", "")]
    [InlineData("as holds adviser { person from column \"P\" / from from column \"F\" }", "holds", "adviser")]
    [InlineData("as vacant adviser { from from column \"F\" / until from column \"U\" }", "vacant", "adviser")]
    [InlineData("as member of board { person from column \"P\" / from from column \"F\" }", "member", "")]
    [InlineData("as covers improvement-plan { items from column \"I\", split by lines / day from column \"D\" }", "covers", "improvement-plan")]
    [InlineData("as item of plan-actions { item from column \"I\" / due from column \"D\" }", "item", "")]
    [InlineData("as cancelled meet by board { day from column \"D\" }", "cancelled", "meet")]
    [InlineData("as planned meet by board { day from column \"D\" }", "planned", "meet")]
    [InlineData("as act meet by board { day from column \"D\" }", "act", "meet")]
    [InlineData("as records { }", null, "")]
    public void EveryKindOfRecordCanBeSaid(string mapping, string? kind, string subject)
    {
        var bound = Only("evidence \"a.csv\" " + mapping.Replace("{ ", "{\n", System.StringComparison.Ordinal).Replace(" / ", "\n", System.StringComparison.Ordinal));

        Assert.Equal(kind, bound.Kind);
        Assert.Equal(subject, bound.Fields.FirstOrDefault(f => f.Key == kind)?.Constant.FirstOrDefault() ?? "");
        Assert.False(bound.HasErrors);
    }

    [Fact]
    public void WhatWasVisitedMayStandAfterWhoVisited()
    {
        var fields = Only("evidence \"a.csv\" as visit by department of council {\n day from column \"D\"\n}").Fields;

        Assert.Equal(["act visit", "by department", "of council", "day "], fields.Select(f => $"{f.Key} {string.Join(' ', f.Constant)}"));
    }

    [Fact]
    public void AChairOfABodyIsOneName() =>
        Assert.Equal("chair of board", Only("evidence \"a.csv\" as report by chair of board {\n day from column \"D\"\n}").Fields[1].Constant.Single());

    [Fact]
    public void EachMistakeIsSaidAtItsWord() =>
        MarkedNotice.Verify(
            """
            evidence "a.csv" as {|NL1004:meat|} by board {
                day from column "D"
            }
            evidence "b.csv" as {|NL1013:meets|} by board {
                day from column "D"
            }
            evidence "c.csv" as meet by {|NL1001:bord|} {
                day from column "D"
            }
            evidence "d.csv" as figure {|NL1006:council|} {
                in from column "D"
            }
            evidence "e.csv" as audit by council {
                day from column "D"
                {|NL1009:sampel|} from column "S"
            }
            evidence "f.csv" as figures {
                figure from column "I", where "Absent" means {|NL1001:absense|}
                in from column "D"
                status from column "S", where "P" means {|NL1007:provisonal|}
            }
            evidence "g.csv" as finding of progress by department {
                finding from column "F", where "C" means {|NL1007:cleer|}
                day from column "D"
            }
            evidence "h.csv" as item of plan-actions {
                item from column "I"
                status from column "S", where "R" means {|NL1007:rd|}
            }
            evidence "i.csv" as meet by board {
                day from column "D"
                {|NL2092:day from column "E"|}
                ref from column "R", {|NL2015:written day first|}
                known from column "K", {|NL2015:split by ";"|}
                because from column "B", where "x" means "y", {|NL2092:where "X" means "z"|}
                {|NL2015:value from the column of each period|}
            }
            evidence "j.csv" as {|NL2090:meet|} by board {
                ref from column "R"
            }
            evidence "k.csv" as {|NL2091:holds|} {
                from from column "F"
            }
            evidence "l.csv" as figures {|NL2015:absence|} {
                figure from column "F"
                in from column "M"
            }
            evidence "m.csv" as meet by board {
                day from column "D"
                cancelled from column "C", where "x" means {|NL1007:maybe|}
                sheet "A"
                {|NL2092:each sheet|}
                {|NL2015:header in row 0|}
            }
            """);

    [Fact]
    public void AMappingWithAMistakeIsKeptAndMarked()
    {
        var program = MarkedNotice.Compile(MarkedNotice.Header + "evidence \"a.csv\" as meat by board {\n day from column \"D\"\n}\n").Program;

        Assert.True(Assert.Single(program.Mappings).HasErrors);
    }

    private static BoundMapping Only(string text) => Assert.Single(Compile(text).Program.Mappings);

    private static Compilation Compile(string text) => MarkedNotice.Verify(text + "\n");
}
