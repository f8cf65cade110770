namespace CreatorFlow.Orders.Contracts;

/// <summary>Which buyers wait for an answer that the channel will soon give itself, for alerts.</summary>
public interface IAnswerClocks
{
    /// <summary>By shop; shops without any are left out.</summary>
    /// <param name="soon">A deadline this near counts, and one that has passed.</param>
    Task<IReadOnlyList<AnswersDue>> Due(TimeSpan soon, CancellationToken ct);
}

/// <summary>What waits for an answer at one shop.</summary>
/// <param name="Returns">Returns and refunds.</param>
/// <param name="Cancellations">Buyers who ask to cancel.</param>
/// <param name="NextReturnAt">When the first of these returns is decided without the seller.</param>
/// <param name="NextCancellationAt">The same of the cancellations.</param>
public sealed record AnswersDue(
    Guid ShopId, int Returns, int Cancellations, DateTimeOffset? NextReturnAt, DateTimeOffset? NextCancellationAt);
