using System;
using System.Collections.Generic;
using System.Linq;

namespace NoticeLang.Cli.CommandLine;

/// <summary>A value of <c>--out</c>: in which form, and to which file (<c>-</c>: standard output).</summary>
internal sealed record OutputArgument(string Form, string File)
{
    /// <summary>As in "junit:results.xml".</summary>
    /// <exception cref="UsageException">It is not in that form, or of a form the command does not write.</exception>
    public static OutputArgument Parse(string value, IReadOnlyList<string> forms)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var form = colon < 0 ? value : value[..colon];
        if (!forms.Contains(form))
        {
            throw new UsageException($"--out takes {string.Join(" or ", forms)}, a colon and a file, as in {forms[0]}:results.xml, not {value}.");
        }

        return colon < 0 || colon == value.Length - 1
            ? throw new UsageException($"--out needs a file after {form}, as in {form}:results.xml, or {form}:- for standard output.")
            : new OutputArgument(form, value[(colon + 1)..]);
    }
}
