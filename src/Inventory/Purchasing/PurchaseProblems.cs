using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>Everything that buying refuses.</summary>
internal static class PurchaseProblems
{
    public static Problem SupplierUnknown() =>
        new(
            "inventory.supplier_unknown", ProblemKind.NotFound,
            "There is no such supplier in this workspace. Choose one of the list, or write one down first.")
        {
            Field = "supplier",
        };

    public static Problem SupplierNameInvalid() =>
        new(
            "inventory.supplier_name_invalid", ProblemKind.Invalid,
            $"A supplier has a name of 1 to {Supplier.MaxNameLength} characters.")
        {
            Facts = new Dictionary<string, object> { ["limit"] = Supplier.MaxNameLength },
            Field = "name",
        };

    public static Problem SupplierExists(string name) =>
        new(
            "inventory.supplier_exists", ProblemKind.Conflict,
            $"There is a supplier {name} already. Change that one, or take another name.")
        {
            Facts = new Dictionary<string, object> { ["name"] = name },
            Field = "name",
        };

    public static Problem CurrencyInvalid() =>
        new(
            "inventory.currency_invalid", ProblemKind.Invalid,
            "A currency is written as three letters, such as USD.") { Field = "currency" };

    public static Problem LeadDaysOutOfRange() =>
        new(
            "inventory.lead_days_out_of_range", ProblemKind.Invalid,
            $"Give a number of days from 0 to {Supplier.MaxLeadDays}.")
        {
            Facts = new Dictionary<string, object> { ["limit"] = Supplier.MaxLeadDays },
            Field = "leadDays",
        };

    public static Problem Unknown() =>
        new("inventory.purchase_unknown", ProblemKind.NotFound, "There is no such purchase order in this workspace.");

    public static Problem CannotMove(int number, PurchaseStatus from, PurchaseStatus to) =>
        new(
            "inventory.purchase_cannot_move", ProblemKind.Conflict,
            $"Purchase order {number} is {from} and cannot become {to}. Load the page again to see what can be done.")
        {
            Facts = new Dictionary<string, object>
            {
                ["number"] = number, ["from"] = from.ToString(), ["to"] = to.ToString(),
            },
        };

    public static Problem NotDraft(int number) =>
        new(
            "inventory.purchase_not_draft", ProblemKind.Conflict,
            $"Purchase order {number} was sent already and is not changed any more. Write another one.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem Empty(int number) =>
        new(
            "inventory.purchase_empty", ProblemKind.Invalid,
            $"Purchase order {number} has no line. Add what is to be bought first.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem LineTwice(string sku) =>
        new(
            "inventory.purchase_line_twice", ProblemKind.Invalid,
            $"{sku} stands on two lines. Put its units together on one.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku },
            Field = "lines",
        };

    public static Problem LineInvalid(string sku) =>
        new(
            "inventory.purchase_line_invalid", ProblemKind.Invalid,
            $"The line of {sku} needs a quantity from 1 to {InventoryProblems.AdjustLimit} and the cost of one unit, "
            + "such as 4.20.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["limit"] = InventoryProblems.AdjustLimit },
            Field = "lines",
        };

    public static Problem TooManyLines(int limit) =>
        new(
            "inventory.purchase_too_long", ProblemKind.Invalid,
            $"A purchase order has at most {limit} lines. Write a second one.")
        {
            Facts = new Dictionary<string, object> { ["limit"] = limit },
            Field = "lines",
        };

    public static Problem DayInvalid() =>
        new(
            "inventory.expected_day_invalid", ProblemKind.Invalid,
            "Write the day on which the goods are expected as 2026-12-31, or leave it empty.") { Field = "expected" };

    public static Problem NothingReceived() =>
        new(
            "inventory.nothing_received", ProblemKind.Invalid,
            "Nothing came, as it is written. Write how many units came, or close the order without the rest.");

    public static Problem NotOrdered(string sku) =>
        new(
            "inventory.not_ordered", ProblemKind.Invalid,
            $"{sku} is not on this purchase order. Receive it against its own, or adjust the stock.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku },
        };

    public static Problem MoreThanOrdered(string sku, int units, int open) =>
        new(
            "inventory.more_than_ordered", ProblemKind.Conflict,
            $"{units} of {sku} came and {open} are still to come. Somebody may have received it already; "
            + "if there really are more, say that more came than was ordered.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["units"] = units, ["open"] = open },
        };
}
