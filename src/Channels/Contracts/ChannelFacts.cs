namespace CreatorFlow.Channels.Contracts;

/// <summary>Fact: a shop is connected, for the first time or again.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Channel">What people call the channel.</param>
public sealed record ShopConnected(string Shop, string Channel);

/// <summary>Fact: a person ended the connection; its tokens are deleted.</summary>
public sealed record ShopDisconnected(string Shop, string Channel);

/// <summary>Fact: the channel no longer lets us in; the seller must connect again.</summary>
/// <param name="Detail">The channel's words, for support.</param>
public sealed record ShopLostAccess(string Shop, string Channel, string Detail);

/// <summary>Fact: the shop's catalogue was read to the end.</summary>
/// <param name="Skus">SKUs it lists.</param>
/// <param name="NewSkus">Those that were not known here.</param>
public sealed record CataloguePulled(string Shop, int Skus, int NewSkus);
