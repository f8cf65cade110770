namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// TikTok Shop's API: every endpoint of the fact sheet, one group an area. Calls are signed and sent once; nothing is
/// repeated here. A call that does not work throws <see cref="TikTokShopException"/>, which says what to do about it;
/// arguments that TikTok Shop would refuse are refused before anything is sent. Safe for calls side by side.
/// </summary>
public sealed class TikTokShopApi
{
    /// <summary>For a client of one <see cref="HttpClient"/>, which the caller keeps and disposes of.</summary>
    public TikTokShopApi(HttpClient http, TikTokShopApiOptions app)
        : this(() => http, app)
    {
    }

    /// <summary>For a client that is had anew for each call, as from a factory.</summary>
    public TikTokShopApi(Func<HttpClient> http, TikTokShopApiOptions app)
    {
        CheckVersions(app);
        var transport = new Transport(http, app);
        Authorization = new(transport, app);
        Orders = new(transport);
        Products = new(transport);
        Catalogue = new(transport);
        Inventory = new(transport);
        Prices = new(transport);
        Fulfilment = new(transport);
        Packing = new(transport);
        Documents = new(transport);
        Logistics = new(transport);
        Cancellations = new(transport);
        Returns = new(transport);
        Finance = new(transport);
        Webhooks = new(transport, app);
        Analytics = new(transport);
        Affiliate = new(transport);
    }

    /// <summary>Consents, tokens, shops.</summary>
    public AuthorizationApi Authorization { get; }

    /// <summary>Orders, which are read only.</summary>
    public OrdersApi Orders { get; }

    /// <summary>Products and their SKUs.</summary>
    public ProductsApi Products { get; }

    /// <summary>Categories, brands, pictures.</summary>
    public CatalogueApi Catalogue { get; }

    /// <summary>Stock.</summary>
    public InventoryApi Inventory { get; }

    /// <summary>Prices.</summary>
    public PricesApi Prices { get; }

    /// <summary>Packages, shipping, tracking.</summary>
    public FulfilmentApi Fulfilment { get; }

    /// <summary>Combining and splitting.</summary>
    public PackingApi Packing { get; }

    /// <summary>Labels and packing slips.</summary>
    public DocumentsApi Documents { get; }

    /// <summary>Warehouses and carriers.</summary>
    public LogisticsApi Logistics { get; }

    /// <summary>Cancellations.</summary>
    public CancellationsApi Cancellations { get; }

    /// <summary>Returns and refunds.</summary>
    public ReturnsApi Returns { get; }

    /// <summary>Statements and payments.</summary>
    public FinanceApi Finance { get; }

    /// <summary>Webhooks.</summary>
    public WebhooksApi Webhooks { get; }

    /// <summary>Figures.</summary>
    public AnalyticsApi Analytics { get; }

    /// <summary>Orders that creators brought.</summary>
    public AffiliateApi Affiliate { get; }

    private static void CheckVersions(TikTokShopApiOptions app)
    {
        foreach (var (name, version) in app.Versions)
        {
            if (EndpointTable.Find(name)?.Versions.Contains(version) != true)
            {
                throw new ArgumentException($"No endpoint {name} of version {version}.", nameof(app));
            }
        }
    }
}
