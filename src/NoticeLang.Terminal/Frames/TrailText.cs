using System.Linq;
using NoticeLang.Terminal.Screens;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Frames;

/// <summary>The first line: where somebody is, and the day everything is worked out for.</summary>
internal static class TrailText
{
    /// <summary>As in "NoticeLang: Overview > Trafford 2019 > plan"; short: only the place itself.</summary>
    public static string Of(ScreenState state, bool isShort)
    {
        var crumbs = state.Trail.Select(p => ScreenTable.Find(p.Kind)?.Crumb(state, p) ?? "").ToList();
        return isShort ? crumbs[^1] : "NoticeLang: " + string.Join(" > ", crumbs);
    }

    /// <summary>As in "As at Friday 1 April 2022"; in what if, the day that is set, named so.</summary>
    public static string AsAt(ScreenState state, int width)
    {
        var known = state.KnownBy is { } day ? $", known by {day}" : "";
        var isSet = state.Here.Kind == ScreenKind.WhatIf ? "Set day: " : "As at ";
        return width < 80 ? (state.Here is { Kind: ScreenKind.WhatIf, Supposing.Day: var supposed } && supposed != state.AsAt ? $"what if {supposed}" : state.AsAt.ToString()) : $"{isSet}{state.AsAt.ToLongString()}{known}";
    }
}
