using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

/// <summary>Returns against the simulator of TikTok Shop, which shares no line with the product.</summary>
public sealed class ReturnsAtSimulatorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_return_goes_the_whole_way_from_the_buyer_and_back_into_stock()
    {
        await using var shop = await SimulatorShop.Open();
        var number = await shop.Asked(await shop.Delivered(), "RETURN_AND_REFUND");
        var askedAt = shop.World.Clock.GetUtcNow();
        await shop.ReadReturns();

        var asked = await One(shop);
        (asked.Return.State, asked.AtChannel!.ExternalId).ShouldBe((ReturnState.Requested, number));
        (asked.Return.AnswerBy - askedAt)!.Value.TotalHours.ShouldBeInRange(47, 48.1);
        (await shop.Do<IChannelReturns, IReadOnlyList<ChannelReason>>(
            own => own.RejectReasons(shop.ShopId, number, "es", Ct))).Count.ShouldBe(3);
        await Answer(shop, asked, new(ReturnDecision.Approve));
        (await One(shop)).Return.State.ShouldBe(ReturnState.Approved);

        await shop.Control($"returns/{number}/send");
        await shop.Control($"returns/{number}/arrive");
        await shop.ReadReturns();
        var arrived = await One(shop);
        (arrived.Return.State, arrived.AtChannel!.WantsAnswer, arrived.AtChannel.Carrier)
            .ShouldBe((ReturnState.Underway, true, "UPS"));
        (await shop.Do<ReceiveReturn, Result<Guid>>(receive => receive.Run(
            arrived.Return.Id, [new(arrived.Lines[0].Sku, 1, 0)], Seller.Ana, Ct))).Problem.ShouldBeNull();
        await Answer(shop, await One(shop), new(ReturnDecision.Approve));

        var over = await One(shop);
        over.Return.State.ShouldBe(ReturnState.Closed);
        over.Return.Refund.ShouldBe(over.AtChannel!.Refund);
        over.Return.Refund!.Value.Minor.ShouldBeGreaterThan(0);
        (await shop.Do<IChannelReturns, IReadOnlyList<ChannelReturnStep>>(
            own => own.Steps(shop.ShopId, number, Ct))).Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task What_nobody_answers_is_granted_when_its_clock_has_run_down()
    {
        await using var shop = await SimulatorShop.Open();
        await shop.Asked(await shop.Delivered(), "REFUND");
        await shop.ReadReturns();

        await shop.Advance(TimeSpan.FromHours(49));
        await shop.ReadReturns();

        var over = await One(shop);
        (over.Return.State, over.Return.Kind, over.Return.AnswerBy)
            .ShouldBe((ReturnState.Closed, ReturnKind.Refund, null));
        over.Return.Refund.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refusal_carries_the_channels_reason_and_a_wrong_one_is_told()
    {
        await using var shop = await SimulatorShop.Open();
        var number = await shop.Asked(await shop.Delivered(), "REFUND");
        await shop.ReadReturns();
        var reason = (await shop.Do<IChannelReturns, IReadOnlyList<ChannelReason>>(
            own => own.RejectReasons(shop.ShopId, number, "en", Ct)))[0].Name;

        await Answer(shop, await One(shop), new(ReturnDecision.Reject) { Reason = "nonsense" });
        (await One(shop)).AtChannel!.Refusal.ShouldNotBeNull().ShouldContain("reason");
        await Answer(shop, await One(shop), new(ReturnDecision.Reject) { Reason = reason, Comment = "It fits." });

        (await One(shop)).Return.State.ShouldBe(ReturnState.Rejected);
        await shop.Control($"returns/{number}/support-buyer");
        await shop.ReadReturns();
        var over = await One(shop);
        (over.Return.State, over.AtChannel!.Dispute).ShouldBe((ReturnState.Closed, ReturnDispute.ForBuyer));
    }

    [Fact]
    public async Task A_replacement_is_an_order_of_its_own()
    {
        await using var shop = await SimulatorShop.Open();
        var order = await shop.Delivered();
        await shop.Asked(order, "REPLACEMENT");
        await shop.ReadReturns();

        await Answer(shop, await One(shop), new(ReturnDecision.Approve));
        await shop.Advance(TimeSpan.FromHours(2));
        await shop.ReadOrders();

        var over = await One(shop);
        (over.Return.State, over.Return.Refund).ShouldBe((ReturnState.Closed, null));
        var again = (await shop.Do<ReturnList, IReadOnlyList<Order>>(list => list.Replacements(over, Ct)))
            .ShouldHaveSingleItem();
        (again.Replaces, again.Kind).ShouldBe((order, OrderKind.Replacement));
    }

    [Fact]
    public async Task A_part_of_the_money_is_offered_and_taken()
    {
        await using var shop = await SimulatorShop.Open();
        var number = await shop.Asked(await shop.Delivered(), "REFUND");
        await shop.ReadReturns();

        await Answer(shop, await One(shop), new(ReturnDecision.Offer) { Offer = "1.25" });
        (await One(shop)).Return.State.ShouldBe(ReturnState.Offered);
        await shop.Control($"returns/{number}/accept-offer");
        await shop.ReadReturns();

        (await One(shop)).Return.Refund!.Value.Minor.ShouldBe(125);
    }

    private static async Task Answer(SimulatorShop shop, ListedReturn shown, ReturnWish wish)
    {
        (await shop.Do<AnswerReturn, Result<Guid>>(
            answer => answer.Run(shown.Return.Id, wish, Seller.Ana, Ct))).Problem.ShouldBeNull();
        await shop.World.RunJobs(AnswerReturnAtChannel.JobKind);
    }

    private static async Task<ListedReturn> One(SimulatorShop shop) =>
        (await shop.Do<ReturnList, List<ListedReturn>>(async list =>
            [.. await list.Page(true, Ct), .. await list.Page(false, Ct)])).ShouldHaveSingleItem();
}
