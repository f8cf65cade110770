using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Shipping.Carriers;

/// <summary>A carrier that accounts can be opened at. Each carrier's folder registers one.</summary>
internal interface ICarrierKind
{
    /// <summary>"ups"; stored with the account, never changes.</summary>
    string Code { get; }

    /// <summary>An account from the credentials that this kind handed over to be sealed.</summary>
    ICarrier Open(string credentialsJson, Address shipFrom);
}

/// <summary>An account that the carrier accepted.</summary>
/// <param name="Carrier">The kind's code.</param>
/// <param name="AccountNumber">What is shown of it.</param>
/// <param name="CredentialsJson">Everything that a call needs; sealed before it is stored.</param>
/// <param name="Format">What the printer wants.</param>
/// <param name="ShipFrom">Where parcels start.</param>
internal sealed record AcceptedAccount(
    string Carrier, string AccountNumber, string CredentialsJson, LabelFormat Format, Address ShipFrom);
