using CreatorFlow.Orders.Create;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Create;

public sealed class OrderNumberTests
{
    [Fact]
    public void Numbers_are_short_and_differ() => Enumerable.Range(0, 200)
        .Select(_ => OrderNumber.New(TestClock.Start)).Distinct().ShouldAllBe(number => number.Length == 10);
}
