using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Performance;

/// <summary>How a shop sold, day by day. Amounts are in major units as text; what is not said is null.</summary>
internal sealed record PerformanceJson(
    Guid ShopId, string Shop, string TimeZone, DateOnly From, DateOnly Until, IReadOnlyList<FiguresPartJson> Parts,
    IReadOnlyList<ShopDayJson> Days)
{
    public static PerformanceJson Of(
        ShopConnection shop, FiguresWindow window, IReadOnlyList<FiguresReading> parts, IReadOnlyList<ShopDay> days) =>
        new(
            shop.Id, shop.Name, shop.TimeZoneId, window.From, window.Until,
            [
                .. from part in Enum.GetValues<FiguresPart>()
                   let read = parts.FirstOrDefault(own => own.Part == part)
                   select new FiguresPartJson(part.ToString(), read?.ReadAt, read?.NewestDay, read?.Trouble),
            ],
            [.. days.Select(ShopDayJson.Of)]);

    public static string? Text(long? minor, string currency) =>
        minor is { } amount ? new Money(amount, currency).ToDecimalText() : null;
}

/// <summary>How far a part is read; without an instant it was never read to the end.</summary>
internal sealed record FiguresPartJson(string Part, DateTimeOffset? ReadAt, DateOnly? NewestDay, string? Trouble);

/// <summary>A day of a shop.</summary>
internal sealed record ShopDayJson(
    DateOnly Day, string Currency, string? Gmv, string? FromVideos, string? FromLives, string? FromProductPages,
    long? Orders, long? SkuOrders, long? Units, long? Buyers, long? Impressions, long? PageViews, long? Visitors,
    string? Refunds, long? CancelledAndReturned, DateTimeOffset ReadAt)
{
    public static ShopDayJson Of(ShopDay own) => new(
        own.Day, own.Currency, PerformanceJson.Text(own.GmvMinor, own.Currency),
        PerformanceJson.Text(own.VideoMinor, own.Currency), PerformanceJson.Text(own.LiveMinor, own.Currency),
        PerformanceJson.Text(own.CardMinor, own.Currency), own.Orders, own.SkuOrders, own.Units, own.Buyers,
        own.Impressions, own.PageViews, own.Visitors, PerformanceJson.Text(own.RefundsMinor, own.Currency),
        own.Losses, own.ReadAt);
}

/// <summary>A product in a window; null is what no day of it says.</summary>
internal sealed record ProductFiguresJson(
    string ProductId, string? Title, string? Gmv, string Currency, long? Orders, long? Units)
{
    public static ProductFiguresJson Of(ProductSums own) => new(
        own.ProductId, own.Title, own.Gmv?.ToDecimalText(), own.Currency, own.Orders, own.Units);
}

/// <summary>A video in a window; null is what no day of it says. The click rate in hundredths of a percent.</summary>
internal sealed record VideoFiguresJson(
    string VideoId, string Title, string Creator, DateTimeOffset? PostedAt, IReadOnlyList<ShownProduct> Products,
    string? Gmv, string Currency, long? SkuOrders, long? Units, long? Views, int? ClickRate)
{
    public static VideoFiguresJson Of(VideoSums own) => new(
        own.VideoId, own.Title, own.Creator, own.PostedAt, own.Products, own.Gmv?.ToDecimalText(), own.Currency,
        own.SkuOrders, own.Units, own.Views, own.ClickRate);
}

/// <summary>A LIVE session; the click rate in hundredths of a percent.</summary>
internal sealed record LiveFiguresJson(
    string LiveId, string Title, string Creator, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Gmv,
    string Currency, long? SkuOrders, long? Units, long? Customers, long? Viewers, long? Views, long? Likes,
    long? Comments, int? ClickRate, DateTimeOffset ReadAt)
{
    public static LiveFiguresJson Of(LiveSession own) => new(
        own.LiveId, own.Title, own.Creator, own.StartedAt, own.EndedAt,
        PerformanceJson.Text(own.GmvMinor, own.Currency), own.Currency, own.SkuOrders, own.Units, own.Customers,
        own.Viewers, own.Views, own.Likes, own.Comments, own.ClickRate, own.ReadAt);
}

/// <summary>A part of an order that a creator brought; the rate in hundredths of a percent.</summary>
internal sealed record AffiliateJson(
    string OrderNumber, int Line, DateTimeOffset PlacedAt, string State, string ProductId, string? SkuId,
    string Creator, string Content, string? ContentId, string? ContentTitle, int Quantity, int? CommissionRate,
    string? Currency, string? EstimatedCommission, string? ActualCommission, int Refunded, int Returned)
{
    public static AffiliateJson Of(AffiliateRow row)
    {
        var own = row.Share;
        return new(
            row.OrderNumber, own.Line, own.PlacedAt, own.State.ToString(), own.ProductId, own.SkuId, own.Creator,
            own.Content.ToString(), own.ContentId, own.ContentTitle, own.Quantity, own.CommissionRate,
            own.Actual?.Currency ?? own.Estimated?.Currency, own.Estimated?.ToDecimalText(),
            own.Actual?.ToDecimalText(), own.Refunded, own.Returned);
    }
}
