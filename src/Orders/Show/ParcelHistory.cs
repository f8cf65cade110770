using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Show;

/// <summary>How the history of an order tells of its parcels.</summary>
internal static class ParcelHistory
{
    public static (string Title, string Icon, Tone Tone)? LookOf(Fact fact) => fact.Kind switch
    {
        nameof(OrderSplit) => (OrdersWords.FactSplit, Icons.Layers, Tone.Neutral),
        nameof(OrderCombined) => (OrdersWords.FactCombined, Icons.Package, Tone.Neutral),
        nameof(OrderUnpacked) => (OrdersWords.FactUnpacked, Icons.Undo, Tone.Neutral),
        nameof(ParcelLabelAsked) =>
            (OrdersWords.FactParcelLabelAsked(fact.Body<ParcelLabelAsked>().Parcel), Icons.Tag, Tone.Accent),
        nameof(ParcelShipped) => fact.Body<ParcelShipped>() is var shipped
            ? (OrdersWords.FactParcelShipped(shipped.Parcel, shipped.TrackingNumber), Icons.Packed, Tone.Accent)
            : null,
        nameof(OrderPartShipped) => (OrdersWords.FactPartShipped, Icons.Package, Tone.Info),
        nameof(ParcelConfirmed) =>
            (OrdersWords.FactParcelConfirmed(fact.Body<ParcelConfirmed>().Parcel), Icons.Check, Tone.Good),
        _ => null,
    };
}
