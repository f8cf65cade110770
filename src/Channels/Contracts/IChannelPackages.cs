using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// In which packages the orders travel that go under a label of their channel: it decides, and is asked. Every call
/// leaves the process: never inside a transaction. A vendor failure is an exception of kind
/// <see cref="ChannelFailure"/>; repeating a call is harmless: what is packed so already is accepted.
/// </summary>
public interface IChannelPackages
{
    /// <summary>Whether the channel lets an order be split now.</summary>
    Task<Result<SplitTerms>> SplitTerms(Guid shopId, string externalOrderId, CancellationToken ct);

    /// <summary>Splits an order: each of these parcels becomes a package.</summary>
    /// <param name="parcels">All open units of the order, each in exactly one of them.</param>
    Task<Result<Repacked>> Split(
        Guid shopId, string externalOrderId, IReadOnlyList<IReadOnlyList<ChannelUnits>> parcels, CancellationToken ct);

    /// <summary>The orders that the channel would let travel together, by groups of two and more.</summary>
    Task<Result<List<IReadOnlyList<string>>>> Combinable(Guid shopId, CancellationToken ct);

    /// <summary>Lets orders travel in one package.</summary>
    Task<Result<Repacked>> Combine(Guid shopId, IReadOnlyList<string> externalOrderIds, CancellationToken ct);

    /// <summary>Takes an order out of the package that it shares.</summary>
    Task<Result<Repacked>> Uncombine(Guid shopId, string packageId, string externalOrderId, CancellationToken ct);
}

/// <summary>What a channel says of splitting an order.</summary>
/// <param name="WhyNot">Why it cannot be split, in the channel's words; null when it can.</param>
/// <param name="WhyMust">Why it has to be split before it ships, in the channel's words; none when it need not.</param>
public sealed record SplitTerms(string? WhyNot, IReadOnlyList<string> WhyMust);

/// <summary>The channel packed it so.</summary>
/// <param name="WasSoBefore">True when it was packed so already.</param>
public sealed record Repacked(bool WasSoBefore)
{
    /// <summary>Orders that the channel left out, and why, in its words.</summary>
    public IReadOnlyDictionary<string, string> LeftOut { get; init; } = new Dictionary<string, string>();
}
