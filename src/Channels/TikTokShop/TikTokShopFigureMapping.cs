using System.Globalization;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform;
using static CreatorFlow.Channels.TikTokShop.TikTokShopMapping;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>TikTok Shop's figures of shops and products in our words. Pure.</summary>
internal static class TikTokShopFigureMapping
{
    private const decimal HundredthsOfPercent = 10_000m;
    private const decimal HundredthsOfSigned = 100m;

    /// <param name="currency">The shop's, for amounts that name none.</param>
    public static ToldShopDays Days(ShopPerformance told, string currency) => new(
        [
            .. from day in told.Performance?.Intervals ?? []
               where day.From is not null && (told.AvailableUntil is null || day.From <= told.AvailableUntil)
               select Day(day, Filled(day.Gmv?.Currency) ?? currency),
        ],
        told.AvailableUntil);

    /// <summary>Those that sold. The best come first: behind one that sold nothing, none did.</summary>
    public static ToldProducts Products(ProductFiguresPage page, string currency)
    {
        var all = (page.Products ?? []).Where(own => Filled(own.Id) is not null)
            .Select(own => Product(own, Filled(own.Gmv?.Currency) ?? currency)).ToList();
        return new(
            [.. all.Where(own => own.Sales.IsSome)],
            all.TrueForAll(own => own.Sales.IsSome) ? Filled(page.NextPageToken) : null);
    }

    /// <summary>
    /// A share such as 0.0528, or a percentage with its sign, in hundredths of a percent; null when it is no number.
    /// </summary>
    public static int? Hundredths(string? rate)
    {
        var text = rate?.Trim() ?? "";
        var isSigned = text.EndsWith('%');
        return decimal.TryParse(
            isSigned ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value <= int.MaxValue / HundredthsOfPercent
            ? (int)Math.Round(value * (isSigned ? HundredthsOfSigned : HundredthsOfPercent))
            : null;
    }

    /// <summary>Null where it is not said, or in another currency.</summary>
    public static long? Minor(Amount? amount, string currency) => Minor(amount?.Value, amount?.Currency, currency);

    private static long? Minor(decimal? value, string? own, string currency) =>
        (Filled(own) ?? currency) == currency ? Money.Of(value, currency)?.Minor : null;

    private static ToldShopDay Day(ShopInterval told, string currency)
    {
        return new(told.From!.Value, currency)
        {
            Sales = new(Minor(told.Gmv, currency), told.Orders, told.UnitsSold),
            SkuOrders = told.SkuOrders,
            Buyers = told.Buyers,
            Sources = new(Part("VIDEO"), Part("LIVE"), Part("PRODUCT_CARD")),
            Reach = new(told.ProductImpressions, told.ProductPageViews, told.AvgProductPageVisitors),
            Refunds = Minor(told.Refunds, currency),
            Losses = told.CancellationsAndReturns,
        };

        long? Part(string type)
        {
            var part = told.GmvBreakdowns?.FirstOrDefault(own => own.Type == type);
            return Minor(part?.Amount, part?.Currency, currency);
        }
    }

    private static ToldProduct Product(ProductFigures told, string currency) => new(
        told.Id!, currency, new(Minor(told.Gmv, currency), told.Orders, told.UnitsSold),
        Hundredths(told.ClickThroughRate));
}
