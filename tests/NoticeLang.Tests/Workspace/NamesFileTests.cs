using System;
using System.Linq;
using NoticeLang.Diagnostics;
using NoticeLang.Text;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Workspace;

/// <summary>Who the codes are: how the file is written, where it may stand, and that nothing but the flag opens it.</summary>
public sealed class NamesFileTests
{
    private const string Notice = "notice n \"N\" {\n}\n";
    private const string Evidence = "records:\n  - { member: P-001, of: board, from: 2019-10 }\n";

    [Theory]
    [InlineData("names.yaml", "# people\n---\nP-001: Jo Example\n'P-002' : \"Sam Example\"\n")]
    [InlineData("names.csv", "code,name\r\nP-001,Jo Example\r\nP-002,\"Sam Example\"\r\n")]
    [InlineData("names.csv", "P-001,Jo Example\nP-002,Sam Example")]
    public void AFileOfNamesIsACodeAndANameALine(string path, string text)
    {
        var diagnostics = new DiagnosticBag();
        var names = NamesFile.Read(SourceText.From(text, path), diagnostics).Names;
        Assert.Empty(diagnostics);
        Assert.Equal(["P-001 Jo Example", "P-002 Sam Example"], names.Select(n => $"{n.Key} {n.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Jo Example", "NL3066")]
    [InlineData("P-001:", "NL3066")]
    [InlineData("director: Jo Example", "NL3066")]
    [InlineData("the first P-001: Jo Example", "NL3066")]
    [InlineData("P-001: Jo Example\nP-001: Sam Example", "NL3067")]
    public void WhatCannotBeReadIsSaidWithoutAName(string text, string id)
    {
        var diagnostics = new DiagnosticBag();
        var file = NamesFile.Read(SourceText.From(text, "names.yaml"), diagnostics);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Empty(file.Names);
        Assert.DoesNotContain("Example", diagnostic.Message + diagnostic.Label + diagnostic.Location.Text + string.Concat(diagnostic.Related.Select(r => r.Location.Text + r.Label)), StringComparison.Ordinal);
    }

    [Fact]
    public void ANameThatNoRecordNeedsIsNoted()
    {
        var host = new MemoryWorkspaceHost(("n.notice", Notice), ("evidence/a.yaml", Evidence), ("names.yaml", "P-001: Jo Example\nP-009: Sam Example\n"));
        var project = ProjectLoader.Load(host, "n.notice", [], names: "names.yaml");
        var noted = Assert.Single(project.Names!.Check(project.Completed.Evidence));
        Assert.Equal(("NL3068", "No evidence speaks of P-009", 2), (noted.Id, noted.Message, noted.Location.Start.Line));
    }

    [Fact]
    public void NothingOpensTheFileUnlessItIsAskedFor()
    {
        var host = new MemoryWorkspaceHost(("n.notice", Notice), ("evidence/a.yaml", Evidence), ("names.yaml", "P-001: Jo Example"));
        Assert.Null(ProjectLoader.Load(host, "n.notice", []).Names);
        Assert.DoesNotContain("names.yaml", host.Read);
    }

    [Theory]
    [InlineData("evidence/names.yaml", null)]
    [InlineData("evidence/Names.CSV", null)]
    [InlineData("evidence/deep/names.yml", null)]
    [InlineData("evidence/names.yaml", "evidence/names.yaml")]
    [InlineData("evidence/people.yaml", "evidence/people.yaml")]
    public void AmongTheEvidenceItIsNotOpenedAsNames(string path, string? names)
    {
        var host = new MemoryWorkspaceHost(("n.notice", Notice), ("evidence/a.yaml", Evidence), (path, "P-001: Jo Example\n"));
        var project = ProjectLoader.Load(host, "n.notice", [], names: names);
        Assert.Null(project.Names);
        Assert.Contains(project.Diagnostics, d => d.Id == "NL3065" && d.Location.Path == path);
        Assert.True(path.EndsWith("people.yaml", StringComparison.Ordinal) || !host.Read.Contains(path));
    }
}
