using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels;

/// <summary>A sales channel that does what the test says and remembers what it was asked.</summary>
internal sealed partial class ScriptedChannel : ISalesChannel, IWebhookDirectory
{
    public const string ChannelKey = "scripted";

    private int refreshes;

    public string Key => ChannelKey;

    public string Name => "Scripted";

    public bool IsSetUp { get; set; } = true;

    public List<GrantedShop> Granted { get; } =
        [new("749", "cipher-1", "Kettle Shop", "US", "USD", "America/Los_Angeles")];

    /// <summary>The access token that a consent gives.</summary>
    public string AcceptedToken { get; set; } = "access-1";

    /// <summary>The access token that is right at the moment.</summary>
    public string RightToken { get; set; } = "access-1";

    public ChannelFailure? Failure { get; set; }

    public int Refreshes => refreshes;

    /// <summary>Happens when new tokens are on their way, before anybody has them.</summary>
    public Action? AfterRefresh { get; set; }

    /// <summary>A refresh token works once.</summary>
    public bool SpendsRefreshTokens { get; set; }

    /// <summary>What the seller granted; null where the channel does not tell.</summary>
    public IReadOnlyList<string>? GrantedScopes { get; set; }

    /// <summary>The consent of the next tokens; empty where the channel does not tell.</summary>
    public string Grant { get; set; } = "grant-1";

    /// <summary>How the question for the shops of this token fails; null when it does not.</summary>
    public Func<string, Exception?> ShopsFailure { get; set; } = _ => null;

    /// <summary>The topics that were registered, in that order.</summary>
    public List<string> Registered { get; } = [];

    /// <summary>Where each topic goes.</summary>
    public Dictionary<string, string> Topics { get; } = [];

    /// <summary>Topics whose address it does not take.</summary>
    public Dictionary<string, string> RefusedTopics { get; } = [];

    public IReadOnlyList<string> WantedTopics { get; } = ["ORDERS", "PRODUCTS"];

    public Queue<ChangedOrders> Changes { get; } = [];

    /// <summary>Pages of changes after the first fail with it.</summary>
    public ChannelFailure? LaterPagesFailure { get; set; }

    public List<(DateTimeOffset Since, string? Page)> Sweeps { get; } = [];

    public List<ChannelOrder> Known { get; } = [];

    public Queue<ListedSkus> Pages { get; } = [];

    /// <summary>The pages of the catalogue that were asked for.</summary>
    public List<(DateTimeOffset? ChangedSince, string? Page)> Reads { get; } = [];

    /// <summary>Single products by their id; another one is gone.</summary>
    public Dictionary<string, IReadOnlyList<ListedSku>> Products { get; } = [];

    /// <summary>Products it does not tell of.</summary>
    public Dictionary<string, ChannelFailure> RefusedProducts { get; } = [];

    /// <summary>The single products that were asked for.</summary>
    public List<string> ProductReads { get; } = [];

    /// <summary>Happens just before the last of the webhooks is on.</summary>
    public Action? BeforeRegistered { get; set; }

    public Dictionary<string, OfferedSku> Offers { get; } = [];

    /// <summary>Happens while the channel is asked what it offers.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public List<(string ProductId, string SkuId, int Quantity)> Pushed { get; } = [];

    public Dictionary<string, string> Refusals { get; } = [];

    public List<(string ProductId, IReadOnlyList<SkuPrice> Prices)> Priced { get; } = [];

    public Dictionary<string, string> PriceRefusals { get; } = [];

    /// <summary>Happens while prices are on their way.</summary>
    public Action? WhilePricing { get; set; }

    /// <summary>How often it was asked what it offers.</summary>
    public int Looks { get; private set; }

    /// <summary>The links it was given with each call that needs them.</summary>
    public List<SkuLinks> Links { get; } = [];

    public Uri ConsentPage(string state) => new($"http://consent.invalid/?state={state}");

    public Task<ShopTokens> AcceptConsent(string code, CancellationToken ct)
    {
        Fail();
        return code == "good"
            ? Task.FromResult(Tokens(AcceptedToken, "refresh-1"))
            : throw new ChannelFailure(ChannelFailureKind.Reconnect, "invalid auth code", "36004004");
    }

    public Task<ShopTokens> RefreshTokens(string refreshToken, CancellationToken ct)
    {
        Fail();

        if (SpendsRefreshTokens && refreshToken != $"refresh-{Refreshes + 1}")
        {
            throw new ChannelFailure(ChannelFailureKind.Reconnect, "no related auth record", "36004005");
        }

        var fresh = Tokens(RightToken, $"refresh-{Interlocked.Increment(ref refreshes) + 1}");
        AfterRefresh?.Invoke();
        return Task.FromResult(fresh);
    }

    public Task<IReadOnlyList<GrantedShop>> Shops(string accessToken, CancellationToken ct) =>
        ShopsFailure(accessToken) is { } failure
            ? throw failure
            : Task.FromResult<IReadOnlyList<GrantedShop>>(Granted);

    /// <summary>Where webhooks are taken.</summary>
    public Uri FirstAddress { get; set; } = new("https://one.example/hooks");

    public Uri Receiver(bool backup) => backup ? new("https://two.example/hooks") : FirstAddress;

