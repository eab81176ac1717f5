using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Evidence;
using NoticeLang.Text;
using NoticeLang.Workspace.Evidence.Tables;

namespace NoticeLang.Workspace.Evidence;

/// <summary>What the reader of one format makes of a file.</summary>
/// <param name="Text">The file's text; of a workbook or document, what it was laid out as.</param>
/// <param name="Raw">The records that stand in it in the keys of evidence.</param>
internal sealed record FileContent(SourceText Text, RawEvidence Raw)
{
    /// <summary>More records in the keys of evidence, read as they are asked for, once: no more than one is held. Statements are found on the way.</summary>
    public IEnumerable<RawRecord> Rows { get; init; } = [];

    /// <summary>
    /// Whether the <see cref="Rows"/> went wrong, all of them gone through: the file is malformed, or says of itself below its first record what
    /// counts for all. Then it is to be read anew and held.
    /// </summary>
    public Func<bool> IsInVain { get; init; } = () => false;

    /// <summary>Its tables, for a mapping to be applied to.</summary>
    public ImmutableArray<SourceTable> Tables { get; init; } = [];

    /// <summary>Those of them that are read only where a mapping takes them: not hidden, not empty, and without the keys of evidence.</summary>
    public ImmutableArray<SourceTable> OtherTables { get; init; } = [];

    /// <summary>Its tables where they are read only if a mapping asks for them; null where <see cref="Tables"/> has them all.</summary>
    public Lazy<ImmutableArray<SourceTable>>? LateTables { get; init; }

    /// <summary>Records written as sentences in the notice's own form: the lines of each, from <c>given</c> on.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    /// <summary>Such lines that may be prose, for <c>Given</c> has a capital: records where they can be read as one.</summary>
    public ImmutableArray<TextSpan> PerhapsSentences { get; init; } = [];

    /// <summary>What is to be said only where no mapping names the file: its tables are not in the keys of evidence.</summary>
    public ImmutableArray<Diagnostic> WithoutMapping { get; init; } = [];

    /// <summary>What is left once its records are taken.</summary>
    public FileContent WithoutRecords() => this with { Raw = new RawEvidence(), Rows = [] };
}

/// <summary>What of a file can be read only once the notice is known: see <see cref="EvidenceCompletion"/>.</summary>
internal sealed record UnboundFile(EvidenceFile File, FileContent Content)
{
    /// <inheritdoc cref="FileContent.Tables"/>
    public ImmutableArray<SourceTable> Tables => Content.LateTables?.Value ?? Content.Tables;

    public ImmutableArray<Diagnostic> WithoutMapping => Content.WithoutMapping;
}

/// <summary>One file, read as far as it can be without the notice.</summary>
/// <param name="Set">Its records and statements.</param>
/// <param name="Unbound">What else is in it; null where nothing is.</param>
internal sealed record ReadFile(EvidenceSet Set, UnboundFile? Unbound);
