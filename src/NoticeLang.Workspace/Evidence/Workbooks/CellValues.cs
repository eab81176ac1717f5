using System;
using System.Collections.Generic;
using System.Globalization;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>A cell as its sheet writes it.</summary>
/// <param name="Type">Of the value: s for a shared text, b, e, d, str, inlineStr; n or null for a number.</param>
/// <param name="Value">Null where there is none.</param>
/// <param name="Formula">Null where the cell has none; empty where it shares another cell's.</param>
internal readonly record struct RawCell(int Column, string? Type, int Style, string? Value, string? Formula);

/// <summary>What the cells of a workbook hold, by its texts, its number formats and its count of days.</summary>
internal sealed class CellValues(IReadOnlyList<ReadText> sharedTexts, HashSet<int> struckTexts, NumberForms forms, bool from1904, ReadingLimits limits)
{
    private const int LongestPlain = 9;
    private const int KeptDays = 50_000;

    private readonly Dictionary<int, GridCell> _days = [];
    private readonly TextPool _pool = new();

    /// <summary>The cell; null where it holds nothing. Nothing is ever worked out: of a formula, the value that stands beside it is read.</summary>
    public GridCell? Read(RawCell raw)
    {
        if (string.IsNullOrEmpty(raw.Value) && raw.Type is not ("str" or "inlineStr"))
        {
            return raw.Formula is { } formula ? new GridCell(raw.Column, "=" + formula.Trim(), CellKind.Error) : null;
        }

        if (raw.Type == "s" && IndexOf(raw.Value) is >= 0 and var index && index < sharedTexts.Count)
        {
            return Checked(new GridCell(raw.Column, CellKind.Text, sharedTexts[index]));
        }

        if (raw.Type is null or "n" && IsPlain(raw.Value) && forms[raw.Style].Kind == NumberFormKind.Date)
        {
            return Day(raw.Column, int.Parse(raw.Value!, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        var (text, kind) = raw.Type switch
        {
            "s" => ("text " + raw.Value, CellKind.Error),
            "str" or "inlineStr" => (CellText.Clean(raw.Value ?? ""), CellKind.Text),
            "b" => YesOrNo(raw.Value!),
            "e" => (raw.Value!.Trim(), CellKind.Error),
            "d" => Or(SerialDate.OfIso(raw.Value!.Trim(), forms[raw.Style].Kind), CellKind.Date, raw.Value),
            null or "n" => Number(raw.Value!, forms[raw.Style]),
            _ => (raw.Value!.Trim(), CellKind.Error),
        };
        return Checked(new GridCell(raw.Column, text, kind));
    }

    /// <summary>The number of a shared text; negative where it is none.</summary>
    private static int IndexOf(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    private GridCell? Checked(GridCell cell) =>
        cell.Text.Length == 0 ? null
        : cell.Text.Length <= limits.ValueLength ? cell
        : new GridCell(cell.Column, cell.Text[..40] + "...", CellKind.Error);

    /// <summary>As <see cref="Read"/>, of the cells that nearly all are; null where it is none of them.</summary>
    /// <param name="value">The bytes of its value.</param>
    public GridCell? ReadPlain(int column, in PlainCell cell, ReadOnlySpan<byte> value)
    {
        switch (cell.Type)
        {
            case PlainType.Shared when cell.Whole >= 0 && cell.Whole < sharedTexts.Count:
                return Checked(new GridCell(column, CellKind.Text, sharedTexts[cell.Whole]));
            case PlainType.Number when cell.Whole >= 0:
                var form = forms[cell.Style];
                return form.Kind == NumberFormKind.Date ? Day(column, cell.Whole)
                    : form is { Kind: NumberFormKind.Number, Width: 0 } ? Checked(new GridCell(column, CellKind.Number, _pool.Of(value)))
                    : null;
            case PlainType.Text or PlainType.Inline when value.IndexOf(CellText.Escape) < 0:
                return Checked(new GridCell(column, CellKind.Text, _pool.Of(value)));
            default:
                return null;
        }
    }

    /// <summary>Whether a cell is struck through, in whole or in part.</summary>
    public bool IsStruck(RawCell raw) => IsStruck(raw.Style, raw.Type == "s" && struckTexts.Count > 0 ? IndexOf(raw.Value) : -1);

    /// <inheritdoc cref="IsStruck(RawCell)"/>
    /// <param name="text">The number of the shared text that stands in it; negative where none does.</param>
    public bool IsStruck(int style, int text) => forms.IsStruck(style) || (struckTexts.Count > 0 && struckTexts.Contains(text));

    /// <summary>Whether a cell shows something else than it holds: in thousands, not at all, or 0 where it holds more.</summary>
    public bool ShowsOther(int style, GridCell read)
    {
        if (read.Kind is not (CellKind.Number or CellKind.Percent))
        {
            return false;
        }

        var form = forms[style];
        if (form is { ShowsOther: false, Decimals: null })
        {
            return false;
        }

        return decimal.TryParse(read.Text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value != 0
            && (form.ShowsOther || (form.Decimals is { } decimals && Math.Abs(value) < 0.5m * Power(-decimals)));
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (; exponent < 0 && power > 0; exponent++)
        {
            power /= 10;
        }

        return power;
    }

    private static (string Text, CellKind Kind) YesOrNo(string value) => value.Trim() switch
    {
        "1" or "true" => ("yes", CellKind.YesNo),
        "0" or "false" => ("no", CellKind.YesNo),
        var other => (other, CellKind.Error),
    };

    private (string Text, CellKind Kind) Number(string value, NumberForm form)
    {
        // Nearly all numbers are whole: those need none of the care below.
        if (form is { Kind: NumberFormKind.Number, Width: 0 } && IsPlain(value))
        {
            return (value, CellKind.Number);
        }

        if (!DecimalText.TryParse(value, out var number))
        {
            return (value.Trim(), CellKind.Error);
        }

        switch (form.Kind)
        {
            case NumberFormKind.Percent:
                return (number.ToText(shift: form.IsWrittenPercent ? 0 : 2) + "%", CellKind.Percent);
            case NumberFormKind.YesNo:
                return (number.Digits.Length == 0 ? "no" : "yes", CellKind.YesNo);
            case NumberFormKind.Number:
                var text = number.ToText();
                var isWhole = !number.IsNegative && number.Point >= number.Digits.Length;
                text = form.Width > text.Length && isWhole ? text.PadLeft(form.Width, '0') : text;
                return form.Prefix is { } prefix && isWhole ? (prefix + text, CellKind.Text) : (text, CellKind.Number);
            case NumberFormKind.Several:
                return (value.Trim(), CellKind.Error);
            default:
                var isSerial = decimal.TryParse(number.ToText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var serial);
                return !isSerial ? (value.Trim(), CellKind.Error)
                    : form.Kind == NumberFormKind.Time ? Or(SerialDate.ToTime(serial, form.IsElapsed), CellKind.Text, value)
                    : Or(SerialDate.ToDate(serial, form.Kind, from1904), CellKind.Date, value);
        }
    }

    /// <summary>Whether a number is whole, written in figures alone, and no larger than numbers of days are.</summary>
    private static bool IsPlain(string? value) =>
        value is { Length: > 0 and <= LongestPlain } && !value.AsSpan().ContainsAnyExceptInRange('0', '9') && (value[0] != '0' || value.Length == 1);

    /// <summary>The same days stand in many cells, and share what they say.</summary>
    private GridCell Day(int column, int serial)
    {
        if (!_days.TryGetValue(serial, out var day))
        {
            var (text, kind) = Or(SerialDate.ToDate(serial, NumberFormKind.Date, from1904), CellKind.Date, serial.ToString(CultureInfo.InvariantCulture));
            day = new GridCell(0, text, kind);
            if (_days.Count < KeptDays)
            {
                _days[serial] = day;
            }
        }

        return day with { Column = column };
    }

    private static (string Text, CellKind Kind) Or(string? text, CellKind kind, string raw) => text is null ? (raw.Trim(), CellKind.Error) : (text, kind);
}
