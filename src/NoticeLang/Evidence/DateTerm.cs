using NoticeLang.Text;

namespace NoticeLang.Evidence;

/// <summary>A term or season with its year, as in <c>summer 2026</c>: only a calendar of the notice can tell its days.</summary>
/// <param name="Name">Lower-case words joined by hyphens.</param>
public readonly record struct DateTerm(string Name, int Year)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} {Year}");
}

/// <summary>A date of a record that rests on a term or season, as written, until a calendar tells its days.</summary>
/// <param name="Key">The key it stands under: known, day, from, to.</param>
public sealed record DateOfTerm(string Key, string Text, TextLocation Location);
