using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Parcels;

/// <summary>What is refused about parcels.</summary>
internal static class ParcelProblems
{
    public const int MaxParcels = 20;

    public static Problem CannotPack(string number, OrderStatus status) =>
        new(
            "orders.cannot_pack", ProblemKind.Conflict,
            $"Order {number} is {status}. Parcels can be put together while an order is Ready or Held.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["status"] = status.ToString() },
        };

    public static Problem ParcelCount() =>
        new(
            "orders.parcel_count", ProblemKind.Invalid,
            $"An order is split into 2 to {MaxParcels} parcels, with at least one unit in each.")
        {
            Facts = new Dictionary<string, object> { ["max"] = MaxParcels },
            Field = "parcels",
        };

    public static Problem DoesNotAddUp(string sku, int asked, int there) =>
        new(
            "orders.parcels_do_not_add_up", ProblemKind.Invalid,
            $"{asked} units of {sku} are in the parcels, {there} are to go. Put each unit into exactly one parcel.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["asked"] = asked, ["there"] = there },
            Field = "parcels",
        };

    public static Problem InCombined(string number) => About(
        "orders.in_combined", number,
        $"Order {number} goes in one parcel with others. Take it out of that parcel first.");

    public static Problem AlreadySplit(string number) => About(
        "orders.already_split", number,
        $"Order {number} goes in several parcels. Put it back into one parcel first.");

    public static Problem PackedMeanwhile(string number) => About(
        "orders.packed_meanwhile", number,
        $"Somebody else packed order {number} meanwhile. Look at its parcels first; it can be split anew.");

    public static Problem NotPacked(string number) => About(
        "orders.not_packed", number, $"Order {number} goes in one parcel of its own already.");

    public static Problem PartLeft(string number) => About(
        "orders.part_left", number,
        $"A parcel of order {number} has left. What is still here can be cancelled or packed anew; what left cannot.");

    public static Problem CombineCount(int most) =>
        new(
            "orders.combine_count", ProblemKind.Invalid,
            $"Choose 2 to {most} orders to go in one parcel.")
        {
            Facts = new Dictionary<string, object> { ["max"] = most },
            Field = "ids",
        };

    /// <param name="what">shop, buyer, address or delivery.</param>
    public static Problem CombineDiffers(string number, string first, string what) =>
        new(
            "orders.combine_differs", ProblemKind.Conflict,
            $"Order {number} has another {what} than order {first}. Only orders of one shop, one buyer, one address "
            + "and one way of delivery go in one parcel.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["first"] = first, ["what"] = what },
        };

    public static Problem TooHeavy(int grams, int max) =>
        new(
            "orders.combine_too_heavy", ProblemKind.Conflict,
            $"Together they weigh {grams} g; a parcel weighs at most {max} g. Leave an order out.")
        {
            Facts = new Dictionary<string, object> { ["grams"] = grams, ["max"] = max },
        };

    public static Problem Waits(string number, string other, OrderStatus status) =>
        new(
            "orders.parcel_waits", ProblemKind.Conflict,
            $"Order {number} shares a parcel with order {other}, which is {status}. Take one of them out of the "
            + "parcel, or wait.")
        {
            Facts = new Dictionary<string, object>
            {
                ["number"] = number, ["other"] = other, ["status"] = status.ToString(),
            },
        };

    public static Problem NotFound(Guid parcelId) =>
        new("orders.parcel_not_found", ProblemKind.NotFound, $"There is no parcel {parcelId} (any more).");

    public static Problem NotOpen(int parcel, ParcelStatus status) =>
        new(
            "orders.parcel_not_open", ProblemKind.Conflict,
            $"Parcel {parcel} is {status}: its label was asked for already.")
        {
            Facts = new Dictionary<string, object> { ["parcel"] = parcel, ["status"] = status.ToString() },
        };

    private static Problem About(string code, string number, string detail) => new(code, ProblemKind.Conflict, detail)
    {
        Facts = new Dictionary<string, object> { ["number"] = number },
    };
}
