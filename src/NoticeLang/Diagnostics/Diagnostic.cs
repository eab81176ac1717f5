using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

/// <summary>A second place a message speaks of, with the words under its marks ("first used here").</summary>
public sealed record RelatedLocation(TextLocation Location, string Label);

/// <summary>A way to mend: what to write, what that would mean, and the change itself where it cannot alter the meaning.</summary>
public sealed record DiagnosticFix(string Text, string? Note = null, TextChange? Change = null);

/// <summary>One message about one place. Data only: a reporter lays it out.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, TextLocation Location, ImmutableArray<string> Arguments)
{
    public string Id => Descriptor.Id;

    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>The first line: one sentence that stands alone.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments.Cast<object?>()]);

    /// <summary>The words beside the marks under the officer's own line; empty for none.</summary>
    public string Label { get; init; } = "";

    /// <summary>How many things it speaks of, where they are more than its place.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Whether nothing of the file it is about could be used.</summary>
    public bool IsOfWholeFile { get; init; }

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>Why it matters, only where that is not obvious.</summary>
    public string? Why { get; init; }

    public ImmutableArray<DiagnosticFix> Fixes { get; init; } = [];

    /// <summary>What follows if nothing is done, or why nothing was done for them.</summary>
    public string? Remark { get; init; }

    /// <summary>The order of all lists of messages: place, then id, then words. Determined by the files alone.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var byPlace = left.Location.CompareTo(right.Location);
        if (byPlace != 0)
        {
            return byPlace;
        }

        var byId = string.CompareOrdinal(left.Id, right.Id);
        return byId != 0 ? byId : string.CompareOrdinal(left.Message, right.Message);
    }

    public bool Equals(Diagnostic? other) => other is not null && Id == other.Id && Location == other.Location && Message == other.Message;

    public override int GetHashCode() => HashCode.Combine(Id, Location, Message);

    public override string ToString() => $"{Location.Path}:{Location.Start}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
