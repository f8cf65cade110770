using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Rates;

namespace CreatorFlow.Shipping.Channel;

/// <summary>
/// A shop whose channel sells the labels of its orders. What it is asked by is the channel's number of the order, with
/// its package where it has several or shares one; what a void names is the package.
/// </summary>
internal sealed class ChannelCarrier(ConnectedShop shop, IChannelLabels labels) : ICarrier
{
    public string Name => shop.Channel;

    public async Task<Result<List<Rate>>> Rates(Parcel parcel, CancellationToken ct)
    {
        var asked = await ChannelAnswers.Of(
            shop, () => labels.Services(shop.Id, LabelFor.Read(parcel.Reference), ct),
            ShippingProblems.CarrierUnreachable);

        return asked.Refused(out var problem, out var services)
            ? problem
            : services.ConvertAll(service => new Rate(
                service.Id, service.Name, service.Cost, null, EndOf(parcel.ShipOn, service.Days)));
    }

    /// <summary>A label whose paper is still being made is bought, and to be found.</summary>
    public async Task<Result<Purchase>> Buy(Parcel parcel, string? serviceCode, string reference, CancellationToken ct)
    {
        var asked = await ChannelAnswers.Of(
            shop, () => labels.Buy(shop.Id, LabelFor.Read(reference), serviceCode, ct),
            name => ShippingProblems.CarrierUnclear(name, "the channel did not answer"));

        return asked.Refused(out var problem, out var label) ? problem : Purchase(label);
    }

    public async Task<Result<Purchase?>> FindByReference(string reference, CancellationToken ct)
    {
        var asked = await ChannelAnswers.Of(
            shop, () => labels.Find(shop.Id, LabelFor.Read(reference), ct), ShippingProblems.CarrierUnreachable);

        if (asked.Refused(out var problem, out var label))
        {
            return problem;
        }

        return label is null ? (Purchase?)null
            : Purchase(label).Refused(out problem, out var purchase) ? problem : purchase;
    }

    /// <summary>The channel takes back the labels of orders that are cancelled there, and no others.</summary>
    public async Task<Result<bool>> Void(string shipmentNumber, CancellationToken ct)
    {
        var asked = await ChannelAnswers.Of(
            shop, () => labels.IsOver(shop.Id, shipmentNumber, ct), ShippingProblems.CarrierUnreachable);

        return asked.Refused(out var problem, out var isOver) ? problem
            : isOver ? true
            : ShippingProblems.ChannelKeepsLabel(Name);
    }

    /// <summary>The channel itself tells where an order is: its labels are not followed.</summary>
    public Task<Result<List<ParcelScan>>> Track(string trackingNumber, CancellationToken ct) =>
        Task.FromResult<Result<List<ParcelScan>>>(new List<ParcelScan>());

    private Result<Purchase> Purchase(ChannelLabel label)
    {
        if (label.Paper is not { } paper)
        {
            var missing = label.PaperRefused is { } why
                ? ShippingProblems.PaperRefused(Name, why)
                : ShippingProblems.LabelInMaking(Name);
            return missing.Charging(label.Cost);
        }

        return LabelBytes.MediaTypeOf(paper) is { } mediaType
            ? new Purchase(label.TrackingNumber, label.PackageId, label.Cost, paper, mediaType)
            {
                Carrier = label.Carrier,
            }
            : ShippingProblems.CarrierUnclear(Name, "what it gave to print is no label");
    }

    /// <summary>The moment at which the day is over by the clocks of the zone.</summary>
    internal static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone) =>
        zone.InstantOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue));

    private DateTimeOffset? EndOf(DateOnly shipOn, int? days) =>
        days is { } most ? EndOf(shipOn.AddDays(most), shop.Zone()) : null;
}
