namespace CreatorFlow.Shipping.Contracts;

/// <summary>Which labels cannot be had now, for alerts.</summary>
public interface ILabelTrouble
{
    /// <summary>By carrier; carriers without such labels are left out. "" where none was chosen yet.</summary>
    Task<IReadOnlyList<CarrierTrouble>> ByCarrier(CancellationToken ct);
}

/// <summary>Labels that parcels wait for and one carrier does not sell.</summary>
/// <param name="Unanswered">Asked for a while ago, and the carrier cannot be reached or is too busy.</param>
/// <param name="Locked">The carrier does not accept the account, or there is none.</param>
/// <param name="Refused">Refused for another reason: the address, the weight, the service.</param>
public sealed record CarrierTrouble(string Carrier, int Unanswered, int Locked, int Refused);
