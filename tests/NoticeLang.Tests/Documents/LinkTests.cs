using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NoticeLang.Tests.Architecture;
using Xunit;

namespace NoticeLang.Tests.Documents;

public sealed partial class LinkTests
{
    [Fact]
    public void EveryRelativeLinkLeadsSomewhere()
    {
        var wrong =
            from path in SourceTree.Files("", ".md")
            from Match link in Link().Matches(WithoutCode(SourceTree.Read(path)))
            let target = link.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal) && !LeadsSomewhere(path, target)
            select $"{path}: {target}";

        Offenders.None(wrong);
    }

    [Fact]
    public void ThereAreLinksToLookAt() =>
        Assert.True(SourceTree.Files("", ".md").Sum(path => Link().Count(WithoutCode(SourceTree.Read(path)))) > 20);

    private static bool LeadsSomewhere(string from, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? from : Path.Combine(Path.GetDirectoryName(from)!, parts[0]);
        var full = Path.GetFullPath(Path.Combine(SourceTree.Root, path));
        if (!File.Exists(full) && !Directory.Exists(full))
        {
            return false;
        }

        return parts.Length == 1 || Anchors(File.ReadAllText(full)).Contains(parts[1]);
    }

    private static IEnumerable<string> Anchors(string markdown) =>
        Heading().Matches(WithoutCode(markdown)).Select(h => AnchorOf(h.Groups[1].Value));

    private static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var c in heading.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                anchor.Append(c);
            }
            else if (c == ' ')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString();
    }

    private static string WithoutCode(string markdown) => Fence().Replace(markdown, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
