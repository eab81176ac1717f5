using NoticeLang.Binding;
using NoticeLang.Evaluation;
using NoticeLang.Evidence;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Text;
using NoticeLang.Time;

namespace NoticeLang.Benchmarks;

/// <summary>The stages that are measured, each from what the stage before it gives.</summary>
internal static class Stages
{
    public static readonly Day AsAt = Day.Of(2022, 4, 1);

    public static SyntaxTree Parse(string text) => SyntaxTree.ParseText(SourceText.From(text, "generated.notice"));

    public static BoundProgram Bind(SyntaxTree tree) => Compilation.Create([tree]).Program;

    public static NoticeResult Evaluate(BoundProgram program, EvidenceSet evidence) =>
        Evaluator.Evaluate(program, evidence, new EvaluationOptions(AsAt));
}
