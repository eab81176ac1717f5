namespace NoticeLang.Terminal.Keys;

/// <summary>A key as people name it: "Up", "PgDn", "Enter", "Esc", "Shift+Tab", "Ctrl+C", "Space", or the letter itself.</summary>
public readonly record struct Key(string Name)
{
    /// <summary>The letter it types; null for keys that type none.</summary>
    public string? Types => Name == "Space" ? " " : Name.Length is 1 or 2 && (Name.Length == 1 || char.IsSurrogate(Name[0])) ? Name : null;

    public override string ToString() => Name;
}
