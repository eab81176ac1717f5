using System.Globalization;

namespace NoticeLang.Evaluation;

/// <summary>Numbers of days in words.</summary>
internal static class Phrases
{
    public static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days:N0} {(days == 1 ? "day" : "days")}");

    public static string Days(int least, int most) =>
        least == most ? Days(least) : string.Create(CultureInfo.InvariantCulture, $"{least:N0} to {most:N0} days");

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
