namespace CreatorFlow.Channels.Reconcile;

/// <summary>Where the stock shows a SKU.</summary>
internal static class StockLinks
{
    public static string Sku(string code) => $"/stock/{Uri.EscapeDataString(code)}";
}
