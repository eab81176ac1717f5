namespace NoticeLang.Evidence.PersonalData;

/// <summary>A name beside an age: "Aisha Khan, 7", "Tom (aged 9)", "7-year-old Aisha", "a boy aged 4, J. B.". Ages above 17 are no child's.</summary>
internal static class AgeScan
{
    private const int Oldest = 17;
    private static readonly WordSet OneChild = new("boy girl child baby toddler son daughter brother sister twin pupil sibling");
    private static readonly WordSet Between = new("is was now who");
    private static readonly WordSet Units = new("year years yr yrs yo month months week weeks");
    private static readonly WordSet ShortUnits = new("yr yrs yo");
    private static readonly WordSet InWords = new("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen");
    private static readonly WordSet Ranges = new("to and or plus");

    /// <summary>The pieces of a name and its age, where the name begins at a piece; <paramref name="next"/> is where to read on.</summary>
    public static bool AfterName(LineWords line, int at, out int first, out int end, out int next)
    {
        var words = PersonNames.Read(line, at, out first, out var last, out next);
        end = last;
        if (words == 0)
        {
            return false;
        }

        var i = last;
        var opened = false;
        var parted = false;
        for (var skipped = 0; skipped < 3 && (line.IsSign(i, ",(;:–—-") || line.IsOneOf(i, Between)); skipped++, i++)
        {
            opened |= line.IsSign(i, "(");
            parted |= line.IsSign(i, ",(;");
        }

        if (Said(line, i, out end))
        {
            return true;
        }

        // A bare number needs a whole name before it and nothing but the end of the item behind it: of "X, 7 members" it is no age.
        end = i + 1;
        return words >= 2 && parted && IsAge(line, i) && (line[i].HasSpace || opened)
            && (end == line.Count || (opened ? line.IsSign(end, ")") : line.IsSign(end, ",;.)") && !(line.IsJoined(end + 1) && !line.IsSign(end + 1))));
    }

    /// <summary>The pieces of an age and the name behind it, where the age begins at a piece.</summary>
    public static bool BeforeName(LineWords line, int at, out int end)
    {
        end = at;
        if (line.IsOneOf(at, OneChild))
        {
            var i = line.IsSign(at + 1, ",") ? at + 2 : at + 1;
            if (!Said(line, i, out var after) || !line.IsSign(after, ",(:"))
            {
                return false;
            }

            return PersonNames.Initials(line, after + 1, out end) >= 2 || PersonNames.Read(line, after + 1, out _, out end, out _) >= 2;
        }

        return IsAge(line, at) && Measured(line, at, out var old) && line.Is(old - 1, "old")
            && PersonNames.Read(line, line.IsSign(old, ",") ? old + 1 : old, out _, out end, out _) > 0;
    }

    /// <summary>An age that says it is one: "aged 9", "age nine", "9 years old", "9 yrs", "9yo", "9 y/o".</summary>
    private static bool Said(LineWords line, int at, out int end)
    {
        if (line.Is(at, "aged") || line.Is(at, "age"))
        {
            var number = line.IsSign(at + 1, ":") ? at + 2 : at + 1;
            end = number + 1;
            return (IsAge(line, number) || line.IsOneOf(number, InWords)) && !IsRange(line, end);
        }

        if (IsAge(line, at) && Measured(line, at, out end))
        {
            return line.Is(end - 1, "old") || line.Is(end - 1, "o") || line.IsOneOf(end - 1, ShortUnits);
        }

        end = at;
        return false;
    }

    /// <summary>A number with its unit: the piece after "7 years", "7-year-old", "7 y/o".</summary>
    private static bool Measured(LineWords line, int number, out int end)
    {
        var unit = line.IsSign(number + 1, "-") ? number + 2 : number + 1;
        end = unit + 1;
        if (line.Is(unit, "y") && line.IsSign(unit + 1, "/") && line.Is(unit + 2, "o"))
        {
            end = unit + 3;
            return true;
        }

        if (!line.IsOneOf(unit, Units))
        {
            return false;
        }

        var old = line.IsSign(end, "-") ? end + 1 : end;
        end = line.Is(old, "old") ? old + 1 : end;
        return true;
    }

    private static bool IsAge(LineWords line, int at) => line.Value(at) is >= 0 and <= Oldest && line.Length(at) <= 2 && !(line.IsJoined(at) && line.IsWord(at - 1));

    /// <summary>"16 to 17", "16-17", "16 and over", "16+": the ages of a group.</summary>
    private static bool IsRange(LineWords line, int at) =>
        (line.IsSign(at, "-–—+/%") && !line[at].HasSpace) || (line.IsSign(at, "-–—") && line.IsNumber(at + 1))
        || (line.IsOneOf(at, Ranges) && (line.IsNumber(at + 1) || line.Is(at + 1, "over") || line.Is(at + 1, "under") || line.Is(at + 1, "above") || line.Is(at + 1, "younger") || line.Is(at + 1, "older")));
}
