using System.Linq;
using System.Runtime.CompilerServices;
using NoticeLang.Evaluation;
using NoticeLang.Reporting.Layout;
using NoticeLang.Reporting.Results;
using NoticeLang.Symbols;
using NoticeLang.Terminal.State;
using NoticeLang.Time;

namespace NoticeLang.Terminal.Screens;

/// <summary>What an overview says of a notice's result; worked out once for each result.</summary>
internal sealed class NoticeSummary
{
    private static readonly ConditionalWeakTable<NoticeResult, NoticeSummary> Known = [];
    private static readonly NoticeSummary None = new();

    private NoticeSummary()
    {
    }

    private NoticeSummary(NoticeResult result)
    {
        var own = result.Conditions.Where(c => c.Symbol.Origin != OriginKind.Local).ToList();
        Conditions = own.Count;
        Attention = own.Count(VerdictWords.NeedsAttention);
        Next = ResultGroups.NextDate(own, result.AsAt);
        if (own.MinBy(VerdictWords.Urgency) is { } worst)
        {
            Worst = VerdictWords.Status(worst);
            Urgency = VerdictWords.Urgency(worst);
        }
    }

    /// <summary>Of the notice's own conditions; local rules are not counted.</summary>
    public int Conditions { get; }

    public int Attention { get; }

    public Day? Next { get; }

    /// <summary>The mark and word of the most urgent condition.</summary>
    public Run Worst { get; } = "";

    public int Urgency { get; } = int.MaxValue;

    public static NoticeSummary Of(NoticeEntry notice) => notice.Result is { } result ? Known.GetValue(result, r => new NoticeSummary(r)) : None;
}
