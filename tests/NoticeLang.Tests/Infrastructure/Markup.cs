using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using NoticeLang.Text;

namespace NoticeLang.Tests.Infrastructure;

/// <summary>
/// Text with marks taken out: <c>$$</c> is the caret, <c>[|…|]</c> a span, <c>{|NL0103:…|}</c> a span with a name. Marks nest. A span
/// may be empty.
/// </summary>
internal sealed record Markup(string Text, int? Caret, ImmutableArray<MarkedSpan> Spans)
{
    /// <exception cref="FormatException">A mark is opened and not closed, or closed and not opened.</exception>
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        var open = new Stack<(string Name, int Start)>();
        int? caret = null;
        for (var i = 0; i < marked.Length;)
        {
            if (At(marked, i, "$$"))
            {
                caret = text.Length;
                i += 2;
            }
            else if (At(marked, i, "[|"))
            {
                open.Push(("", text.Length));
                i += 2;
            }
            else if (At(marked, i, "{|") && marked.IndexOf(':', i) is var colon and > 0)
            {
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon + 1;
            }
            else if (At(marked, i, "|]") || At(marked, i, "|}"))
            {
                if (!open.TryPop(out var span))
                {
                    throw new FormatException($"A mark is closed at {i} and was not opened");
                }

                spans.Add(new MarkedSpan(span.Name, TextSpan.FromBounds(span.Start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException($"{open.Count} marks are not closed");
        }

        spans.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.Length.CompareTo(b.Span.Length));
        return new Markup(text.ToString(), caret, spans.ToImmutable());
    }

    private static bool At(string text, int index, string mark) => string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0;
}

/// <summary>A marked span; the name is empty for <c>[|…|]</c>.</summary>
internal sealed record MarkedSpan(string Name, TextSpan Span);
