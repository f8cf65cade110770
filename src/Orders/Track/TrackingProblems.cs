using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Track;

/// <summary>What is refused of another tracking number.</summary>
internal static class TrackingProblems
{
    public const int MaxCarrier = 40;
    public const int MaxNumber = 40;
    private const int MinNumber = 5;

    /// <summary>What is wrong with a carrier and a number by themselves; null when nothing is.</summary>
    public static Problem? Fault(string carrier, string number) =>
        carrier.Length is 0 or > MaxCarrier ? CarrierInvalid()
        : number.Length is < MinNumber or > MaxNumber || !number.All(char.IsAsciiLetterOrDigit) ? NumberInvalid()
        : null;

    public static Problem NotLeft(string number, OrderStatus status) => new(
        "orders.tracking_not_left", ProblemKind.Conflict,
        $"Order {number} is {status}. Its tracking number is changed while the parcel is on its way.")
    {
        Facts = new Dictionary<string, object> { ["number"] = number, ["status"] = status.ToString() },
    };

    public static Problem InParcels(string number) => About(
        "orders.tracking_in_parcels", number,
        $"Order {number} travels in parcels with numbers of their own. Change them at the channel.");

    public static Problem Unchanged(string number) => About(
        "orders.tracking_unchanged", number, $"Order {number} travels under this number already.");

    private static Problem CarrierInvalid() => new(
        "orders.tracking_carrier_invalid", ProblemKind.Invalid, $"Write a carrier of 1 to {MaxCarrier} characters.")
    {
        Facts = new Dictionary<string, object> { ["max"] = MaxCarrier },
        Field = "carrier",
    };

    private static Problem NumberInvalid() => new(
        "orders.tracking_number_invalid", ProblemKind.Invalid,
        $"A tracking number has {MinNumber} to {MaxNumber} letters and digits.")
    {
        Facts = new Dictionary<string, object> { ["min"] = MinNumber, ["max"] = MaxNumber },
        Field = "trackingNumber",
    };

    private static Problem About(string code, string number, string text) => new(code, ProblemKind.Conflict, text)
    {
        Facts = new Dictionary<string, object> { ["number"] = number },
    };
}
