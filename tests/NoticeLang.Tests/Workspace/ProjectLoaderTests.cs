using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Workspace;

public class ProjectLoaderTests
{
    private const string Notice = "notice n \"N\" {\n}\n";
    private const string Meeting = "records:\n  - { act: meet, by: board, day: 2019-10-22 }\n";

    [Fact]
    public void A_file_comes_with_what_its_folder_shares_and_with_the_evidence_beside_it()
    {
        var host = new MemoryWorkspaceHost(
            ("t/n.notice", Notice), ("t/shared.notice", "party council \"Council\"\n"), ("t/other.notice", "// another\n" + Notice),
            ("t/more.notice.md", "Words\n\n```notice\nparty a \"A\"\n```\n"), ("t/sub/x.notice", "party x \"X\"\n"), ("t/readme.md", "notice"),
            ("t/evidence/b.yaml", Meeting), ("t/evidence/deep/a.yml", Meeting), ("t/evidence/a.csv", "act,day\nmeet,2019\n"), ("t/what-if/c.yaml", Meeting));
        var project = ProjectLoader.Load(host, "t/n.notice", []);
        Assert.Empty(project.LoadErrors);
        Assert.Empty(project.Diagnostics);
        Assert.Equal(["t/more.notice.md", "t/n.notice", "t/shared.notice"], project.Sources.Select(s => s.Path));
        Assert.Equal(["t/evidence/a.csv", "t/evidence/b.yaml", "t/evidence/deep/a.yml"], project.Evidence.Files.Select(f => f.Path));
        Assert.Equal(3, project.Evidence.Records.Length);
    }

    [Fact]
    public void Mappings_among_the_evidence_are_of_the_program_and_no_evidence()
    {
        const string mapping = "party council \"Council\"\nbody board \"Board\"\nevidence \"log.csv\" as meet by board {\n    day from column \"Date\"\n}\n";
        var host = new MemoryWorkspaceHost(("n.notice", Notice), ("supplied/mappings.notice", mapping), ("supplied/log.csv", "Date,Place\n2019-10-22,Hall\n"));
        foreach (var paths in new[] { new[] { "supplied" }, ["supplied/log.csv", "supplied/mappings.notice"] })
        {
            var project = ProjectLoader.Load(host, "n.notice", paths);
            Assert.Empty(project.LoadErrors);
            Assert.Empty(project.Diagnostics);
            Assert.Equal(["n.notice", "supplied/mappings.notice"], project.Sources.Select(s => s.Path));
            Assert.Equal("22 October 2019", Assert.Single(project.Evidence.Records).CountsOn.ToString());
        }

        Assert.Equal(["n.notice"], ProjectLoader.Load(host, "n.notice", []).Sources.Select(s => s.Path));
    }

    [Fact]
    public void A_notice_among_the_evidence_is_not_taken()
    {
        var project = ProjectLoader.Load(new MemoryWorkspaceHost(("n.notice", Notice), ("evidence/other.notice", Notice), ("evidence/b.yaml", Meeting)), "n.notice", []);

        Assert.Equal(["n.notice"], project.Sources.Select(s => s.Path));
        Assert.Equal("NL3019", Assert.Single(project.Diagnostics).Id);
    }

    [Fact]
    public void A_folder_is_all_notice_files_directly_in_it()
    {
        var host = new MemoryWorkspaceHost(("t/b.notice", Notice), ("t/a.notice.md", "```notice\n" + Notice + "```\n"), ("t/sub/x.notice", Notice), ("t/evidence/b.yaml", Meeting));
        var project = ProjectLoader.Load(host, "t", []);
        Assert.Equal(["t/a.notice.md", "t/b.notice"], project.Sources.Select(s => s.Path));
        Assert.Single(project.Evidence.Records);
    }

    [Fact]
    public void The_notice_is_told_of_before_any_evidence_is_read()
    {
        var host = new MemoryWorkspaceHost(("t/n.notice", Notice), ("t/evidence/b.yaml", Meeting));
        ProjectLoader.Load(host, "t/n.notice", [], onSources: sources =>
        {
            Assert.Equal(["t/n.notice"], sources.Select(s => s.Path));
            Assert.Equal(["t/n.notice"], host.Read);
        });
        Assert.Equal(["t/n.notice", "t/evidence/b.yaml"], host.Read);
    }

    [Fact]
    public void The_current_folder_is_a_folder()
    {
        var host = new MemoryWorkspaceHost(("a.notice", Notice), ("evidence/b.yaml", Meeting));
        Assert.Equal("evidence/b.yaml", Assert.Single(ProjectLoader.Load(host, ".", []).Evidence.Files).Path);
        Assert.Equal("evidence/b.yaml", Assert.Single(ProjectLoader.Load(host, "a.notice", []).Evidence.Files).Path);
    }

