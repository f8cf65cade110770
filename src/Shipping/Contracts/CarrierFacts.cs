namespace CreatorFlow.Shipping.Contracts;

/// <summary>Fact: the carrier is out of reach, too busy, or refuses the account, which is the subject.</summary>
/// <param name="Carrier">"ups".</param>
/// <param name="Code">The problem's code.</param>
public sealed record CarrierFailing(string Carrier, string Code);

/// <summary>Fact: the carrier sells again after it was failing. The subject is the account.</summary>
public sealed record CarrierRecovered(string Carrier);

/// <summary>The carrier's account was set, or the carrier began to fail or to work again.</summary>
/// <param name="Working">False while its calls fail.</param>
public sealed record CarrierStatus(string Carrier, bool Working);

/// <summary>Calls to the carrier fail; told when that begins, not for each call.</summary>
/// <param name="Code">The problem's code.</param>
public sealed record CarrierCallsFail(string Carrier, string Code);

/// <summary>What a service was bought for just now.</summary>
/// <param name="CostMinor">In minor units of the currency.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record RatePaid(string Carrier, string Service, long CostMinor, string Currency);

/// <summary>How the carrier and the labels stand.</summary>
/// <param name="Carrier">"ups"; null when no account is set.</param>
/// <param name="Working">False while its calls fail; null when no account is set.</param>
/// <param name="TroubleCode">Why they fail; null when they work.</param>
/// <param name="LabelsTroubled">Labels that wait or failed for a stated reason.</param>
/// <param name="ParcelsUnderWay">Parcels whose scans are asked for.</param>
public sealed record CarrierNow(
    string? Carrier, bool? Working, string? TroubleCode, int LabelsTroubled, int ParcelsUnderWay);
