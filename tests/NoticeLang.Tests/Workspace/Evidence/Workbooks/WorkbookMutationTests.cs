using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using NoticeLang.Tests.Infrastructure;
using Xunit;
using static NoticeLang.Tests.Infrastructure.SheetCell;

namespace NoticeLang.Tests.Workspace.Evidence.Workbooks;

/// <summary>Changed copies of a workbook: never a fall, and never a record with a day the sound one does not have, unless the XML itself was changed.</summary>
public class WorkbookMutationTests
{
    private const int Copies = 400;

    [Fact]
    public void Bytes_changed_at_random_are_seen()
    {
        var random = new Random(20191205);
        var sound = Sample();
        for (var i = 0; i < Copies; i++)
        {
            var bytes = (byte[])sound.Clone();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var set = ReaderFixture.Read("a.xlsx", bytes, out _);
            Assert.All(set.Records, r => Assert.Equal(("meet", "23 May 2019"), (r.Subject, r.Day?.ToString())));
        }
    }

    [Fact]
    public void Xml_changed_at_random_is_read_or_refused()
    {
        var random = new Random(20191205);
        var parts = Parts(Sample());
        string[] pieces = ["<", ">", "\"", "&", "<c r=\"A1\">", "</row>", "<v>", "999999999", "-1", "\uFFFF", "<is>", "t=\"s\"", "<mergeCell ref=\"A1:C9\"/>", "<row r=\"3\"/>", "<!--", "]]>", "xmlns=\"x\""];
        for (var i = 0; i < Copies; i++)
        {
            var changed = parts.Select(p => (p.Name, Text: Encoding.UTF8.GetString(p.Bytes))).ToArray();
            ref var part = ref changed[random.Next(changed.Length)];
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                var at = random.Next(part.Text.Length);
                var length = Math.Min(random.Next(12), part.Text.Length - at);
                part.Text = part.Text[..at] + (random.Next(3) == 0 ? "" : pieces[random.Next(pieces.Length)]) + part.Text[(at + length)..];
            }

            var bytes = WorkbookBuilder.Zip([.. changed.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text)))]);
            var set = ReaderFixture.Read("a.xlsx", bytes, out var diagnostics);
            Assert.True(set.Records.Length + diagnostics.Length > 0);
        }
    }

    private static byte[] Sample() => WorkbookBuilder.Build(
        new WorkbookSheet("Log", ["act", "by", "day"], ["meet", "improvement-board", Date("43608")], ["meet", "improvement-board", Date("43608")]) { Merged = ["A2:A3"] },
        new WorkbookSheet("About", ["Said by", "council"]));

    private static (string Name, byte[] Bytes)[] Parts(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return [.. zip.Entries.Select(e => (e.FullName, Bytes(e)))];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var into = new MemoryStream();
        stream.CopyTo(into);
        return into.ToArray();
    }
}