    public Task<IReadOnlyList<WebhookRegistration>> Webhooks(ShopKey shop, CancellationToken ct)
    {
        Check(shop);
        return Task.FromResult<IReadOnlyList<WebhookRegistration>>(
            [.. Topics.Select(own => new WebhookRegistration(own.Key, own.Value))]);
    }

    public Task RegisterWebhook(ShopKey shop, string topic, Uri address, CancellationToken ct)
    {
        Check(shop);

        if (RefusedTopics.TryGetValue(topic, out var trouble))
        {
            throw new ChannelFailure(ChannelFailureKind.Refused, trouble);
        }

        if (topic == WantedTopics[^1])
        {
            BeforeRegistered?.Invoke();
        }

        Registered.Add(topic);
        Topics[topic] = address.ToString();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ChannelOrder>> Orders(ShopKey shop, IReadOnlyList<string> ids, CancellationToken ct)
    {
        Check(shop);
        return Task.FromResult<IReadOnlyList<ChannelOrder>>([.. Known.Where(order => ids.Contains(order.ExternalId))]);
    }

    public Task<ChangedOrders> OrdersChangedSince(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct)
    {
        Check(shop);
        Sweeps.Add((since, page));

        if (page is not null && LaterPagesFailure is { } failure)
        {
            throw failure;
        }

        return Task.FromResult(Changes.TryDequeue(out var next) ? next : new([], null));
    }

    public Task<Result<ShipmentConfirmed>> ConfirmShipment(
        ShopKey shop, ShipmentConfirmation shipment, SkuLinks links, CancellationToken ct)
    {
        Check(shop);
        Links.Add(links);
        return Task.FromResult<Result<ShipmentConfirmed>>(new ShipmentConfirmed("p1", false));
    }

    public Task<ChannelCancellation?> OpenCancellation(
        ShopKey shop, string orderId, SkuLinks links, CancellationToken ct)
    {
        Links.Add(links);
        return Task.FromResult<ChannelCancellation?>(null);
    }

    public Task<Result<CancellationAnswered>> AnswerCancellation(
        ShopKey shop, string orderId, CancellationAnswer answer, CancellationToken ct) =>
        Task.FromResult<Result<CancellationAnswered>>(new CancellationAnswered(false));

    public Task<Result<CancellationSent>> CancelOrder(
        ShopKey shop, string orderId, IReadOnlyList<ChannelUnits> left, SkuLinks links, CancellationToken ct)
    {
        Check(shop);
        Links.Add(links);
        return Task.FromResult<Result<CancellationSent>>(new CancellationSent(false));
    }

    public Task<ListedSkus> Catalogue(ShopKey shop, DateTimeOffset? changedSince, string? page, CancellationToken ct)
    {
        Check(shop);
        Reads.Add((changedSince, page));
        return Task.FromResult(Pages.TryDequeue(out var next) ? next : new([], null));
    }

    public Task<ListedSkus> Product(ShopKey shop, string productId, CancellationToken ct)
    {
        Check(shop);
        ProductReads.Add(productId);
        return RefusedProducts.TryGetValue(productId, out var refusal) ? throw refusal : Task.FromResult(
            Products.TryGetValue(productId, out var skus)
                ? new ListedSkus(skus, null)
                : new([], null) { GoneProducts = [productId] });
    }

    public async Task<IReadOnlyList<OfferedSku>> Offered(
        ShopKey shop, IReadOnlyList<string> productIds, CancellationToken ct)
    {
        Check(shop);
        Looks++;
        await (Meanwhile?.Invoke() ?? Task.CompletedTask);
        return [.. Offers.Values.Where(sku => productIds.Contains(sku.ProductId))];
    }

    public Task<IReadOnlyDictionary<string, string>> Offer(
        ShopKey shop, string productId, IReadOnlyList<SkuOffer> offers, CancellationToken ct)
    {
        Check(shop);

        foreach (var offer in offers)
        {
            Pushed.Add((productId, offer.SkuId, offer.Warehouses.Sum(place => place.Available)));
        }

        return Task.FromResult<IReadOnlyDictionary<string, string>>(Refusals);
    }

    public Task<IReadOnlyDictionary<string, string>> SetPrices(
        ShopKey shop, string productId, IReadOnlyList<SkuPrice> prices, CancellationToken ct)
    {
        Check(shop);
        Priced.Add((productId, [.. prices]));
        WhilePricing?.Invoke();
        return Task.FromResult<IReadOnlyDictionary<string, string>>(PriceRefusals);
    }

    private ShopTokens Tokens(string access, string refresh) => new(
        Grant, access, TestClock.Start + TimeSpan.FromDays(7 * (1 + refreshes)), refresh,
        TestClock.Start + TimeSpan.FromDays(365))
    {
        Scopes = GrantedScopes,
    };

    private void Check(ShopKey shop)
    {
        Fail();

        if (shop.AccessToken != RightToken)
        {
            throw new AccessExpired(new(ChannelFailureKind.Reconnect, "expired", "105002"));
        }
    }

    private void Fail()
    {
        if (Failure is not null)
        {
            throw Failure;
        }
    }
}
