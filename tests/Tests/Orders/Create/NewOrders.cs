using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Create;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Create;

/// <summary>Orders as a person enters them.</summary>
internal static class NewOrders
{
    public static readonly ChannelAddress Fair =
        new("Zoë Álvarez", "9 Fair Ground", null, "Austin", "TX", "78701", "us", "5125550100");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Two units at the SKU's own price.</summary>
    public static NewOrder Of(string number, string sku, int units = 2) => new()
    {
        Number = number,
        ShipTo = Fair,
        Shipping = "4.99",
        Note = "as a gift",
        Lines = [new(sku, units, "")],
    };

    public static Task<Result<Guid>> Enter(this Seller seller, NewOrder order, Guid? workspaceId = null) =>
        seller.Do<CreateOrder, Result<Guid>>(create => create.Run(order, Seller.Ana, Ct), workspaceId);

    public static Task<Order> Entered(this Seller seller, Guid id) =>
        seller.World.Db(db => db.Set<Order>().AsNoTracking().SingleAsync(order => order.Id == id, Ct));

    public static Task<IReadOnlyList<Fact>> ToldOf(this Seller seller, Guid id) =>
        seller.World.Db(db => new FactLog(db).About(id, 100, Ct));
}
