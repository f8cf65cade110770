using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Returns;

/// <summary>The returns of the connected shops as other modules see them.</summary>
internal sealed class ShopReturns(ShopCalls calls, LinkedLines lines) : IChannelReturns
{
    public async Task<IReadOnlyList<ChannelReturn>> Fetch(
        Guid shopId, IReadOnlyList<string> returnIds, CancellationToken ct)
    {
        if (returnIds.Count == 0)
        {
            return [];
        }

        var links = await lines.Links(shopId, ct);
        return await calls.Run(shopId, (channel, key) => channel.Returns(key, returnIds, links, ct), ct);
    }

    public Task<IReadOnlyList<ChannelReturnStep>> Steps(Guid shopId, string returnId, CancellationToken ct) =>
        calls.Run(shopId, (channel, key) => channel.ReturnSteps(key, returnId, ct), ct);

    public Task<IReadOnlyList<ChannelReason>> RejectReasons(
        Guid shopId, string returnId, string language, CancellationToken ct) =>
        calls.Run(shopId, (channel, key) => channel.RejectReasons(key, returnId, language, ct), ct);

    public async Task<Result<ReturnAnswered>> Answer(
        Guid shopId, string returnId, ReturnAnswer answer, CancellationToken ct)
    {
        var links = await lines.Links(shopId, ct);
        using var lane = CallLanes.For(CallLane.Shipping);
        return await calls.Run(
            shopId, (channel, key) => channel.AnswerReturn(key, returnId, answer, links, ct), ct);
    }
}
