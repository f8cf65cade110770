namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>A line of a parcel's history, in the codes of UPS Tracking.</summary>
internal sealed record UpsScan(DateTimeOffset At, UpsParcelStatus Status, string Type, string Code, string StatusCode)
{
    public required string Description { get; init; }

    /// <summary>Where it was scanned; null when the parcel was not at hand.</summary>
    public UpsAddress? Place { get; init; }
}

/// <summary>
/// The way of a parcel, computed from the time of purchase, so that it needs no memory of its own. What was made to
/// happen takes part in it: an ordinary step that the parcel is already past is left out, and nothing follows an end.
/// </summary>
internal static class UpsMovement
{
    private static readonly UpsAddress Hub = new([], "Louisville", "KY", "40213", "US", Residential: false);

    private enum Where
    {
        Nowhere,
        Origin,
        Hub,
        Destination,
    }

    private sealed record Step(
        int Percent, UpsParcelStatus Status, string Type, string Code, string StatusCode, Where Where)
    {
        public required string Description { get; init; }
    }

    // Percent of the way from the first scan to the delivery.
    private static readonly Step[] Steps =
    [
        new(0, UpsParcelStatus.PickedUp, "P", "PU", "038", Where.Origin) { Description = "Pickup Scan" },
        new(4, UpsParcelStatus.InTransit, "I", "OR", "005", Where.Origin) { Description = "Origin Scan" },
        new(12, UpsParcelStatus.InTransit, "I", "DP", "005", Where.Origin) { Description = "Departed from Facility" },
        new(45, UpsParcelStatus.InTransit, "I", "AR", "005", Where.Hub) { Description = "Arrived at Facility" },
        new(55, UpsParcelStatus.InTransit, "I", "DP", "005", Where.Hub) { Description = "Departed from Facility" },
        new(82, UpsParcelStatus.InTransit, "I", "AR", "005", Where.Destination) { Description = "Arrived at Facility" },
        new(90, UpsParcelStatus.OutForDelivery, "O", "OT", "021", Where.Destination)
        {
            Description = "Out For Delivery Today",
        },
        new(100, UpsParcelStatus.Delivered, "D", "FS", "011", Where.Destination) { Description = "DELIVERED" },
    ];

    private static readonly Step LabelCreated = new(0, UpsParcelStatus.LabelCreated, "M", "MP", "003", Where.Nowhere)
    {
        Description = "Shipper created a label, UPS has not received the package yet.",
    };

    private static readonly Step LabelVoided = new(0, UpsParcelStatus.Voided, "MV", "VP", "002", Where.Nowhere)
    {
        Description = "Voided Information Received",
    };

    /// <summary>The steps that can be made to happen, by status.</summary>
    private static readonly Dictionary<UpsParcelStatus, Step> MadeSteps = new()
    {
        [UpsParcelStatus.PickedUp] = Steps[0],
        [UpsParcelStatus.InTransit] = Steps[1],
        [UpsParcelStatus.OutForDelivery] = Steps[^2],
        [UpsParcelStatus.Delivered] = Steps[^1],
        [UpsParcelStatus.Exception] = new(0, UpsParcelStatus.Exception, "X", "DE", "013", Where.Destination)
        {
            Description = "A delay was reported. We will deliver the package as soon as possible.",
        },
        [UpsParcelStatus.Returned] = new(0, UpsParcelStatus.Returned, "RS", "RS", "032", Where.Destination)
        {
            Description = "Returning to Sender",
        },
        [UpsParcelStatus.Lost] = new(0, UpsParcelStatus.Lost, "X", "LC", "013", Where.Nowhere)
        {
            Description = "The package is lost. An investigation has been opened.",
        },
    };

    /// <summary>The statuses that can be made to happen.</summary>
    public static bool CanHappen(UpsParcelStatus status) => MadeSteps.ContainsKey(status);

    /// <summary>The day on which an undisturbed parcel arrives.</summary>
    public static DateTimeOffset DueAt(UpsShipment shipment, UpsOptions options) =>
        shipment.BoughtAt + options.DeliverAfter;

    /// <summary>What happened until <paramref name="now"/>, the oldest first; never empty.</summary>
    public static IReadOnlyList<UpsScan> Of(
        UpsShipment shipment, string trackingNumber, UpsOptions options, DateTimeOffset now)
    {
        var scans = new List<UpsScan> { Scan(LabelCreated, shipment, shipment.BoughtAt, null) };

        if (shipment.VoidedAt is { } voidedAt)
        {
            scans.Add(Scan(LabelVoided, shipment, voidedAt, null));
            return scans;
        }

        var made = shipment.Events.Where(happened => happened.TrackingNumber == trackingNumber);
        var way = Ordinary(shipment, options).Where(item => item.At <= now);
        var passedByHand = UpsParcelStatus.Unknown;

        foreach (var (step, at, byHand, description) in way
            .Concat(made.Select(happened => (MadeSteps[happened.Status], happened.At, true, happened.Description)))
            .OrderBy(item => item.At))
        {
            if (!byHand && step.Status <= passedByHand)
            {
                continue;
            }

            scans.Add(Scan(step, shipment, at, description));

            if (step.Status is UpsParcelStatus.Delivered or UpsParcelStatus.Returned or UpsParcelStatus.Lost)
            {
                break;
            }

            if (byHand && step.Status is > UpsParcelStatus.LabelCreated and < UpsParcelStatus.Delivered)
            {
                passedByHand = step.Status;
            }
        }

        return scans;
    }

    private static IEnumerable<(Step Step, DateTimeOffset At, bool ByHand, string? Description)> Ordinary(
        UpsShipment shipment, UpsOptions options)
    {
        var way = options.DeliverAfter - options.ScanAfter;
        return Steps.Select(step =>
            (step, shipment.BoughtAt + options.ScanAfter + (way * step.Percent / 100), false, (string?)null));
    }

    private static UpsScan Scan(Step step, UpsShipment shipment, DateTimeOffset at, string? description) =>
        new(at, step.Status, step.Type, step.Code, step.StatusCode)
        {
            Description = description ?? step.Description,
            Place = step.Where switch
            {
                Where.Origin => shipment.From.Address,
                Where.Hub => Hub,
                Where.Destination => shipment.To.Address,
                _ => null,
            },
        };
}
