using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Attribution;
using CreatorFlow.Orders.Import;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CreatorFlow.Tests.Orders.Attribution.Brought;

namespace CreatorFlow.Tests.Orders.Attribution;

public sealed class FetchBroughtOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_that_are_missing_are_asked_for(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Imported(OrderWorld.Told("577"));
        await world.Brings("577", "578", "579");

        (await Fetch(world)).Value.ShouldBe(2);

        var hints = await Inbox(world);
        hints.Select(row => (row.Topic, row.Lane)).Distinct()
            .ShouldBe([(ChannelHint.OrderTopic, ScriptedShops.Kettles.Id.ToString("N"))]);
        hints.Select(row => ChannelHint.FromJson(row.Body).ExternalOrderId).Order().ShouldBe(["578", "579"]);
        var now = world.Clock.GetUtcNow();
        (await Rows(world)).Select(row => row.AskedAt).ShouldBe([null, now, now]);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Fetch(world)).Value.ShouldBe(2);
        (await Inbox(world)).Count.ShouldBe(4);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Those_that_were_never_asked_for_come_first(string database)
    {
        await using var world = await OrderWorld.On(database);
        string[] numbers = [.. Enumerable.Range(1, AskForOrders.MaxOrders + 1).Select(i => $"9{i:0000}")];
        await world.Brings(numbers);

        (await Fetch(world)).Value.ShouldBe(AskForOrders.MaxOrders);
        (await Asked(world)).ShouldNotContain("91001");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Fetch(world)).Value.ShouldBe(AskForOrders.MaxOrders);

        (await Asked(world)).ShouldContain("91001");
    }

    [Fact]
    public async Task Where_none_is_missing_or_the_shop_is_not_here_nothing_is_asked()
    {
        await using var world = await OrderWorld.On();
        world.Affiliates.Told["578"] = [GivenAffiliates.Share()];
        await Tell(world, Ids.New(TestClock.Start), "578");
        await world.World.React(Reaction);

        (await Fetch(world)).Problem!.Code.ShouldBe("orders.nothing_brought_missing");
        (await Inbox(world)).ShouldBeEmpty();
        (await Rows(world)).Single().AskedAt.ShouldBeNull();
    }

    private static Task<Result<int>> Fetch(OrderWorld world) =>
        world.With<FetchBroughtOrders, Result<int>>(fetch => fetch.Run(Ct));

    private static async Task<IEnumerable<string>> Asked(OrderWorld world) =>
        (await Inbox(world)).Select(row => ChannelHint.FromJson(row.Body).ExternalOrderId);

    private static Task<List<InboxRow>> Inbox(OrderWorld world) =>
        world.World.Db(db => db.Set<InboxRow>().AsNoTracking().ToListAsync(Ct));
}
