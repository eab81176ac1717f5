using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using NoticeLang.Binding;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Syntax;

namespace NoticeLang.Benchmarks;

/// <summary>Parse, bind and evaluate a generated notice; Roslyn on C# of as many characters stands beside the parser.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class StageBenchmarks
{
    private string _notice = "";
    private string _csharp = "";
    private SyntaxTree? _tree;
    private BoundProgram? _program;
    private EvidenceSet _evidence = EvidenceSet.Empty;

    [Params(100, 400)]
    public int Conditions { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _notice = NoticeGenerator.Notice(Conditions);
        _csharp = CSharpSource.OfLength(_notice.Length);
        _tree = Stages.Parse(_notice);
        _program = Stages.Bind(_tree);
        _evidence = NoticeGenerator.Evidence(Conditions, Conditions * 10);
    }

    [Benchmark(Baseline = true)]
    public object RoslynParse() => CSharpSyntaxTree.ParseText(_csharp);

    [Benchmark]
    public object Parse() => Stages.Parse(_notice);

    [Benchmark]
    public object Bind() => Stages.Bind(_tree!);

    [Benchmark]
    public NoticeResult Evaluate() => Stages.Evaluate(_program!, _evidence);
}
