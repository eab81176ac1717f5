using NoticeLang.Reporting;
using NoticeLang.Time;

namespace NoticeLang.Cli.CommandLine;

/// <summary>Dates on the command line.</summary>
internal static class DateArgument
{
    /// <param name="text">As typed: see <see cref="DateWords"/>.</param>
    /// <param name="name">What the date is called in a message: "as-at".</param>
    /// <exception cref="UsageException">It is no date.</exception>
    public static Day Parse(string text, string name) => DateWords.Parse(text, name, out var problem) ?? throw new UsageException(problem);
}
