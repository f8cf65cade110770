using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels;

/// <summary>What a vendor's adapter offers that sells labels for the orders of its shops.</summary>
internal interface ISellLabels
{
    /// <summary>What labels can be printed as in a market.</summary>
    IReadOnlyList<LabelPaper> Papers(string region) => Enum.GetValues<LabelPaper>();

    /// <inheritdoc cref="IChannelLabels.Services" />
    Task<Result<List<LabelOffer>>> Services(ShopKey shop, LabelFor what, CancellationToken ct);

    /// <inheritdoc cref="IChannelLabels.Buy" />
    Task<Result<ChannelLabel>> Buy(
        ShopKey shop, LabelFor what, string? serviceId, LabelTerms terms, CancellationToken ct);

    /// <inheritdoc cref="IChannelLabels.Find" />
    Task<Result<ChannelLabel?>> Find(ShopKey shop, LabelFor what, LabelTerms terms, CancellationToken ct);

    /// <inheritdoc cref="IChannelLabels.IsOver" />
    Task<Result<bool>> IsOver(ShopKey shop, string packageId, CancellationToken ct);
}
