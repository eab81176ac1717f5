namespace NoticeLang.Workspace;

/// <summary>How far reading evidence is, before a file is read.</summary>
/// <param name="Read">Files read so far.</param>
/// <param name="Of">Files to read in all.</param>
/// <param name="NextBytes">Length of the file that comes next.</param>
public readonly record struct LoadProgress(int Read, int Of, long NextBytes);
