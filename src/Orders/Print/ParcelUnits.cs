using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Parcels;

namespace CreatorFlow.Orders.Print;

/// <summary>Shares out what is kept for an order on the shelves among the parcels in which it goes. Pure.</summary>
internal static class ParcelUnits
{
    /// <summary>What is to be fetched for each parcel, in the order of the shelves.</summary>
    /// <param name="parcels">What each parcel wants as it lies on the shelves, the first parcel first.</param>
    /// <param name="kept">What is kept for the order, in the order of the shelves.</param>
    public static ILookup<Guid, OrderUnits> Share(
        IEnumerable<(Guid ParcelId, IReadOnlyList<Units> Wanted)> parcels, IEnumerable<OrderUnits> kept)
    {
        var shelf = kept.ToList();
        var shared = new List<(Guid ParcelId, int Turn, OrderUnits Own)>();

        foreach (var (parcel, wanted) in parcels)
        {
            foreach (var (sku, quantity) in wanted)
            {
                var left = quantity;

                for (var turn = 0; turn < shelf.Count && left > 0; turn++)
                {
                    var taken = shelf[turn].Sku == sku ? Math.Min(left, shelf[turn].Quantity) : 0;

                    if (taken > 0)
                    {
                        shared.Add((parcel, turn, shelf[turn] with { Quantity = taken }));
                        shelf[turn] = shelf[turn] with { Quantity = shelf[turn].Quantity - taken };
                        left -= taken;
                    }
                }
            }
        }

        return shared.OrderBy(own => own.Turn).ToLookup(own => own.ParcelId, own => own.Own);
    }
}
