using CreatorFlow.Web.Bench;

namespace CreatorFlow.Tests.Web.Bench;

public sealed class BenchConnectTests
{
    [Theory]
    [InlineData(0, 0, true, true)]
    [InlineData(1, 0, true, false)]
    [InlineData(0, 1, true, false)]
    [InlineData(0, 0, false, false)]
    public void All_must_be_here_and_the_shop_must_tell_us_what_happens(
        int violations, int missing, bool registered, bool addsUp) =>
        new ConnectReport("sqlite", 10, 20, 2, 1, 2, 100, violations, missing, registered, 50).AddsUp
            .ShouldBe(addsUp);
}
