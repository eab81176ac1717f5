using System;

namespace NoticeLang.Evidence.PersonalData;

/// <summary>
/// Somebody's home: a house in a street with its postcode on a line with a person's name, or what is called a home. A line that speaks of an
/// office or of a person's post is none.
/// </summary>
internal static class AddressScan
{
    private static readonly WordSet Streets = new("street road avenue lane close drive crescent court grove place way terrace gardens mews walk row square rd st ave ln dr cl");

    private static readonly WordSet Offices = new("""
        council department ofsted town civic director chair chairman councillor cllr officer head manager minister secretary inspector commissioner adviser lead
        office offices present apologies venue meeting minutes hall school centre agency trust service services board mp
        """);

    public static bool In(LineWords line, bool hasName, int nameAt, out int first, out int end)
    {
        first = end = 0;
        int house = -1, houseEnd = -1, code = -1, home = -1;
        for (var i = 0; i < line.Count; i++)
        {
            if (line.IsOneOf(i, Offices))
            {
                return false;
            }

            home = home < 0 && IsHome(line, i) ? i : home;
            if (house < 0 && line.IsNumber(i) && line.Length(i) <= 4 && StreetAfter(line, i) is var street and > 0)
            {
                (house, houseEnd) = (i, street);
            }

            code = code < 0 && IsPostcode(line, i) ? i : code;
        }

        if (!(home >= 0 && (house >= 0 || code >= 0)) && !(hasName && house >= 0 && code >= 0))
        {
            return false;
        }

        first = house >= 0 && code >= 0 ? Math.Min(house, code) : house >= 0 ? house : code;
        end = Math.Max(houseEnd, code < 0 ? 0 : code + 4);
        first = hasName ? Math.Min(first, nameAt) : first;
        return true;
    }

    private static bool IsHome(LineWords line, int at) =>
        (line.Is(at, "home") && line.Is(at + 1, "address")) || ((line.Is(at, "lives") || line.Is(at, "lived") || line.Is(at, "living")) && line.Is(at + 1, "at"));

    /// <summary>The piece after the word for a street, at most three words behind a house's number; 0 where there is none.</summary>
    private static int StreetAfter(LineWords line, int number)
    {
        for (var i = number + 1; i <= number + 4 && line.IsWord(i); i++)
        {
            if (i > number + 1 && line.IsOneOf(i, Streets))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>As in WM3 4ZZ, M1 2WD, SW1P 3BT: at most two letters, one or two digits, perhaps a letter; a space; a digit and two letters.</summary>
    private static bool IsPostcode(LineWords line, int at)
    {
        if (!line.IsWord(at) || line.Length(at) > 2 || !IsUpper(line, at) || line.IsJoined(at) && !line.IsSign(at - 1) || !line.IsNumber(at + 1) || !line.IsJoined(at + 1) || line.Length(at + 1) > 2)
        {
            return false;
        }

        var inward = line.IsWord(at + 2) && line.IsJoined(at + 2) && line.Length(at + 2) == 1 ? at + 3 : at + 2;
        return line.IsNumber(inward) && line[inward].HasSpace && line.Length(inward) == 1
            && line.IsWord(inward + 1) && line.IsJoined(inward + 1) && line.Length(inward + 1) == 2 && IsUpper(line, inward + 1);
    }

    private static bool IsUpper(LineWords line, int at) => !line.Text(at).ContainsAnyExceptInRange('A', 'Z');
}
