using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Returns;

public sealed class OpenReturnTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_open_a_return_of_the_same_units_open_one(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await MoveReturnTests.Gone(seller);

        var answers = await ParcelWalk.AtOnce(
            () => MoveReturnTests.Open(seller, order, new Units("SOAP", 1)),
            () => MoveReturnTests.Open(seller, order, new Units("SOAP", 1)));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Single(answer => !answer.Ok).Problem!.Code.ShouldBe("orders.return_units");
    }

    [Fact]
    public async Task What_is_still_here_too_old_or_without_units_or_reason_is_refused()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var (here, gone) = (await seller.Ready(), await MoveReturnTests.Gone(seller));
        var id = await gone.Id();

        (await MoveReturnTests.Open(seller, here, new Units("SOAP", 1))).Problem!.Code
            .ShouldBe("orders.return_not_left");
        (await MoveReturnTests.Open(seller, gone)).Problem!.Code.ShouldBe("orders.return_units");
        (await MoveReturnTests.Open(seller, gone, new Units("SOAP", -1))).Problem!.Code.ShouldBe("orders.return_units");
        (await seller.Do<OpenReturn, Result<Guid>>(
            open => open.Run(id, [new("SOAP", 1)], "", Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.reason_missing");
        (await seller.Do<OpenReturn, Result<Guid>>(
            open => open.Run(Ids.New(TestClock.Start), [new("SOAP", 1)], "x", Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.not_found");
        seller.World.Clock.Advance(TimeSpan.FromDays(91));
        (await MoveReturnTests.Open(seller, gone, new Units("SOAP", 1))).Problem!.Code
            .ShouldBe("orders.return_too_late");
    }
}
