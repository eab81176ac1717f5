using System;
using NoticeLang.Diagnostics;
using NoticeLang.Text;

namespace NoticeLang.Workspace.Evidence;

/// <summary>
/// Characters that a value has by an escape, as in <c>\u0000</c>: the file's own text has been looked through, and they do not stand in it. Those
/// that are no text become a mark, and the first of each sort is said.
/// </summary>
internal sealed class EscapedCharacters(SourceText text, DiagnosticBag diagnostics)
{
    private const char Replacement = '\uFFFD';

    private bool _hasControl;
    private bool _hasReordering;

    /// <param name="value">With its escapes read.</param>
    /// <param name="span">Where it stands.</param>
    public string Read(string value, TextSpan span)
    {
        var plain = OddCharacters.Neutralise(value, out var control);
        var lone = FirstLoneSurrogate(plain);
        var first = control is { } at ? value[at] : lone >= 0 ? plain[lone] : (char?)null;
        if (first is { } odd && !_hasControl)
        {
            _hasControl = true;
            diagnostics.Add(DiagnosticFactory.ControlCharacters(new TextLocation(text, span), odd));
        }

        var reordering = OddCharacters.IndexOfReordering(plain);
        if (reordering >= 0 && !_hasReordering)
        {
            _hasReordering = true;
            if (OddCharacters.FirstReordering(text) is null)
            {
                diagnostics.Add(DiagnosticFactory.ReorderingCharacters(new TextLocation(text, span), plain[reordering]));
            }
        }

        return lone < 0 ? plain : WithoutLoneSurrogates(plain);
    }

    private static int FirstLoneSurrogate(string value)
    {
        for (var at = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < value.Length; at++)
        {
            if (char.IsSurrogate(value[at]))
            {
                if (at + 1 >= value.Length || !char.IsSurrogatePair(value[at], value[at + 1]))
                {
                    return at;
                }

                at++;
            }
        }

        return -1;
    }

    private static string WithoutLoneSurrogates(string value)
    {
        var plain = value.ToCharArray();
        for (var at = 0; at < plain.Length; at++)
        {
            if (char.IsSurrogate(plain[at]))
            {
                if (at + 1 < plain.Length && char.IsSurrogatePair(plain[at], plain[at + 1]))
                {
                    at++;
                }
                else
                {
                    plain[at] = Replacement;
                }
            }
        }

        return new string(plain);
    }
}
