namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// A package of an order as its channel has it. Orders that name the same package travel together; an order that names
/// several travels in parts.
/// </summary>
/// <param name="Id">The channel's.</param>
/// <param name="Units">What of the order is in it, without cancelled units.</param>
/// <param name="State">As far as it is on its way.</param>
public sealed record ChannelPackage(string Id, IReadOnlyList<PackedUnits> Units, ChannelOrderState State);

/// <summary>So many units of one SKU in a package.</summary>
/// <param name="ChannelSkuId">The channel's id of the SKU.</param>
/// <param name="Sku">As that of an order's line.</param>
public sealed record PackedUnits(string ChannelSkuId, string Sku, int Quantity);
