using System.Linq;
using System.Text;
using NoticeLang.Binding;
using NoticeLang.Diagnostics;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;
using Xunit;

namespace NoticeLang.Tests.Binding;

/// <summary>The cases of <c>tests/cases/semantics</c>: beside each what it is bound to, and every message whole.</summary>
public sealed class BaselineTests
{
    public static TheoryData<string> Cases { get; } = [.. CaseFiles.Paths()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void BindsAsStored(string path)
    {
        var compilation = Compile(path);

        Baseline.Verify(path + ".bound", BoundDumper.Dump(compilation.Program));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void SaysWhatIsStored(string path)
    {
        var text = new StringBuilder();
        foreach (var message in Compile(path).GetDiagnostics())
        {
            Append(text, message);
        }

        Baseline.Verify(path + ".messages", text.Length == 0 ? "No messages" : text.ToString());
    }

    [Fact]
    public void NoBaselineIsLeftOver() =>
        Assert.DoesNotContain(Repository.Files(CaseFiles.Folder, ".bound", ".messages"), file => !CaseFiles.Paths().Contains(file[..file.LastIndexOf('.')]));

    private static Compilation Compile(string path) => Compilation.Create(SyntaxTree.ParseText(Repository.ReadSource(path)));

    private static void Append(StringBuilder text, Diagnostic message)
    {
        var place = message.Location;
        text.Append($"{place.Start} {message.Severity} {message.Id}: {message.Message}\n");
        text.Append($"  {place.Text.ToString(place.Span)} <- {message.Label}\n");
        foreach (var related in message.Related)
        {
            text.Append($"  {related.Location.Start} {related.Location.Text.ToString(related.Location.Span)} <- {related.Label}\n");
        }

        if (message.Why is not null)
        {
            text.Append($"  Why it matters: {message.Why}\n");
        }

        foreach (var fix in message.Fixes)
        {
            text.Append($"  To fix: {fix.Text}{(fix.Note is null ? "" : $" ({fix.Note})")}\n");
        }

        if (message.Remark is not null)
        {
            text.Append($"  {message.Remark}\n");
        }
    }
}
