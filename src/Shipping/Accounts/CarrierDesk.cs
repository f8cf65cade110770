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

        if (Unseal(account).Refused(out var problem, out var credentials))
        {
            return problem;
        }

        var kind = kinds.Single(own => own.Code == account.Carrier);
        return new OpenCarrier(account.Id, account.ShipFrom, kind.Open(credentials, account.ShipFrom));
    }

    /// <summary>The workspace's account; null when none is set.</summary>
    public Task<CarrierAccount?> Account(CancellationToken ct) =>
        db.Set<CarrierAccount>().AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(ct);

    /// <summary>The credentials as they were handed over.</summary>
    public Result<string> Unseal(CarrierAccount account)
    {
        try
        {
            return secrets.Open(account.SealedCredentials, Purpose);
        }
        catch (CryptographicException)
        {
            return ShippingProblems.CarrierCredentials(
                account.Carrier, "the stored ones cannot be decrypted with this installation's key");
        }
    }

    public string Seal(string credentialsJson) => secrets.Seal(credentialsJson, Purpose);
}
