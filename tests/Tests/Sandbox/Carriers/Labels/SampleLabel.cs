using CreatorFlow.Sandbox.Carriers.Labels;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

internal static class SampleLabel
{
    public static ParcelLabel Of(string trackingNumber = "1ZCF00010300000016") => new()
    {
        TrackingNumber = trackingNumber,
        TrackingText = "1Z CF0 001 03 0000 0016",
        ServiceName = "UPS GROUND",
        ServiceMark = "G",
        WeightText = "3 LBS",
        PieceText = "1 OF 1",
        ShippedOn = new DateOnly(2026, 11, 23),
        FromLines = ["Luna & Sol Candle Co.", "2401 E 6th St #310", "Austin TX 78702"],
        ToLines = ["José Núñez-O'Brien", "1847 Mission St", "Apt 4B"],
        ToPlace = "San Francisco CA 94103",
        RoutingCode = "CA 941 3-03",
        ZoneText = "006",
        SortText = "941",
        PostalCode = "42094103",
        BillingText = "BILLING: P/P",
        References = ["576912348841"],
    };
}
