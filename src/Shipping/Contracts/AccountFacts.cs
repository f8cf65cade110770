namespace CreatorFlow.Shipping.Contracts;

/// <summary>Fact: the workspace ships with this account from now on.</summary>
/// <param name="Carrier">"ups".</param>
/// <param name="AccountNumber">What the carrier calls it; no secret.</param>
public sealed record CarrierAccountSet(Guid AccountId, string Carrier, string AccountNumber);
