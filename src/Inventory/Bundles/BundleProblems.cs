using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Bundles;

/// <summary>Everything that bundles refuse.</summary>
internal static class BundleProblems
{
    public const int MaxParts = 30;
    public const int MaxQuantity = 1_000;

    public static Problem IsBundle(string sku) =>
        new(
            "inventory.is_bundle", ProblemKind.Conflict,
            $"{sku} is a bundle and has no stock of its own. Change the stock of its components.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku },
        };

    public static Problem OfItself(string sku) =>
        new(
            "inventory.bundle_of_itself", ProblemKind.Invalid,
            $"{sku} cannot be a part of itself. Take it off the list.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku },
            Field = "component",
        };

    public static Problem Nested(string component) =>
        new(
            "inventory.bundle_nested", ProblemKind.Conflict,
            $"{component} is a bundle itself. Put its components in instead.")
        {
            Facts = new Dictionary<string, object> { ["component"] = component },
            Field = "component",
        };

    public static Problem IsComponent(string sku, string bundle) =>
        new(
            "inventory.bundle_is_component", ProblemKind.Conflict,
            $"{sku} is a part of the bundle {bundle}, so it cannot be a bundle. Take it out of {bundle} first.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["bundle"] = bundle },
        };

    public static Problem HasStock(string sku, int onHand) =>
        new(
            "inventory.bundle_has_stock", ProblemKind.Conflict,
            $"{onHand} of {sku} are on hand, and a bundle has no stock of its own. Set its stock to 0 first.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["onHand"] = onHand },
        };

    public static Problem UnderWay(string sku) =>
        new(
            "inventory.bundle_under_way", ProblemKind.Conflict,
            $"{sku} is on an open transfer or purchase order, or promised to an order. End that first; then it can be "
            + "a bundle.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku },
        };

    public static Problem TooManyParts() =>
        new(
            "inventory.bundle_too_many_parts", ProblemKind.Invalid,
            $"A bundle has at most {MaxParts} different components.")
        {
            Facts = new Dictionary<string, object> { ["limit"] = MaxParts },
        };

    public static Problem QuantityOutOfRange(string component) =>
        new(
            "inventory.bundle_quantity_out_of_range", ProblemKind.Invalid,
            $"Say how many of {component} go into one: a number from 1 to {MaxQuantity}.")
        {
            Facts = new Dictionary<string, object> { ["component"] = component, ["limit"] = MaxQuantity },
            Field = "quantity",
        };
}
