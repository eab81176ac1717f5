using System.IO;
using System.Linq;
using NoticeLang.Tests.Architecture;
using NoticeLang.Workspace;

namespace NoticeLang.Tests.Documents;

/// <summary>The example, with what-if folders where they are named.</summary>
internal static class TraffordExample
{
    public static NoticeProject Load(params string[] whatIf) =>
        ProjectLoader.Load(
            new DiskWorkspaceHost(Path.Combine(SourceTree.Root, "examples/trafford")),
            "trafford-2019.notice",
            ["evidence", .. whatIf.Select(folder => "what-if/" + folder)]);
}
