namespace CreatorFlow.Channels.Health;

/// <summary>The shop whose calls this request shows.</summary>
internal sealed class ShownHealth(ShopHealth health)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private HealthOfShop? shop;

    public HealthOfShop Shop => shop ?? throw new InvalidOperationException("The page has not loaded the shop.");

    public IReadOnlyList<EndpointHealth> Rows { get; private set; } = [];

    public bool IsOfDay { get; private set; }

    public HealthSort Sort { get; private set; }

    public bool Descending { get; private set; }

    /// <summary>An hour, or a day.</summary>
    public static TimeSpan SpanOf(bool isOfDay) => isOfDay ? Day : Hour;

    /// <summary>False when there is no such shop.</summary>
    public async Task<bool> Load(Guid shopId, bool isOfDay, HealthSort sort, bool descending, CancellationToken ct)
    {
        (IsOfDay, Sort, Descending) = (isOfDay, sort, descending);

        if ((shop = await health.Of(shopId, SpanOf(isOfDay), ct)) is null)
        {
            return false;
        }

        Rows = shop.Endpoints.Sorted(sort, descending);
        return true;
    }

    /// <summary>The address of the page as it is, or with another span or order.</summary>
    public string Address(bool? isOfDay = null, HealthSort? sort = null)
    {
        var by = sort ?? Sort;
        var down = sort is null ? Descending : by != Sort || !Descending;
        return ShopHealthActions.PagePath(Shop.ShopId)
            + $"?span={((isOfDay ?? IsOfDay) ? "day" : "hour")}&sort={by.ToString().ToLowerInvariant()}"
            + $"&order={(down ? "desc" : "asc")}";
    }
}
