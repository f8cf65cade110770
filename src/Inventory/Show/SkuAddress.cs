namespace CreatorFlow.Inventory.Show;

/// <summary>
/// The address of a SKU's page. Sellers put slashes into their codes; the server leaves an escaped slash in a path as
/// it is, so it is read here.
/// </summary>
internal static class SkuAddress
{
    public static string Of(string sku) => $"/stock/{Uri.EscapeDataString(sku)}";

    public static string CodeIn(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
