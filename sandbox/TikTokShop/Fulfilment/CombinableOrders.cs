using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Orders;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>
/// The buyers with several orders that could travel in one package: each with one package of its own, not shipped.
/// </summary>
internal sealed class CombinableOrders
{
    private readonly Dictionary<long, SortedSet<long>> ofBuyer = [];
    private readonly SortedSet<long> buyers = [];

    public int Count => buyers.Count;

    public static bool IsCombinable(Order order) =>
        order.State is { Status: OrderStatus.AwaitingShipment, Parcels: [{ IsShipped: false, Orders: null }] };

    public void Put(Order order)
    {
        var buyer = long.Parse(order.Buyer.UserId, CultureInfo.InvariantCulture);

        if (IsCombinable(order))
        {
            if (!ofBuyer.TryGetValue(buyer, out var own))
            {
                ofBuyer[buyer] = own = [];
            }

            if (own.Add(order.Number) && own.Count > 1)
            {
                buyers.Add(buyer);
            }

            return;
        }

        if (!ofBuyer.TryGetValue(buyer, out var left) || !left.Remove(order.Number))
        {
            return;
        }

        if (left.Count <= 1)
        {
            buyers.Remove(buyer);
        }

        if (left.Count == 0)
        {
            ofBuyer.Remove(buyer);
        }
    }

    /// <summary>The orders of buyers after this one, so many buyers at most.</summary>
    public IReadOnlyList<(long Buyer, IReadOnlyList<long> Orders)> After(long buyer, int most) =>
        [.. buyers.GetViewBetween(buyer + 1, long.MaxValue).Take(most)
            .Select(found => (found, (IReadOnlyList<long>)[.. ofBuyer[found]]))];
}
