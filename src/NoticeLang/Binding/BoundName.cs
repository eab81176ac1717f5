using NoticeLang.Symbols;

namespace NoticeLang.Binding;

/// <summary>A declared thing, or a part of one: <c>improvement-board</c>, <c>chair of improvement-board</c>.</summary>
public sealed record BoundName(Symbol Symbol, BoundName? Of = null)
{
    /// <summary>As evidence writes it: "chair of improvement-board".</summary>
    public string Key => Of is null ? Symbol.Name : $"{Symbol.Name} of {Of.Key}";

    /// <summary>As people say it: "Chair of Improvement board".</summary>
    public string Title => Of is null ? Symbol.Title : $"{Symbol.Title} of {Of.Title}";

    public override string ToString() => Key;
}
