using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels;

/// <summary>What a vendor's adapter offers that lets its orders be split and combined.</summary>
internal interface IPackOrders
{
    /// <inheritdoc cref="IChannelPackages.SplitTerms" />
    Task<SplitTerms> SplitTerms(ShopKey shop, string orderId, CancellationToken ct);

    /// <inheritdoc cref="IChannelPackages.Split" />
    Task<Result<Repacked>> Split(
        ShopKey shop, string orderId, IReadOnlyList<IReadOnlyList<ChannelUnits>> parcels, SkuLinks links,
        CancellationToken ct);

    /// <inheritdoc cref="IChannelPackages.Combinable" />
    Task<IReadOnlyList<IReadOnlyList<string>>> Combinable(ShopKey shop, CancellationToken ct);

    /// <inheritdoc cref="IChannelPackages.Combine" />
    Task<Result<Repacked>> Combine(ShopKey shop, IReadOnlyList<string> orderIds, CancellationToken ct);

    /// <inheritdoc cref="IChannelPackages.Uncombine" />
    Task<Result<Repacked>> Uncombine(ShopKey shop, string packageId, string orderId, CancellationToken ct);
}
