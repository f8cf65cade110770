using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Performance;

/// <summary>The shop whose figures this request shows.</summary>
internal sealed class ShownFigures(
    ShopFigures figures, FiguresReadings readings, IEnumerable<ISalesChannel> channels)
{
    /// <summary>The windows that are offered.</summary>
    public static readonly IReadOnlyList<int> Windows = [7, 28, 90];

    public const int UsualWindow = 28;

    /// <summary>Of each table; its file has all.</summary>
    public const int RowsShown = 20;

    private ShopConnection? shop;

    public ShopConnection Shop => shop ?? throw new InvalidOperationException("The page has not loaded the shop.");

    public string Channel { get; private set; } = "";

    /// <summary>The channel tells how its shops sell.</summary>
    public bool IsTold { get; private set; }

    public FiguresWindow Window { get; private set; } = new(default, default, UsualWindow);

    public IReadOnlyList<ShopDay> Days { get; private set; } = [];

    public IReadOnlyList<ProductSums> Products { get; private set; } = [];

    public IReadOnlyList<VideoSums> Videos { get; private set; } = [];

    public IReadOnlyList<LiveSession> Lives { get; private set; } = [];

    public IReadOnlyList<AffiliateRow> Affiliates { get; private set; } = [];

    public IReadOnlyDictionary<FiguresPart, FiguresReading> Readings { get; private set; } =
        new Dictionary<FiguresPart, FiguresReading>();

    public TimeZoneInfo Zone => ShopTime.Zone(Shop.TimeZoneId);

    /// <summary>All of the window; null when nothing is known of it.</summary>
    public ShopSums? Sums => Days.Count == 0 ? null : new(
        new(Days.Sum(day => day.GmvMinor ?? 0), Days[^1].Currency),
        Days.Sum(day => day.Orders ?? 0),
        Days.Sum(day => day.Units ?? 0),
        new(Days.Sum(day => day.RefundsMinor ?? 0), Days[^1].Currency));

    /// <summary>One of the windows that are offered.</summary>
    public static int WindowOf(int? days) => days is { } asked && Windows.Contains(asked) ? asked : UsualWindow;

    /// <summary>False when there is no such shop.</summary>
    public async Task<bool> Load(Guid shopId, int? days, CancellationToken ct)
    {
        if ((shop = await figures.Shop(shopId, ct)) is null)
        {
            return false;
        }

        var channel = channels.Single(own => own.Key == shop.Channel);
        (Channel, IsTold) = (channel.Name, channel.Figures is not null);
        Window = await figures.Window(shop, WindowOf(days), ct);
        Days = await figures.Days(shopId, Window, ct);
        Products = await figures.Products(shopId, Window, RowsShown, ct);
        Videos = await figures.Videos(shopId, Window, RowsShown, ct);
        Lives = await figures.Lives(shop, Window, RowsShown, ct);
        Affiliates = await figures.Affiliates(shop, Window, 0, RowsShown, ct);
        Readings = (await readings.Of(shopId, ct)).ToDictionary(own => own.Part);
        return true;
    }
}
