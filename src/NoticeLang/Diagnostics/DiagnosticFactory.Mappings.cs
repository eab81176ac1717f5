using NoticeLang.Text;

namespace NoticeLang.Diagnostics;

public static partial class DiagnosticFactory
{
    /// <param name="key">The key that would give it: day, from, in.</param>
    public static Diagnostic MappingWithoutDay(TextLocation location, string key) =>
        new(DiagnosticDescriptors.MappingWithoutDay, location, [])
        {
            Label = "when was it?",
            Fixes = [new DiagnosticFix($"{key} from column \"Date\"", "with the name your column has")],
            Remark = "A record without a day meets nothing that is asked by a day.",
        };

    /// <param name="what">The rest of the sentence: which measure each row is about.</param>
    public static Diagnostic MappingIncomplete(TextLocation location, string what, string fix) =>
        new(DiagnosticDescriptors.MappingIncomplete, location, [what])
        {
            Label = "of what?",
            Fixes = [new DiagnosticFix(fix, "a line of the mapping, with the name your column has")],
        };

    public static Diagnostic SaidTwiceInMapping(TextLocation location, TextLocation first, string what) =>
        new(DiagnosticDescriptors.SaidTwiceInMapping, location, [what])
        {
            Label = "said again here",
            Related = [new RelatedLocation(first, "said here")],
            Remark = "To read a table in two ways, write two mappings of the file.",
        };
}
