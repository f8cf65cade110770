using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>
/// The free units on locked rows, and what a batch of orders takes of them. An order is met from one location that
/// holds all of it, the first by priority; where none does, its lines are spread over the locations by priority.
/// </summary>
internal sealed class Shelf
{
    private readonly Guid workspaceId;
    private readonly IReadOnlyList<string> places;
    private readonly Dictionary<LevelKey, int> free;
    private readonly Dictionary<string, int> total;

    public Shelf(Guid workspaceId, IReadOnlyList<string> places, IReadOnlyDictionary<LevelKey, StockLevel> levels)
    {
        (this.workspaceId, this.places) = (workspaceId, places);
        free = levels.ToDictionary(own => own.Key, own => own.Value.OnHand - own.Value.Reserved);
        total = levels.Keys.Select(key => key.Sku).Distinct().ToDictionary(
            sku => sku, sku => places.Sum(place => free.GetValueOrDefault(new(sku, place))), StringComparer.Ordinal);
    }

    /// <summary>What was taken of each level.</summary>
    public SortedDictionary<LevelKey, int> Taken { get; } = [];

    public List<Reservation> Kept { get; } = [];

    public List<KeptBundle> Bundles { get; } = [];

    public bool Knows(string sku) => total.ContainsKey(sku);

    /// <summary>Units of the SKU that may still be taken, over all locations that sell.</summary>
    public int Free(string sku) => total.GetValueOrDefault(sku);

    /// <summary>Takes what an order wants; it is there.</summary>
    public void Take(Demand demand)
    {
        var whole = places.FirstOrDefault(place =>
            demand.Lines.All(line => free.GetValueOrDefault(new(line.Sku, place)) >= line.Quantity));

        foreach (var line in demand.Lines)
        {
            if (whole is not null)
            {
                Take(demand.OrderId, new(line.Sku, whole), line.Quantity);
            }
            else
            {
                Spread(demand.OrderId, line);
            }
        }

        Bundles.AddRange(demand.Bundles);
    }

    private void Spread(Guid orderId, StockLine line)
    {
        var left = line.Quantity;

        foreach (var place in places)
        {
            var key = new LevelKey(line.Sku, place);
            var some = Math.Min(left, free.GetValueOrDefault(key));

            if (some > 0)
            {
                Take(orderId, key, some);
                left -= some;
            }
        }

        if (left > 0)
        {
            throw new InvalidOperationException($"{left} of {line.Sku} are taken that are not there.");
        }
    }

    private void Take(Guid orderId, LevelKey key, int units)
    {
        free[key] -= units;
        total[key.Sku] -= units;
        Taken[key] = Taken.GetValueOrDefault(key) + units;
        Kept.Add(new Reservation
        {
            WorkspaceId = workspaceId,
            OrderId = orderId,
            Sku = key.Sku,
            Location = key.Location,
            Quantity = units,
        });
    }
}
