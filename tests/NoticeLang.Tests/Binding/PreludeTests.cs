using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Semantics;
using NoticeLang.Symbols;
using Xunit;

namespace NoticeLang.Tests.Binding;

public sealed class PreludeTests
{
    [Fact]
    public void IsWrittenWithoutAMistake() => Assert.Empty(Prelude.Tree.Diagnostics);

    [Fact]
    public void DeclaresEachNameOnce()
    {
        Assert.Equal(Prelude.Symbols.Length, Prelude.Symbols.Select(symbol => (symbol is ActSymbol, symbol.Name)).Distinct().Count());
        var acts = Prelude.Symbols.OfType<ActSymbol>().ToList();
        Assert.Equal(acts.Count, acts.Select(act => act.ThirdPerson).Distinct().Count());
        Assert.All(acts, act => Assert.True(act.IsFromPrelude));
    }

    [Theory]
    [InlineData("establish", ActAspect.Once)]
    [InlineData("appoint", ActAspect.Once)]
    [InlineData("submit", ActAspect.Once)]
    [InlineData("publish", ActAspect.Once)]
    [InlineData("sign", ActAspect.Once)]
    [InlineData("implement", ActAspect.Once)]
    [InlineData("meet", ActAspect.Repeated)]
    [InlineData("report", ActAspect.Repeated)]
    [InlineData("review", ActAspect.Repeated)]
    [InlineData("visit", ActAspect.Repeated)]
    [InlineData("cooperate-with", ActAspect.Throughout)]
    [InlineData("comply-with", ActAspect.Throughout)]
    [InlineData("support", ActAspect.Throughout)]
    [InlineData("maintain", ActAspect.Throughout)]
    public void TheUsualActsHaveTheAspectOfTheReference(string name, ActAspect aspect) =>
        Assert.Equal(aspect, Compilation.Create().Scope.Acts[name].Aspect);

    [Fact]
    public void IrregularVerbsAreGiven()
    {
        var acts = Compilation.Create().Scope.Acts;

        Assert.Equal(("met", "meeting"), (acts["meet"].Past, acts["meet"].Noun));
        Assert.Equal("has-regard-to", acts["have-regard-to"].ThirdPerson);
    }

    [Theory]
    [InlineData("chair")]
    [InlineData("member")]
    [InlineData("in-post")]
    [InlineData("permanent")]
    [InlineData("independent")]
    public void PostsAndQualitiesAreReadyToUse(string name) => Assert.True(Compilation.Create().Scope.FindName(name) is RoleSymbol or QualitySymbol);
}
