using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Performance;

/// <summary>How a product of a shop sold on a day, as it was told last.</summary>
internal sealed class ProductDay : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>The channel's.</summary>
    public string ProductId { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public long? GmvMinor { get; private set; }

    public long? Orders { get; private set; }

    public long? Units { get; private set; }

    /// <summary>In hundredths of a percent.</summary>
    public int? ClickRate { get; private set; }

    public static ProductDay Of(Guid workspaceId, Guid shopId, DateOnly day, ToldProduct told) => new()
    {
        WorkspaceId = workspaceId,
        ShopId = shopId,
        Day = day,
        ProductId = told.Id,
        Currency = told.Currency,
        GmvMinor = told.Sales.Gmv,
        Orders = told.Sales.Orders,
        Units = told.Sales.Units,
        ClickRate = told.ClickRate,
    };
}
