using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Inventory.Counting;

/// <summary>What a stock take says to a person.</summary>
internal static class StockTakeText
{
    public static string Of(StockTakeStatus status) => status switch
    {
        StockTakeStatus.Open => InventoryWords.TakeOpen,
        StockTakeStatus.Submitted => InventoryWords.TakeSubmitted,
        StockTakeStatus.Booked => InventoryWords.TakeBooked,
        _ => InventoryWords.TakeCancelled,
    };

    public static string IconOf(StockTakeStatus status) => status switch
    {
        StockTakeStatus.Open => Icons.Running,
        StockTakeStatus.Submitted => Icons.Pending,
        StockTakeStatus.Booked => Icons.Good,
        _ => Icons.Cancelled,
    };

    public static Tone ToneOf(StockTakeStatus status) => status switch
    {
        StockTakeStatus.Open => Tone.Info,
        StockTakeStatus.Submitted => Tone.Warn,
        StockTakeStatus.Booked => Tone.Good,
        _ => Tone.Neutral,
    };

    public static string Of(TakeView view) => view switch
    {
        TakeView.Uncounted => InventoryWords.TakeUncounted,
        TakeView.Counted => InventoryWords.TakeCounted,
        TakeView.Variances => InventoryWords.TakeVariances,
        _ => InventoryWords.ViewAll,
    };

    /// <summary>What is said when it went on.</summary>
    public static string Done(StockTakeStatus to, string title) => to switch
    {
        StockTakeStatus.Open => InventoryWords.TakeIsOpen(title),
        StockTakeStatus.Submitted => InventoryWords.TakeIsSubmitted(title),
        StockTakeStatus.Booked => InventoryWords.TakeIsBooked(title),
        _ => InventoryWords.TakeIsCancelled(title),
    };

    /// <summary>The word of a status in an address.</summary>
    public static string VerbOf(StockTakeStatus to) => to switch
    {
        StockTakeStatus.Open => "reopen",
        StockTakeStatus.Submitted => "submit",
        StockTakeStatus.Booked => "book",
        _ => "cancel",
    };
}
