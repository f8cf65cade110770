using System.Globalization;
using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Performance;

/// <summary>Figures as lines of CSV; what is not known is an empty cell. Amounts are numbers of our own.</summary>
internal static class FigureLines
{
    public const string DaysHead =
        "day,currency,gmv,from_videos,from_lives,from_product_pages,orders,sku_orders,units,buyers,impressions,"
        + "page_views,visitors,refunds,cancelled_and_returned";

    public const string ProductsHead = "product_id,title,currency,gmv,orders,units";

    public const string VideosHead =
        "video_id,title,creator,posted_at,currency,gmv,sku_orders,units,views,click_rate_percent";

    public const string LivesHead =
        "live_id,title,creator,started_at,ended_at,currency,gmv,sku_orders,units,customers,viewers,views,likes,"
        + "comments,click_rate_percent";

    public const string AffiliatesHead =
        "order,line,placed_at,state,product_id,creator,content,content_id,content_title,units,commission_percent,"
        + "currency,estimated_commission,actual_commission,refunded,returned";

    private const decimal HundredthsOfPercent = 100m;

    public static string Of(ShopDay row) => Line(
        Day(row.Day), Csv.Cell(row.Currency), Amount(row.Gmv), Amount(row.In(row.VideoMinor)),
        Amount(row.In(row.LiveMinor)), Amount(row.In(row.CardMinor)), Text(row.Orders), Text(row.SkuOrders),
        Text(row.Units), Text(row.Buyers), Text(row.Impressions), Text(row.PageViews), Text(row.Visitors),
        Amount(row.Refunds), Text(row.Losses));

    public static string Of(ProductSums row) => Line(
        Csv.Cell(row.ProductId), Csv.Cell(row.Title), Csv.Cell(row.Currency), Amount(row.Gmv), Text(row.Orders),
        Text(row.Units));

    public static string Of(VideoSums row) => Line(
        Csv.Cell(row.VideoId), Csv.Cell(row.Title), Csv.Cell(row.Creator), Csv.Time(row.PostedAt),
        Csv.Cell(row.Currency), Amount(row.Gmv), Text(row.SkuOrders), Text(row.Units), Text(row.Views),
        Rate(row.ClickRate));

    public static string Of(LiveSession row) => Line(
        Csv.Cell(row.LiveId), Csv.Cell(row.Title), Csv.Cell(row.Creator), Csv.Time(row.StartedAt),
        Csv.Time(row.EndedAt), Csv.Cell(row.Currency), Amount(row.Gmv), Text(row.SkuOrders), Text(row.Units),
        Text(row.Customers), Text(row.Viewers), Text(row.Views), Text(row.Likes), Text(row.Comments),
        Rate(row.ClickRate));

    public static string Of(AffiliateRow row) => Line(
        Csv.Cell(row.OrderNumber), Text(row.Share.Line), Csv.Time(row.Share.PlacedAt), Csv.NameOf(row.Share.State),
        Csv.Cell(row.Share.ProductId), Csv.Cell(row.Share.Creator), Csv.NameOf(row.Share.Content),
        Csv.Cell(row.Share.ContentId), Csv.Cell(row.Share.ContentTitle), Text(row.Share.Quantity),
        Rate(row.Share.CommissionRate), (row.Share.Actual ?? row.Share.Estimated)?.Currency,
        Amount(row.Share.Estimated), Amount(row.Share.Actual), Text(row.Share.Refunded), Text(row.Share.Returned));

    private static string Line(params ReadOnlySpan<string?> cells) => string.Join(',', cells);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Amount(Money? amount) => amount?.ToDecimalText();

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Rate(int? hundredths) =>
        (hundredths / HundredthsOfPercent)?.ToString("0.##", CultureInfo.InvariantCulture);
}
