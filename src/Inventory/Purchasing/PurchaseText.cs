using System.Globalization;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Ui;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>What an order to a supplier says to a person.</summary>
internal static class PurchaseText
{
    public static string Number(int number) => $"PO-{number}";

    public static string Of(PurchaseStatus status) => status switch
    {
        PurchaseStatus.Draft => InventoryWords.PurchaseDraft,
        PurchaseStatus.Sent => InventoryWords.PurchaseSent,
        PurchaseStatus.PartlyReceived => InventoryWords.PurchasePartly,
        PurchaseStatus.Received => InventoryWords.PurchaseReceived,
        _ => InventoryWords.PurchaseCancelled,
    };

    public static string IconOf(PurchaseStatus status) => status switch
    {
        PurchaseStatus.Draft => Icons.Edit,
        PurchaseStatus.Sent => Icons.Truck,
        PurchaseStatus.PartlyReceived => Icons.PackageOpen,
        PurchaseStatus.Received => Icons.Good,
        _ => Icons.Cancelled,
    };

    public static Tone ToneOf(PurchaseStatus status) => status switch
    {
        PurchaseStatus.Sent or PurchaseStatus.PartlyReceived => Tone.Info,
        PurchaseStatus.Received => Tone.Good,
        _ => Tone.Neutral,
    };

    public static string Of(PurchaseView view) => view switch
    {
        PurchaseView.Open => InventoryWords.PurchasesOpen,
        PurchaseView.Overdue => InventoryWords.PurchasesOverdue,
        PurchaseView.Draft => InventoryWords.PurchasesDrafts,
        PurchaseView.Received => InventoryWords.PurchaseReceived,
        PurchaseView.Cancelled => InventoryWords.PurchaseCancelled,
        _ => InventoryWords.ViewAll,
    };

    /// <summary>A kept day as people read it; a dash when nobody said one.</summary>
    public static string Day(string kept) =>
        DateOnly.TryParse(kept, CultureInfo.InvariantCulture, out var day)
            ? day.ToString("d", CultureInfo.CurrentCulture)
            : "–";

    /// <summary>A line of its history; null for a fact that says nothing to people.</summary>
    public static string? Of(Fact fact)
    {
        if (fact.Is<PurchaseMoved>())
        {
            return Of(fact.Body<PurchaseMoved>().To);
        }

        if (fact.Is<PurchaseDrafted>())
        {
            return InventoryWords.PurchaseWritten(fact.Body<PurchaseDrafted>().Lines);
        }

        if (!fact.Is<GoodsReceived>())
        {
            return null;
        }

        var came = fact.Body<GoodsReceived>();
        return InventoryWords.PurchaseCame(came.Lines.Sum(line => (long)line.Units))
            + (came.Over > 0 ? " " + InventoryWords.PurchaseOver(came.Over) : "")
            + (came.Missing > 0 ? " " + InventoryWords.PurchaseShort(came.Missing) : "");
    }
}
