using System;
using System.Collections.Generic;

namespace NoticeLang.Evidence;

/// <summary>Words that logs have, under Status or Outcome, for what did not take place or has not yet.</summary>
public static class NotDoneWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "cancelled", "canceled", "postponed", "deferred", "rescheduled", "abandoned", "not held", "did not happen", "did not take place", "not done", "not quorate",
        "inquorate", "planned", "scheduled", "provisional", "proposed", "to be confirmed", "tbc", "no",
    };

    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase) { "status", "outcome", "held", "held?", "took place", "took place?", "meeting status" };

    /// <summary>Whether a key or the name of a column asks whether something took place.</summary>
    public static bool IsAskedBy(string key) => key.Length > 3 && Keys.Contains(key.Trim());

    public static bool Contains(string value) => Words.Contains(value.Trim().TrimEnd('.'));
}
