using System;
using NoticeLang.Cli;
using Xunit;

namespace NoticeLang.Tests.Cli;

public sealed class SecondThreadTests
{
    [Fact]
    public void What_is_worked_out_at_the_side_is_given_where_it_is_asked_for() =>
        Assert.Equal("done", SecondThread.Start(() => "done")());

    [Fact]
    public void What_goes_wrong_at_the_side_comes_out_where_it_is_waited_for()
    {
        var wait = SecondThread.Start(() => throw new FormatException("at the side"));
        Assert.Equal("at the side", Assert.Throws<FormatException>(wait).Message);
    }
}
