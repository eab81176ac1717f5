using System.Collections.Generic;
using System.Collections.Immutable;
using NoticeLang.Diagnostics;
using NoticeLang.Symbols;
using NoticeLang.Text;

namespace NoticeLang.Binding;

/// <summary>What binding gives: the program, the messages, and what each place of the text stands for.</summary>
internal sealed record BindingResult(
    BoundProgram Program,
    Scope Scope,
    ImmutableArray<Diagnostic> Diagnostics,
    IReadOnlyDictionary<TextLocation, Symbol> Declarations,
    IReadOnlyDictionary<TextLocation, Symbol> References,
    IReadOnlyDictionary<TextLocation, BoundSentence> Sentences);
