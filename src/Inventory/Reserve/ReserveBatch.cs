using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>A batch of orders on locked rows: each is decided by itself and sees what those before it took.</summary>
/// <param name="Aside">What is set aside, by SKU: free to the one order it is meant for.</param>
internal sealed record ReserveBatch(
    Circumstances Here, IReadOnlyList<Demand> Demands, Shelf Shelf, Promises Promises,
    Dictionary<string, UnitsAside> Aside)
{
    /// <summary>Units that this order may take of the SKU.</summary>
    public int FreeFor(Guid orderId, string sku) =>
        Shelf.Free(sku) - (Aside.GetValueOrDefault(sku) is { } kept && kept.OrderId != orderId ? kept.Quantity : 0);

    public Result<Reserved> Decide(Demand demand)
    {
        if (demand.Lines.FirstOrDefault(line => !Shelf.Knows(line.Sku)) is { } unknown)
        {
            return InventoryProblems.UnknownSku(unknown.Sku);
        }

        var shortOf = demand.Lines
            .Select(line => new Lack(line.Sku, line.Quantity, Math.Max(0, FreeFor(demand.OrderId, line.Sku))))
            .Where(lack => lack.Free < lack.Asked).ToList();

        if (shortOf.Count > 0 && Promises.Refusal(demand.OrderId, shortOf) is { } problem)
        {
            return problem;
        }

        Shelf.Take(Promises.Without(demand, shortOf));
        return new Reserved(demand.OrderId);
    }
}

/// <summary>An order wants more of a SKU than is free.</summary>
internal sealed record Lack(string Sku, int Asked, int Free);
