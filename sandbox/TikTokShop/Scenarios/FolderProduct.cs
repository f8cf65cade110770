using System.Globalization;

namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>A product of an orders folder: one variation, its shouted description in title case.</summary>
internal static class FolderProduct
{
    public static CatalogueProduct Make(string sku, string description, int priceMinor)
    {
        var words = string.Join(' ', description.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var title = words.Length == 0
            ? sku
            : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words.ToLowerInvariant());
        return new CatalogueProduct(
            title, "Home", "Style", [new CatalogueSku(sku, "Default", priceMinor, priceMinor, Weight: 1)]);
    }

    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
