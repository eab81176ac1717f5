using System;

namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>A cell of a sheet, as in B7. Both from 1.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    /// <summary>In every workbook, whatever the limits of reading are.</summary>
    private const int MaxDigits = 7;
    private const int MaxLetters = 3;

    /// <summary>Reads B7 and $B$7; false for what is no cell of any sheet.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellReference reference)
    {
        var (row, column, letters, digits) = (0, 0, 0, 0);
        foreach (var one in text)
        {
            if (one is >= 'A' and <= 'Z' or >= 'a' and <= 'z' && digits == 0 && letters < MaxLetters)
            {
                column = (column * 26) + ((one | 0x20) - 'a') + 1;
                letters++;
            }
            else if (char.IsAsciiDigit(one) && letters > 0 && digits < MaxDigits)
            {
                row = (row * 10) + (one - '0');
                digits++;
            }
            else if (one != '$')
            {
                reference = default;
                return false;
            }
        }

        reference = new CellReference(row, column);
        return row > 0 && column > 0;
    }
}
