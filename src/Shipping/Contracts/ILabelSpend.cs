using CreatorFlow.Platform;

namespace CreatorFlow.Shipping.Contracts;

/// <summary>What labels cost, and what comparing the services saved.</summary>
public interface ILabelSpend
{
    /// <summary>Over the labels bought in a span and not given back, by currency, the largest cost first.</summary>
    Task<IReadOnlyList<LabelSpend>> Between(DateTimeOffset from, DateTimeOffset to, CancellationToken ct);
}

/// <summary>The labels of a span in one currency.</summary>
/// <param name="Saving">Against the dearest service that was quoted for each.</param>
public sealed record LabelSpend(int Labels, Money Cost, Money Saving);
