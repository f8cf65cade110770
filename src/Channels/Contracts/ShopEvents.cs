namespace CreatorFlow.Channels.Contracts;

/// <summary>A shop was connected or disconnected, lost access, or its catalogue was read.</summary>
/// <param name="Id">Our id of the connection.</param>
public sealed record ConnectionChanged(Guid Id);

/// <summary>Something that is told by its name alone happened at a shop.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="Shop">The shop's name.</param>
public sealed record ShopTold(Guid ShopId, string Shop);

/// <summary>What came in from a shop since the last sweep.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="Webhooks">Webhooks that were kept.</param>
/// <param name="OrdersFetched">Orders that were asked for.</param>
public sealed record TrafficTold(Guid ShopId, long Webhooks, long OrdersFetched);

/// <summary>A sweep found changes that no webhook told.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="Orders">Orders that had changed.</param>
public sealed record MissedTold(Guid ShopId, int Orders);

/// <summary>The channel took numbers of units.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="Skus">SKUs whose number it took.</param>
/// <param name="Refused">SKUs whose number it did not take.</param>
public sealed record PushTold(Guid ShopId, int Skus, int Refused);

/// <summary>The shop's catalogue was read to the end.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="Skus">SKUs it lists.</param>
/// <param name="NewSkus">Those that were not known here.</param>
public sealed record CatalogueTold(Guid ShopId, int Skus, int NewSkus);

/// <summary>The channel does not take the number of a SKU.</summary>
/// <param name="ShopId">Our id of the connection.</param>
public sealed record PushRefusedTold(Guid ShopId, string Sku);

/// <summary>How far the first readings of shops have come, all together.</summary>
/// <param name="Shops">Shops that are read for the first time.</param>
/// <param name="Products">Products that were read.</param>
/// <param name="ProductsOf">Products there are, as far as the channels have said.</param>
/// <param name="Skus">SKUs that were read.</param>
/// <param name="Orders">Orders that are here.</param>
/// <param name="OrdersOf">Orders there are, as far as the channels have said.</param>
public sealed record FirstReadingsNow(int Shops, int Products, int ProductsOf, int Skus, int Orders, int OrdersOf);

/// <summary>Somebody set prices of listings.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="Listings">How many.</param>
public sealed record PricesTold(Guid ShopId, int Listings);

/// <summary>The channel took a price, or did not.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="SkuId">The channel's id of the SKU.</param>
public sealed record PriceTold(Guid ShopId, string SkuId);

/// <summary>What the channel offers was compared with ours.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="Compared">Listings that were compared.</param>
/// <param name="Repaired">Differences that were set right.</param>
/// <param name="Unrepaired">Differences that were left.</param>
public sealed record ReconciledTold(Guid ShopId, int Compared, int Repaired, int Unrepaired);

/// <summary>A check of a connection has its result.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="Check">Which one.</param>
/// <param name="Finding">What it found.</param>
public sealed record CheckTold(Guid ShopId, string Check, string Finding);

/// <summary>A connection was looked through from end to end.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="IsWell">Nothing is wrong any more.</param>
public sealed record DiagnosisTold(Guid ShopId, bool IsWell);

/// <summary>Calls about the shop rest or go on, or somebody set a limit for them.</summary>
/// <param name="ShopId">Our id of the connection.</param>
/// <param name="Shop">The shop's name.</param>
/// <param name="Family">What the calls are about.</param>
public sealed record CallsTold(Guid ShopId, string Shop, CallFamily Family);
