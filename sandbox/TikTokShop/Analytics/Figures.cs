using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Returns;

namespace CreatorFlow.Sandbox.TikTokShop.Analytics;

/// <summary>What is counted apart from each other.</summary>
internal enum Subject
{
    Shop,
    Source,
    Content,
    Product,
    Sku,
    ProductOfContent,
}

/// <summary>
/// The shop's sales by day of its own time zone, counted as orders are paid, cancelled and paid back. They follow from
/// the orders, so they are made again at each start. Use under the gate.
/// </summary>
internal sealed class Figures(Market market)
{
    public const long Card = 0;
    public const long Video = 1;
    public const long Live = 2;

    private const int ContentShift = 1_000_000;

    private readonly Dictionary<(Subject Subject, long Id), SortedList<int, Tally>> days = [];

    /// <summary>Orders that a creator has a share in, by creation.</summary>
    public Listing Affiliate { get; } = new(ofCreationOnly: true);

    /// <summary>The number under which a product of a video or LIVE is counted.</summary>
    public static long ProductOf(Publication content, int product) => ((long)content.Number * ContentShift) + product;

    public int DayOf(long atMs)
    {
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(atMs), market.Profile.TimeZone);
        return DateOnly.FromDateTime(local.DateTime).DayNumber;
    }

    /// <summary>Counts an order once it is paid, with what it lost meanwhile.</summary>
    public void Count(Order order)
    {
        if (!IsCounted(order))
        {
            return;
        }

        var day = DayOf(order.State.PaidMs);
        var content = market.ContentOf(order);
        var source = SourceOf(content);
        var (gmv, units) = CountLines(order, day, content);
        var buyer = order.Buyer.UserId;
        var skus = order.Plan.Lines.Count;
        Get(Subject.Shop, 0, day).Add(gmv, 1, skus, units, buyer);
        Get(Subject.Source, source, day).Add(gmv, 1, skus, units, buyer);

        if (content is not null)
        {
            Get(Subject.Content, content.Number, day).Add(gmv, 1, skus, units, buyer);
        }

        if (content is { Record.IsAffiliate: true })
        {
            Affiliate.Put(order.Number, order.CreatedMs);
        }

        CountLoss(order);
    }

    /// <summary>Counts what is lost with an order that is cancelled as a whole, if it was counted at all.</summary>
    public void CountLoss(Order order)
    {
        if (IsCounted(order) && order.State.CancelledMs > 0)
        {
            Get(Subject.Shop, 0, DayOf(order.State.CancelledMs)).Losses++;
        }
    }

    public void CountRefund(ReturnCase found, long minor)
    {
        var tally = Get(Subject.Shop, 0, DayOf(found.Record.RefundedMs));
        tally.RefundMinor += minor;
        tally.Losses++;
    }

    /// <summary>What was sold from one day to before another.</summary>
    public Tally Sum(Subject subject, long id, int fromDay, int untilDay)
    {
        var sum = new Tally();

        if (days.TryGetValue((subject, id), out var own))
        {
            foreach (var (_, tally) in own.Where(pair => pair.Key >= fromDay && pair.Key < untilDay))
            {
                sum.Add(tally);
            }
        }

        return sum;
    }

    private static bool IsCounted(Order order) =>
        order.State.PaidMs > 0 && order.Plan.Kind is not Scenarios.PlannedKind.Replacement;

    private (long Gmv, int Units) CountLines(Order order, int day, Publication? content)
    {
        var gmv = 0L;
        var units = 0;

        for (var line = 0; line < order.Plan.Lines.Count; line++)
        {
            var (sku, quantity) = (order.Plan.Lines[line].Sku, order.Plan.Lines[line].Quantity);
            var product = market.Catalogue.ProductIndexOf(sku);
            var minor = UnitMoney.Of(market, order, line).Price * quantity;
            Get(Subject.Sku, sku, day).Add(minor, 1, 1, quantity, buyer: null);
            Get(Subject.Product, product, day).Add(minor, 1, 1, quantity, buyer: null);

            if (content is not null)
            {
                Get(Subject.ProductOfContent, ProductOf(content, product), day)
                    .Add(minor, 1, 1, quantity, order.Buyer.UserId);
            }

            gmv += minor;
            units += quantity;
        }

        return (gmv, units);
    }

    private static long SourceOf(Publication? content) => content switch
    {
        null => Card,
        { IsLive: true } => Live,
        _ => Video,
    };

    private Tally Get(Subject subject, long id, int day)
    {
        if (!days.TryGetValue((subject, id), out var own))
        {
            days[(subject, id)] = own = [];
        }

        if (!own.TryGetValue(day, out var tally))
        {
            own[day] = tally = new Tally();
        }

        return tally;
    }
}
