using System;
using System.Text;

namespace NoticeLang.Reporting.Layout;

/// <summary>
/// The one writer of CSV (RFC 4180): UTF-8 with a byte order mark, so that a spreadsheet opens it right, lines ended by CR LF, every cell
/// cleaned. A cell that a spreadsheet would run as a formula is led by an apostrophe, which makes it text.
/// </summary>
public sealed class CsvText
{
    private const string Mark = "\uFEFF";
    private readonly StringBuilder _text = new(Mark);

    public void Row(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _text.Append(',');
            }

            Append(cells[i]);
        }

        _text.Append("\r\n");
    }

    public override string ToString() => _text.ToString();

    private void Append(string cell)
    {
        var text = (MayRun(cell) ? "'" : "") + PlainText.Clean(cell);
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _text.Append(text);
            return;
        }

        _text.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    /// <summary>Spreadsheets take what begins so for a formula, also after a line break or tab, and in their wide forms.</summary>
    private static bool MayRun(string cell) =>
        cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20';
}
