using System;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Results;
using NoticeLang.Time;
using Xunit;

namespace NoticeLang.Tests.Reporting;

public sealed class VerdictSentenceTests
{
    [Fact]
    public void DatesAreSaidWithHowFarOffTheyAre()
    {
        Says("Due. Due Wednesday 1 June 2022, in 61 days.", new VerdictReport(Verdict.Due) { DueDay = Day.Of(2022, 6, 1) });
        Says("Due. Due Friday 1 April 2022, the last day.", new VerdictReport(Verdict.Due) { DueDay = Samples.AsAt });
        Says("Not met. It was due Thursday 31 March 2022, 1 day ago.", new VerdictReport(Verdict.NotMet) { DueDay = Day.Of(2022, 3, 31) });
        Says("Due. No date is set.", new VerdictReport(Verdict.Due) { Marks = VerdictMarks.NoDateSet });
        Says("Kept so far. Next due Saturday 23 April 2022, in 22 days. Kept since 23 May 2019.", new VerdictReport(Verdict.OnTrack) { NextDue = Day.Of(2022, 4, 23), KeptSince = Day.Of(2019, 5, 23) });
        Says("Nothing due yet. First due Saturday 23 April 2022, in 22 days.", new VerdictReport(Verdict.OnTrack) { NextDue = Day.Of(2022, 4, 23), Marks = VerdictMarks.NothingDueYet });
        Says("Not yet begun. It begins on Sunday 1 May 2022.", new VerdictReport(Verdict.NotTriggered) { Begins = Day.Of(2022, 5, 1), Marks = VerdictMarks.NotYet });
    }

    [Fact]
    public void LatenessIsARangeWhereDaysAreInexact()
    {
        Says("Met late, 12 days after the due date.", new VerdictReport(Verdict.MetLate) { DaysLate = (12, 12) });
        Says("Met late, between 1 and 1,030 days after the due date.", new VerdictReport(Verdict.MetLate) { DaysLate = (1, 1030) });
    }

    [Fact]
    public void MarksAreSaidInWords()
    {
        Says("Met. It rests only on the word of the party it binds.", new VerdictReport(Verdict.Met) { Marks = VerdictMarks.OwnWord });
        Says("Met. It was done before the notice was issued.", new VerdictReport(Verdict.Met) { Marks = VerdictMarks.BeforeIssue });
        Says("Not triggered. Nothing on this record triggers it.", new VerdictReport(Verdict.NotTriggered) { Marks = VerdictMarks.OnThisRecord });
        Says("Not met. The notice has ended.", new VerdictReport(Verdict.NotMet) { Marks = VerdictMarks.Ended });
        Says("Open power. It may be used, and nothing shows it has been.", new VerdictReport(Verdict.NotTriggered) { Marks = VerdictMarks.PowerOpen });
        Says("Used power.", new VerdictReport(Verdict.NotTriggered) { Marks = VerdictMarks.PowerUsed });
    }

    [Fact]
    public void AFailureThatIsOverIsSaidToBeOver() =>
        Says("Not met. It has been kept since 5 March 2021.", new VerdictReport(Verdict.NotMet) { Now = Verdict.OnTrack, KeptSince = Day.Of(2021, 3, 5) });

    [Fact]
    public void DoubtSaysWhatItCouldBe() =>
        Says("Disputed. It could be met or met late.", new VerdictReport(Verdict.Disputed) { CouldBe = new VerdictSet().Add(Verdict.Met).Add(Verdict.MetLate) });

    private static void Says(string sentence, VerdictReport report) =>
        Assert.Equal(sentence, VerdictWords.Sentence(Samples.Condition("a", "A", report), Samples.AsAt));
}
