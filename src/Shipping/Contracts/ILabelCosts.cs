using CreatorFlow.Platform;

namespace CreatorFlow.Shipping.Contracts;

/// <summary>What labels cost of late, for those who are about to buy many.</summary>
public interface ILabelCosts
{
    /// <summary>The mean of the latest labels that were bought; null while there is none.</summary>
    Task<UsualCost?> Usual(CancellationToken ct);
}

/// <summary>The mean cost of the latest labels, of those in the currency of the latest.</summary>
/// <param name="Labels">How many labels it is the mean of.</param>
public sealed record UsualCost(Money Mean, int Labels);
