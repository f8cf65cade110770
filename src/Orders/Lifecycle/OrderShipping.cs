using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;

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

    /// <summary>What has left travels under the label it left with.</summary>
    private void LearnShipping(ChannelOrder told)
    {
        if (!OrderLifecycle.HasLeft(Status))
        {
            ShippedBy = told.FulfilledByChannel ? ShippedBy.Channel : told.ShippedBy;
        }
    }
}
