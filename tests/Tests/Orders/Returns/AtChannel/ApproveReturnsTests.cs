using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

public sealed class ApproveReturnsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_is_approved_or_refused_by_itself(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (one, other, third) = (
            await MoveReturnTests.Gone(seller), await MoveReturnTests.Gone(seller), await MoveReturnTests.Gone(seller));
        await seller.Says(ChannelReturnWalk.Told(one, "1"));
        await seller.Says(ChannelReturnWalk.Told(other, "2").Arrived());
        await MoveReturnTests.Open(seller, third, new Units("SOAP", 1));
        var all = await seller.Do<ReturnList, IReadOnlyList<ListedReturn>>(list => list.Page(true, Ct));

        var done = (await Approve(seller, [.. all.Select(shown => shown.Return.Id), Guid.Empty])).Value;
        await seller.TellAnswers();

        done.Approved.ShouldBe(2);
        done.Refused.Select(own => own.Code).Order()
            .ShouldBe(["orders.return_not_found", "orders.return_to_look_at"]);
        seller.Returns.Answers.Select(told => told.Id).ShouldBe(["1"]);
        (await seller.Do<ReturnList, IReadOnlyList<ListedReturn>>(list => list.Page(true, Ct)))
            .Single(shown => shown.AtChannel is null).Return.State.ShouldBe(ReturnState.Approved);
    }

    [Fact]
    public async Task None_and_too_many_are_refused()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");

        (await Approve(seller, [])).Problem!.Code.ShouldBe("orders.returns_none_chosen");
        (await Approve(seller, [.. Enumerable.Repeat(Guid.Empty, ApproveReturns.MaxAtOnce + 1)])).Problem!.Code
            .ShouldBe("orders.returns_none_chosen");
    }

    private static Task<Result<ApprovedReturns>> Approve(Seller seller, IReadOnlyList<Guid> ids) =>
        seller.Do<ApproveReturns, Result<ApprovedReturns>>(approve => approve.Run(ids, Seller.Ana, Ct));
}
