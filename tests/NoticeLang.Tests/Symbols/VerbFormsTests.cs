using NoticeLang.Symbols;
using Xunit;

namespace NoticeLang.Tests.Symbols;

public sealed class VerbFormsTests
{
    [Theory]
    [InlineData("require", "requires", "required")]
    [InlineData("submit", "submits", "submitted")]
    [InlineData("publish", "publishes", "published")]
    [InlineData("cooperate-with", "cooperates-with", "cooperated-with")]
    [InlineData("carry-out", "carries-out", "carried-out")]
    [InlineData("comply-with", "complies-with", "complied-with")]
    [InlineData("stop", "stops", "stopped")]
    [InlineData("plan", "plans", "planned")]
    [InlineData("visit", "visits", "visited")]
    [InlineData("report", "reports", "reported")]
    [InlineData("enter", "enters", "entered")]
    [InlineData("transfer", "transfers", "transferred")]
    [InlineData("review", "reviews", "reviewed")]
    [InlineData("appoint", "appoints", "appointed")]
    [InlineData("assess", "assesses", "assessed")]
    [InlineData("destroy", "destroys", "destroyed")]
    [InlineData("agree", "agrees", "agreed")]
    public void AreFormedByRule(string verb, string thirdPerson, string past)
    {
        Assert.Equal(thirdPerson, VerbForms.ThirdPerson(verb));
        Assert.Equal(past, VerbForms.Past(verb));
    }
}
