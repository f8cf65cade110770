using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Create;

/// <summary>Everything that is refused of an order by hand. Lines are counted from 1 in the names of fields.</summary>
internal static class CreateProblems
{
    public const int MaxNumberLength = 64;
    public const int MaxLines = 100;
    public const int MaxUnits = 100_000;
    public const int MaxTextLength = 200;
    public const int MaxNoteLength = 1_000;

    public static Problem NumberInvalid() => Of(
        "orders.new_number_invalid", "number",
        $"The number of an order has 1 to {MaxNumberLength} characters, all of them visible.",
        ("max", MaxNumberLength));

    public static Problem NumberTaken(string number, Guid orderId) => Of(
        "orders.new_number_taken", "number",
        $"There is an order by hand with the number {number} already. Open that one, or take another number.",
        ("number", number), ("orderId", orderId.ToString())) with { Kind = ProblemKind.Conflict };

    public static Problem NoLines() => Of(
        "orders.new_no_lines", "lines.1.sku", "The order has no line. Say at least one SKU and how many units.");

    public static Problem TooManyLines() => Of(
        "orders.new_too_many_lines", "lines", $"An order has at most {MaxLines} lines. Make two orders of it.",
        ("max", MaxLines));

    public static Problem SkuMissing(int line) => Of(
        "orders.new_sku_missing", SkuField(line), $"Line {line} says no SKU. Say one, or empty the line.",
        ("line", line));

    public static Problem SkuUnknown(int line, string sku) => Of(
        "orders.new_sku_unknown", SkuField(line),
        $"There is no SKU {sku}. Take the code as it stands in the stock list.", ("line", line), ("sku", sku));

    public static Problem QuantityInvalid(int line) => Of(
        "orders.new_quantity_invalid", $"lines.{line}.quantity",
        $"The units of line {line} are a whole number from 1 to {MaxUnits}.", ("line", line), ("max", MaxUnits));

    public static Problem AmountInvalid(string field, string typed) => Of(
        "orders.new_amount_invalid", field,
        $"\"{typed}\" is no amount that can be paid. Write it like 12.50, not below zero.", ("typed", typed));

    public static Problem CurrencyInvalid(string currency) => Of(
        "orders.new_currency_invalid", "currency", $"\"{currency}\" is no currency. Write three letters, such as USD.",
        ("currency", currency));

    public static Problem PriceMissing(int line, string sku, string currency) => Of(
        "orders.new_price_missing", $"lines.{line}.price",
        $"The price of {sku} is not known in {currency}. Say what a unit costs.",
        ("line", line), ("sku", sku), ("currency", currency));

    /// <param name="part">name, line1, city, state, postalCode or country.</param>
    public static Problem AddressMissing(string part) => Of(
        "orders.new_address_missing", AddressField(part),
        $"The address lacks \"{part}\". A parcel needs name, street, city, postal code and country, "
        + "and a state in the United States and Canada.", ("part", part));

    public static Problem CountryInvalid(string country) => Of(
        "orders.new_country_invalid", AddressField("country"),
        $"\"{country}\" is no country code. Write two letters, such as US.", ("country", country));

    public static Problem PostalCodeInvalid(string code) => Of(
        "orders.new_postal_code_invalid", AddressField("postalCode"),
        $"\"{code}\" is no ZIP code. Write five digits, such as 02134, or nine.", ("code", code));

    public static Problem TextTooLong(string field, int max) => Of(
        "orders.new_text_too_long", field, $"\"{field}\" has more than {max} characters. Shorten it.",
        ("max", max));

    public static Problem DayInvalid(string field, string typed) => Of(
        "orders.new_day_invalid", field,
        $"\"{typed}\" is no day or instant. Write it like 2026-11-30 or 2026-11-30T15:00:00Z.", ("typed", typed));

    public static string SkuField(int line) => $"lines.{line}.sku";

    public static string AddressField(string part) => $"shipTo.{part}";

    private static Problem Of(string code, string field, string detail, params (string Name, object Value)[] facts) =>
        new(code, ProblemKind.Invalid, detail)
        {
            Facts = facts.ToDictionary(fact => fact.Name, fact => fact.Value),
            Field = field,
        };
}
