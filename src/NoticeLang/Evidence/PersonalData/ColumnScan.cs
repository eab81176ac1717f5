using System;
using System.Buffers;
using NoticeLang.Text;

namespace NoticeLang.Evidence.PersonalData;

/// <summary>A header of a table with a column for a child's name, date of birth or number, or with names and ages.</summary>
internal static class ColumnScan
{
    private static readonly SearchValues<char> Parts = SearchValues.Create(",;\t|");

    private static readonly string[] Alone =
    [
        "dob", "d.o.b.", "d.o.b", "date of birth", "birth date", "birthdate", "nhs number", "nhs no", "nhs no.", "nhs", "upn", "unique pupil number", "pupil number", "child name",
        "child's name", "childs name", "name of child", "pupil name", "pupil's name", "child id", "child_id", "home address", "lac number", "lac id",
    ];

    private static readonly string[] NameParts = ["first name", "forename", "surname", "last name", "firstname", "lastname", "full name"];

    /// <summary>The first such cell of a line, from its beginning.</summary>
    public static bool Find(ReadOnlySpan<char> line, out TextSpan cell)
    {
        cell = default;
        TextSpan? age = null;
        TextSpan? name = null;
        if (!line.ContainsAny(Parts))
        {
            return false;
        }

        for (var start = 0; start <= line.Length;)
        {
            var length = line[start..].IndexOfAny(Parts);
            length = length < 0 ? line.Length - start : length;

            // A comma with a space behind it stands in prose.
            if (start == 0 || start >= line.Length || line[start] != ' ' || line[start - 1] != ',')
            {
                var text = line.Slice(start, length).Trim(" \"'");
                var at = new TextSpan(start + line.Slice(start, length).IndexOf(text, StringComparison.Ordinal), text.Length);
                if (IsOneOf(text, Alone))
                {
                    cell = at;
                    return true;
                }

                age ??= text.Equals("age", StringComparison.OrdinalIgnoreCase) ? at : null;
                name ??= IsOneOf(text, NameParts) ? at : null;
            }

            start += length + 1;
        }

        cell = name ?? default;
        return age is not null && name is not null;
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
