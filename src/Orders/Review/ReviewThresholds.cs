using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Review;

/// <summary>
/// From when on an order needs a second look; null asks for none. Amounts are whole major units of the order's own
/// currency.
/// </summary>
/// <param name="OneAbove">A total above this needs one approval.</param>
/// <param name="TwoAbove">A total above this needs those of two different people.</param>
/// <param name="UnitsOneAbove">More units need one approval.</param>
/// <param name="UnitsTwoAbove">More units need those of two different people.</param>
/// <param name="SkuUnits">More units of one SKU are unusual.</param>
/// <param name="OrdersOfBuyer">More orders of one buyer in 24 hours are unusual.</param>
/// <param name="OrdersToAddress">More orders to one address in 24 hours are unusual.</param>
/// <param name="PricePercent">A unit price further from the listed one is unusual.</param>
/// <param name="TotalPercent">A total further from goods, shipping and tax is unusual.</param>
internal sealed record ReviewThresholds(
    int? OneAbove, int? TwoAbove, int? UnitsOneAbove, int? UnitsTwoAbove, int? SkuUnits, int? OrdersOfBuyer,
    int? OrdersToAddress, int? PricePercent, int? TotalPercent)
{
    public const int Max = 1_000_000;

    /// <summary>Before anybody sets them.</summary>
    public static readonly ReviewThresholds Usual = new(1_000, null, 100, null, 50, 10, 20, 80, 60);

    /// <summary>No order needs a second look.</summary>
    public static readonly ReviewThresholds None = new(null, null, null, null, null, null, null, null, null);

    public IEnumerable<(string Field, int? Value)> Fields() =>
    [
        ("oneAbove", OneAbove), ("twoAbove", TwoAbove), ("unitsOneAbove", UnitsOneAbove),
        ("unitsTwoAbove", UnitsTwoAbove), ("skuUnits", SkuUnits), ("ordersOfBuyer", OrdersOfBuyer),
        ("ordersToAddress", OrdersToAddress), ("pricePercent", PricePercent), ("totalPercent", TotalPercent),
    ];

    /// <summary>What is wrong with them; null when nothing is.</summary>
    public Problem? Fault() =>
        Fields().FirstOrDefault(own => own.Value is < 1 or > Max) is { Field: { } field }
            ? ReviewProblems.OutOfRange(field, Max)
        : TwoAbove < OneAbove ? ReviewProblems.SecondBelowFirst("twoAbove")
        : UnitsTwoAbove < UnitsOneAbove ? ReviewProblems.SecondBelowFirst("unitsTwoAbove")
        : null;

    public ReviewRulesSet ToFact() => new(
        OneAbove, TwoAbove, UnitsOneAbove, UnitsTwoAbove, SkuUnits, OrdersOfBuyer, OrdersToAddress, PricePercent,
        TotalPercent);
}
