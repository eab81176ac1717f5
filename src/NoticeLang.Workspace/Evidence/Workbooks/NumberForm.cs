using System;
using System.Buffers;
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

    /// <summary>Shown in one of several ways, whichever its size says: 0.5 as 50%, 19 as 19.</summary>
    Several,
}

/// <summary>What the code of a number format says.</summary>
/// <param name="Width">Digits of a whole number, zeros put before it, as 0012 is shown of 12; 0 for as many as it has.</param>
/// <param name="IsElapsed">Hours may be more than a day has.</param>
internal readonly record struct NumberForm(NumberFormKind Kind, int Width = 0, bool IsElapsed = false)
{
    /// <summary>Letters that are shown before the digits and belong to them, as P- in P-012; null for none.</summary>
    public string? Prefix { get; init; }

    /// <summary>The sign is put behind the number as it is: 19 is shown as 19%, and not 0.19.</summary>
    public bool IsWrittenPercent { get; init; }

    /// <summary>Shown in thousands or millions, in other words, or not at all.</summary>
    public bool ShowsOther { get; init; }

    /// <summary>Places after the point that are shown; null for as many as it has.</summary>
    public int? Decimals { get; init; }

    private static readonly SearchValues<char> PrefixLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The formats that every workbook has without saying so, and that are not plain numbers.</summary>
    public static NumberForm OfBuiltIn(int id) => id switch
    {
        1 or 3 or 37 or 38 => new NumberForm(NumberFormKind.Number) { Decimals = 0 },
        9 => new NumberForm(NumberFormKind.Percent) { Decimals = 0 },
        10 => new NumberForm(NumberFormKind.Percent) { Decimals = 2 },
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

        var sections = Sections(code);
        var form = OfSection(sections[0]);
        return sections.Exists(HasCondition) && sections.Exists(other => OfSection(other).Kind != form.Kind) ? new NumberForm(NumberFormKind.Several) : form;
    }

    private static NumberForm OfSection(string code)
    {
        var bare = Bare(code, out var isElapsed);
        var isGeneral = bare.Contains("general", StringComparison.Ordinal);
        var (hasDay, hasYear, hasTime) = (bare.Contains('d'), bare.AsSpan().ContainsAny('y', 'e', 'b') && !bare.AsSpan().ContainsAny('0', '#') && !isGeneral, bare.AsSpan().ContainsAny('h', 's'));
        return bare.Contains('%') ? OfNumber(NumberFormKind.Percent, bare)
            : IsPercentWritten(code) && (isGeneral || bare.AsSpan().ContainsAny('0', '#')) ? OfNumber(NumberFormKind.Percent, bare) with { IsWrittenPercent = true }
            : hasDay ? new NumberForm(NumberFormKind.Date)
            : hasYear && bare.Contains('m') ? new NumberForm(hasTime ? NumberFormKind.Date : NumberFormKind.Month)
            : hasYear ? new NumberForm(NumberFormKind.Year)
            : isElapsed || hasTime ? new NumberForm(NumberFormKind.Time, IsElapsed: isElapsed)
            : bare.Contains('m') ? new NumberForm(NumberFormKind.Month)
            : bare.Length > 1 && !bare.AsSpan().ContainsAnyExcept('0') ? new NumberForm(NumberFormKind.Number, Width: bare.Length) { Prefix = PrefixOf(code) }
            : isGeneral || bare.Contains('@') ? default
            : OfNumber(NumberFormKind.Number, bare);
    }

    private static NumberForm OfNumber(NumberFormKind kind, string bare)
    {
        var last = bare.AsSpan().LastIndexOfAny('0', '#', '?');
        var point = bare.IndexOf('.', StringComparison.Ordinal);
        var isPlain = !bare.AsSpan().ContainsAny('/', 'e');
        return new NumberForm(kind)
        {
            ShowsOther = (last < 0 && !bare.Contains("general", StringComparison.Ordinal)) || (last >= 0 && last + 1 < bare.Length && bare[last + 1] == ','),
            Decimals = last < 0 || !isPlain ? null : point < 0 ? 0 : Math.Max(0, last - point),
        };
    }

    /// <summary>Whether a sign is put behind the number by itself: 0"%", 0\%.</summary>
    private static bool IsPercentWritten(string code) =>
        code.Contains("\\%", StringComparison.Ordinal) || code.Contains("\"%", StringComparison.Ordinal) || code.Contains("\" %", StringComparison.Ordinal);

    /// <summary>As in "P-"000: letters, and perhaps a hyphen, right before the digits.</summary>
    private static string? PrefixOf(string code)
    {
        var end = code.IndexOf('"', 1);
        var prefix = code[0] == '"' && end > 1 && end + 1 < code.Length && code[end + 1] == '0' ? code[1..end] : "";
        return prefix.Length is > 0 and <= 5 && !prefix.TrimEnd('-').AsSpan().ContainsAnyExcept(PrefixLetters) && prefix.TrimEnd('-').Length > 0 ? prefix : null;
    }

    private static bool HasCondition(string section) =>
        section.Contains("[<", StringComparison.Ordinal) || section.Contains("[>", StringComparison.Ordinal) || section.Contains("[=", StringComparison.Ordinal);

    /// <summary>The parts of a code between its semicolons; at least one.</summary>
    private static List<string> Sections(string code)
    {
        var sections = new List<string>();
        var start = 0;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case ';':
                    sections.Add(code[start..i]);
                    start = i + 1;
                    break;
                default:
                    break;
            }
        }

        sections.Add(start < code.Length ? code[start..] : "");
        return sections;
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
    private readonly HashSet<int> _struck = [];

    public NumberForm this[int style] => style >= 0 && style < _forms.Count ? _forms[style] : default;

    /// <param name="isStruck">Whether it strikes its cells through.</param>
    public void Add(NumberForm form, bool isStruck)
    {
        if (isStruck)
        {
            _struck.Add(_forms.Count);
        }

        _forms.Add(form);
    }

    public bool IsStruck(int style) => _struck.Count > 0 && _struck.Contains(style);
}
