using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoticeLang.Reporting.Layout;

namespace NoticeLang.Reporting.Schemas;

/// <summary>The schemas, for <c>notice schema</c>: each as JSON Schema (draft 2020-12), and a list of all.</summary>
public static class SchemaReporter
{
    /// <summary>One object, indented by two spaces, ended by a line feed.</summary>
    public static string Report(Schema schema)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);

        // Nothing in a schema comes from a notice or from evidence, so its patterns may stay readable.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            SchemaTemplate.Build(schema).WriteTo(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>A table of all schemas.</summary>
    public static string List(ReportOptions options)
    {
        var output = options.NewOutput();
        output.Paragraph(0, "JSON Schemas (draft 2020-12): what may stand in evidence files, and what stands in each output for programs.");
        output.Gap();
        var table = new TextTable(new TextColumn("Name"), new TextColumn("Describes", 20), new TextColumn("Version"));
        foreach (var schema in Schema.All)
        {
            table.Add(schema.Name, schema.Describes, schema.Version);
        }

        table.Write(output, 2);
        output.Gap();
        output.Line("To print one: notice schema evidence-file");
        output.Line("To write them all: notice schema all --out FOLDER");
        return output.ToString();
    }
}
