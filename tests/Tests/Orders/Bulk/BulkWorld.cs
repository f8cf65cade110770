using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Bulk;

/// <summary>Bulk operations over a seller's orders.</summary>
internal static class BulkWorld
{
    public const string Candle = "CANDLE";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>So many released orders of one candle each, with their ids in the order of import.</summary>
    public static async Task<List<Guid>> Orders(this Seller seller, int count, ChannelOrderState? state = null)
    {
        var told = Enumerable.Range(0, count).Select(_ => GivenOrder.AsReleased(seller.Told((Candle, 1))))
            .Select(word => state is { } own ? word with { State = own } : word).ToArray();
        await seller.Import(told);
        var numbers = told.Select(word => word.ExternalId).ToList();
        return await seller.World.Db(db => db.Set<Order>().Where(order => numbers.Contains(order.Number))
            .OrderBy(order => order.Number).Select(order => order.Id).ToListAsync(Ct));
    }

    public static BulkWish Wish(string kind, IReadOnlyList<Guid> ids, string? text = null) =>
        new(kind, text, new OrderSelection(ids, null));

    public static BulkWish WishAll(string kind, string view, string? text = null, DateTimeOffset? asOf = null) =>
        new(kind, text, new OrderSelection([], OrderFilter.Of(view, null, null, null), asOf));

    public static Task<Result<BulkOperation>> Start(
        this Seller seller, BulkWish wish, string key = "k1", Guid? workspaceId = null) =>
        seller.Do<StartBulk, Result<BulkOperation>>(start => start.Run(wish, key, Seller.Ana, Ct), workspaceId);

    /// <summary>Starts it and works it through.</summary>
    public static async Task<BulkOperation> Done(this Seller seller, BulkWish wish, string key = "k1")
    {
        var operation = (await seller.Start(wish, key)).Value;
        await seller.World.RunJobs(RunBulk.JobKind);
        return await seller.Bulk(operation.Id);
    }

    public static async Task<BulkOperation> Undone(this Seller seller, Guid id)
    {
        var undo = (await seller.Undo(id)).Value;
        await seller.World.RunJobs(RunBulk.JobKind);
        return await seller.Bulk(undo.Id);
    }

    public static Task<Result<BulkOperation>> Undo(this Seller seller, Guid id, Guid? workspaceId = null) =>
        seller.Do<UndoBulk, Result<BulkOperation>>(undo => undo.Run(id, Seller.Ana, Ct), workspaceId);

    public static Task<Result<BulkOperation>> Stop(this Seller seller, Guid id, Guid? workspaceId = null) =>
        seller.Do<StopBulk, Result<BulkOperation>>(stop => stop.Run(id, Ct), workspaceId);

    public static Task<BulkOperation> Bulk(this Seller seller, Guid id) => seller.World.Db(
        db => db.Set<BulkOperation>().AsNoTracking().SingleAsync(own => own.Id == id, Ct));

    public static Task<List<BulkOperation>> Bulks(this Seller seller) => seller.World.Db(
        db => db.Set<BulkOperation>().AsNoTracking().OrderBy(own => own.Id).ToListAsync(Ct));

    public static async Task<List<BulkOutcome>> Results(this Seller seller, Guid id) =>
        [.. await seller.Do<BulkList, IReadOnlyList<BulkOutcome>>(
            list => list.Results(id, null, 0, BulkList.MaxResults, Ct))];

    /// <summary>How many orders stand where: "Held 3, Ready 2".</summary>
    public static async Task<string> Standing(this Seller seller)
    {
        var counts = await seller.World.Db(db => db.Set<Order>().GroupBy(order => order.Status)
            .Select(same => new { same.Key, Count = same.Count() }).ToListAsync(Ct));
        return string.Join(", ", counts.Select(own => $"{own.Key} {own.Count}").Order(StringComparer.Ordinal));
    }

    /// <summary>total, done, refused, skipped, undone.</summary>
    public static (int, int, int, int, int) Counts(this BulkOperation own) =>
        (own.Total, own.Done, own.Refused, own.Skipped, own.Undone);
}
