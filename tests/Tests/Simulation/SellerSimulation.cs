using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// Days of a seller, made of a seed: buyers order and cancel, the channel's words come late, twice and out of order,
/// the carrier and the channel fail now and then, people count stock and hold orders.
/// </summary>
internal sealed class SellerSimulation(Seller seller, int seed)
{
    private static readonly string[] Skus = ["CANDLE", "SOAP", "TOWEL"];

    private static readonly string[] Reactions =
        ["orders.give_free_stock", "orders.follow_labels", "automation.ship_ready_orders"];

    private static readonly string[] Jobs =
        [PurchaseLabels.JobKind, ReturnLabels.JobKind, ConfirmToChannel.JobKind];

    private readonly Random random = new(seed);
    private readonly Dictionary<string, ChannelOrder> truth = [];
    private readonly List<ChannelOrder> underWay = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What was done last, for whoever reads a failure.</summary>
    public string LastStep { get; private set; } = "nothing";

    /// <summary>One thing happens.</summary>
    public Task Step()
    {
        var roll = random.Next(100);
        seller.World.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 90)));
        (LastStep, var act) = roll switch
        {
            < 18 => ("a buyer orders", (Func<Task>)Place),
            < 28 => ("the channel releases", () => Change(ChannelOrderState.OnHold, GivenOrder.AsReleased)),
            < 34 => ("a buyer cancels", Cancel),
            < 38 => ("a unit is cancelled", DropUnit),
            < 40 => ("it is shipped in the seller centre", ShipElsewhere),
            < 62 => ("words arrive", Deliver),
            < 66 => ("a person counts", Count),
            < 70 => ("a person holds", () => OnSome<HoldOrder>((hold, id) => hold.Run(id, "wait", Seller.Ana, Ct))),
            < 74 => ("a person lets go", () => OnSome<UnholdOrder>((unhold, id) => unhold.Run(id, Seller.Ana, Ct))),
            < 76 => ("a person ships", () => OnSome<ShipOrder>((ship, id) =>
                ship.Run(id, new("orders.asked"), Seller.Ana, Ct))),
            < 88 => ("a reaction catches up", () => seller.World.React(Pick(Reactions))),
            _ => ("jobs run", () => seller.World.RunJobs(Pick(Jobs))),
        };
        return act();
    }

    /// <summary>The outside fails now and then.</summary>
    public void MakeTrouble()
    {
        seller.Carrier.BuyAnswer = _ => random.Next(10) switch
        {
            0 => ShippingProblems.CarrierUnreachable("Pigeon Post"),
            1 => ShippingProblems.CarrierRefused("Pigeon Post", "42", "No such street"),
            _ => null,
        };
        seller.Channel.ConfirmAnswer = _ => random.Next(6) == 0
            ? throw new ChannelFailure(ChannelFailureKind.Retry, "busy")
            : new ShipmentConfirmed("package", false);
    }

    /// <summary>Everything outside works again, every word arrives, and all that waits is done.</summary>
    public async Task Settle()
    {
        (LastStep, seller.Carrier.BuyAnswer, seller.Channel.ConfirmAnswer) = ("settling", null, null);

        while (underWay.Count > 0)
        {
            await Deliver();
        }

        await seller.Import([.. truth.Values]);

        for (var i = 0; i < 4; i++)
        {
            seller.World.Clock.Advance(TimeSpan.FromHours(1));

            foreach (var reaction in Reactions)
            {
                await seller.World.React(reaction);
            }

            foreach (var job in Jobs)
            {
                await seller.World.RunJobs(job);
            }
        }
    }

    /// <summary>What must hold after every step.</summary>
    public async Task ShouldAddUp()
    {
        (await seller.Findings()).ShouldBeEmpty();
        var levels = await seller.World.Db(db => db.Set<StockLevel>().AsNoTracking().ToListAsync(Ct));
        levels.ShouldAllBe(level => level.Reserved >= 0 && level.Reserved <= level.OnHand);
    }

    /// <summary>Orders whose stock and place agree: kept where it must be, given back or gone elsewhere.</summary>
    public async Task EachOrderShouldHoldWhatItsPlaceSays()
    {
        var orders = await seller.World.Db(db => db.Set<Order>().AsNoTracking().ToListAsync(Ct));
        var kept = await seller.World.Db(db => db.Set<Reservation>().GroupBy(own => own.OrderId)
            .Select(same => new { same.Key, Units = same.Sum(own => own.Quantity) }).ToDictionaryAsync(own =>
                own.Key, own => own.Units, Ct));
        var left = await seller.World.Db(db => db.Set<Movement>().Where(own => own.Kind == MovementKind.Shipped)
            .GroupBy(own => own.ReferenceId!.Value)
            .Select(same => new { same.Key, Units = -same.Sum(own => own.Quantity) }).ToDictionaryAsync(own =>
                own.Key, own => own.Units, Ct));

        foreach (var order in orders)
        {
            var (keeps, gone) = (kept.GetValueOrDefault(order.Id), left.GetValueOrDefault(order.Id));
            var said = $"{order.Number} {order.Status} of {order.Units} units keeps {keeps}, {gone} are gone";

            (order.Status switch
            {
                OrderStatus.OnHold or OrderStatus.Ready or OrderStatus.Labelling => keeps == order.Units && gone == 0,
                OrderStatus.NoStock => keeps == 0 && gone == 0,
                OrderStatus.Held => (keeps == 0 || keeps == order.Units) && gone == 0,
                OrderStatus.Cancelled => keeps == 0,
                _ => keeps == 0 && (gone == 0 || gone == order.Units),
            }).ShouldBeTrue(said);
        }
    }

    /// <summary>Money and messages: no label is paid for twice, no order is told twice.</summary>
    public async Task NothingShouldHaveHappenedTwice()
    {
        var confirmed = seller.Channel.Confirmations.GroupBy(own => own.ExternalOrderId).ToList();
        confirmed.ShouldAllBe(same => same.Count() == 1);

        var labels = await seller.World.Db(db => db.Set<Label>().AsNoTracking().ToListAsync(Ct));
        labels.Count(label => label.BoughtAt is not null).ShouldBe(seller.Carrier.Sold);
        labels.Where(label => label.Status == LabelStatus.Bought).GroupBy(label => label.ParcelId)
            .ShouldAllBe(same => same.Count() == 1);
    }

    private Task Place()
    {
        var wanted = Skus.Where(_ => random.Next(2) == 0).Select(sku => (sku, random.Next(1, 4))).ToArray();
        return Say(seller.Told(wanted.Length > 0 ? wanted : [(Pick(Skus), 1)]));
    }

    private Task Cancel() => Change(null, word => word.State == ChannelOrderState.Delivered
        ? word
        : word with { State = ChannelOrderState.Cancelled });

    private Task DropUnit() => Change(ChannelOrderState.OnHold, word => word.Lines[0].Quantity > 1
        ? word with { Lines = [word.Lines[0] with { Quantity = word.Lines[0].Quantity - 1 }, .. word.Lines.Skip(1)] }
        : word);

    private Task ShipElsewhere() => Change(
        ChannelOrderState.AwaitingShipment, word => word with { State = ChannelOrderState.Shipped, TrackingNumber =
            "1ZELSE" });

    private Task Change(ChannelOrderState? state, Func<ChannelOrder, ChannelOrder> change)
    {
        var some = truth.Values
            .Where(word => word.State != ChannelOrderState.Cancelled && (state is null || word.State == state))
            .ToList();

        if (some.Count == 0)
        {
            return Task.CompletedTask;
        }

        var word = Pick(some);
        return Say(change(word) with { UpdatedAt =
            Later(seller.World.Clock.GetUtcNow(), word.UpdatedAt.AddSeconds(1)) });
    }

    private Task Say(ChannelOrder word)
    {
        truth[word.ExternalId] = word;
        underWay.Add(word);
        return Task.CompletedTask;
    }

    /// <summary>A batch of words in any order; one in three comes again later.</summary>
    private async Task Deliver()
    {
        var batch = underWay.OrderBy(_ =>
            random.Next()).Take(random.Next(1, 5)).DistinctBy(word => word.ExternalId).ToList();
        await seller.Import([.. batch]);

        foreach (var word in batch.Where(_ => random.Next(3) > 0))
        {
            underWay.Remove(word);
        }
    }

    private Task Count() => seller.Do<AdjustStock, Result<StockAdjusted>>(
        adjust => adjust.Run(Pick(Skus), random.Next(0, 12), "counted", Seller.Ana, Ct));

    private async Task OnSome<TOperation>(Func<TOperation, Guid, Task<Result<Guid>>> act)
        where TOperation : notnull
    {
        var ids = await seller.World.Db(db => db.Set<Order>().OrderBy(order => order.Id).Select(order =>
            order.Id).ToListAsync(Ct));

        if (ids.Count > 0)
        {
            var id = Pick(ids);
            await seller.Do<TOperation, Result<Guid>>(operation => act(operation, id));
        }
    }

    private T Pick<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
