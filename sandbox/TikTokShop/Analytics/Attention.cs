using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Analytics;

/// <summary>
/// How often something was seen before it was bought: figures that no order holds, drawn so that each thing always
/// has the same share of lookers who buy.
/// </summary>
internal readonly record struct Attention(long Impressions, long PageViews, long Visitors)
{
    private const int LeastViews = 20;
    private const int ViewsSpread = 60;
    private const int ImpressionsAView = 6;

    public string ClickThroughRate => Impressions == 0
        ? "0"
        : (PageViews / (decimal)Impressions).ToString("0.####", CultureInfo.InvariantCulture);

    public static Attention Of(Tally tally, long about)
    {
        var mark = Dice.Mix((ulong)about + 0xA11);
        var views = tally.SkuOrders * (LeastViews + (long)(mark % ViewsSpread));
        return new Attention(views * (ImpressionsAView + (long)(mark % 5)), views, views * 3 / 5);
    }
}
