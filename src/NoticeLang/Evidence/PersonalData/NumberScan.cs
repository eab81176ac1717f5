namespace NoticeLang.Evidence.PersonalData;

/// <summary>Numbers that name one child: an NHS number, a unique pupil number, the number of a case.</summary>
internal static class NumberScan
{
    private const string PupilLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private const int FewestDigits = 3;
    private static readonly WordSet Cases = new("case child pupil client patient lac cla lcs ics mosaic liquidlogic carefirst");
    private static readonly WordSet Systems = new("mosaic liquidlogic carefirst");
    private static readonly WordSet Called = new("no number num id ref reference nr");

    /// <summary>An NHS number that begins at a piece: ten digits, together or 3, 3 and 4, whose last is right or that are called one.</summary>
    public static bool IsNhs(LineWords line, int at, out int end)
    {
        end = at;
        if (!line.IsNumber(at) || (line.IsJoined(at) && !line.IsSign(at - 1, "\"'([:=,;|#")))
        {
            return false;
        }

        end = line.Length(at) == 10 ? at + 1
            : line.Length(at) == 3 && Group(line, at + 1, 3, out var second) && Group(line, second, 4, out var third) ? third
            : at;
        if (end == at || (line.IsJoined(end) && (!line.IsSign(end) || line.IsSign(end, "-/.£%") && line.IsJoined(end + 1))) || (line.IsNumber(at - 1) && !line.IsNumber(at - 2)))
        {
            return false;
        }

        return IsCalled(line, at) || HasRightEnd(line, at, end);
    }

    /// <summary>A unique pupil number: a letter worked out from the twelve digits behind it.</summary>
    public static bool IsPupil(LineWords line, int at)
    {
        if (!line.IsWord(at) || line.Length(at) != 1 || !line.IsNumber(at + 1) || !line.IsJoined(at + 1) || line.Length(at + 1) != 12)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += (line.Text(at + 1)[i] - '0') * (i + 2);
        }

        return line.Text(at)[0] == PupilLetters[sum % PupilLetters.Length];
    }

    /// <summary>The pieces of a number that the words beginning at a piece say is a case's or a child's.</summary>
    public static bool IsCase(LineWords line, int at, out int first, out int end)
    {
        first = end = at;
        if (line.Is(at, "upn"))
        {
            first = PastSigns(line, line.IsOneOf(at + 1, Called) ? at + 2 : at + 1);
            return Code(line, first, out end) >= 6;
        }

        if (!line.IsOneOf(at, Cases))
        {
            return false;
        }

        var word = line.IsSign(at + 1, "_-") ? at + 2 : at + 1;
        if (line.IsOneOf(word, Called))
        {
            first = PastSigns(line, word + 1);
            return Code(line, first, out end) >= FewestDigits;
        }

        first = PastSigns(line, at + 1);
        return line.IsNumber(first) && ((line.IsOneOf(at, Systems) && line.Length(first) >= 5)
            || ((line.Is(at, "lac") || line.Is(at, "cla")) && line.Length(first) >= FewestDigits && line.Text(first)[0] == '0'))
            && Code(line, first, out end) > 0;
    }

    /// <summary>How many digits stand in the letters, digits, slashes and hyphens that are joined from a piece on.</summary>
    private static int Code(LineWords line, int at, out int end)
    {
        var digits = 0;
        for (end = at; end < line.Count && (end == at || line.IsJoined(end)) && (!line.IsSign(end) || (line.IsSign(end, "/-") && line.IsJoined(end + 1) && end > at)); end++)
        {
            digits += line.IsNumber(end) ? line.Length(end) : 0;
        }

        return digits;
    }

    private static int PastSigns(LineWords line, int at)
    {
        for (var skipped = 0; skipped < 4 && (line.IsSign(at, ".:#=\"'|") || line.Is(at, "is")); skipped++)
        {
            at++;
        }

        return at;
    }

    /// <summary>A group of so many digits after a space or a hyphen.</summary>
    private static bool Group(LineWords line, int at, int length, out int end)
    {
        var number = line.IsSign(at, "-") && line.IsJoined(at) && line.IsJoined(at + 1) ? at + 1 : at;
        end = number + 1;
        return line.IsNumber(number) && line.Length(number) == length && (number > at || line[number].HasSpace);
    }

    private static bool IsCalled(LineWords line, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 5; i--)
        {
            if (line.Is(i, "nhs"))
            {
                return true;
            }

            if (!line.IsSign(i, ".:#=\"'|") && !line.IsOneOf(i, Called) && !line.Is(i, "is"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Modulus 11, weights 10 to 2; numbers are given from 32, 4, 6, 7 and 9 on, and never one digit ten times.</summary>
    private static bool HasRightEnd(LineWords line, int at, int end)
    {
        var sum = 0;
        var weight = 10;
        var last = 0;
        var leading = 0;
        var areSame = true;
        for (var i = at; i < end; i++)
        {
            foreach (var c in line.Text(i))
            {
                if (!char.IsAsciiDigit(c))
                {
                    continue;
                }

                last = c - '0';
                leading = weight >= 9 ? (leading * 10) + last : leading;
                areSame &= line.Text(at)[0] == c;
                sum += weight > 1 ? weight * last : 0;
                weight--;
            }
        }

        return !areSame && leading is (>= 32 and < 50) or (>= 60 and < 80) or >= 90 && (11 - (sum % 11)) % 11 == last;
    }
}