    [Fact]
    public void Evidence_that_is_named_takes_the_place_of_the_folder_beside_the_notice()
    {
        var host = new MemoryWorkspaceHost(("n.notice", Notice), ("evidence/a.yaml", Meeting), ("what-if/b.yaml", Meeting), ("c.csv", "act,day\nmeet,2019\n"));
        var project = ProjectLoader.Load(host, "n.notice", ["what-if", "c.csv", "what-if/b.yaml"]);
        Assert.Equal(["c.csv", "what-if/b.yaml"], project.Evidence.Files.Select(f => f.Path));
        Assert.DoesNotContain("evidence/a.yaml", host.Read);
    }

    [Fact]
    public void No_evidence_is_no_error()
    {
        var project = ProjectLoader.Load(new MemoryWorkspaceHost(("n.notice", Notice)), "n.notice", []);
        Assert.Empty(project.LoadErrors);
        Assert.Empty(project.Evidence.Files);
    }

    [Theory]
    [InlineData("x.notice", LoadErrorKind.NotFound, "There is no file or folder called x.notice")]
    [InlineData("evidence", LoadErrorKind.NoNotice, "There is no notice in evidence")]
    [InlineData("evidence/a.yaml", LoadErrorKind.NoNotice, "There is no notice in evidence/a.yaml")]
    public void What_is_not_there_is_said(string path, LoadErrorKind kind, string message)
    {
        var host = new MemoryWorkspaceHost(("n.notice", Notice), ("evidence/a.yaml", Meeting));
        var project = ProjectLoader.Load(host, path, []);
        var error = Assert.Single(project.LoadErrors);
        Assert.Equal((kind, message), (error.Kind, error.Message));
        Assert.Empty(project.Sources);
    }

    [Fact]
    public void What_cannot_be_used_is_said_and_the_rest_is_used()
    {
        var host = new MemoryWorkspaceHost(("n.notice", Notice), ("e/a.yaml", Meeting), ("e/b.yaml", Meeting), ("e/c.yaml", Meeting), ("d.pptx", ""));
        host.Unreadable.Add("e/a.yaml");
        host.Lengths["e/b.yaml"] = ReadingLimits.Default.TextFileBytes + 1;
        var project = ProjectLoader.Load(host, "n.notice", ["gone", "e", "d.pptx"]);
        Assert.Equal(
            [(LoadErrorKind.NotFound, "gone"), (LoadErrorKind.NotEvidence, "d.pptx")],
            project.LoadErrors.Select(e => (e.Kind, e.Path)));
        Assert.Equal("e/c.yaml", Assert.Single(project.Evidence.Files).Path);
        Assert.Equal([("NL3145", "e/a.yaml"), ("NL3140", "e/b.yaml")], project.Diagnostics.Select(d => (d.Id, d.Location.Path)));
        Assert.Equal("you have no permission to read it", project.Diagnostics[0].Label);
        Assert.DoesNotContain("e/b.yaml", host.Read);
    }

    [Fact]
    public void A_file_of_the_largest_size_is_read()
    {
        var host = new MemoryWorkspaceHost(("n.notice", Notice), ("evidence/a.yaml", Meeting));
        host.Lengths["evidence/a.yaml"] = ReadingLimits.Default.TextFileBytes;
        Assert.Empty(ProjectLoader.Load(host, "n.notice", []).LoadErrors);
    }

    [Fact]
    public void Files_in_the_evidence_folder_that_are_not_read_are_listed_and_hidden_ones_are_not()
    {
        var host = new MemoryWorkspaceHost(("n.notice", Notice), ("evidence/log.ppt", "x"), ("evidence/.git/config", "x"), ("evidence/.DS_Store", "x"));
        var note = Assert.Single(ProjectLoader.Load(host, "n.notice", []).Diagnostics);
        Assert.Equal(("NL3019", "evidence/log.ppt"), (note.Id, note.Location.Path));
    }

    [Fact]
    public void Stages_are_logged_with_counts()
    {
        var log = new ListLogger();
        ProjectLoader.Load(new MemoryWorkspaceHost(("n.notice", Notice), ("evidence/a.yaml", Meeting)), "n.notice", ["evidence", "gone"], log);
        Assert.Contains("Debug Evidence in evidence/a.yaml: 1 records, 0 statements", log.Lines);
        Assert.Contains("Warning Not used: gone (NotFound)", log.Lines);
        Assert.Equal("Information Loaded 1 notice files and 1 evidence files with 1 records", log.Lines[^1]);
    }

    private sealed class ListLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {formatter(state, exception)}");
    }
}
