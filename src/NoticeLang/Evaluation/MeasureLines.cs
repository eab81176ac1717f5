using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Evidence;
using NoticeLang.Time;

namespace NoticeLang.Evaluation;

/// <summary>The lines of a reason about figures.</summary>
internal static class MeasureLines
{
    /// <summary>A figure, whether it meets what is asked, and below it what it is held against.</summary>
    public static Explanation Found(UnitContext unit, MeasureQuestion question, FigureMatch figure, string more = "")
    {
        var which = figure.Beside is { } beside && question.Comparator is not null ? $", which is {beside.Value}" : "";
        var note = figure.Meets switch
        {
            Truth.True => $"meets “{question.Asked}”{which}",
            Truth.False => $"does not meet “{question.Asked}”{which}",
            Truth.Contradicted => $"sources disagree whether it meets “{question.Asked}”",
            Truth.Imprecise when figure.UnitDoubt.Length > 0 => $"{figure.UnitDoubt}, so whether it meets “{question.Asked}” is not clear",
            Truth.Absent => $"nothing to hold it against: {Missing(question, figure)}",
            _ => $"too loose to say whether it meets “{question.Asked}”{which}",
        };
        var line = UnitLines.Found(unit, figure.Fact, more.Length > 0 ? $"{note}; {more}" : note);
        return figure.Beside is { } against ? line with { Children = line.Children.Add(UnitLines.Found(unit, against.Fact)) } : line;
    }

    /// <summary>Figures that do not count, other figures of the baseline, and a comparator restated since.</summary>
    public static IEnumerable<Explanation> Remarks(UnitContext unit, MeasureQuestion question, World world, MeasureFigures figures)
    {
        foreach (var (fact, why) in figures.Silent.Where(s => s.Fact.On is not { } day || day.Lo <= unit.T))
        {
            yield return UnitLines.Found(unit, fact, why) with { Kind = ExplanationKind.Remark };
        }

        foreach (var fact in question.OtherBaselines(world))
        {
            yield return UnitLines.Found(unit, fact, $"the baseline written in the notice is {Number(question, question.Measure.Baseline!.Value)}, and that is used") with { Kind = ExplanationKind.Remark };
        }

        foreach (var record in (figures.Fixed?.Fact.Records ?? []).Where(r => r.Corrects is not null && r.Known is { } known && known.Lo > (unit.Context.Program.Notice?.Issued?.Hi ?? Day.Never)))
        {
            yield return UnitLines.Remark($"{RecordSentences.Of(record, unit.Context.Program)}: restated after the notice was issued, {record.Known!.Value.ToPhrase()}") with { Record = record, Location = record.Location };
        }
    }

    /// <summary>What was looked for: the figure itself, and what it was to be held against.</summary>
    public static Explanation NotFound(MeasureQuestion question, string when) =>
        UnitLines.NotFound($"looked for a figure of {question.Measure.Name} {when}: none is supplied");

    /// <summary>The figure that would have to stand beside one, in words.</summary>
    public static string Missing(MeasureQuestion question, FigureMatch? figure)
    {
        var period = question.Frozen is not null ? PeriodOf(question.Frozen.Value) : figure?.Period ?? "that period";
        return $"no figure of {Whose(question)} for {period} is supplied";
    }

    public static string Whose(MeasureQuestion question) => question.Comparator ?? question.Measure.Name;

    /// <summary>As the notice and evidence write a period: "March 2020", "2019/20", "6 January 2020 to 16 February 2020".</summary>
    public static string PeriodOf(DayInterval days) =>
        days.Lo is { IsFinite: true, Month: 4, DayOfMonth: 1 } && days.Hi == days.Lo.AddMonths(12).AddDays(-1)
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{days.Lo.Year}/{(days.Lo.Year + 1) % 100:00}")
            : days.ToString();

    public static string Number(MeasureQuestion question, decimal number) =>
        number.ToString(System.Globalization.CultureInfo.InvariantCulture) + (question.Measure.Unit == "percent" ? "%" : "");

    public static bool IsOwnWord(UnitContext unit, IEnumerable<FigureMatch> figures) =>
        UnitLines.IsOwnWord(unit, figures.Select(f => f.Fact));

    /// <summary>Sides of a conflict, and what is not in doubt.</summary>
    public static IEnumerable<Explanation> Evidence(UnitContext unit, MeasureQuestion question, UnitVerdict judged, IEnumerable<FigureMatch> figures, System.Func<FigureMatch, string>? more = null)
    {
        if (judged.Verdict != Verdict.Disputed)
        {
            return figures.Select(f => Found(unit, question, f, more?.Invoke(f) ?? ""));
        }

        var doubted = judged.Groups.Select(g => g.Id).ToImmutableHashSet();
        return UnitLines.Alternatives(unit, judged)
            .Concat(figures.Where(f => !doubted.Contains(f.Group.Id)).Select(f => Found(unit, question, f, more?.Invoke(f) ?? "")));
    }
}
