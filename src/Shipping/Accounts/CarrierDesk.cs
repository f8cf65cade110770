using System.Security.Cryptography;
using System.Text.Json;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Ups;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Accounts;

/// <summary>A carrier ready to be asked, with the account it bills.</summary>
internal sealed record OpenCarrier(Guid AccountId, Address ShipFrom, ICarrier Carrier);

/// <summary>Opens the workspace's carrier account.</summary>
internal sealed class CarrierDesk(AppDb db, ISecretBox secrets, UpsClient ups)
{
    private const string Purpose = "shipping.carrier_account";

    public async Task<Result<OpenCarrier>> Open(CancellationToken ct)
    {
        var account = await db.Set<CarrierAccount>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.Carrier == CarrierAccount.Ups, ct);

        if (account is null)
        {
            return ShippingProblems.NoCarrierAccount();
        }

        return Credentials(account).Refused(out var problem, out var settings)
            ? problem
            : new OpenCarrier(account.Id, account.ShipFrom, new UpsCarrier(ups, settings, account.ShipFrom));
    }

    public string Seal(UpsSettings settings) => secrets.Seal(JsonSerializer.Serialize(settings), Purpose);

    private Result<UpsSettings> Credentials(CarrierAccount account)
    {
        try
        {
            return JsonSerializer.Deserialize<UpsSettings>(secrets.Open(account.SealedCredentials, Purpose))!;
        }
        catch (CryptographicException)
        {
            return ShippingProblems.CarrierCredentials(
                UpsReading.Carrier, "the stored ones cannot be decrypted with this installation's key");
        }
    }
}
