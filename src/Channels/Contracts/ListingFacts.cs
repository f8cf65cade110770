namespace CreatorFlow.Channels.Contracts;

/// <summary>Fact: a product of a shop sells no more, or sells again. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="ProductId">The channel's id of the product.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Live, or what stops it.</param>
/// <param name="Reason">Why, in the channel's words; null when it does not say.</param>
public sealed record ListingStateChanged(string Shop, string ProductId, string Title, string State, string? Reason);
