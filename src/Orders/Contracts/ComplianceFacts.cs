namespace CreatorFlow.Orders.Contracts;

/// <summary>Fact: a shop is warned at these limits from now on. The subject is the shop.</summary>
/// <param name="LateDispatchPercent">Warned above it.</param>
/// <param name="SellerFaultPercent">Warned above it.</param>
/// <param name="OnTimeDeliveryPercent">Warned below it.</param>
public sealed record OwnLimitsSet(
    decimal LateDispatchPercent, decimal SellerFaultPercent, decimal OnTimeDeliveryPercent);
