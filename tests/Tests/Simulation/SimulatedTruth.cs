using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Reserve;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Review;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// Lets a life come to rest and compares it with what is true outside: each order stands where the channel has it, the
/// carrier was paid for what left the house and for nothing else, the shop offers what there is.
/// </summary>
/// <param name="afterEach">Looks at each thing that happens on the way; null when nobody does.</param>
internal sealed class SimulatedTruth(SimulatedLife life, Func<Task>? afterEach = null)
{
    private const int MostRounds = 60;
    private const int MostBatches = 200;

    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMinutes(3);

    // They come back for ever.
    private static readonly string[] Recurring =
        ["channels.sweep_orders", "channels.sweep_aftersales", "shipping.track_parcels"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What differs from the truth when everything has come to rest.</summary>
    public async Task<List<string>> Differences()
    {
        await life.CalmDown();
        await Looked();
        List<string> differences = ["nothing was looked at"];

        for (var round = 0; round < MostRounds && differences.Count > 0; round++)
        {
            await Round();
            differences = await Compare();
        }

        return differences;
    }

    private async Task Round()
    {
        await life.DeliverAll();
        life.Program.Node.Clock.Advance(BetweenRounds);
        await life.Program.TakeOver();

        foreach (var seller in life.All)
        {
            await PeopleAct(seller);
            await Looked();
        }

        foreach (var reaction in life.Program.Reactions)
        {
            await life.Program.Node.React(reaction);
            await Looked();
        }

        foreach (var kind in await life.Program.DueKinds())
        {
            for (var i = 0; i < MostBatches && await life.Program.Take(kind) is { } taken; i++)
            {
                await life.Program.Work(taken);
                await Looked();
            }
        }
    }

    private Task Looked() => afterEach?.Invoke() ?? Task.CompletedTask;

    /// <summary>
    /// Nobody holds an order for ever, what is unusual is approved, and a label that failed is asked for again.
    /// </summary>
    private static async Task PeopleAct(SimulatedSeller seller)
    {
        foreach (var held in await SimulatedLife.Orders(seller, OrderStatus.Held))
        {
            await seller.Do<UnholdOrder, Result<Guid>>(unhold => unhold.Run(held, Seller.Ana, Ct));
        }

        foreach (var unusual in await seller.Do<ReviewList, IReadOnlyList<Order>>(
            list => list.Of(ReviewState.Open, Ct)))
        {
            await seller.Do<ApproveOrder, Result<Guid>>(approve => approve.Run(unusual.Id, null, Seller.Ana, Ct));
        }

        foreach (var waiting in await SimulatedLife.Orders(seller, OrderStatus.Ready, OrderStatus.Labelling))
        {
            await seller.Do<ShipOrder, Result<Guid>>(ship =>
                ship.Run(waiting, new("orders.asked"), Seller.Ana, Ct));
        }
    }

    private async Task<List<string>> Compare()
    {
        var differences = new List<string>();

        foreach (var seller in life.All)
        {
            differences.AddRange(await Orders(seller));
            differences.AddRange(await Stock(seller));
            differences.AddRange(await seller.ReturnsThatDiffer());
        }

        differences.AddRange(await Labels());
        differences.AddRange(await Left());
        return differences;
    }

    private static async Task<List<string>> Orders(SimulatedSeller seller)
    {
        var ours = await seller.Do<AppDb, Dictionary<string, Order>>(db => db.Set<Order>().AsNoTracking()
            .ToDictionaryAsync(order => order.Number, Ct));
        var free = await seller.Do<ICatalogue, IReadOnlyDictionary<string, int>>(catalogue =>
            catalogue.Available(SimulatedSeller.Components, Ct));
        var recipes = await seller.Do<IRecipes, IReadOnlyDictionary<string, IReadOnlyList<StockLine>>>(all =>
            all.Of(SimulatedSeller.Bundles, Ct));
        var givenUp = await seller.Do<AppDb, List<string>>(db => db.Set<JobRow>()
            .Where(job => job.State == JobState.Dead
                && (job.Kind == ConfirmToChannel.JobKind || job.Kind == CancelAtChannel.JobKind))
            .Select(job => job.Key).ToListAsync(Ct));

        return
        [
            .. seller.Shop.Orders.Values
                .Where(word => ours.GetValueOrDefault(word.ExternalId) is not { } order
                    || !(Agree(word, order, Lacks(word)) || givenUp.Contains($"{order.Id:N}")))
                .Select(word => $"order {word.ExternalId}: {word.State} {word.TrackingNumber} at the channel, here "
                    + Said(ours.GetValueOrDefault(word.ExternalId))),
            .. ours.Keys.Where(number => !seller.Shop.Orders.ContainsKey(number))
                .Select(number => $"order {number} is known to nobody but us"),
        ];

        // Of a bundle its parts are wanted, and those that a buyer wants besides it with them.
        bool Lacks(ChannelOrder word) => Demand
            .Apart(word.Lines.Select(line => new StockLine(line.Sku, line.Quantity)), recipes)
            .GroupBy(line => line.Sku).Any(same => free[same.Key] < same.Sum(line => line.Quantity));
    }

    private static bool Agree(ChannelOrder word, Order order, bool lacks) =>
        word.State switch
        {
            ChannelOrderState.Cancelled => order.Status == OrderStatus.Cancelled,
            ChannelOrderState.Shipped => OrderLifecycle.HasLeft(order.Status)
                && order.TrackingNumber == word.TrackingNumber,
            ChannelOrderState.OnHold when order.Status == OrderStatus.OnHold => true,
            _ => order.Status == OrderStatus.NoStock && lacks,
        };

    private static string Said(Order? order) =>
        order is null ? "unknown" : $"{order.Status} {order.TrackingNumber} {order.Trouble}";

    /// <summary>The shop offers no more than may be sold.</summary>
    private static async Task<IEnumerable<string>> Stock(SimulatedSeller seller)
    {
        var free = await seller.Do<ICatalogue, IReadOnlyDictionary<string, int>>(catalogue =>
            catalogue.Available(SimulatedSeller.Skus, Ct));
        return seller.Shop.Offered.Where(own => own.Value > free[own.Key])
            .Select(own => $"{own.Key}: the shop offers {own.Value}, there are {free[own.Key]}");
    }

    /// <summary>Each label that is paid for is one of ours, and each of ours is paid for, one a parcel.</summary>
    private async Task<IEnumerable<string>> Labels()
    {
        var ours = await life.Program.Across(db => db.Set<Label>().AsNoTracking()
            .Where(label => label.Status == LabelStatus.Bought).ToListAsync(Ct));
        var paid = life.Carrier.Sold.Where(label => !label.IsVoided)
            .Select(label => label.Purchase.TrackingNumber).ToHashSet();
        var packages = life.All.SelectMany(seller => seller.Shop.Orders.Values)
            .Where(word => word is { ShippedBy: ShippedBy.ChannelLabel, TrackingNumber: not null })
            .Select(word => word.TrackingNumber!).ToHashSet();
        var left = (await life.Program.Across(db => db.Set<Order>()
            .Where(order => order.TrackingNumber != null && order.Status != OrderStatus.Cancelled)
            .Select(order => order.TrackingNumber!).ToListAsync(Ct))).ToHashSet();

        return paid.Except(ours.Select(label => label.TrackingNumber!))
            .Select(number => $"the label {number} is paid for and nobody here knows it")
            .Concat(ours.Where(label => !(label.IsOfChannel ? packages : paid).Contains(label.TrackingNumber!))
                .Select(label => $"the label {label.TrackingNumber} is not at the carrier"))
            // The channel keeps the label of an order that was cancelled too late: it travels all the same.
            .Concat(ours.Where(label => !label.IsOfChannel && !left.Contains(label.TrackingNumber!))
                .Select(label => $"the label {label.TrackingNumber} is paid for and no order left with it"))
            .Concat(ours.GroupBy(label => label.ParcelId)
                .Where(same => same.DistinctBy(label => label.TrackingNumber).Count() > 1)
                .Select(same => $"parcel {same.Key} has {same.Count()} labels"));
    }

    /// <summary>What is still to be done, and what was given up without need.</summary>
    private Task<List<string>> Left() => life.Program.Across(async db =>
    {
        var open = await db.Set<JobRow>().Where(job => job.State != JobState.Dead)
            .Where(job => !Recurring.Contains(job.Kind) && job.DueAt <= life.Program.Node.Clock.GetUtcNow())
            .Select(job => $"{job.Kind} is still to be done: {job.Trouble}").ToListAsync(Ct);
        var dead = await db.Set<JobRow>().Where(job => job.State == JobState.Dead)
            .Where(job => job.Kind != ConfirmToChannel.JobKind && job.Kind != CancelAtChannel.JobKind)
            .Select(job => $"{job.Kind} was given up: {job.Trouble}").ToListAsync(Ct);
        var facts = await db.Set<DeadFact>().Select(fact => $"{fact.Reaction} gave up: {fact.Trouble}")
            .ToListAsync(Ct);
        return (List<string>)[.. open, .. dead, .. facts];
    });
}
