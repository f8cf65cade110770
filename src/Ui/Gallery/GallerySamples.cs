using CreatorFlow.Platform;

namespace CreatorFlow.Ui.Gallery;

/// <summary>One order as the sample pages show it.</summary>
public sealed record SampleOrder(
    string Number, string Buyer, string Item, int Units, Money Total, string Status, Tone Tone, string Icon,
    int DueHours, string Row);

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

    public static readonly IReadOnlyList<SelectOption> Carriers =
    [
        new("any", "Cheapest that is in time"), new("northline", "Northline"), new("postal", "Postal"),
    ];

    /// <summary>Longer than anyone designs for: words of this length occur in German.</summary>
    public const string LongWord = "Sendungsverfolgungsbenachrichtigungseinstellungen";

    public const string LongTitle = "Rechnungs- und Lieferadressenüberprüfungsverfahren für Nachnahmesendungen";

    public const string LongText =
        "Die Versandbedingungen wurden geändert: Nachnahmesendungen in den Geltungsbereich der Sonderzolldurchführungs"
        + "verordnung brauchen eine Warenursprungsbescheinigung, die der Bestellung vor dem Etikettendruck beiliegt.";

    public static Money Dollars(long cents) => new(cents, "USD");

    private static SampleOrder Order(
        string number, string buyer, string item, int units, long cents, string status, Tone tone, string icon,
        int dueHours, string row) =>
        new(number, buyer, item, units, Dollars(cents), status, tone, icon, dueHours, row);
}
