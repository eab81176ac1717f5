using System;
using System.Collections.Generic;
using System.Text;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>How a workbook shows the numbers of a cell.</summary>
internal enum NumberFormKind
{
    Number,
    Percent,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A date of which no day is shown, as in Oct-19.</summary>
    Month,

    /// <summary>A date of which only the year is shown.</summary>
    Year,

    /// <summary>A time of day, or how long something took.</summary>
    Time,

    /// <summary>Shown in words, as TRUE or FALSE: no is 0.</summary>
    YesNo,
}

/// <summary>What the code of a number format says.</summary>
/// <param name="Width">Digits of a whole number, zeros put before it, as 0012 is shown of 12; 0 for as many as it has.</param>
/// <param name="IsElapsed">Hours may be more than a day has.</param>
internal readonly record struct NumberForm(NumberFormKind Kind, int Width = 0, bool IsElapsed = false)
{
    /// <summary>The formats that every workbook has without saying so, and that are not plain numbers.</summary>
    public static NumberForm OfBuiltIn(int id) => id switch
    {
        9 or 10 => new NumberForm(NumberFormKind.Percent),
        17 or 55 => new NumberForm(NumberFormKind.Month),
        >= 14 and <= 16 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or >= 56 and <= 58 => new NumberForm(NumberFormKind.Date),
        >= 18 and <= 21 or >= 32 and <= 35 or 45 or 47 => new NumberForm(NumberFormKind.Time),
        46 => new NumberForm(NumberFormKind.Time, IsElapsed: true),
        _ => default,
    };

    /// <summary>Reads the first part of a code such as <c>dd/mm/yyyy;@</c>, <c>[$-809]d mmmm yyyy</c>, <c>0.0%</c>, <c>[h]:mm</c>.</summary>
    public static NumberForm OfCode(string code)
    {
        if (code.Equals("General", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        if (code.Split(';') is [var positive, _, var zero, ..] && IsWord(positive, "\"true\"", "\"yes\"") && IsWord(zero, "\"false\"", "\"no\""))
        {
            return new NumberForm(NumberFormKind.YesNo);
        }

        var bare = Bare(code, out var isElapsed);
        var (hasDay, hasYear, hasTime) = (bare.Contains('d'), bare.AsSpan().ContainsAny('y', 'e', 'b') && !bare.AsSpan().ContainsAny('0', '#'), bare.AsSpan().ContainsAny('h', 's'));
        return bare.Contains('%') ? new NumberForm(NumberFormKind.Percent)
            : hasDay ? new NumberForm(NumberFormKind.Date)
            : hasYear && bare.Contains('m') ? new NumberForm(hasTime ? NumberFormKind.Date : NumberFormKind.Month)
            : hasYear ? new NumberForm(NumberFormKind.Year)
            : isElapsed || hasTime ? new NumberForm(NumberFormKind.Time, IsElapsed: isElapsed)
            : bare.Contains('m') ? new NumberForm(NumberFormKind.Month)
            : bare.Length > 1 && !bare.AsSpan().ContainsAnyExcept('0') ? new NumberForm(NumberFormKind.Number, Width: bare.Length)
            : default;
    }

    /// <summary>A code's first part in small letters, without what is shown as it stands and without colours, languages and conditions.</summary>
    private static string Bare(string code, out bool isElapsed)
    {
        isElapsed = false;
        var bare = new StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    var end = End(code, i, ']');
                    isElapsed |= code.AsSpan((i + 1)..Math.Min(end, code.Length)).Trim("hHmMsS").IsEmpty;
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    bare.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return bare.Replace("am/pm", "").Replace("a/p", "").ToString();
    }

    private static bool IsWord(string part, string one, string other) =>
        part.Equals(one, StringComparison.OrdinalIgnoreCase) || part.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static int End(string code, int from, char mark) => code.IndexOf(mark, from + 1) is >= 0 and var end ? end : code.Length;
}

/// <summary>The number formats of a workbook, by the number that a cell gives for its style.</summary>
internal sealed class NumberForms
{
    private readonly List<NumberForm> _forms = [];

    public NumberForm this[int style] => style >= 0 && style < _forms.Count ? _forms[style] : default;

    public void Add(NumberForm form) => _forms.Add(form);
}
