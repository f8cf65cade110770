using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Performance;

/// <summary>How a video sold on a day, as it was told last.</summary>
internal sealed class VideoDay : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>The channel's.</summary>
    public string VideoId { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public long? GmvMinor { get; private set; }

    /// <summary>Orders, one for each SKU in them.</summary>
    public long? SkuOrders { get; private set; }

    public long? Units { get; private set; }

    public long? Views { get; private set; }

    /// <summary>In hundredths of a percent.</summary>
    public int? ClickRate { get; private set; }

    public static VideoDay Of(Guid workspaceId, Guid shopId, DateOnly day, ToldVideo told) => new()
    {
        WorkspaceId = workspaceId,
        ShopId = shopId,
        Day = day,
        VideoId = told.Id,
        Currency = told.Currency,
        GmvMinor = told.Sales.Gmv,
        SkuOrders = told.Sales.Orders,
        Units = told.Sales.Units,
        Views = told.Views,
        ClickRate = told.ClickRate,
    };
}
