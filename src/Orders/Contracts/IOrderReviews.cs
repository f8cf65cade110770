using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Contracts;

/// <summary>How many orders wait for a second look, for alerts.</summary>
public interface IOrderReviews
{
    /// <summary>Open orders that are not shipped before somebody approves them.</summary>
    Task<int> Waiting(CancellationToken ct);

    /// <summary>Nobody is there to look: no order waits for approval from now on.</summary>
    Task AskForNone(Actor by, CancellationToken ct);
}
