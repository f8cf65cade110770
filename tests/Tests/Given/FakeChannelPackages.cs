using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Given;

/// <summary>
/// A channel that packs the orders it holds, in memory: whatever it is asked changes its word of them, as there.
/// </summary>
internal sealed class FakeChannelPackages : IChannelPackages
{
    private readonly Dictionary<string, ChannelOrder> orders = [];
    private int made;

    /// <summary>What the channel says of splitting.</summary>
    public SplitTerms Terms { get; set; } = new(null, []);

    /// <summary>Why it does nothing; null when it does.</summary>
    public Problem? Refuses { get; set; }

    /// <summary>Every call fails so before anything is done; null when they work.</summary>
    public ChannelFailure? Failure { get; set; }

    /// <summary>Happens when it has been done, before anybody is told.</summary>
    public Action AfterDone { get; set; } = () => { };

    /// <summary>Orders that it leaves out when it combines.</summary>
    public Dictionary<string, string> LeavesOut { get; } = [];

    /// <summary>What was really done, in order.</summary>
    public List<string> Done { get; } = [];

    /// <summary>Why it tells no groups; null when it does.</summary>
    public Problem? RefusesGroups { get; set; }

    /// <summary>The groups it would combine.</summary>
    public List<IReadOnlyList<string>> Groups { get; } = [];

    /// <summary>Whoever keeps the channel's words is told of a new one.</summary>
    public Action<ChannelOrder> Says { get; set; } = _ => { };

    /// <summary>An order in one package, as it is from the payment on.</summary>
    public ChannelOrder Hold(ChannelOrder order) => Keep(order, [Whole(order, $"p{++made}")]);

    public bool Holds(string number) => orders.ContainsKey(number);

    public ChannelOrder Word(string number) => orders[number];

    public Task<Result<SplitTerms>> SplitTerms(Guid shopId, string externalOrderId, CancellationToken ct) =>
        Answer<SplitTerms>(() => Terms);

    public Task<Result<Repacked>> Split(
        Guid shopId, string externalOrderId, IReadOnlyList<IReadOnlyList<ChannelUnits>> parcels,
        CancellationToken ct) =>
        Pack($"split {externalOrderId}", orders[externalOrderId].Packages.Count == parcels.Count, () =>
            Keep(orders[externalOrderId], [.. parcels.Select(own => new ChannelPackage(
                $"p{++made}", [.. own.Select(units => new PackedUnits($"c-{units.Sku}", units.Sku, units.Quantity))],
                ChannelOrderState.AwaitingShipment))]));

    public Task<Result<List<IReadOnlyList<string>>>> Combinable(Guid shopId, CancellationToken ct) =>
        Answer<List<IReadOnlyList<string>>>(() => RefusesGroups is { } problem ? problem : Groups);

    public async Task<Result<Repacked>> Combine(
        Guid shopId, IReadOnlyList<string> externalOrderIds, CancellationToken ct)
    {
        var joining = externalOrderIds.Where(number => !LeavesOut.ContainsKey(number)).ToList();
        var together = joining.Select(number => orders[number].Packages[0].Id).Distinct().Count() == 1;
        var answer = await Pack($"combine {string.Join(' ', joining)}", together, () =>
        {
            var id = orders[joining[0]].Packages[0].Id;
            joining.ForEach(number => Keep(orders[number], [Whole(orders[number], id)]));
        });
        return answer.Refused(out var problem, out var packed)
            ? problem
            : packed with { LeftOut = LeavesOut.Where(own => externalOrderIds.Contains(own.Key)).ToDictionary() };
    }

    public Task<Result<Repacked>> Uncombine(
        Guid shopId, string packageId, string externalOrderId, CancellationToken ct) =>
        Pack($"uncombine {externalOrderId}", orders[externalOrderId].Packages[0].Id != packageId, () =>
            Keep(orders[externalOrderId], [Whole(orders[externalOrderId], $"p{++made}")]));

    private static ChannelPackage Whole(ChannelOrder order, string id) => new(
        id, [.. order.Lines.Select(line => new PackedUnits(line.ChannelSkuId, line.Sku, line.Quantity))],
        ChannelOrderState.AwaitingShipment);

    private ChannelOrder Keep(ChannelOrder order, IReadOnlyList<ChannelPackage> packages)
    {
        var word = order with { Packages = packages, UpdatedAt = order.UpdatedAt.AddSeconds(1) };
        orders[order.ExternalId] = word;
        Says(word);
        return word;
    }

    private Task<Result<Repacked>> Pack(string what, bool isSo, Action act) => Answer<Repacked>(() =>
    {
        if (Refuses is { } problem)
        {
            return problem;
        }

        if (!isSo)
        {
            act();
            Done.Add(what);
            AfterDone();
        }

        return new Repacked(isSo);
    });

    private Task<Result<T>> Answer<T>(Func<Result<T>> answer) =>
        Failure is { } failure ? throw failure : Task.FromResult(answer());
}
