using System.Security.Cryptography;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Channel;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Accounts;

/// <summary>Whoever sells labels, ready to be asked.</summary>
/// <param name="AccountId">The account it bills; null for a channel.</param>
/// <param name="ShipFrom">Where parcels start; null where the channel knows.</param>
internal sealed record OpenCarrier(Guid? AccountId, Address? ShipFrom, ICarrier Carrier)
{
    public DateOnly ShipDay(DateTimeOffset now) => ShipFrom is { } from
        ? Carriers.ShipDay.After(now, from.Country, from.State)
        : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);

    /// <summary>Whose days count where the channel knows where parcels start.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}

/// <summary>Opens the workspace's carrier account, or the channel of one of its shops.</summary>
internal sealed class CarrierDesk(
    AppDb db, ISecretBox secrets, IEnumerable<ICarrierKind> kinds, IChannels channels, IChannelLabels channelLabels)
{
    /// <summary>The lane of jobs that ask the workspace's own account.</summary>
    public const string OwnAccount = "carrier";

    private const string Purpose = "shipping.carrier_account";

    /// <summary>Labels of one account, or of one shop's channel, are bought together.</summary>
    public static string LaneOf(Label label) => label.ShopId?.ToString("N") ?? OwnAccount;

    /// <param name="lane">As <see cref="LaneOf"/> says.</param>
    public Task<Result<OpenCarrier>> Open(string lane, CancellationToken ct) =>
        lane == OwnAccount ? OpenAccount(ct) : OpenShop(Guid.ParseExact(lane, "N"), ct);

    private async Task<Result<OpenCarrier>> OpenShop(Guid shopId, CancellationToken ct) =>
        (await channels.Shop(shopId, ct)).Refused(out var problem, out var shop)
            ? problem
            : new OpenCarrier(null, null, new ChannelCarrier(shop, channelLabels)) { Zone = shop.Zone() };

    private async Task<Result<OpenCarrier>> OpenAccount(CancellationToken ct)
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
