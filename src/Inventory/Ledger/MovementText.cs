using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Counting;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Inventory.Ledger;

/// <summary>What a movement says to a person.</summary>
internal static class MovementText
{
    /// <summary>What it was and why, in one line.</summary>
    public static string Of(Movement move, ReasonWords reasons)
    {
        var why = WhyOf(move, reasons);

        // These tell it all in their reason.
        var isSaid = move is { Cause: null, Kind: MovementKind.FirstStock or MovementKind.Shipped }
            or { Cause: null, Kind: MovementKind.Adjusted };
        var head = HeadOf(move);
        return why.Length == 0 ? head : isSaid ? why : $"{head}: {why}";
    }

    /// <summary>The words behind it; empty when there are none.</summary>
    public static string WhyOf(Movement move, ReasonWords reasons) =>
        move.Why is { } why ? reasons.For(Reason.FromJson(why)) : "";

    /// <summary>What led to it, else what it was.</summary>
    public static string HeadOf(Movement move) => move.Cause is { } cause ? Of(cause) : Of(move.Kind);

    public static string Of(MovementKind kind) => kind switch
    {
        MovementKind.FirstStock => InventoryWords.KindFirstStock,
        MovementKind.Shipped => InventoryWords.KindShipped,
        MovementKind.Sent => InventoryWords.KindSent,
        MovementKind.Arrived => InventoryWords.KindArrived,
        MovementKind.Scrapped => InventoryWords.KindScrapped,
        MovementKind.Received => InventoryWords.KindReceived,
        MovementKind.Counted => InventoryWords.KindCounted,
        MovementKind.Returned => InventoryWords.KindReturned,
        MovementKind.Undone => InventoryWords.KindUndone,
        _ => InventoryWords.KindAdjusted,
    };

    public static string Of(MoveCause cause) => cause switch
    {
        MoveCause.Damaged => InventoryWords.CauseDamaged,
        MoveCause.Found => InventoryWords.CauseFound,
        MoveCause.Lost => InventoryWords.CauseLost,
        MoveCause.Gift => InventoryWords.CauseGift,
        MoveCause.OwnUse => InventoryWords.CauseOwnUse,
        _ => InventoryWords.CauseCorrection,
    };

    /// <summary>A choice as a form offers it: with what it does.</summary>
    public static string OfChoice(string code) => code switch
    {
        "damaged" => InventoryWords.ChoiceDamaged,
        "lost" => InventoryWords.ChoiceLost,
        "gift" => InventoryWords.ChoiceGift,
        "own_use" => InventoryWords.ChoiceOwnUse,
        "scrap" => InventoryWords.ChoiceScrap,
        "fewer" => InventoryWords.ChoiceFewer,
        "found" => InventoryWords.ChoiceFound,
        "more" => InventoryWords.ChoiceMore,
        _ => InventoryWords.ChoiceCounted,
    };

    /// <summary>Units with their sign, a true minus.</summary>
    public static string Signed(int units) => units > 0 ? $"+{units}" : $"−{-units}";

    /// <summary>Where what is behind a movement is shown; null when it stands for itself.</summary>
    public static string? Behind(Movement move) => (move.Kind, move.ReferenceId) switch
    {
        (MovementKind.Shipped or MovementKind.Returned, { } order) => $"/orders/{order}",
        (MovementKind.Received, { } purchase) => PurchaseActions.PathOf(purchase),
        (MovementKind.Counted, { } take) => StockTakeActions.PathOf(take),
        _ => null,
    };
}
