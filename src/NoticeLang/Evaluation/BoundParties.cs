using System.Collections.Immutable;
using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Symbols;

namespace NoticeLang.Evaluation;

/// <summary>Whom a sentence binds, by all names evidence may use: what they say of themselves is their own word.</summary>
internal static class BoundParties
{
    /// <summary>A measure binds whom the notice is addressed to; what a document covers, whoever owns it.</summary>
    public static ImmutableArray<string> Of(BoundSentence sentence, BoundProgram program) =>
        sentence.Measure is not null ? program.Notice?.AddressedTo ?? []
        : sentence.Kind == SentenceKind.Coverage ? [.. sentence.Subject.Names.SelectMany(n => OwnersOf(n))]
        : [.. sentence.Subject.Names.SelectMany(n => ActQuestion.KeysOf(n))];

    public static ImmutableArray<string> OwnersOf(BoundName document) => document.Symbol is DocumentSymbol owned ? owned.OwnedBy : [document.Key];
}
