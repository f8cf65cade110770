using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Validation;

/// <summary>Everything that the checks of an order can find.</summary>
internal static class CheckProblems
{
    public static Problem Empty(string number) => Of(
        "orders.check_empty", number, $"Order {number} has no lines. Sync the shop.");

    public static Problem UnknownProduct(string sku) =>
        new("orders.check_unknown_product", ProblemKind.Conflict, $"The product {sku} is not known here.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku },
        };

    public static Problem OtherCurrency(string number, string currency, string usual) =>
        new(
            "orders.check_currency", ProblemKind.Conflict,
            $"Order {number} is paid in {currency}; the shop sells in {usual}.")
        {
            Facts = new Dictionary<string, object>
            {
                ["number"] = number, ["currency"] = currency, ["usual"] = usual,
            },
        };

    public static Problem NotReleased(string number) => Of(
        "orders.check_not_released", number, $"The channel has not released order {number} yet.");

    public static Problem NoStock(string number) => Of(
        "orders.check_no_stock", number, $"There is not enough stock for order {number}.");

    public static Problem Held(string number) => Of(
        "orders.check_held", number, $"Somebody holds order {number}. Let it go when the reason is gone.");

    public static Problem Late(string number) => Of(
        "orders.check_late", number, $"Order {number} is past its deadline, and the carrier has not scanned it.");

    public static Problem LabelFailed(string number, string text) =>
        new("orders.check_label", ProblemKind.Conflict, $"No label could be bought for order {number}: {text}")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["text"] = text },
        };

    /// <param name="byHand">The address is corrected here; else the channel keeps it.</param>
    public static Problem AddressIncomplete(string number, string part, bool byHand) =>
        new(
            "orders.address_incomplete", ProblemKind.Conflict,
            $"The address of order {number} lacks its {part}. {Advice(byHand)}")
        {
            Facts = new Dictionary<string, object>
            {
                ["number"] = number, ["part"] = part, ["keeper"] = KeeperOf(byHand),
            },
        };

    public static Problem PostalCodeWrong(string number, string code, bool byHand) =>
        new(
            "orders.postal_code_wrong", ProblemKind.Conflict,
            $"'{code}' of order {number} is no ZIP code. {Advice(byHand)}")
        {
            Facts = new Dictionary<string, object>
            {
                ["number"] = number, ["code"] = code, ["keeper"] = KeeperOf(byHand),
            },
        };

    private static string KeeperOf(bool byHand) => byHand ? "house" : "channel";

    private static string Advice(bool byHand) => byHand
        ? "Correct the address of the order."
        : "Ask the buyer to change it at the channel, then sync.";

    private static Problem Of(string code, string number, string text) => new(code, ProblemKind.Conflict, text)
    {
        Facts = new Dictionary<string, object> { ["number"] = number },
    };
}
