namespace CreatorFlow.Orders.Contracts;

/// <summary>How many orders wait for a second look, for alerts.</summary>
public interface IOrderReviews
{
    /// <summary>Open orders that are not shipped before somebody approves them.</summary>
    Task<int> Waiting(CancellationToken ct);
}
