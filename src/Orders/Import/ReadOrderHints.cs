using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;

namespace CreatorFlow.Orders.Import;

/// <summary>
/// Takes the hints of one shop as a batch, fetches the truth once, and imports it in the commit that ends the hints.
/// </summary>
internal sealed class ReadOrderHints(AppDb db, IChannels channels, ImportOrders import) : IInboxReader
{
    public string Topic => ChannelHint.OrderTopic;

    public int BatchSize => 100;

    public async Task Read(InboxBatch batch, CancellationToken ct)
    {
        var hints = batch.Entries
            .Select(entry =>
                (Number: JsonSerializer.Deserialize<ChannelHint>(entry.BodyJson)!.ExternalOrderId, entry.ReceivedAt))
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
        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
