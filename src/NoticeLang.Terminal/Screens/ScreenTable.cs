using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Screens;

/// <summary>THE TABLE of screens.</summary>
public static class ScreenTable
{
    public static readonly ImmutableArray<Screen> All =
    [
        new OverviewScreen(),
        new NoticeScreen(),
        new ConditionScreen(),
        new TimelineScreen(),
        new CalendarScreen(),
        new WhatIfScreen(),
        new EvidenceScreen(),
        new SourceScreen(),
    ];

    /// <summary>The screen of a kind; null where there is none.</summary>
    public static Screen? Find(ScreenKind kind) => All.FirstOrDefault(s => s.Kind == kind);

    public static Screen Of(ScreenState state) => Find(state.Here.Kind) ?? All[0];
}
