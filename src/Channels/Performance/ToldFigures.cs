namespace CreatorFlow.Channels.Performance;

/// <summary>Days of a shop as a channel tells them.</summary>
/// <param name="Until">The last day of which there are figures; null when the channel does not say.</param>
internal sealed record ToldShopDays(IReadOnlyList<ToldShopDay> Days, DateOnly? Until);

/// <summary>How a shop did on a day. Amounts in minor units; what the channel does not say is null.</summary>
internal sealed record ToldShopDay(DateOnly Day, string Currency)
{
    public ToldSales Sales { get; init; } = new(null, null, null);

    public long? SkuOrders { get; init; }

    public long? Buyers { get; init; }

    /// <summary>The part of the sales that each kind of content made.</summary>
    public ToldSources Sources { get; init; } = new(null, null, null);

    public ToldReach Reach { get; init; } = new(null, null, null);

    public long? Refunds { get; init; }

    /// <summary>Cancellations and returns.</summary>
    public long? Losses { get; init; }
}

/// <summary>What was sold: its worth, the orders it came in, and how many units it were.</summary>
internal sealed record ToldSales(long? Gmv, long? Orders, long? Units)
{
    /// <summary>Something was sold, or the channel does not say that nothing was.</summary>
    public bool IsSome => Gmv is not 0 || Orders is not 0 || Units is not 0;
}

/// <summary>Sales by what led to them.</summary>
internal sealed record ToldSources(long? Video, long? Live, long? Card);

/// <summary>How often products were seen.</summary>
internal sealed record ToldReach(long? Impressions, long? PageViews, long? Visitors);

/// <summary>What sold on a day. No next page on the last one.</summary>
internal sealed record ToldProducts(IReadOnlyList<ToldProduct> Products, string? NextPage);

/// <summary>How a product sold on a day.</summary>
/// <param name="ClickRate">Of those who saw it so many clicked, in hundredths of a percent.</param>
internal sealed record ToldProduct(string Id, string Currency, ToldSales Sales, int? ClickRate);
