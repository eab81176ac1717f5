using NoticeLang.Workspace;
using Xunit;

namespace NoticeLang.Tests.Workspace;

public sealed class NoticeFinderTests
{
    private static readonly MemoryWorkspaceHost s_host = new(
        ("one/a.notice", "notice a {\n}\n"),
        ("one/shared.notice", "party council\n"),
        ("two/b.notice", "notice b {\n}\n"),
        ("two/c.notice.md", "# C\n\n```notice\nnotice c {\n}\n```\n"),
        ("two/evidence/x.yaml", "records:\n"),
        (".hidden/d.notice", "notice d {\n}\n"));

    [Fact]
    public void AFolderWithOneNoticeIsOneAndOfOneWithSeveralEachIs() =>
        Assert.Equal(["one", "two/b.notice", "two/c.notice.md"], NoticeFinder.Find(s_host, "."));

    [Fact]
    public void AFolderWithoutANoticeIsNone_UnlessThereIsNothingElse()
    {
        var host = new MemoryWorkspaceHost(("one/a.notice", "notice a {\n}\n"), ("one/as-supplied/mappings.notice", "party council\n"));

        Assert.Equal(["one"], NoticeFinder.Find(host, "."));
        Assert.Equal(["one/as-supplied"], NoticeFinder.Find(host, "one/as-supplied"));
    }

    [Fact]
    public void AFileIsItselfAndWhatIsNotThereIsNothing()
    {
        Assert.Equal(["two/b.notice"], NoticeFinder.Find(s_host, "two/b.notice"));
        Assert.Equal(["one"], NoticeFinder.Find(s_host, "one"));
        Assert.Empty(NoticeFinder.Find(s_host, "three"));
        Assert.Empty(NoticeFinder.Find(s_host, "two/evidence"));
    }
}
