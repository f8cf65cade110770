using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Counting;

/// <summary>Everything that counting refuses.</summary>
internal static class StockTakeProblems
{
    public static Problem Unknown() =>
        new("inventory.stock_take_unknown", ProblemKind.NotFound, "There is no such stock take in this workspace.");

    public static Problem TitleInvalid() =>
        new(
            "inventory.stock_take_title_invalid", ProblemKind.Invalid,
            $"A stock take has a title of 1 to {StockTake.MaxTitleLength} characters, such as \"Shelf A\".")
        {
            Facts = new Dictionary<string, object> { ["limit"] = StockTake.MaxTitleLength },
            Field = "title",
        };

    public static Problem NothingToCount(string location) =>
        new(
            "inventory.nothing_to_count", ProblemKind.Invalid,
            $"Nothing is kept at {location} that matches. Choose another location or other products.")
        {
            Facts = new Dictionary<string, object> { ["location"] = location },
            Field = "skus",
        };

    public static Problem CannotMove(int number, StockTakeStatus from, StockTakeStatus to) =>
        new(
            "inventory.stock_take_cannot_move", ProblemKind.Conflict,
            $"Stock take {number} is {from} and cannot become {to}. Load the page again to see what can be done.")
        {
            Facts = new Dictionary<string, object>
            {
                ["number"] = number, ["from"] = from.ToString(), ["to"] = to.ToString(),
            },
        };

    public static Problem NotOpen(int number, StockTakeStatus status) =>
        new(
            "inventory.stock_take_not_open", ProblemKind.Conflict,
            $"Stock take {number} is {status}: nothing more is counted. Somebody who may can open it again.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["status"] = status.ToString() },
        };

    public static Problem NotOnSheet(string sku) =>
        new(
            "inventory.not_on_sheet", ProblemKind.Invalid,
            $"{sku} is not on this sheet. Begin a stock take that holds it.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku },
        };

    public static Problem CountedMeanwhile(string sku, int? counted, string by) =>
        new(
            "inventory.counted_meanwhile", ProblemKind.Conflict,
            $"{by} counted {counted} of {sku} meanwhile. Look again, then write your count over it if it is right.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["counted"] = counted ?? 0, ["by"] = by },
        };

    public static Problem NothingCounted(int number) =>
        new(
            "inventory.nothing_counted", ProblemKind.Conflict,
            $"Nothing of stock take {number} is counted yet. Count at least one line, or cancel it.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };
}
