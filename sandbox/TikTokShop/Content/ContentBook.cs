using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Content;

/// <summary>The videos and LIVEs of a shop, and which of them an order comes from. Change under the gate.</summary>
internal sealed class ContentBook
{
    private const int FirstVideos = 12;
    private const int ProductsOfVideo = 3;
    private const int Purpose = 61;
    private const double CardShare = 0.3;
    private const long FirstPostMs = 1_741_400_000_000;

    private static readonly string[] Creators =
        ["sample_creator", "homewithhazel", "dailyfinds", "tinyflatlife", "glowwithgus", "kitchen.kai"];

    private static readonly string[] Topics =
        ["Morning routine", "Unboxing", "Honest review", "Before and after", "Three ways to use it", "Restock"];

    private readonly Market market;
    private readonly List<Publication> all = [];
    private readonly Dictionary<int, List<Publication>> ofProduct = [];

    public ContentBook(Market market, IEnumerable<ContentRecord> kept)
    {
        this.market = market;

        for (var number = 1; number <= FirstVideos; number++)
        {
            Index(new Publication(FirstVideo(number)));
        }

        foreach (var record in kept)
        {
            Index(new Publication(record));
        }
    }

    public IReadOnlyList<Publication> All => all;

    /// <summary>The one of this number; null for 0, bought from no content.</summary>
    public Publication? Of(int number) => number is > 0 && number <= all.Count ? all[number - 1] : null;

    public Publication? Find(string id) => all.Find(known => known.Id == id);

    /// <summary>Something new is posted, or a LIVE begins.</summary>
    public Publication Add(
        bool isLive, string title, string username, bool isAffiliate, IReadOnlyList<int> products, double heat)
    {
        var added = new Publication(new ContentRecord(
            market.Shop.Ordinal, all.Count + 1, isLive, title, username, isAffiliate, products, market.NowMs)
        {
            Heat = heat, CommissionBasisPoints = isAffiliate ? 1_500 : 0,
        });
        Index(added);
        market.Journal.Changed(added);
        return added;
    }

    /// <summary>A LIVE ends, or a video cools down.</summary>
    public void Change(Publication found, Func<ContentRecord, ContentRecord> change)
    {
        found.Record = change(found.Record);

        // The first videos follow from the seed; once changed they are kept like the others.
        market.Journal.Changed(found);
    }

    /// <summary>Where an order comes from: some content that shows its first product, or none.</summary>
    public int Draw(PlannedOrder plan, ref Dice dice)
    {
        var product = market.Catalogue.ProductIndexOf(plan.Lines[0].Sku);
        var showing = ofProduct.GetValueOrDefault(product, []).Where(known => known.IsOn).ToArray();
        var heat = showing.Sum(known => known.Record.Heat);

        if (heat <= 0 || dice.Chance(CardShare / Math.Max(1, heat)))
        {
            return 0;
        }

        var at = dice.Fraction() * heat;

        foreach (var known in showing)
        {
            at -= known.Record.Heat;

            if (at <= 0)
            {
                return known.Number;
            }
        }

        return showing[^1].Number;
    }

    private ContentRecord FirstVideo(int number)
    {
        var dice = new Dice(market.Scenario.Seed, number, Purpose);
        var products = new HashSet<int>();

        while (products.Count < Math.Min(ProductsOfVideo, market.Catalogue.Products.Count))
        {
            products.Add(dice.Next(market.Catalogue.Products.Count));
        }

        var isAffiliate = number % 3 != 0;
        var first = market.Catalogue.Products[products.First()].Title;
        return new ContentRecord(
            market.Shop.Ordinal, number, IsLive: false, $"{dice.Pick(Topics)}: {first}",
            isAffiliate ? dice.Pick(Creators) : "goldenhourgoods", isAffiliate, [.. products],
            FirstPostMs + (number * Deadlines.DayMs))
        {
            CommissionBasisPoints = isAffiliate ? 1_000 + (100 * dice.Next(11)) : 0,
        };
    }

    private void Index(Publication found)
    {
        if (found.Number <= all.Count)
        {
            all[found.Number - 1].Record = found.Record;
            return;
        }

        all.Add(found);

        foreach (var product in found.Record.Products)
        {
            if (!ofProduct.TryGetValue(product, out var list))
            {
                ofProduct[product] = list = [];
            }

            list.Add(found);
        }
    }
}

/// <summary>What follows for an order from where it was bought.</summary>
internal static class ContentOfOrder
{
    public static Publication? ContentOf(this Market market, Order order) => market.Contents.Of(order.State.Content);

    /// <summary>The creator's share of an order, in hundredths of a percent; 0 for the shop's own content.</summary>
    public static int CommissionOf(this Market market, Order order) =>
        market.ContentOf(order)?.Record.CommissionBasisPoints ?? 0;
}
