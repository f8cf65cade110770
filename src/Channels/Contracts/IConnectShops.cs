using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// The two steps of connecting a shop, for hosts that set up a workspace by themselves. Each leaves the process.
/// </summary>
public interface IConnectShops
{
    /// <summary>
    /// Where the seller's browser goes to agree. It comes back with a code and the state in this address.
    /// </summary>
    Task<Uri> Start(string channel, Actor by, CancellationToken ct);

    /// <summary>Takes the code of a consent that <see cref="Start"/> asked for, once and within 30 minutes.</summary>
    Task<Result<IReadOnlyList<ConnectedShop>>> Finish(string code, string state, Actor by, CancellationToken ct);
}
