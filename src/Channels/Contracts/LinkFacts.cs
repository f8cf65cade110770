namespace CreatorFlow.Channels.Contracts;

/// <summary>Fact: a listing that was linked to nothing has a SKU of ours now. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Title">The listing's title.</param>
/// <param name="Codes">What lines of its orders were called until now.</param>
/// <param name="Sku">The SKU.</param>
public sealed record ListingLinked(string Shop, string Title, IReadOnlyList<string> Codes, string Sku);

/// <summary>Fact: a listing that was linked to one SKU is linked to another. The subject is the shop.</summary>
public sealed record ListingRelinked(string Shop, string Title, string FromSku, string Sku);

/// <summary>Fact: a person said that a listing is none of ours. The subject is the shop.</summary>
/// <param name="FromSku">The SKU it was linked to; empty when to none.</param>
public sealed record ListingIgnored(string Shop, string Title, string FromSku);
