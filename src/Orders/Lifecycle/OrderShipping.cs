using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Track;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>Whose label an order travels under.</summary>
internal sealed partial class Order
{
    public ShippedBy ShippedBy { get; private set; }

    /// <summary>The channel sells its label, knows where it goes, and knows its number before we do.</summary>
    public bool HasLabelOfChannel => ShippedBy == ShippedBy.ChannelLabel;

    /// <summary>It is known where it goes, here or to whoever sells the label.</summary>
    public bool IsAddressed => HasLabelOfChannel || ShipTo is not null;

    /// <summary>
    /// The channel is asked for its label: that it is shipped there is then our own doing, and told by the label.
    /// </summary>
    public bool AwaitsLabelOfChannel => HasLabelOfChannel && Status == OrderStatus.Labelling;

    /// <summary>It may be said under which other number it travels.</summary>
    public bool MayChangeTracking => Status is OrderStatus.Shipped or OrderStatus.InTransit
        && TrackingNumber is not null && ShippedBy == ShippedBy.Seller && !InParcels;

    public Result<OrderTrackingChanged> ChangeTracking(string carrier, string number)
    {
        if (HasLabelOfChannel)
        {
            return OrderProblems.LabelOfChannel(Number);
        }

        if (InParcels)
        {
            return TrackingProblems.InParcels(Number);
        }

        if (!MayChangeTracking)
        {
            return TrackingProblems.NotLeft(Number, Status);
        }

        if ((Carrier, TrackingNumber) == (carrier, number))
        {
            return TrackingProblems.Unchanged(Number);
        }

        var told = new OrderTrackingChanged(carrier, number, TrackingNumber!);
        (Carrier, TrackingNumber) = (carrier, number);
        Version++;
        return told;
    }

    /// <summary>What has left travels under the label it left with.</summary>
    private void LearnShipping(ChannelOrder told)
    {
        if (!OrderLifecycle.HasLeft(Status))
        {
            ShippedBy = told.FulfilledByChannel ? ShippedBy.Channel : told.ShippedBy;
        }
    }
}
