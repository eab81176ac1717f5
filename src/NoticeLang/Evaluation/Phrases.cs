using System.Globalization;

namespace NoticeLang.Evaluation;

/// <summary>Numbers of days in words.</summary>
internal static class Phrases
{
    public static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days:N0} {(days == 1 ? "day" : "days")}");

    public static string Days(int least, int most) =>
        least == most ? Days(least) : string.Create(CultureInfo.InvariantCulture, $"{least:N0} to {most:N0} days");

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>"third", "11th".</summary>
    public static string Ordinal(int number) => number <= Ordinals.Length ? Ordinals[number - 1]
        : string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
