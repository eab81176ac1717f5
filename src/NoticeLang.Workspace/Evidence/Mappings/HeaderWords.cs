using System;
using System.Collections.Generic;
using System.Linq;

namespace NoticeLang.Workspace.Evidence.Mappings;

/// <summary>Words that stand over the columns of logs. A name of these alone is no value of anybody's, whatever row it was taken from.</summary>
internal static class HeaderWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "action", "actions", "activity", "act", "actual", "added", "agenda", "agreed", "and", "apologies", "approved", "area", "at", "attendance", "attended", "audit",
        "baseline", "basis", "board", "body", "by", "cancelled", "category", "chair", "child", "children", "closed", "code", "comment", "comments", "complete", "completed", "condition", "confirmed",
        "corrects", "council", "count", "date", "day", "deadline", "decided", "decision", "department", "description", "details", "directorate", "document", "done", "due", "end",
        "ended", "event", "evidence", "figure", "finding", "for", "from", "has", "held", "how", "id", "in", "indicator", "is", "issue", "item", "known", "last", "lead", "list",
        "location", "measure", "meeting", "meetings", "member", "members", "minutes", "month", "monthly", "name", "next", "no", "note", "notes", "number", "of", "officer", "on",
        "open", "outcome", "outturn", "owner", "party", "percent", "percentage", "performance", "period", "person", "place", "plan", "post", "present", "priority", "progress",
        "quarter", "quarterly", "quorate", "quorum", "rag", "rate", "rating", "reason", "received", "record", "ref", "reference", "remark", "remarks", "removed", "report", "reported", "review",
        "role", "said", "sample", "sent", "service", "size", "sort", "source", "start", "started", "state", "status", "subject", "target", "team", "the", "time", "title", "to",
        "topic", "total", "type", "until", "update", "updated", "value", "venue", "version", "visit", "visited", "what", "when", "where", "who", "whom", "why", "with", "year",
    };

    private static readonly char[] Parts = [' ', '/', '-', '(', ')', '.', ',', ':', '?', '#', '%', '_', '&'];

    public static bool AreAll(string name) => name.Split(Parts, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && words.All(Words.Contains);
}
