using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Performance;

/// <summary>How a shop did on a day of its own time zone, as it was told last. What was not said is null.</summary>
internal sealed class ShopDay : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    public DateOnly Day { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>What was sold, before what is paid back.</summary>
    public long? GmvMinor { get; private set; }

    /// <summary>The part of it that came from videos.</summary>
    public long? VideoMinor { get; private set; }

    /// <summary>The part of it that came from LIVE sessions.</summary>
    public long? LiveMinor { get; private set; }

    /// <summary>The part of it that came from the product's own page.</summary>
    public long? CardMinor { get; private set; }

    public long? Orders { get; private set; }

    public long? SkuOrders { get; private set; }

    public long? Units { get; private set; }

    public long? Buyers { get; private set; }

    public long? Impressions { get; private set; }

    public long? PageViews { get; private set; }

    public long? Visitors { get; private set; }

    public long? RefundsMinor { get; private set; }

    /// <summary>Cancellations and returns.</summary>
    public long? Losses { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    public Money? Gmv => In(GmvMinor);

    public Money? Refunds => In(RefundsMinor);

    public static ShopDay Of(Guid workspaceId, Guid shopId, ToldShopDay told, DateTimeOffset at) => new()
    {
        WorkspaceId = workspaceId,
        ShopId = shopId,
        Day = told.Day,
        Currency = told.Currency,
        GmvMinor = told.Sales.Gmv,
        VideoMinor = told.Sources.Video,
        LiveMinor = told.Sources.Live,
        CardMinor = told.Sources.Card,
        Orders = told.Sales.Orders,
        SkuOrders = told.SkuOrders,
        Units = told.Sales.Units,
        Buyers = told.Buyers,
        Impressions = told.Reach.Impressions,
        PageViews = told.Reach.PageViews,
        Visitors = told.Reach.Visitors,
        RefundsMinor = told.Refunds,
        Losses = told.Losses,
        ReadAt = at,
    };

    /// <summary>An amount of this day; null when it was not said.</summary>
    public Money? In(long? minor) => minor is { } amount ? new(amount, Currency) : null;
}
