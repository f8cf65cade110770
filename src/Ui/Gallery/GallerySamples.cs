using CreatorFlow.Platform;

namespace CreatorFlow.Ui.Gallery;

/// <summary>One order as the sample pages show it.</summary>
public sealed record SampleOrder(
    string Number, string Buyer, string Item, int Units, Money Total, string Status, Tone Tone, string Icon,
    int DueHours, string Row);

/// <summary>One stock line as the sample pages show it.</summary>
internal sealed record SampleStock(string Sku, string Name, int OnHand, int Reserved, int Buffer, double[] Course)
{
    public int Available => OnHand - Reserved - Buffer;
}

/// <summary>Plausible content for the Gallery: the same on every visit, so that pictures can be compared.</summary>
internal static class GallerySamples
{
    public static readonly double[] Orders = [62, 71, 58, 80, 96, 88, 104, 99, 121, 128];

    public static readonly double[] Revenue = [2100, 2300, 1980, 2600, 3050, 2900, 3400, 3320, 3980, 4128];

    public static readonly double[] Late = [1, 0, 2, 1, 3, 2, 1, 4, 2, 3];

    public static readonly IReadOnlyList<SelectOption> Statuses =
    [
        new("", "Any status"), new("ship", "To ship"), new("held", "Waiting"), new("stuck", "No stock"),
        new("shipped", "Shipped"), new("cancelled", "Cancelled"),
    ];

    public static readonly IReadOnlyList<SampleOrder> List =
    [
        Order("5769-4410-1042", "Ada L.", "Amber & Oak candle, 220 g", 2, 4780, "No stock", Tone.Bad,
            Icons.PackageMissing, 2, "late"),
        Order("5769-4410-1039", "Tomasz W.", "Gift set Evening", 1, 6490, "To ship", Tone.Info, Icons.Package,
            3, "soon"),
        Order("5769-4410-1038", "Priya S.", "Wick trimmer, brass", 1, 1450, "To ship", Tone.Info, Icons.Package,
            6, "soon"),
        Order("5769-4410-1036", "J. Whitfield", "Amber & Oak candle, 220 g", 4, 9560, "Label bought",
            Tone.Accent, Icons.Tag, 9, ""),
        Order("5769-4410-1031", "Lucía M.", "Refill beads, unscented, 1 kg", 1, 1890, "Waiting", Tone.Neutral,
            Icons.Waiting, 26, ""),
        Order("5769-4410-1030", "Konstantin B.", "Gift set Evening with engraved lid and matches", 12, 77880,
            "To ship", Tone.Info, Icons.Package, 28, ""),
        Order("5769-4410-1027", "Mei C.", "Sea Salt candle, 90 g", 1, 1290, "Shipped", Tone.Good, Icons.Truck, -3, ""),
        Order("5769-4410-1024", "Noah K.", "Sea Salt candle, 90 g", 3, 3870, "Shipped", Tone.Good, Icons.Truck, -5, ""),
        Order("5769-4410-1019", "Grace O.", "Wick trimmer, brass", 1, 1450, "Cancelled", Tone.Neutral,
            Icons.Cancelled, -8, ""),
    ];

    public static readonly IReadOnlyList<SampleStock> Stock =
    [
        new("CND-AMB-220", "Amber & Oak candle, 220 g", 6, 6, 0, [48, 44, 41, 30, 22, 15, 9, 6]),
        new("SET-EVE-001", "Gift set Evening", 31, 14, 5, [52, 50, 49, 44, 40, 38, 33, 31]),
        new("CND-SEA-090", "Sea Salt candle, 90 g", 418, 22, 10, [240, 236, 470, 462, 451, 440, 430, 418]),
        new("ACC-TRM-BRS", "Wick trimmer, brass", 77, 3, 5, [90, 88, 86, 85, 83, 80, 79, 77]),
        new("RFL-UNS-1KG", "Refill beads, unscented, 1 kg", 1204, 9, 0, [1240, 1236, 1230, 1226, 1220, 1214,
            1210, 1204]),
    ];

    public static Money Dollars(long cents) => new(cents, "USD");

    private static SampleOrder Order(
        string number, string buyer, string item, int units, long cents, string status, Tone tone, string icon,
        int dueHours, string row) =>
        new(number, buyer, item, units, Dollars(cents), status, tone, icon, dueHours, row);
}
