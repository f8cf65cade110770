using System.Text.Json;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Shipping.Ups;

/// <summary>Opens UPS accounts.</summary>
internal sealed class UpsAccounts(UpsClient client) : ICarrierKind
{
    public const string KindCode = "ups";

    public string Code => KindCode;

    public ICarrier Open(string credentialsJson, Address shipFrom) =>
        new UpsCarrier(client, JsonSerializer.Deserialize<UpsSettings>(credentialsJson)!, shipFrom);
}

/// <summary>Checks a UPS account, by a token too, before it becomes the workspace's.</summary>
internal sealed class UseUpsAccount(UpsClient client, SetCarrierAccount set) : IShippingSetup
{
    public async Task<Result<Guid>> UseUps(
        UpsAccountSettings settings, Address shipFrom, Actor by, CancellationToken ct)
    {
        if (UpsSettings.From(settings).Refused(out var problem, out var own)
            || UpsMapping.ToParty(shipFrom, residential: false).Refused(out problem, out _)
            || (await client.Token(own, ct)).Refused(out problem, out _))
        {
            return problem;
        }

        var account = new AcceptedAccount(
            UpsAccounts.KindCode, own.ShipperNumber, JsonSerializer.Serialize(own), own.Format, shipFrom);
        return await set.Run(account, by, ct);
    }
}
