namespace CreatorFlow.Inventory.Contracts;

/// <summary>Where units lie.</summary>
public interface ILocations
{
    /// <summary>All that are open, as orders ask them: by priority, then code. The main one is always there.</summary>
    Task<IReadOnlyList<StockLocation>> Open(CancellationToken ct);
}

/// <summary>A place where units lie.</summary>
/// <param name="Code">What levels and movements name it by.</param>
/// <param name="Priority">Lower is asked first.</param>
/// <param name="Sells">Its units may be reserved for orders and offered to channels.</param>
public sealed record StockLocation(string Code, string Name, int Priority, bool Sells);
