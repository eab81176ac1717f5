using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml;
using NoticeLang.Diagnostics;

namespace NoticeLang.Workspace.Evidence.Packages;

/// <summary>
/// A workbook or document as the ZIP archive it is: parts by name, and what they say of one another. Nothing is ever written to disk, so
/// that names of parts are never paths. Whatever cannot be read is a <see cref="FileRefusedException"/>.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly string _kind;
    private readonly ReadingLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private long _unpacked;

    private OfficePackage(ZipArchive zip, string kind, ReadingLimits limits) => (_zip, _kind, _limits) = (zip, kind, limits);

    /// <param name="kind">workbook or document.</param>
    /// <param name="otherwise">What a text file of this name should be called, as in ".csv".</param>
    public static OfficePackage Open(SourceFile file, string kind, string otherwise)
    {
        if (PackageForms.Obstacle(file.Bytes, otherwise) is var (label, fix))
        {
            throw Refuse(kind, label, fix);
        }

        if (file.Bytes.AsSpan().Count("PK\u0001\u0002"u8) > file.Limits.PackedParts)
        {
            throw FileRefusedException.TooLarge(ReadingLimits.InWords(file.Limits.PackedParts, "parts"));
        }

        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            var package = new OfficePackage(zip, kind, file.Limits);
            package.AddParts();
            zip = null;
            return package;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw Refuse(kind, "it is damaged, or was not copied to its end", "copy it again");
        }
        finally
        {
            zip?.Dispose();
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Whether a part's name ends in this.</summary>
    public bool HasPartNamed(string ending) => _parts.Keys.Any(p => p.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The main part, whose relation to the package itself says so.</summary>
    /// <param name="usual">Its name where that is not said.</param>
    public string MainPart(string usual) =>
        RelationsOf("").Values.FirstOrDefault(r => r is { Kind: "officeDocument", IsExternal: false })?.Part ?? usual;

    /// <summary>What a part says of others, by id.</summary>
    /// <param name="part">Empty for the package itself.</param>
    public Dictionary<string, PackageRelation> RelationsOf(string part)
    {
        var relations = new Dictionary<string, PackageRelation>(StringComparer.Ordinal);
        var at = part.LastIndexOf('/') + 1;
        var name = $"{part[..at]}_rels/{part[at..]}.rels";
        if (Has(name))
        {
            Read(name, xml =>
            {
                while (xml.Read())
                {
                    if (xml is { IsStart: true, Name: "Relationship" } && xml.Attribute("Id") is { } id)
                    {
                        relations[id] = PackageRelation.Of(xml.Attribute("Type") ?? "", xml.Attribute("Target") ?? "", xml.Attribute("TargetMode"), part);
                    }
                }
            });
        }

        return relations;
    }

    /// <summary>Goes through a part; the part is read to its end whatever is done with it, so that damage anywhere in it is seen.</summary>
    public void Read(string part, Action<PartReader> read) => Read(part, stream => stream, (xml, _) => read(xml));

    /// <summary>As <see cref="Read(string, Action{PartReader})"/>, with a gate in the way of the XML reader.</summary>
    /// <param name="tag">The tag after which it is held up first.</param>
    public void ReadGated(string part, ReadOnlyMemory<byte> tag, Action<PartReader, PartGate> read) => Read(part, stream => new PartGate(stream, tag), read);

    private void Read<T>(string part, Func<PartStream, T> way, Action<PartReader, T> read)
        where T : Stream
    {
        if (!_parts.TryGetValue(part, out var entry))
        {
            throw Refuse(_kind, $"it has no part {part}", "open it, save it anew, and copy it again");
        }

        try
        {
            using var stream = new PartStream(entry, _limits, Count);
            using var through = way(stream);
            using var xml = PartReader.Open(through, _limits);
            var reader = new PartReader(xml, _limits);
            read(reader, through);
            while (reader.Read())
            {
            }
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw FileRefusedException.Damaged(_kind, part);
        }
    }

    public void Dispose() => _zip.Dispose();

    private void AddParts()
    {
        foreach (var entry in _zip.Entries)
        {
            if (entry.IsEncrypted)
            {
                throw Refuse(_kind, PackageForms.HasPassword, PackageForms.TakePasswordOff);
            }

            if (!_parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                throw Refuse(_kind, "two of its parts have one name, and nobody can tell which is meant", "open it, save it anew, and copy it again");
            }
        }
    }

    private void Count(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > _limits.UnpackedBytes)
        {
            throw FileRefusedException.TooLarge($"{ReadingLimits.BytesInWords(_limits.UnpackedBytes)} when unpacked");
        }
    }

    private static FileRefusedException Refuse(string kind, string label, string fix) =>
        new(at => DiagnosticFactory.PackageNotOpened(at, kind, label, [new DiagnosticFix(fix)]));
}
