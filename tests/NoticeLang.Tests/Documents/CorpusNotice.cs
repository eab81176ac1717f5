using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Tests.Infrastructure;

namespace NoticeLang.Tests.Documents;

/// <summary>One condition of the corpus, as <c>examples/corpus/notices.json</c> gives it.</summary>
internal sealed record CorpusCondition(int Number, string Paraphrase, string Kind);

/// <summary>One notice of the corpus, and what the folder of its name says in the language.</summary>
internal sealed record CorpusNotice(string Id, IReadOnlyList<CorpusCondition> Conditions)
{
    public const string Folder = "examples/corpus";

    private static readonly IReadOnlyList<CorpusNotice> Corpus = Read();

    public static IReadOnlyList<CorpusNotice> All => Corpus;

    /// <summary>All notice files of its folder, taken together; none where there is no such folder.</summary>
    public Compilation Compile() =>
        Compilation.Create(Repository.Files($"{Folder}/{Id}", ".notice", ".notice.md").Select(Repository.ReadSource).Select(SyntaxTree.ParseText));

    private static CorpusNotice[] Read()
    {
        using var json = JsonDocument.Parse(Repository.Read(Folder + "/notices.json"));
        return
        [
            .. json.RootElement.EnumerateArray().Select(notice => new CorpusNotice(
                notice.GetProperty("id").GetString()!,
                [
                    .. notice.GetProperty("conditions").EnumerateArray().Select(condition => new CorpusCondition(
                        condition.GetProperty("n").GetInt32(), condition.GetProperty("paraphrase").GetString()!, condition.GetProperty("kind").GetString()!)),
                ])),
        ];
    }
}
