using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NoticeLang.Diagnostics;
using NoticeLang.Evaluation;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Tests.Workspace;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Evidence;

/// <summary>The pages of the messages about evidence show what they say.</summary>
public class EvidencePageTests
{
    public static TheoryData<string> Ids => [.. DiagnosticDescriptors.All.Select(d => d.Id).Where(id => id.StartsWith("NL3", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_shows_its_message_and_how_to_write_it_right(string id)
    {
        var page = Page(id);
        Assert.StartsWith($"# {id}: {DiagnosticDescriptors.All.Single(d => d.Id == id).Title}\n", page, StringComparison.Ordinal);
        var parts = page.Split("\n## Right\n");
        Assert.Equal([id], Messages(id, parts[0], isRight: false).Distinct());
        Assert.Empty(Messages(id, parts[1], isRight: true));
    }

    /// <summary>Loads the blocks of a part of a page, each as a file beside a notice, and what the loader says of them.</summary>
    private static IEnumerable<string> Messages(string id, string part, bool isRight)
    {
        var host = new BlockHost(id, isRight);
        var blocks = part.Split("```")[1..];
        for (var i = 0; i < blocks.Length; i += 2)
        {
            var end = blocks[i].IndexOf('\n', StringComparison.Ordinal);
            host.Add(blocks[i][..end], blocks[i][(end + 1)..]);
        }

        // What a term of a date means is known once the notice is: its calendars tell.
        var files = host.Build();
        var project = ProjectLoader.Load(files, "n.notice", [], limits: LimitsOf(id), names: files.FileExists("names.yaml") ? "names.yaml" : null);
        var completed = project.Completed;
        return completed.Diagnostics.Concat(project.Names?.Check(completed.Evidence) ?? []).Select(d => d.Id);
    }

    /// <summary>The pages about limits say which small ones stand for those in force.</summary>
    private static ReadingLimits LimitsOf(string id) => id switch
    {
        "NL3140" => new ReadingLimits { TextFileBytes = 50 },
        "NL3141" => new ReadingLimits { EvidenceFiles = 1 },
        "NL3142" => new ReadingLimits { Rows = 1 },
        "NL3143" => new ReadingLimits { ValueLength = 20 },
        "NL3144" => new ReadingLimits { NestingDepth = 4 },
        "NL3149" => new ReadingLimits { MessagesOfOneId = 0 },
        _ => ReadingLimits.Default,
    };

    private static string Page(string id)
    {
        using var stream = typeof(DiagnosticDescriptors).Assembly.GetManifestResourceStream($"pages/{id}.md")!;
        return new StreamReader(stream).ReadToEnd();
    }

    /// <summary>Puts blocks into files. Pages about the file and not its text: those files are made as their pages say.</summary>
    private sealed class BlockHost(string id, bool isRight)
    {
        private readonly List<(string Path, byte[] Bytes)> _files = [("n.notice", Encoding.UTF8.GetBytes("notice n \"N\" {\n}\n"))];

        public void Add(string language, string text)
        {
            if (language == "notice")
            {
                _files[0] = ("n.notice", Encoding.UTF8.GetBytes("notice n \"N\" {\n}\n" + text));
                return;
            }

            Assert.True(language is "yaml" or "csv" or "json" or "markdown", language);
            if (PageWorkbooks.Make(id, isRight, text) is var (ending, bytes))
            {
                _files.Add(($"evidence/{_files.Count}{ending}", bytes));
                return;
            }

            var extension = id == "NL3019" && !isRight ? "pdf" : language == "markdown" ? "md" : language;
            var encoding = id == "NL3017" && !isRight ? Encoding.Latin1 : Encoding.UTF8;
            _files.Add((id switch
            {
                "NL3065" when !isRight => "evidence/names.yaml",
                "NL3066" or "NL3067" or "NL3068" => "names.yaml",
                _ => $"evidence/{_files.Count}.{extension}",
            }, encoding.GetBytes(isRight ? text : Odd(text))));
        }

        /// <summary>Two pages are about characters that a page cannot show.</summary>
        private string Odd(string text) => id switch
        {
            "NL3050" => text.Replace("bell", "\abell", StringComparison.Ordinal),
            "NL3051" => text.Replace("turned", "\u202Eturned", StringComparison.Ordinal),
            _ => text,
        };

        public MemoryWorkspaceHost Build()
        {
            if (_files.Exists(f => f.Path == "names.yaml"))
            {
                // Pages about names have people in the evidence.
                const string People = "records:\n  - { member: P-001, of: b, from: 2019-10 }\n  - { member: P-002, of: b, from: 2019-10 }\n";
                return new MemoryWorkspaceHost(_files.Append(("evidence/p.yaml", Encoding.UTF8.GetBytes(People))));
            }

            var host = new MemoryWorkspaceHost(_files);
            if (isRight)
            {
                return host;
            }

            switch (id)
            {
                case "NL3145":
                    host.Unreadable.Add("evidence/1.yaml");
                    break;
                case "NL3146":
                    host.Skipped["evidence/1.yaml"] = SkippedKind.LinkOutside;
                    break;
                case "NL3147":
                    host.Skipped["evidence/1.yaml"] = SkippedKind.DeepFolder;
                    break;
                case "NL3148":
                    host.Changing.Add("evidence/1.yaml");
                    break;
            }

            return host;
        }
    }
}
