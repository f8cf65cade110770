using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Performance;

/// <summary>A LIVE session that showed products of a shop, and how it sold, as it was told last.</summary>
internal sealed class LiveSession : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's.</summary>
    public string LiveId { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The account that held it.</summary>
    public string Creator { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Null while it went on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public string Currency { get; private set; } = "";

    public long? GmvMinor { get; private set; }

    /// <summary>Orders, one for each SKU in them.</summary>
    public long? SkuOrders { get; private set; }

    public long? Units { get; private set; }

    public long? Customers { get; private set; }

    public long? Viewers { get; private set; }

    public long? Views { get; private set; }

    public long? Likes { get; private set; }

    public long? Comments { get; private set; }

    /// <summary>In hundredths of a percent.</summary>
    public int? ClickRate { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    public Money? Gmv => GmvMinor is { } minor ? new(minor, Currency) : null;

    public static LiveSession Of(Guid workspaceId, Guid shopId, ToldLive told, DateTimeOffset at) => new()
    {
        WorkspaceId = workspaceId,
        ShopId = shopId,
        LiveId = told.Id,
        Title = told.Title,
        Creator = told.Creator,
        StartedAt = told.StartedAt,
        EndedAt = told.EndedAt,
        Currency = told.Currency,
        GmvMinor = told.Sales.Gmv,
        SkuOrders = told.Sales.Orders,
        Units = told.Sales.Units,
        Customers = told.Customers,
        Viewers = told.Audience.Viewers,
        Views = told.Audience.Views,
        Likes = told.Audience.Likes,
        Comments = told.Audience.Comments,
        ClickRate = told.Audience.ClickRate,
        ReadAt = at,
    };
}
