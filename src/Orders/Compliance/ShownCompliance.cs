using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Rates;
using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Orders.Compliance;

/// <summary>How a shop stands by the rules of its channel: what a page and a program are shown.</summary>
internal sealed class ShownCompliance(
    IChannels channels, IPolicies policies, CountRates counted, OwnLimits limits, FactLog log, TimeProvider clock)
{
    /// <summary>Changes that come later are not shown yet.</summary>
    public const int AheadDays = 90;

    private const int MaxChanges = 100;

    private ConnectedShop? shop;
    private IShopPolicy? policy;

    public ConnectedShop Shop => shop ?? throw new InvalidOperationException("No shop has been loaded.");

    public IReadOnlyList<ShopRate> Rates { get; private set; } = [];

    public ShopLimits Limits { get; private set; } = new(new(0, 0, 0), new(0, 0, 0));

    /// <summary>What holds now.</summary>
    public IReadOnlyList<PolicyRule> Rules { get; private set; } = [];

    public IReadOnlyList<PolicyChange> Ahead { get; private set; } = [];

    /// <summary>What people set, newest first.</summary>
    public IReadOnlyList<Fact> History { get; private set; } = [];

    public bool IsAssumed(PolicyRule rule) => policy!.IsAssumed(rule);

    /// <summary>False when there is no such shop.</summary>
    public async Task<bool> Load(Guid shopId, CancellationToken ct)
    {
        if ((await channels.Shop(shopId, ct)).Refused(out _, out var known))
        {
            return false;
        }

        (shop, policy) = (known, policies.Of(known));
        var now = clock.GetUtcNow();
        Limits = await limits.Of(known, ct);
        Rates = await counted.Of(shopId, Limits, ct);
        (Rules, Ahead) = (policy.InForce(now), policy.Ahead(now, AheadDays));
        History = await log.Latest(shopId, [nameof(OwnLimitsSet)], MaxChanges, ct);
        return true;
    }
}
