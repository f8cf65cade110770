namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>A plausible shop, usually of 500 SKUs: goods people buy from videos, a few of them much wanted.</summary>
internal static class GeneratedCatalogue
{
    public const int SkuCount = SandboxOptions.UsualSkus;

    /// <summary>Beyond so many products, names repeat with a number.</summary>
    private const int PlainNames = 400;

    public static IReadOnlyList<CatalogueProduct> Make(int seed, int count = SkuCount)
    {
        var dice = new Dice(seed, about: 0, purpose: 1);
        var ranks = Shuffled(ref dice, count);
        var products = new List<CatalogueProduct>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var skus = 0;

        while (skus < count)
        {
            var kind = CatalogueWords.Kinds[products.Count % CatalogueWords.Kinds.Count];
            var name = $"{dice.Pick(CatalogueWords.Qualities)} {kind.Name}";
            var title = products.Count < PlainNames ? name : $"{name} {products.Count}";

            if (!used.Add(title))
            {
                continue;
            }

            var variations = Math.Min(dice.Between(1, Math.Min(4, kind.Variations.Count)), count - skus);
            products.Add(
                MakeProduct(ref dice, kind, title, products.Count, variations, ranks.AsSpan(skus, variations)));
            skus += variations;
        }

        return products;
    }

    private static CatalogueProduct MakeProduct(
        ref Dice dice, GoodsKind kind, string title, int number, int variations, ReadOnlySpan<int> ranks)
    {
        var priceMinor = (dice.Between(kind.LowDollars, kind.HighDollars) * 100) + 99;
        var listPriceMinor = dice.Chance(0.35) ? (int)(priceMinor * 1.25) / 100 * 100 + 99 : priceMinor;
        var first = dice.Next(kind.Variations.Count);
        var skus = new CatalogueSku[variations];

        for (var at = 0; at < variations; at++)
        {
            var variation = kind.Variations[(first + at) % kind.Variations.Count];
            // Zipf: the SKU of rank r is wanted in proportion to 1 / r.
            skus[at] = new CatalogueSku(
                $"{kind.Code}-{number + 101:000}-{Short(variation)}",
                variation,
                listPriceMinor,
                priceMinor,
                1.0 / (ranks[at] + 1));
        }

        return new CatalogueProduct(title, kind.Category, kind.Attribute, skus);
    }

    private static string Short(string variation) =>
        string.Concat(variation.ToUpperInvariant().Where(char.IsLetterOrDigit).Take(5));

    private static int[] Shuffled(ref Dice dice, int count)
    {
        var numbers = Enumerable.Range(0, count).ToArray();

        for (var at = count - 1; at > 0; at--)
        {
            var other = dice.Next(at + 1);
            (numbers[at], numbers[other]) = (numbers[other], numbers[at]);
        }

        return numbers;
    }
}
