using System.Runtime.CompilerServices;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Labels;

namespace CreatorFlow.Tests.Given;

/// <summary>
/// The way of an order to the place where a test begins, taken by the real operations:
/// <c>await seller.Order(("CANDLE", 2)).Imported().Released().Shipped()</c>.
/// </summary>
internal sealed class OrderWalk(Seller seller, ChannelOrder told)
{
    private readonly List<Func<GivenOrder, Task>> steps = [];
    private ChannelOrder first = told;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Placed otherwise at the channel.</summary>
    public OrderWalk Where(Func<ChannelOrder, ChannelOrder> change)
    {
        first = change(first);
        return this;
    }

    /// <summary>It travels under a label that the channel sells.</summary>
    public OrderWalk UnderLabelOfChannel() => Where(word => word with { ShippedBy = ShippedBy.ChannelLabel });

    /// <summary>Its first word is taken over.</summary>
    public OrderWalk Imported() => Then(order => seller.Import(order.Told));

    /// <summary>The channel lets it go and shows the address.</summary>
    public OrderWalk Released() => Then(order => order.Says(GivenOrder.AsReleased));

    public OrderWalk Cancelled() => Then(order =>
        order.Says(word => word with { State = ChannelOrderState.Cancelled }));

    public OrderWalk Held() => Then(async order => Accepted(
        await seller.Do<HoldOrder, Result<Guid>>(async hold =>
            await hold.Run(await order.Id(), "the buyer asked to wait", Seller.Ana, Ct))));

    /// <summary>A label is asked for.</summary>
    public OrderWalk Labelling() => Then(async order => Accepted(
        await seller.Do<ShipOrder, Result<Guid>>(async ship =>
            await ship.Run(await order.Id(), new Reason("orders.asked"), Seller.Ana, Ct))));

    /// <summary>A label is bought; the order has not heard of it yet.</summary>
    public OrderWalk Labelled() => Labelling().Then(_ => seller.World.RunJobs(PurchaseLabels.JobKind));

    /// <summary>It left; the channel has not been told yet.</summary>
    public OrderWalk Shipped() => Labelled().Then(_ => seller.World.React("orders.follow_labels"));

    /// <summary>The channel knows the tracking number.</summary>
    public OrderWalk Confirmed() => Shipped().Then(_ => seller.World.RunJobs(ConfirmToChannel.JobKind));

    public TaskAwaiter<GivenOrder> GetAwaiter() => Walk().GetAwaiter();

    private OrderWalk Then(Func<GivenOrder, Task> step)
    {
        steps.Add(step);
        return this;
    }

    private async Task<GivenOrder> Walk()
    {
        var order = new GivenOrder(seller, first);

        foreach (var step in steps)
        {
            await step(order);
        }

        return order;
    }

    private static void Accepted(Result<Guid> answer) => answer.Problem.ShouldBeNull();
}
