using System.Security.Cryptography;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Accounts;

/// <summary>A carrier ready to be asked, with the account it bills.</summary>
internal sealed record OpenCarrier(Guid AccountId, Address ShipFrom, ICarrier Carrier);

/// <summary>Opens the workspace's carrier account.</summary>
internal sealed class CarrierDesk(AppDb db, ISecretBox secrets, IEnumerable<ICarrierKind> kinds)
{
    private const string Purpose = "shipping.carrier_account";

    public async Task<Result<OpenCarrier>> Open(CancellationToken ct)
    {
        if (await Account(ct) is not { } account)
        {
            return ShippingProblems.NoCarrierAccount();
        }

        try
        {
            var kind = kinds.Single(own => own.Code == account.Carrier);
            var carrier = kind.Open(secrets.Open(account.SealedCredentials, Purpose), account.ShipFrom);
            return new OpenCarrier(account.Id, account.ShipFrom, carrier);
        }
        catch (CryptographicException)
        {
            return ShippingProblems.CarrierCredentials(
                account.Carrier, "the stored ones cannot be decrypted with this installation's key");
        }
    }

    /// <summary>The workspace's account; null when none is set.</summary>
    public Task<CarrierAccount?> Account(CancellationToken ct) =>
        db.Set<CarrierAccount>().AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(ct);

    public string Seal(string credentialsJson) => secrets.Seal(credentialsJson, Purpose);
}
