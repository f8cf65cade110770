using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;

namespace CreatorFlow.Orders.Import;

/// <summary>
/// Takes the hints of one shop as a batch, fetches the truth once, and imports it in the commit that ends the hints.
/// </summary>
internal sealed class ReadOrderHints(AppDb db, IChannels channels, ImportOrders import, IInbox inbox) : IInboxReader
{
    public string Topic => ChannelHint.OrderTopic;

    public int BatchSize => 100;

    // The channel's trouble passes by itself, or when the connection is repaired. What it refuses for good and what
    // cannot be taken here does not.
    public bool MayPass(Exception error) => error is ChannelFailure { IsForGood: false };

    public async Task Read(InboxBatch batch, CancellationToken ct)
    {
        var hints = batch.Entries
            .SelectMany(entry => ChannelHint.FromJson(entry.BodyJson).Orders
                .Select(number => (Number: number, entry.ReceivedAt)))
            .GroupBy(hint => hint.Number)
            .ToDictionary(same => same.Key, same => same.Min(hint => hint.ReceivedAt));

        // A shop that was disconnected meanwhile needs nothing any more: its hints are settled without effect.
        if ((await channels.Shop(Guid.Parse(batch.Lane), ct)).Refused(out _, out var shop))
        {
            return;
        }

        var told = await channels.FetchOrders(shop.Id, [.. hints.Keys], ct);
        await using var work = await db.Begin(ct);
        await import.Run(shop, told, hints, ct);
        await inbox.Add([.. batch.Entries.SelectMany(entry => ReturnsOf(entry, batch.Lane))], ct);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    /// <summary>What is about a return is handed on to who reads those, once its order is here.</summary>
    private IEnumerable<InboxMessage> ReturnsOf(InboxEntry entry, string lane) =>
        ChannelHint.FromJson(entry.BodyJson).ReturnId is { } returnId
            ? [
                new(
                    db.Scope.Id, ReturnHint.Topic, lane, $"order:{entry.Id:N}", new ReturnHint(returnId).ToJson(),
                    entry.ReceivedAt),
            ]
            : [];
}
