using CreatorFlow.Platform;

namespace CreatorFlow.Shipping.Rates;

/// <summary>What one service asks for a parcel.</summary>
/// <param name="ServiceCode">The carrier's code.</param>
/// <param name="Service">What people call it.</param>
/// <param name="Cost">What this account pays.</param>
/// <param name="HandedOverAt">When the carrier takes it; null when it does not say.</param>
/// <param name="ArrivesAt">The end of the promised delivery; null when it does not say.</param>
internal sealed record Rate(
    string ServiceCode, string Service, Money Cost, DateTimeOffset? HandedOverAt, DateTimeOffset? ArrivesAt);
