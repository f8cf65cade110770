using CreatorFlow.Sandbox.TikTokShop.Rules;

namespace CreatorFlow.Sandbox;

/// <summary>
/// How the simulators run. What shapes the scenario is kept at the first start and wins at a later one.
/// </summary>
public sealed record SandboxOptions
{
    /// <summary>Folder of the simulators' own file, <c>sandbox.db</c>; made when missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The one address of everything, for example http://127.0.0.1:5071; port 0 takes a free one.</summary>
    public required string Url { get; init; }

    /// <summary>Folder with orders.csv.gz, lines.csv.gz and products.csv.gz; null takes the generator.</summary>
    public string? OrdersFolder { get; init; }

    /// <summary>
    /// Number of orders to place; null places all of the folder, or goes on forever with the generator.
    /// </summary>
    public int? Limit { get; init; }

    /// <summary>SKUs of the generated shop, usually.</summary>
    internal const int UsualSkus = 500;

    /// <summary>SKUs of the generated shop.</summary>
    public int Skus { get; init; } = UsualSkus;

    /// <summary>Decides the catalogue, orders, buyers, stock, keys and faults.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>Orders placed a second when they are not placed as fast as webhooks are taken.</summary>
    public double OrdersPerSecond { get; init; } = 1;

    /// <summary>How long an order stays ON_HOLD.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a generated order stays UNPAID; zero skips that state.</summary>
    public TimeSpan PayAfter { get; init; } = TimeSpan.Zero;

    /// <summary>From shipped to the carrier's first scan.</summary>
    public TimeSpan ScanAfter { get; init; } = TimeSpan.FromHours(6);

    /// <summary>From the carrier's first scan to delivery.</summary>
    public TimeSpan DeliverAfter { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Whether orders are placed from the start, or only after the control call to resume.</summary>
    public bool StartPlacing { get; init; } = true;

    /// <summary>Place orders as fast as their webhooks are taken instead of at a rate.</summary>
    public bool Scripted { get; init; }

    /// <summary>With <see cref="Scripted"/>: no order is placed while this many webhooks wait.</summary>
    public int MaxWaitingWebhooks { get; init; } = 300;

    /// <summary>The app's key; null derives one from the seed.</summary>
    public string? AppKey { get; init; }

    /// <summary>The app's secret; null derives one from the seed.</summary>
    public string? AppSecret { get; init; }

    /// <summary>Where the consent page sends the seller back to; can be changed by the control call.</summary>
    public string? RedirectUrl { get; init; }

    /// <summary>Number of shops of the seller. The orders of the first come by themselves.</summary>
    public int Shops { get; init; } = 1;

    /// <summary>The regions a shop may have.</summary>
    public static IReadOnlyList<string> KnownRegions { get; } = [.. MarketProfile.All.Select(market => market.Region)];

    /// <summary>The regions of the shops, each a known one; shops beyond the list are as the last.</summary>
    public IReadOnlyList<string> Regions { get; init; } = ["US"];

    /// <summary>Share of the orders that are shipped with a label of the platform.</summary>
    public double PlatformShippedShare { get; init; }

    /// <summary>How long an access token is good for.</summary>
    public TimeSpan AccessTokenLife { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Calls a second allowed per app, shop and endpoint.</summary>
    public double CallsPerSecond { get; init; } = 50;

    /// <summary>Factor on the webhook retry intervals of 2 minutes, 30 minutes, 3 hours and 12 hours.</summary>
    public double WebhookRetryScale { get; init; } = 1;

    /// <summary>How long a webhook's receiver may take.</summary>
    public TimeSpan WebhookTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Markets outside the US have a package from payment on; in the US shipping makes it.</summary>
    public bool PackageFromPayment { get; init; }

    /// <summary>Whether the simulators' loops run. Tests switch them off and advance by hand.</summary>
    internal bool RunLoops { get; init; } = true;
}
