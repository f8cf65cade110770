using CreatorFlow.Orders.Print;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Tests.Orders.Print;

public sealed class AskedOrdersTests
{
    [Fact]
    public void Each_order_is_read_once_and_nonsense_is_left_out()
    {
        var id = Ids.New(TestClock.Start);
        var context = new DefaultHttpContext { Request = { QueryString = new($"?ids={id}&ids={id}&ids=x&other=1") } };

        AskedOrders.In(context).ShouldBe([id]);
        AskedOrders.In(null).ShouldBeEmpty();
    }
}
