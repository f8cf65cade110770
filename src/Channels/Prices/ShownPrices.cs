namespace CreatorFlow.Channels.Prices;

/// <summary>The prices that this request shows.</summary>
internal sealed class ShownPrices(PriceList list)
{
    public const int ChangesShown = 50;

    private PricePage? page;

    public string Search { get; private set; } = "";

    public int Number { get; private set; } = 1;

    public PricePage Page => page ?? throw new InvalidOperationException("The page has not loaded the prices.");

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PriceChange> Changes { get; private set; } = [];

    /// <summary>False when there is no such shop.</summary>
    public async Task<bool> Load(Guid shopId, string search, int number, CancellationToken ct)
    {
        (Search, Number) = (search, number);
        page = await list.Page(shopId, search, number, ct);
        Changes = page is null ? [] : await list.Latest(shopId, ChangesShown, ct);
        return page is not null;
    }
}
