using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Workspace;

/// <summary>However a notice was saved, it says the same, at the same places.</summary>
public class SavedNoticeTests
{
    private const string Notice = "notice n \"A café – and more\" {\n    issued 1 January 2019 by department\n    addressed to council\n}\nparty council \"Council\"\nparty department \"Department\"\ncondition reports \"It reports\" {\n    origin instrument\n    council must report in each month\n        from 1 February 2019\n    council must bogus\n}\n";

    private static readonly Dictionary<string, Func<string, byte[]>> Encodings = new(StringComparer.Ordinal)
    {
        ["UTF-8 with a mark"] = text => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        ["UTF-16"] = text => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        ["UTF-16 without a mark"] = Encoding.Unicode.GetBytes,
        ["UTF-16, high byte first, without a mark"] = Encoding.BigEndianUnicode.GetBytes,
        ["UTF-32 without a mark"] = Encoding.UTF32.GetBytes,
    };

    public static TheoryData<string> Names => [.. Encodings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_encoding_and_line_end_gives_the_same_messages_at_the_same_places(string encoding)
    {
        var whole = Describe(Encoding.UTF8.GetBytes(Notice));
        Assert.NotEmpty(whole);
        foreach (var lineEnd in (string[])["\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085"])
        {
            Assert.Equal(whole, Describe(Encodings[encoding](Notice.Replace("\n", lineEnd, StringComparison.Ordinal))));
        }
    }

    [Theory]
    [InlineData("NL3017", "caf\u00E9")]
    [InlineData("NL3051", "caf\u202Ee")]
    public void An_old_encoding_and_what_turns_the_reading_order_round_are_said_of_a_notice_too(string id, string word)
    {
        byte[] bytes = id == "NL3017" ? Encoding.Latin1.GetBytes($"party council \"{word}\"\n") : Encoding.UTF8.GetBytes($"party council \"{word}\"\n");
        var project = ProjectLoader.Load(new MemoryWorkspaceHost([("n.notice", bytes)]), "n.notice", []);
        Assert.Equal([id], project.Diagnostics.Select(d => d.Id));
    }

    private static List<string> Describe(byte[] bytes)
    {
        var project = ProjectLoader.Load(new MemoryWorkspaceHost([("n.notice", bytes)]), "n.notice", []);
        Assert.Empty(project.Diagnostics);
        return [.. Compilation.Create(project.Sources.Select(SyntaxTree.ParseText)).GetDiagnostics().Select(d => d.ToString())];
    }
}
