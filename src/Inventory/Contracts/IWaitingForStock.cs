namespace CreatorFlow.Inventory.Contracts;

/// <summary>
/// Who waits for stock. Told by the module that holds the orders, since the stock knows only what is reserved.
/// </summary>
public interface IWaitingForStock
{
    /// <summary>
    /// What orders without stock want, by SKU; also what is there, when another SKU of the order is not.
    /// </summary>
    Task<IReadOnlyDictionary<string, WaitingUnits>> BySku(CancellationToken ct);
}

/// <summary>Orders that want a SKU and wait, and how many units they want.</summary>
public sealed record WaitingUnits(int Orders, int Units);
