namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>
/// A kind of goods: its name, prefix of the seller's SKU, category, price range in dollars and variations.
/// </summary>
internal sealed record GoodsKind(
    string Name,
    string Code,
    string Category,
    int LowDollars,
    int HighDollars,
    string Attribute,
    IReadOnlyList<string> Variations);

/// <summary>Words that the generated catalogue is made of.</summary>
internal static class CatalogueWords
{
    private static readonly string[] Colours =
        ["Sage", "Oat", "Midnight", "Blush", "Sand", "Charcoal", "Lilac", "Ivory"];
    private static readonly string[] Sizes = ["S", "M", "L", "XL"];
    private static readonly string[] Scents = ["Vanilla", "Cedar", "Lavender", "Citrus", "Rose", "Unscented"];
    private static readonly string[] Shades = ["01 Fair", "02 Light", "03 Medium", "04 Tan", "05 Deep"];
    private static readonly string[] Packs = ["Single", "2-Pack", "3-Pack", "6-Pack"];
    private static readonly string[] Flavours = ["Original", "Matcha", "Cocoa", "Peach", "Mango", "Sea Salt"];

    public static IReadOnlyList<string> Qualities { get; } =
    [
        "Cloud", "Everyday", "Studio", "Soft Glow", "Slow Morning", "Weekender", "Golden Hour", "Little Luxury",
        "Nordic", "Velvet", "Pocket", "Daydream", "Hearth", "Sunday", "Meadow", "Coastal", "Retro", "Clear Sky",
        "Honest", "Bright Side",
    ];

    public static IReadOnlyList<GoodsKind> Kinds { get; } =
    [
        new("Knit Throw Blanket", "THROW", "Home", 24, 49, "Color", Colours),
        new("Lip Oil", "LIPOIL", "Beauty", 7, 16, "Flavor", Flavours),
        new("Insulated Tumbler 40 oz", "TUMBLR", "Kitchen", 18, 36, "Color", Colours),
        new("Oversized Hoodie", "HOODIE", "Apparel", 29, 54, "Size", Sizes),
        new("Soy Candle", "CANDLE", "Home", 12, 28, "Scent", Scents),
        new("Cream Blush", "BLUSH", "Beauty", 9, 19, "Shade", Shades),
        new("Mini Waffle Maker", "WAFFLE", "Kitchen", 16, 27, "Color", Colours),
        new("High-Waist Leggings", "LEGGNG", "Apparel", 19, 38, "Size", Sizes),
        new("LED Vanity Mirror", "MIRROR", "Beauty", 22, 58, "Color", Colours),
        new("Phone Tripod", "TRIPOD", "Electronics", 14, 39, "Color", Colours),
        new("Silicone Stretch Lids", "LIDS", "Kitchen", 8, 18, "Pack", Packs),
        new("Hydrating Face Serum", "SERUM", "Beauty", 11, 32, "Pack", Packs),
        new("Satin Pillowcase", "PILLOW", "Home", 10, 22, "Color", Colours),
        new("Crossbody Bag", "XBODY", "Accessories", 17, 44, "Color", Colours),
        new("Claw Clip Set", "CLAW", "Accessories", 6, 13, "Color", Colours),
        new("Wireless Earbuds", "EARBUD", "Electronics", 19, 69, "Color", Colours),
        new("Bath Bomb Box", "BATH", "Beauty", 12, 25, "Scent", Scents),
        new("Pet Grooming Glove", "PETGLV", "Pets", 8, 15, "Pack", Packs),
        new("Collapsible Laundry Basket", "LAUNDR", "Home", 15, 29, "Color", Colours),
        new("Electrolyte Mix", "ELECTR", "Food", 13, 31, "Flavor", Flavours),
        new("Sherpa Slippers", "SLIPPR", "Apparel", 14, 32, "Size", Sizes),
        new("Desk Lamp", "LAMP", "Home", 18, 46, "Color", Colours),
        new("Resistance Band Set", "BANDS", "Sports", 11, 26, "Pack", Packs),
        new("Ceramic Pour-Over Kettle", "KETTLE", "Kitchen", 21, 52, "Color", Colours),
        new("Garden Tool Set", "GARDEN", "Garden", 16, 41, "Pack", Packs),
    ];
}
