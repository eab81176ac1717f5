using System;
using System.Text;

namespace NoticeLang.Tests.Infrastructure;

/// <summary>The first stretch of lines where two texts part, in unified form with two lines around it.</summary>
internal static class LineDifference
{
    private const int Context = 2;
    private const int MostLines = 24;

    public static string Show(string before, string after)
    {
        var left = before.Split('\n');
        var right = after.Split('\n');
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            start++;
        }

        var (leftEnd, rightEnd) = (left.Length, right.Length);
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
        {
            leftEnd--;
            rightEnd--;
        }

        var shown = new StringBuilder().Append($"@@ line {start + 1} @@\n");
        Write(shown, ' ', left, Math.Max(0, start - Context), start);
        Write(shown, '-', left, start, leftEnd);
        Write(shown, '+', right, start, rightEnd);
        Write(shown, ' ', left, leftEnd, Math.Min(left.Length, leftEnd + Context));
        return shown.ToString();
    }

    private static void Write(StringBuilder shown, char mark, string[] lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (i - from == MostLines)
            {
                shown.Append($"{mark}… {to - i} more\n");
                return;
            }

            shown.Append(mark).Append(lines[i]).Append('\n');
        }
    }
}
