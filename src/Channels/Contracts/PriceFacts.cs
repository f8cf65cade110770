namespace CreatorFlow.Channels.Contracts;

/// <summary>Fact: somebody set prices of listings; they are on their way. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="SkuIds">The channel's ids of the SKUs.</param>
public sealed record PricesAsked(string Shop, IReadOnlyList<string> SkuIds);

/// <summary>Fact: the channel took a price. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="SkuId">The channel's id of the SKU.</param>
/// <param name="Title">The listing's title.</param>
/// <param name="FromMinor">The price before, in minor units.</param>
/// <param name="ToMinor">The price now, in minor units.</param>
/// <param name="Currency">Of both.</param>
public sealed record PriceTaken(
    string Shop, string SkuId, string Title, long FromMinor, long ToMinor, string Currency);

/// <summary>Fact: the channel did not take a price. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="SkuId">The channel's id of the SKU.</param>
/// <param name="Title">The listing's title.</param>
/// <param name="ToMinor">The price that was asked for, in minor units.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Reason">In the channel's words.</param>
public sealed record PriceRefused(
    string Shop, string SkuId, string Title, long ToMinor, string Currency, string Reason);
