using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using NoticeLang.Cli.CommandLine;
using NoticeLang.Reporting.Schemas;

namespace NoticeLang.Cli.Commands;

/// <summary><c>notice schema</c>: what may stand in evidence files and what stands in the outputs for programs, as JSON Schema.</summary>
internal sealed class SchemaCommand : NoticeCommand
{
    private const string All = "all";

    private readonly Argument<string> _name = new("NAME")
    {
        Description = "which schema to print, or all; without one, they are listed",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _out = new("--out") { HelpName = "FOLDER", Description = "write NAME.schema.json in this folder instead" };
    private readonly Option<string> _width = CommandOptions.Width();

    public SchemaCommand()
        : base("schema", "print a JSON Schema, of evidence files or of an output for programs") => Add(_name, _out, _width);

    public override (string CommandLine, string Does)[] Examples =>
    [
        ("notice schema", "which schemas there are"),
        ("notice schema results", "what notice evaluate --json prints"),
        ("notice schema all --out schemas", "each in a file of its own"),
    ];

    public override int Run(ParseResult arguments, CliContext context)
    {
        var (name, folder) = (arguments.GetValue(_name), arguments.GetValue(_out));
        var options = TerminalAbilities.Options(context, null, arguments.GetValue(_width) is { } width ? ListArguments.Width(width) : null, context.IsOutputTerminal);
        if (name is null && folder is null)
        {
            context.Output.Write(SchemaReporter.List(options));
            return ExitCode.Finished;
        }

        var schemas = Named(name ?? All);
        if (folder is not null)
        {
            return Write(schemas, folder.TrimEnd('/'), context, options);
        }

        if (schemas.Length > 1)
        {
            throw new UsageException("notice schema all needs a folder to write in: notice schema all --out FOLDER.");
        }

        context.Output.Write(SchemaReporter.Report(schemas[0]));
        return ExitCode.Finished;
    }

    private static ImmutableArray<Schema> Named(string name)
    {
        var names = Schema.All.Select(schema => schema.Name).Append(All).ToList();
        return name == All ? Schema.All
            : Schema.Find(name) is { } schema ? [schema]
            : throw new UsageException($"No schema is called {name}.{Suggestion.For(name, names)} The schemas are {string.Join(", ", names.SkipLast(1))}; all is for all of them.");
    }

    private static int Write(ImmutableArray<Schema> schemas, string folder, CliContext context, NoticeLang.Reporting.ReportOptions options)
    {
        foreach (var schema in schemas)
        {
            var file = folder.Length == 0 ? "/" + schema.FileName : $"{folder}/{schema.FileName}";
            if (!OutputFiles.Write(context, options, file, SchemaReporter.Report(schema)))
            {
                return ExitCode.CannotRead;
            }

            context.Output.Write(options.Plain($"Written: {file}"));
        }

        return ExitCode.Finished;
    }
}
