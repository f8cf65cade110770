using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Given;

/// <summary>An order at the channel, and what became of it here.</summary>
internal sealed class GivenOrder(Seller seller, ChannelOrder told)
{
    public static readonly ChannelAddress Buyer = new(
        "Jo Buyer", "742 Evergreen Terrace", null, "Springfield", "IL", "62704", "US", "217-555-0199");

    /// <summary>The channel's latest word of it.</summary>
    public ChannelOrder Told { get; private set; } = told;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static ChannelOrder AsReleased(ChannelOrder word) =>
        word with { State = ChannelOrderState.AwaitingShipment, ShipTo = Buyer };

    /// <summary>The channel says something newer, and it is taken over.</summary>
    public Task<Imported> Says(Func<ChannelOrder, ChannelOrder> change)
    {
        Told = change(Told) with { UpdatedAt = Told.UpdatedAt.AddSeconds(1) };
        return seller.Import(Told);
    }

    public Task<Order> Row() => seller.World.Db(db => db.Set<Order>().AsNoTracking()
        .SingleAsync(order => order.Number == Told.ExternalId && order.ShopId == seller.Shop.Id, Ct));

    public async Task<Guid> Id() => (await Row()).Id;

    public async Task<OrderStatus> Status() => (await Row()).Status;

    public async Task<string?> Trouble() => (await Row()).TroubleReason?.Code;

    /// <summary>What was told about it, oldest first.</summary>
    public async Task<IReadOnlyList<Fact>> Facts()
    {
        var id = await Id();
        return await seller.World.Db(db => new FactLog(db).About(id, 1_000, Ct));
    }

    /// <summary>The kinds of <see cref="Facts"/>.</summary>
    public async Task<List<string>> Story() => [.. (await Facts()).Select(fact => fact.Kind)];

    public async Task<LabelView?> Label()
    {
        var id = await Id();
        return await seller.Do<ILabels, LabelView?>(labels => labels.Of(id, Ct));
    }
}
