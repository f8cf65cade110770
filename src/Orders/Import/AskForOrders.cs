using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;

namespace CreatorFlow.Orders.Import;

/// <summary>
/// Asks shops for orders that are named here and were never told of, as if a webhook had told of them. In the caller's
/// transaction.
/// </summary>
internal sealed class AskForOrders(AppDb db, IInbox inbox)
{
    /// <summary>So many at once; the next press takes those that are left.</summary>
    public const int MaxOrders = 1_000;

    /// <param name="source">Who asks, in a word: the same order may be asked for by others at the same moment.</param>
    public Task Run(
        string source, IEnumerable<(Guid ShopId, string Number)> orders, DateTimeOffset now, CancellationToken ct) =>
        inbox.Add(
            [
                .. orders.Select(own => new InboxMessage(
                    db.Scope.Id,
                    ChannelHint.OrderTopic,
                    own.ShopId.ToString("N"),
                    $"{source}:{own.Number}:{now.ToUnixTimeSeconds()}",
                    new ChannelHint(own.Number).ToJson(),
                    now)),
            ],
            ct);
}
