using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Tests.Workspace.Evidence;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Evidence;

/// <summary>Terms and seasons as dates (semantics 1.1): read where a calendar tells their days, and said to be unknown where none does.</summary>
public sealed class EvidenceTermsTests
{
    [Theory]
    [InlineData("summer 2026", "summer", 2026)]
    [InlineData("Autumn term 2024", "autumn-term", 2024)]
    [InlineData("autumn-term  2024", "autumn-term", 2024)]
    [InlineData("on or before summer 2026", "summer", 2026)]
    [InlineData("between 2026-01-01 and summer 2026", "summer", 2026)]
    public void A_name_with_a_year_is_a_term(string text, string name, int year) => Assert.Equal(new DateTerm(name, year), EvidenceDates.Read(text).Term);

    [Theory]
    [InlineData("summer")]
    [InlineData("summer 26")]
    [InlineData("Octobr 2019")]
    [InlineData("31 summer 2019")]
    [InlineData("week 12 2020")]
    public void Other_words_are_none(string text) => Assert.Equal(default, EvidenceDates.Read(text));

    [Fact]
    public void A_month_is_no_term() => Assert.Null(EvidenceDates.Read("May 2026", _ => DayInterval.Exactly(Day.Of(2026, 1, 1))).Term);

    [Fact]
    public void A_term_no_calendar_has_is_told_at_its_place_and_its_record_left_out()
    {
        var read = ReaderFixture.Read("a.yaml", "records:\n  - { act: meet, day: sumer 2026 }\n  - { act: meet, day: summer 2026 }\n", out var none);
        Assert.Empty(none);
        var bag = new DiagnosticBag();
        var set = EvidenceTerms.Resolve(read, Summer, ["summer"], bag);

        var message = Assert.Single(bag);
        Assert.Equal(("NL3020", "No calendar of the notice has sumer", "did you mean summer?"), (message.Id, message.Message, message.Label));
        Assert.Equal((2, "sumer 2026"), (message.Location.Start.Line, message.Location.Text.ToString(message.Location.Span)));
        Assert.Equal(new DayInterval(Day.Of(2026, 6, 1), Day.Of(2026, 8, 31)), Assert.Single(set.Records).Day);
        Assert.Same(set, EvidenceTerms.Resolve(set, Summer, [], bag));
    }

    [Fact]
    public void A_figure_of_a_term_speaks_for_its_days()
    {
        var read = ReaderFixture.Read("a.yaml", "records:\n  - { figure: absence, in: summer 2026, value: 5% }\n", out _);
        var figure = EvidenceTerms.Resolve(read, Summer, ["summer"], new DiagnosticBag()).Records.Single();

        Assert.Equal(new DayInterval(Day.Of(2026, 6, 1), Day.Of(2026, 8, 31)), FigurePeriod.Of(figure));
        Assert.Equal("summer 2026", figure.Value("in"));
    }

    [Fact]
    public void A_record_that_then_ends_before_it_begins_is_left_out()
    {
        var read = ReaderFixture.Read("a.yaml", "records:\n  - { holds: director, from: summer 2026, to: 2026-05-01 }\n", out _);
        var bag = new DiagnosticBag();

        Assert.Empty(EvidenceTerms.Resolve(read, Summer, ["summer"], bag).Records);
        Assert.Equal("NL3005", Assert.Single(bag).Id);
    }

    private static DayInterval? Summer(DateTerm term) =>
        term.Name == "summer" ? new DayInterval(Day.Of(term.Year, 6, 1), Day.Of(term.Year, 8, 31)) : null;
}
