using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Parcels;

/// <summary>
/// A parcel that was put together: a part of one order, or several orders to one buyer. It has a label of its own.
/// Where a channel sells that, it is a package of the channel. An order that nobody split or combined needs none: its
/// parcel is the order itself.
/// </summary>
internal sealed class Parcel : IInWorkspace
{
    // The carrier takes 35 characters, of which three are kept for a second label of the same parcel.
    private const int MaxNumber = 27;

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>1, 2, ... within its first order.</summary>
    public int Number { get; private set; }

    /// <summary>What the carrier knows it by; unique.</summary>
    public string Reference { get; private set; } = "";

    public ParcelStatus Status { get; private set; }

    public string? Carrier { get; private set; }

    public string? TrackingNumber { get; private set; }

    /// <summary>The channel's package, where it sells the label and decides what is in it.</summary>
    public string? PackageId { get; private set; }

    public string MadeBy { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset? ShippedAt { get; private set; }

    /// <summary>When the channel had its number; null for whole orders, which are confirmed themselves.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Guards against two writers at once.</summary>
    public int Version { get; private set; }

    public bool HasLeft => ParcelLifecycle.HasLeft(Status);

    public static Parcel Of(Order first, int number, Actor by, DateTimeOffset at) => new()
    {
        WorkspaceId = first.WorkspaceId,
        Id = Ids.New(at),
        Number = number,
        Reference = $"{PrefixOf(first)}{number}",
        MadeBy = by.Name,
        MadeAt = at,
    };

    /// <summary>A package of the channel under whose label the orders travel.</summary>
    public static Parcel OfChannel(Order first, int number, string packageId, Actor by, DateTimeOffset at)
    {
        var parcel = Of(first, number, by, at);
        parcel.PackageId = packageId;
        return parcel;
    }

    /// <summary>What the references of all parcels that are named after an order begin with.</summary>
    public static string PrefixOf(Order first) =>
        $"{(first.Number.Length > MaxNumber ? first.Number[^MaxNumber..] : first.Number)}-P";

    public void AskLabel() => Move(ParcelStatus.Labelling);

    /// <summary>Its label is not wanted, or could not be had.</summary>
    public void Reopen() => Move(ParcelStatus.Open);

    public void Ship(string carrier, string trackingNumber, DateTimeOffset at)
    {
        Move(ParcelStatus.Shipped);
        (Carrier, TrackingNumber, ShippedAt) = (carrier, trackingNumber, at);
    }

    /// <summary>The carrier saw it further on; false when it was known to be there or beyond.</summary>
    public bool Travel(ParcelStatus to)
    {
        if (!HasLeft || to == ParcelStatus.Dissolved || !ParcelLifecycle.Allows(Status, to))
        {
            return false;
        }

        Move(to);
        return true;
    }

    public void Confirm(DateTimeOffset at)
    {
        ConfirmedAt = at;
        Version++;
    }

    public void Dissolve() => Move(ParcelStatus.Dissolved);

    private void Move(ParcelStatus to)
    {
        if (!ParcelLifecycle.Allows(Status, to))
        {
            throw new InvalidOperationException($"Parcel {Reference} cannot go from {Status} to {to}.");
        }

        Status = to;
        Version++;
    }
}

/// <summary>So many units of a SKU of an order in a parcel.</summary>
internal sealed class ParcelLine : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid ParcelId { get; init; }

    public Guid OrderId { get; init; }

    public string Sku { get; init; } = "";

    public int Quantity { get; set; }
}
