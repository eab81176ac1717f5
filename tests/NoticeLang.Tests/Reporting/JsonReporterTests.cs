using System;
using System.Linq;
using System.Text.Json;
using NoticeLang.Evaluation;
using NoticeLang.Reporting;
using NoticeLang.Reporting.Results;
using NoticeLang.Symbols;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Reporting;

public sealed class JsonReporterTests
{
    private static readonly NoticeResult Sample = Samples.Result(
        [Samples.Use(Samples.OverduePlan().Cited[0], RecordFate.Used, "inspectorate visits", "plan")],
        Samples.OverduePlan(),
        Samples.Condition("local", "A local rule", new VerdictReport(Verdict.Met), OriginKind.Local));

    [Fact]
    public void SaysItsFormatAndVersion()
    {
        var json = Parse(Sample);

        Assert.Equal("noticelang.results", json.GetProperty("format").GetString());
        Assert.Equal("1.0", json.GetProperty("version").GetString());
        Assert.Equal("2022-04-01", json.GetProperty("asAt").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("knownBy").ValueKind);
    }

    [Fact]
    public void AConditionHasItsVerdictDaysReasonsAndSettlement()
    {
        var plan = Parse(Sample).GetProperty("conditions")[0];

        Assert.Equal("plan", plan.GetProperty("id").GetString());
        Assert.Equal("not-met", plan.GetProperty("verdict").GetString());
        Assert.Equal("bad", plan.GetProperty("class").GetString());
        Assert.Equal("red", plan.GetProperty("rag").GetString());
        Assert.Equal("2020-08-31", plan.GetProperty("due").GetString());
        Assert.Equal(-578, plan.GetProperty("daysLeft").GetInt32());
        Assert.Equal(["reckoned", "found", "not-found"], plan.GetProperty("explanation").GetProperty("because").EnumerateArray().Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal("E12", plan.GetProperty("explanation").GetProperty("because")[1].GetProperty("record").GetString());
        Assert.Equal("met", plan.GetProperty("settlement").GetProperty("becomes").GetString());
        Assert.Equal("2020-08-31", plan.GetProperty("settlement").GetProperty("steps")[0].GetProperty("to").GetString());
    }

    [Fact]
    public void ARecordHasItsPlaceAndTheHashOfItsFile()
    {
        var record = Parse(Sample).GetProperty("evidence").GetProperty("records")[0];

        Assert.Equal("E12", record.GetProperty("id").GetString());
        Assert.Equal("evidence/letter.yaml", record.GetProperty("source").GetProperty("file").GetString());
        Assert.Equal(3, record.GetProperty("source").GetProperty("line").GetInt32());
        Assert.Equal(1, record.GetProperty("source").GetProperty("column").GetInt32());
        Assert.Equal(new string('a', 64), record.GetProperty("sha256").GetString());
        Assert.Equal("used", record.GetProperty("fate").GetString());
    }

    [Fact]
    public void AnInexactDayIsARangeAndAnExactOneADay()
    {
        var record = Parse(Sample).GetProperty("evidence").GetProperty("records")[0];

        Assert.Equal("2022-03-01", record.GetProperty("day").GetProperty("from").GetString());
        Assert.Equal("2022-03-31", record.GetProperty("day").GetProperty("to").GetString());
        Assert.Equal("2022-03-31", record.GetProperty("known").GetString());
    }

    [Fact]
    public void AnOpenEndIsNull()
    {
        var record = Samples.Record("E1", 3) with { Day = new DayInterval(Day.Of(2020, 1, 1), Day.Never) };
        var day = Parse(Samples.Result([Samples.Use(record, RecordFate.Unused, "x")])).GetProperty("evidence").GetProperty("records")[0].GetProperty("day");

        Assert.Equal("2020-01-01", day.GetProperty("from").GetString());
        Assert.Equal(JsonValueKind.Null, day.GetProperty("to").ValueKind);
    }

    [Fact]
    public void LocalRulesAreCountedApart()
    {
        var totals = Parse(Sample).GetProperty("totals");

        Assert.Equal(1, totals.GetProperty("notice").GetProperty("conditions").GetInt32());
        Assert.Equal(1, totals.GetProperty("notice").GetProperty("not-met").GetInt32());
        Assert.Equal(1, totals.GetProperty("local").GetProperty("met").GetInt32());
    }

    [Fact]
    public void EveryMarkHasItsWord()
    {
        foreach (var mark in Enum.GetValues<VerdictMarks>().Where(mark => mark != VerdictMarks.None))
        {
            var json = Parse(Samples.Result(Samples.Condition("a", "A", new VerdictReport(Verdict.Due) { Marks = mark })));
            Assert.Single(json.GetProperty("conditions")[0].GetProperty("marks").EnumerateArray());
        }
    }

    [Fact]
    public void ErrorsInTheFilesMakeItPartial()
    {
        var json = Parse(Sample with { Diagnostics = [Messages.Sample()] });

        Assert.False(Parse(Sample).GetProperty("partial").GetBoolean());
        Assert.True(json.GetProperty("partial").GetBoolean());
        Assert.Equal("NL1901", json.GetProperty("messages")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void TextThatWouldCloseAScriptOrAStringIsEscaped()
    {
        var text = JsonReporter.Report(Samples.Result(Samples.Condition("a", "\"</script>\u001b[2J\u202e", new VerdictReport(Verdict.Met))), ReportOptions.Default);

        Assert.DoesNotContain("</script>", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.Equal("\"</script>\u001b[2J\u202e", JsonDocument.Parse(text).RootElement.GetProperty("conditions")[0].GetProperty("title").GetString());
    }

    private static JsonElement Parse(NoticeResult result) => JsonDocument.Parse(JsonReporter.Report(result, ReportOptions.Default)).RootElement;
}
