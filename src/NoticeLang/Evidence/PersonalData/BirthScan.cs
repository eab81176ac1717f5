namespace NoticeLang.Evidence.PersonalData;

/// <summary>A date that is said to be one of birth.</summary>
internal static class BirthScan
{
    private const int MostSigns = 5;
    private static readonly WordSet Months = new("January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");
    private static readonly WordSet Ordinals = new("st nd rd th");
    private static readonly WordSet Between = new("is was on the");

    /// <summary>The pieces of the date, where the words for birth begin at a piece.</summary>
    public static bool At(LineWords line, int at, out int first, out int end)
    {
        first = end = AfterWords(line, at);
        if (first == at)
        {
            return false;
        }

        for (var skipped = 0; skipped < MostSigns && (line.IsSign(first, ":=.\"'()-,|") || line.IsOneOf(first, Between)); skipped++)
        {
            first++;
        }

        return IsDate(line, first, out end);
    }

    /// <summary>The piece after "DOB", "d.o.b.", "date of birth", "born" or "b."; the piece itself where it is none of them.</summary>
    private static int AfterWords(LineWords line, int at) =>
        line.Is(at, "dob") || line.Is(at, "born") || line.Is(at, "birthdate") || line.Is(at, "birthday") ? at + 1
        : line.Is(at, "d") && line.IsSign(at + 1, ".") && line.Is(at + 2, "o") && line.IsSign(at + 3, ".") && line.Is(at + 4, "b") ? at + 5
        : line.Is(at, "date") && line.Is(at + 1, "of") && line.Is(at + 2, "birth") ? at + 3
        : line.Is(at, "date") && line.IsSign(at + 1, "_-") && line.Is(at + 2, "of") && line.IsSign(at + 3, "_-") && line.Is(at + 4, "birth") ? at + 5
        : line.Is(at, "b") && line.IsSign(at + 1, ".") && line.IsSign(at - 1, "(") ? at + 2
        : at;

    /// <summary>A day with its month and year, in any order and with any of the usual signs.</summary>
    private static bool IsDate(LineWords line, int at, out int end)
    {
        end = at;
        if (line.IsNumber(at) && line.IsSign(at + 1, "/.-") && line.IsNumber(at + 2) && line.IsSign(at + 3, "/.-") && line.IsNumber(at + 4))
        {
            end = at + 5;
        }
        else if (line.IsNumber(at))
        {
            var month = line.IsOneOf(at + 1, Ordinals) ? at + 2 : at + 1;
            month = line.Is(month, "of") || line.IsSign(month, "-") ? month + 1 : month;
            var year = line.IsSign(month + 1, ",-") ? month + 2 : month + 1;
            end = line.IsOneOf(month, Months) && line.IsNumber(year) ? year + 1 : at;
        }
        else if (line.IsOneOf(at, Months) && line.IsNumber(at + 1))
        {
            var year = line.IsOneOf(at + 2, Ordinals) ? at + 3 : at + 2;
            year = line.IsSign(year, ",") ? year + 1 : year;
            end = line.IsNumber(year) ? year + 1 : at;
        }

        return end > at;
    }
}
