using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace NoticeLang.Benchmarks;

/// <summary>Megabytes a second of our parser beside Roslyn's on C# of as many bytes, in one process and in turn.</summary>
internal static class PeerComparison
{
    public static void Run(TextWriter writer)
    {
        writer.WriteLine("| bytes | NoticeLang MB/s | Roslyn MB/s | NoticeLang ÷ Roslyn |");
        writer.WriteLine("| ---: | ---: | ---: | ---: |");
        foreach (var conditions in new[] { 60, 500, 4000 })
        {
            var notice = NoticeGenerator.Notice(conditions);
            var csharp = CSharpSource.OfLength(notice.Length);
            Check(notice, csharp);
            var (ours, roslyns) = Measure.Pair(() => Stages.Parse(notice), () => CSharpSyntaxTree.ParseText(csharp));
            var megabytes = notice.Length / 1e6;
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {notice.Length:N0} | {megabytes / ours * 1000:F1} | {megabytes / roslyns * 1000:F1} | {roslyns / ours:F2} |"));
        }
    }

    /// <summary>Neither parser may be timed on text that makes it recover (the cut at the end of the C# aside).</summary>
    private static void Check(string notice, string csharp)
    {
        if (!Stages.Parse(notice).Diagnostics.IsEmpty)
        {
            throw new InvalidDataException("the generated notice has messages: " + Stages.Parse(notice).Diagnostics[0]);
        }

        var tail = csharp.Length - 8192;
        if (CSharpSyntaxTree.ParseText(csharp).GetDiagnostics().FirstOrDefault(d => d.Location.SourceSpan.Start < tail) is { } error)
        {
            throw new InvalidDataException("the C# has errors: " + error);
        }
    }
}
