namespace CreatorFlow.Orders.Contracts;

/// <summary>How many orders ask for somebody, for alerts.</summary>
public interface IOrderTrouble
{
    /// <summary>By shop; shops without such orders are left out.</summary>
    /// <param name="soon">A deadline this near counts as soon.</param>
    Task<IReadOnlyList<ShopTrouble>> ByShop(TimeSpan soon, CancellationToken ct);
}

/// <summary>Orders of one shop that have not left and ask for somebody.</summary>
/// <param name="Late">Past their dispatch deadline.</param>
/// <param name="Soon">To be dispatched soon.</param>
/// <param name="NoStock">Sold, and the stock cannot fill them.</param>
/// <param name="Troubled">Something else than stock or a label stands in their way.</param>
public sealed record ShopTrouble(Guid ShopId, int Late, int Soon, int NoStock, int Troubled);
