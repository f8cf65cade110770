using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders;

/// <summary>One connected shop that answers as the test says.</summary>
internal sealed class ScriptedShops : IChannels, IShopStandings, IStockSync, IWebhookStandings, ICallHealth
{
    public static readonly ConnectedShop Kettles =
        new(Ids.New(TestClock.Start), "TikTok Shop", "Kettle Shop", "USD", "America/Los_Angeles");

    public List<string> Cancelled { get; } = [];

    public GivenPolicies Policies { get; } = new();

    public FakeReturns Returns { get; } = new();

    /// <summary>What packs the orders that it was given.</summary>
    public FakeChannelPackages Packages { get; } = new();

    public GivenStatements Statements { get; } = new() { Shop = Kettles };

    public GivenAffiliates Affiliates { get; } = new();

    /// <summary>How the shops stand; well, unless a test says otherwise.</summary>
    public IReadOnlyList<ShopStanding> Standings { get; set; } = [];

    /// <summary>How their numbers stand; well, unless a test says otherwise.</summary>
    public IReadOnlyList<ShopSync> Syncs { get; set; } = [];

    /// <summary>How their calls go; well, unless a test says otherwise.</summary>
    public IReadOnlyList<ShopCallHealth> Calls { get; set; } = [];

    Task<IReadOnlyList<ShopCallHealth>> ICallHealth.All(CancellationToken ct) => Task.FromResult(Calls);

    public Task<IReadOnlyList<ShopStanding>> All(CancellationToken ct) => Task.FromResult(Standings);

    /// <summary>How their webhooks stand; well, unless a test says otherwise.</summary>
    public IReadOnlyList<WebhookStanding> Webhooks { get; set; } = [];

    Task<IReadOnlyList<WebhookStanding>> IWebhookStandings.All(CancellationToken ct) => Task.FromResult(Webhooks);

    Task<IReadOnlyList<ShopSync>> IStockSync.All(CancellationToken ct) => Task.FromResult(Syncs);

    public Problem? Refusal { get; set; }

    public ChannelFailure? Failure { get; set; }

    public Task<Result<ConnectedShop>> Shop(Guid shopId, CancellationToken ct) =>
        Task.FromResult<Result<ConnectedShop>>(
            shopId == Kettles.Id
                ? Kettles
                : new Problem("channels.unknown_shop", ProblemKind.NotFound, "No such shop."));

    public Task<IReadOnlyList<ConnectedShop>> Shops(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ConnectedShop>>([Kettles]);

    public Task<IReadOnlyList<ChannelOrder>> FetchOrders(
        Guid shopId, IReadOnlyList<string> externalIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChannelOrder>>([.. externalIds.Where(Packages.Holds).Select(Packages.Word)]);

    public Task<Result<ShipmentConfirmed>> ConfirmShipment(
        Guid shopId, ShipmentConfirmation confirmation, CancellationToken ct) =>
        Task.FromResult<Result<ShipmentConfirmed>>(new ShipmentConfirmed(null, false));

    public Task<Result<ShipmentConfirmed>> ChangeTracking(
        Guid shopId, ShipmentConfirmation now, CancellationToken ct) => ConfirmShipment(shopId, now, ct);

    public Task<ChannelCancellation?> OpenCancellation(Guid shopId, string externalOrderId, CancellationToken ct) =>
        Task.FromResult<ChannelCancellation?>(new("Changed my mind", null, []));

    public Task<Result<CancellationAnswered>> AnswerCancellation(
        Guid shopId, string externalOrderId, CancellationAnswer answer, CancellationToken ct) =>
        Task.FromResult<Result<CancellationAnswered>>(new CancellationAnswered(false));

    public Task<Result<CancellationSent>> CancelOrder(
        Guid shopId, string externalOrderId, IReadOnlyList<ChannelUnits> left, CancellationToken ct)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        if (Refusal is not null)
        {
            return Task.FromResult<Result<CancellationSent>>(Refusal);
        }

        Cancelled.Add(externalOrderId);
        return Task.FromResult<Result<CancellationSent>>(new CancellationSent(false));
    }

    /// <summary>By which reasons buyers may be turned down.</summary>
    public List<ChannelReason> Reasons { get; } = [];

    public Task<IReadOnlyList<ChannelReason>> CancellationReasons(
        Guid shopId, string externalOrderId, string language, CancellationToken ct) =>
        Failure is not null ? throw Failure : Task.FromResult<IReadOnlyList<ChannelReason>>(
            [.. Reasons.Select(own => own with { Text = $"{own.Text} ({language})" })]);

    /// <summary>Why it lets nothing be cancelled; null when it does.</summary>
    public Func<IReadOnlyCollection<string>, string?> WhyNot { get; set; } = _ => null;

    public Task<string?> WhyNotCancel(
        Guid shopId, string externalOrderId, IReadOnlyCollection<string> skus, CancellationToken ct) =>
        Task.FromResult(WhyNot(skus));
}
