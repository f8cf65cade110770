using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Orders.Past;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Past;

/// <summary>Whole histories, walked with a clock that moves: what is put together is what was seen then.</summary>
public sealed class PastOrderTests
{
    private const int Steps = 25;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_is_shipped_was_at_each_instant_what_was_seen_then(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var order = await seller.Order(("CANDLE", 2)).Imported();
        var id = await order.Id();
        var seen = new List<Seen> { await Look(seller, id) };

        foreach (var step in new Func<Task>[]
        {
            () => order.Says(GivenOrder.AsReleased),
            () => order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 1 }] }),
            () => seller.Do<ShipOrder, Result<Guid>>(ship => ship.Run(id, new("orders.asked"), Seller.Ana, Ct)),
            () => seller.World.RunJobs(PurchaseLabels.JobKind),
            () => seller.World.React("orders.follow_labels"),
            () => seller.World.RunJobs(ConfirmToChannel.JobKind),
            () => order.Says(word => word with { State = ChannelOrderState.InTransit }),
            () => order.Says(word => word with { State = ChannelOrderState.Delivered }),
        })
        {
            seller.World.Clock.Advance(TimeSpan.FromMinutes(7));
            await step();
            seen.Add(await Look(seller, id));
        }

        await Compare(seller, id, seen);
        seen[^1].Status.ShouldBe(OrderStatus.Delivered);
        seen.Select(own => own.Units).Distinct().ShouldBe([2, 1]);
    }

    [Theory]
    [InlineData("sqlite", 1)]
    [InlineData("sqlite", 2)]
    [InlineData("sqlite", 3)]
    [InlineData("postgres", 4)]
    public async Task A_history_at_random_is_replayed_as_it_was_seen(string database, int seed)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9), ("BOWL", 2));
        var order = await seller.Order(("CANDLE", 1)).Imported();
        var id = await order.Id();
        var random = new Random(seed);
        var seen = new List<Seen> { await Look(seller, id) };

        for (var i = 0; i < Steps; i++)
        {
            seller.World.Clock.Advance(TimeSpan.FromSeconds(1 + random.Next(4_000)));
            await Act(seller, order, id, random);
            seen.Add(await Look(seller, id));
        }

        await Compare(seller, id, seen);
    }

    [Fact]
    public async Task Before_it_was_seen_there_was_nothing_and_other_workspaces_see_none()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 9));
        var id = await (await seller.Order(("CANDLE", 1)).Imported()).Id();

        (await Past(seller, id, TestClock.Start.AddDays(-1)))!.Then.ShouldBeNull();
        (await Past(seller, Ids.New(TestClock.Start), TestClock.Start)).ShouldBeNull();
        (await seller.Do<PastOrder, PastOfOrder?>(past => past.Run(id, TestClock.Start, Ct), Ids.New(TestClock.Start)))
            .ShouldBeNull();
    }

    /// <summary>Refusals are steps as well: nothing happens then.</summary>
    private static Task Act(Seller seller, GivenOrder order, Guid id, Random random) => random.Next(9) switch
    {
        0 => seller.Do<HoldOrder, Result<Guid>>(hold => hold.Run(id, "wait", Seller.Ana, Ct)),
        1 => seller.Do<UnholdOrder, Result<Guid>>(unhold => unhold.Run(id, Seller.Ana, Ct)),
        2 => seller.Do<SetUrgency, object>(async set => await set.Run(id, random.Next(2) == 0, Seller.Ana, Ct)),
        3 => seller.Do<TagOrder, object>(async tag =>
            await tag.Run(id, $"t{random.Next(3)}", random.Next(3) > 0, Seller.Ana, Ct)),
        4 => seller.Do<NoteOrder, object>(async note => await note.Run(id, $"n{random.Next()}", Seller.Ana, Ct)),
        5 => order.Says(GivenOrder.AsReleased),
        6 => order.Says(word => word with
        {
            Lines =
            [
                word.Lines[0] with { Quantity = 1 + random.Next(3), Sku = random.Next(2) == 0 ? "CANDLE" : "BOWL" },
            ],
        }),
        7 when random.Next(6) == 0 =>
            seller.Do<CancelOrder, Result<Guid>>(cancel => cancel.Run(id, "changed mind", Seller.Ana, Ct)),
        7 => seller.World.React("orders.give_free_stock"),
        _ => order.Says(word => word),
    };

    private static async Task Compare(Seller seller, Guid id, List<Seen> seen)
    {
        foreach (var was in seen)
        {
            var then = (await Past(seller, id, was.At))!.Then!;

            (then.Status, then.Urgent, then.Units, then.Carrier, then.TrackingNumber, then.ConfirmedAt).ShouldBe(
                (was.Status, was.Urgent, was.Units, was.Carrier, was.TrackingNumber, was.ConfirmedAt), $"{was.At:O}");
            then.ShippedAt.ShouldBe(was.ShippedAt);
            then.Lines.ShouldBe(was.Lines);
            then.Tags.ShouldBe(was.Tags, ignoreOrder: true);
            then.Notes.Values.ShouldBe(was.Notes, ignoreOrder: true);
        }
    }

    private static Task<PastOfOrder?> Past(Seller seller, Guid id, DateTimeOffset at) =>
        seller.Do<PastOrder, PastOfOrder?>(past => past.Run(id, at, Ct));

    private static Task<Seen> Look(Seller seller, Guid id) => seller.World.Db(async db =>
    {
        var order = await db.Set<Order>().AsNoTracking().SingleAsync(own => own.Id == id, Ct);
        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == id)
            .OrderBy(line => line.Line).ToListAsync(Ct);
        return new Seen(
            seller.World.Clock.GetUtcNow(), order.Status, order.Urgent, order.Units, order.Carrier,
            order.TrackingNumber, order.ShippedAt, order.ConfirmedAt, lines.ConvertAll(line => line.Then),
            await db.Set<OrderTag>().Where(tag => tag.OrderId == id).Select(tag => tag.Tag).ToListAsync(Ct),
            await db.Set<OrderNote>().Where(note => note.OrderId == id).Select(note => note.Text).ToListAsync(Ct));
    });

    private sealed record Seen(
        DateTimeOffset At, OrderStatus Status, bool Urgent, int Units, string? Carrier, string? TrackingNumber,
        DateTimeOffset? ShippedAt, DateTimeOffset? ConfirmedAt, List<LineThen> Lines, List<string> Tags,
        List<string> Notes);
}
