using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// What other modules ask of the returns of the connected shops. Every call leaves the process: never inside a
/// transaction. A vendor failure is an exception of kind <see cref="ChannelFailure"/>.
/// </summary>
public interface IChannelReturns
{
    /// <summary>The returns with these numbers. Those the channel does not know are left out.</summary>
    Task<IReadOnlyList<ChannelReturn>> Fetch(Guid shopId, IReadOnlyList<string> returnIds, CancellationToken ct);

    /// <summary>What happened to a return, the oldest first, with the evidence.</summary>
    Task<IReadOnlyList<ChannelReturnStep>> Steps(Guid shopId, string returnId, CancellationToken ct);

    /// <summary>The reasons that may be given now for refusing a return, in that language where there is one.</summary>
    Task<IReadOnlyList<ChannelReason>> RejectReasons(
        Guid shopId, string returnId, string language, CancellationToken ct);

    /// <summary>
    /// Tells the seller's answer. Repeating is harmless: an answer that the channel has already is accepted; one that
    /// it does not take (any more) is a refusal.
    /// </summary>
    Task<Result<ReturnAnswered>> Answer(Guid shopId, string returnId, ReturnAnswer answer, CancellationToken ct);
}
