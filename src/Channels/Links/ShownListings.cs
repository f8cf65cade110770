namespace CreatorFlow.Channels.Links;

/// <summary>The listings that this request shows.</summary>
internal sealed class ShownListings(ListingList list)
{
    private ListingPage? page;

    public LinkView View { get; private set; }

    public string Search { get; private set; } = "";

    public int Number { get; private set; } = 1;

    public ListingPage Page => page ?? throw new InvalidOperationException("The page has not loaded the listings.");

    /// <summary>False when there is no such shop.</summary>
    public async Task<bool> Load(Guid shopId, LinkView view, string search, int number, CancellationToken ct)
    {
        (View, Search, Number) = (view, search, number);
        page = await list.Page(shopId, view, search, number, ct);
        return page is not null;
    }
}
