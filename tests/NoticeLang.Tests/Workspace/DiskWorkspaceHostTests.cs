using System;
using System.IO;
using System.Linq;
using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Workspace;

public sealed class DiskWorkspaceHostTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("notice-").FullName;

    public DiskWorkspaceHostTests()
    {
        Write("here/evidence/a.yaml", "a");
        Write("here/evidence/deep/b.yaml", "bb");
        Write("outside/secret.yaml", "secret");
    }

    private DiskWorkspaceHost Host => new(Path.Combine(_root, "here"));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Files_are_listed_relative_to_their_folder_with_forward_slashes()
    {
        Assert.Equal(["a.yaml", "deep/b.yaml"], Host.FilesIn("evidence", deep: true).Order(StringComparer.Ordinal));
        Assert.Equal(["a.yaml"], Host.FilesIn("evidence", deep: false));
    }

    [Fact]
    public void Paths_are_shown_relative_to_the_current_folder()
    {
        Assert.Equal("evidence/a.yaml", Host.Show("evidence/./a.yaml"));
        Assert.Equal("evidence/a.yaml", Host.Show(Path.Combine(_root, "here", "evidence", "a.yaml")));
        Assert.Equal("../outside/secret.yaml", Host.Show("../outside/secret.yaml"));
    }

    [Fact]
    public void Files_and_folders_are_told_apart_and_read()
    {
        Assert.True(Host.FileExists("evidence/a.yaml"));
        Assert.False(Host.FileExists("evidence"));
        Assert.True(Host.FolderExists("evidence"));
        Assert.False(Host.FolderExists("evidence/a.yaml"));
        Assert.Equal(2, Host.LengthOf("evidence/deep/b.yaml"));
        Assert.Equal("bb"u8.ToArray(), Host.Read("evidence/deep/b.yaml"));
    }

    [Fact]
    public void Links_out_of_the_folder_and_linked_folders_are_not_followed()
    {
        var evidence = Path.Combine(_root, "here", "evidence");
        File.CreateSymbolicLink(Path.Combine(evidence, "inside.yaml"), Path.Combine(evidence, "deep", "b.yaml"));
        File.CreateSymbolicLink(Path.Combine(evidence, "outside.yaml"), Path.Combine(_root, "outside", "secret.yaml"));
        File.CreateSymbolicLink(Path.Combine(evidence, "broken.yaml"), Path.Combine(_root, "nothing.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(evidence, "all"), Path.Combine(_root, "outside"));
        Directory.CreateSymbolicLink(Path.Combine(evidence, "loop"), evidence);
        Assert.Equal(["a.yaml", "deep/b.yaml", "inside.yaml"], Host.FilesIn("evidence", deep: true).Order(StringComparer.Ordinal));
        Assert.Equal(2, Host.LengthOf("evidence/inside.yaml"));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
