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

/// <summary>Fact: the channel lets us in again without a new consent; work goes on where it stopped.</summary>
public sealed record ShopRegainedAccess(string Shop, string Channel);

/// <summary>Fact: the consent does not cover what the shop's work needs. Empty when it does again.</summary>
/// <param name="Scopes">The permissions that are missing, by the channel's names.</param>
public sealed record ShopScopesMissed(string Shop, string Channel, IReadOnlyList<string> Scopes);

/// <summary>Fact: the channel gives no new tokens; what is at hand serves until then.</summary>
/// <param name="Detail">The channel's words, for support.</param>
public sealed record ConsentEndsEarly(string Shop, DateTimeOffset EndsAt, string Detail);

/// <summary>Fact: somebody agreed for another shop than was asked for; nothing was bound.</summary>
/// <param name="Came">The shops that the consent covers.</param>
public sealed record OtherShopCame(string Shop, string Channel, string Came);

/// <summary>Fact: a check of a connection has its result.</summary>
public sealed record ShopChecked(string Shop, string Check, string Finding);

/// <summary>Fact: a connection was looked through from end to end.</summary>
/// <param name="IsWell">Nothing is wrong any more.</param>
public sealed record ShopDiagnosed(string Shop, string Channel, bool IsWell);
