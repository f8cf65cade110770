using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Validation;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>How an order goes into parcels.</summary>
internal sealed partial class Order
{
    /// <summary>The channel's id of how the buyer wants it delivered; null when it does not say.</summary>
    public string? DeliveryOption { get; private set; }

    /// <summary>
    /// The channel's package in which it travels whole, alone or with others; null where there is none, or several.
    /// </summary>
    public string? PackageId { get; private set; }

    /// <summary>
    /// It goes in parcels that were put together by hand: it is split, or goes together with others. Else its one
    /// parcel has the id of the order.
    /// </summary>
    public bool InParcels { get; private set; }

    /// <summary>Its parcels were put together, or taken apart again.</summary>
    public void Pack(bool inParcels)
    {
        InParcels = inParcels;
        Version++;
    }

    /// <summary>In which packages the channel has it by now.</summary>
    public void LearnPackages(ChannelOrder told)
    {
        if (told.UpdatedAt >= ChannelUpdatedAt)
        {
            PackageId = told.Packages is [var whole] ? whole.Id : null;
        }
    }

    /// <summary>Why no label may be asked for a parcel of it that is ready; null when one may.</summary>
    /// <param name="ofChannel">The parcel is a package of the channel.</param>
    public Problem? WhyNotToShip(bool ofChannel) =>
        FulfilledByChannel ? OrderProblems.ShippedByChannel(Number)
        : HasLabelOfChannel != ofChannel ? OrderProblems.LabelOfChannel(Number)
        : !IsAddressed ? OrderProblems.NoAddress(Number)
        : Unreviewed();

    /// <summary>A part of it left, and nothing more is being labelled: the rest is to ship.</summary>
    public OrderPartShipped ShipPart()
    {
        var from = Move(OrderStatus.Ready);
        Trouble = null;
        return new(from, OrderStatus.Ready);
    }

    private void LearnDelivery(ChannelOrder told)
    {
        DeliveryOption = told.DeliveryOption ?? DeliveryOption;

        if (told.ShipTo is { } address && !OrderLifecycle.HasLeft(Status))
        {
            LearnAddress(JsonSerializer.Serialize(address), address.Name);
        }
    }

    /// <summary>What was wrong with an address is forgotten with it.</summary>
    private void LearnAddress(string address, string name)
    {
        if (address != ShipTo && AddressCheck.IsOf(TroubleReason))
        {
            Trouble = null;
        }

        (ShipTo, BuyerName) = (address, name);
    }
}
