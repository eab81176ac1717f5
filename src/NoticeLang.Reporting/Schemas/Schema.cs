using System.Collections.Immutable;
using System.Linq;

namespace NoticeLang.Reporting.Schemas;

/// <summary>A JSON Schema that the program can print.</summary>
/// <param name="Name">As on the command line; of an output also the last part of its <c>format</c>.</param>
/// <param name="Version">Of the format it describes.</param>
/// <param name="Describes">What it is the schema of, for people.</param>
public sealed record Schema(string Name, string Version, string Describes)
{
    /// <summary>THE TABLE of schemas, in the order they are listed.</summary>
    public static readonly ImmutableArray<Schema> All =
    [
        new("evidence-file", "1.0", "evidence files, YAML or JSON"),
        new("results", "1.0", "notice evaluate --json and notice explain --json"),
        new("evidence", "1.0", "notice evidence --json"),
        new("reading", "1.0", "notice read --json"),
        new("scenarios", "1.0", "notice test --json"),
    ];

    /// <summary>The name of the file it is written to.</summary>
    public string FileName => Name + ".schema.json";

    /// <summary>A name and no address: nothing is to be fetched.</summary>
    public string Id => $"urn:noticelang:schema:{Name}:{Version}";

    /// <summary>The schema of a name; null where there is none.</summary>
    public static Schema? Find(string name) => All.FirstOrDefault(schema => schema.Name == name);
}
