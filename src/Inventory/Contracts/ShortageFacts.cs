namespace CreatorFlow.Inventory.Contracts;

/// <summary>Fact: a person said what becomes of an order whose units are not there.</summary>
/// <param name="Limit">Units that may be promised beyond what is there.</param>
/// <param name="ExpectedAt">When the next units come, if somebody knows.</param>
public sealed record ShortageSet(string Sku, ShortageRule Rule, int Limit, DateTimeOffset? ExpectedAt);
