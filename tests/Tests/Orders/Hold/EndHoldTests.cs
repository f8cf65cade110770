using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Hold;

public sealed class EndHoldTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_hold_ends_in_its_second_and_not_before(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();
        var end = seller.World.Clock.GetUtcNow().AddHours(4);
        (await Hold(seller, order, new("bo@example.com", end))).Problem.ShouldBeNull();

        seller.World.Clock.Advance(TimeSpan.FromHours(4) - TimeSpan.FromSeconds(1));
        await seller.World.RunJobs(EndHold.JobKind);
        (await order.Status()).ShouldBe(OrderStatus.Held);
        seller.World.Clock.Advance(TimeSpan.FromSeconds(1));
        await seller.World.RunJobs(EndHold.JobKind);

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        var fact = (await order.Facts())[^1];
        (fact.Kind, fact.By, fact.Why!.Code, fact.At)
            .ShouldBe((nameof(OrderUnheld), Actor.System, "orders.hold_ended", end));
        (await Held(seller, null)).ShouldBeEmpty();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Held_anew_for_longer_the_later_end_counts(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();
        var now = seller.World.Clock.GetUtcNow();
        await Hold(seller, order, new(null, now.AddHours(1)));
        var id = await order.Id();
        await seller.Do<UnholdOrder, Result<Guid>>(unhold => unhold.Run(id, Seller.Ana, Ct));
        await Hold(seller, order, new(null, now.AddHours(3)));

        seller.World.Clock.Advance(TimeSpan.FromHours(1));
        await seller.World.RunJobs(EndHold.JobKind);
        (await order.Status()).ShouldBe(OrderStatus.Held);
        seller.World.Clock.Advance(TimeSpan.FromHours(2));
        await seller.World.RunJobs(EndHold.JobKind);

        (await order.Status()).ShouldBe(OrderStatus.Ready);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_held_is_listed_by_owner_and_what_ends_first_is_on_top(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var (first, second) = (
            await seller.Order(("CANDLE", 1)).Imported().Released(),
            await seller.Order(("CANDLE", 1)).Imported().Released());
        await Hold(seller, first, HoldTerms.None);
        await Hold(seller, second, new(" BO@example.com ", seller.World.Clock.GetUtcNow().AddHours(1)));

        (await Held(seller, null)).Select(own => (own.Order.Number, own.Hold.Owner, own.Hold.Because.Facts["text"]))
            .ShouldBe([(second.Told.ExternalId, "Bo", (object)"wait"), (first.Told.ExternalId, "Ana", "wait")]);
        (await Held(seller, "Bo")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_end_in_the_past_or_too_far_and_an_owner_who_is_no_member_are_refused()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();
        var now = seller.World.Clock.GetUtcNow();

        (await Hold(seller, order, new(null, now))).Problem!.Code.ShouldBe("orders.hold_end_invalid");
        (await Hold(seller, order, new(null, now.AddDays(91)))).Problem!.Field.ShouldBe("until");
        var nobody = (await Hold(seller, order, new(" Bo ", null))).Problem!;
        (nobody.Code, nobody.Field, nobody.Facts["owner"]).ShouldBe(("orders.hold_owner_invalid", "owner", "Bo"));
        (await order.Status()).ShouldBe(OrderStatus.Ready);
    }

    private static Task<IReadOnlyList<ListedHold>> Held(Seller seller, string? owner) =>
        seller.Do<HoldList, IReadOnlyList<ListedHold>>(list => list.Page(owner, Ct));

    private static async Task<Result<Guid>> Hold(Seller seller, GivenOrder order, HoldTerms terms)
    {
        var id = await order.Id();
        return await seller.Do<HoldOrder, Result<Guid>>(hold => hold.Run(id, "wait", terms, Seller.Ana, Ct));
    }
}
