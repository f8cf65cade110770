namespace CreatorFlow.Channels.Contracts;

/// <summary>Fact: a person set how many of the available units a shop offers. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Sku">The SKU it is about; null for all that have no rule of their own.</param>
/// <param name="Percent">This share of the available units, rounded down.</param>
/// <param name="KeptBack">At least so many of the available units are not offered.</param>
/// <param name="Most">Never more than this; null for no limit.</param>
/// <param name="StopAt">At or below so many available units nothing is offered.</param>
public sealed record OfferRuleSet(string Shop, string? Sku, int Percent, int KeptBack, int? Most, int StopAt);

/// <summary>Fact: a person ended a SKU's own rule at a shop. The subject is the shop.</summary>
public sealed record OfferRuleDropped(string Shop, string Sku);
