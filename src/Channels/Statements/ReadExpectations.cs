using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Statements;

/// <summary>Reads what a shop is not settled yet; what was there before and is not any more is forgotten.</summary>
internal sealed class ReadExpectations(AppDb db, ShopCalls calls)
{
    private const int MaxPages = 2_000;

    public async Task Run(ShopConnection shop, CancellationToken ct)
    {
        var told = await Told(shop, ct);
        await using var work = await db.Begin(ct);
        await db.Set<ExpectedLine>().Where(line => line.ShopId == shop.Id).ExecuteDeleteAsync(ct);
        await db.Insert([.. told.Select(line => ExpectedLine.Of(shop.WorkspaceId, shop.Id, line))], ct);
        await work.Commit(ct);
    }

    private async Task<List<ToldExpectation>> Told(ShopConnection shop, CancellationToken ct)
    {
        var all = new List<ToldExpectation>();

        await foreach (var page in calls.Pages(
            shop.Id, MaxPages, (channel, key, from) => channel.Unsettled(key, from, ct), told => told.NextPage, ct))
        {
            all.AddRange(page.Expectations);
        }

        return [.. all.DistinctBy(line => line.Number, StringComparer.Ordinal)];
    }
}
