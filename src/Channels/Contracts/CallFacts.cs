namespace CreatorFlow.Channels.Contracts;

/// <summary>Fact: calls about a shop rest, since the channel is out of order. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Family">What the calls are about.</param>
/// <param name="Detail">What the channel answered, or how it did not.</param>
public sealed record CallsRest(string Shop, CallFamily Family, string Detail);

/// <summary>Fact: calls about a shop that rested go out again. The subject is the shop.</summary>
public sealed record CallsGoOn(string Shop, CallFamily Family);

/// <summary>Fact: a person set how many calls about a shop go out. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Family">What the calls are about.</param>
/// <param name="Before">Calls a second to each endpoint before; null for what the channel allows.</param>
/// <param name="PerSecond">Calls a second to each endpoint from now on; null for what the channel allows.</param>
public sealed record CallLimitSet(string Shop, CallFamily Family, int? Before, int? PerSecond);
