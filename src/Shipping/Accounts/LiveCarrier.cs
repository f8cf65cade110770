using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Accounts;

/// <summary>How the carrier and the labels stand, as that changes.</summary>
internal sealed class LiveCarrier(AppDb db, CarrierDesk desk) : ILiveValues
{
    public string Channel => ShippingLive.Carriers;

    public string Permission => Permissions.ShippingRead;

    public Type Payload => typeof(CarrierNow);

    public IReadOnlyCollection<string> Kinds =>
    [
        nameof(LabelBought), nameof(LabelFailed), nameof(LabelStopped), nameof(LabelVoided), nameof(ParcelMoved),
        nameof(CarrierAccountSet), nameof(CarrierFailing), nameof(CarrierRecovered),
    ];

    // A label that waits is troubled before it is told.
    public TimeSpan? Every => TimeSpan.FromSeconds(15);

    public async Task<object> Compute(CancellationToken ct)
    {
        var account = await desk.Account(ct);
        return new CarrierNow(
            account?.Carrier,
            account is null ? null : account.FailingCode is null,
            account?.FailingCode,
            await db.Set<Label>().CountAsync(label => label.TroubleCode != null && label.GivenUpAt == null, ct),
            await db.Set<Label>().CountAsync(label => label.Following, ct));
    }
}
