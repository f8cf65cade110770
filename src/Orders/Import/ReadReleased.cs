using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Import;

/// <summary>
/// In the second in which a hold ends, the channel is asked whether it released the orders; what a webhook told already
/// is left out. Nothing ships before the channel says so: when it has not yet, it is asked again for a while, and after
/// that the sweep finds it.
/// </summary>
internal sealed class ReadReleased(AppDb db, IChannels channels, ImportOrders import, TimeProvider clock)
    : IJobHandler
{
    public const string JobKind = "orders.read_released";

    public static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const int OrdersAtOnce = 200;

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { BatchesAtOnce = 4 };

    /// <summary>One job for each second in which holds of a shop end.</summary>
    public static IReadOnlyList<NewJob> For(Guid shopId, IEnumerable<Order> orders, DateTimeOffset now) =>
    [
        .. orders.Where(order => order.ReleasedAt is null && order.HoldUntil > now)
            .Select(order => order.HoldUntil!.Value).Distinct()
            .Select(end => new NewJob(JobKind, KeyOf(shopId, end), $"{shopId:N}") { DueAt = end }),
    ];

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var (shopId, end) = Read(job.Key);
        var numbers = await Waiting(shopId).Select(order => order.Number).Take(OrdersAtOnce).ToListAsync(ct);
        var isKnown = !(await channels.Shop(shopId, ct)).Refused(out _, out var shop);
        IReadOnlyList<ChannelOrder> told =
            isKnown && numbers.Count > 0 ? await channels.FetchOrders(shopId, numbers, ct) : [];

        await using var work = await db.Begin(ct);

        if (told.Count > 0)
        {
            await import.Run(shop!, told, new Dictionary<string, DateTimeOffset>(), ct);
            await db.SaveChangesAsync(ct);
        }

        var now = clock.GetUtcNow();

        if (told.Count > 0 && now < end + Patience && await Waiting(shopId).AnyAsync(ct))
        {
            batch.Again(job, now + AskAgainAfter);
        }
        else
        {
            batch.Done(job);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private IQueryable<Order> Waiting(Guid shopId)
    {
        var (now, oldest) = (clock.GetUtcNow(), clock.GetUtcNow() - Patience);
        return db.Set<Order>().AsNoTracking().Where(order => order.HoldUntil <= now && order.HoldUntil >= oldest
            && order.ShopId == shopId && order.ReleasedAt == null && TallyOrders.Open.Contains(order.Status));
    }

    private static string KeyOf(Guid shopId, DateTimeOffset end) =>
        string.Create(CultureInfo.InvariantCulture, $"{shopId:N}-{end.ToUnixTimeMilliseconds()}");

    private static (Guid ShopId, DateTimeOffset End) Read(string key)
    {
        var parts = key.Split('-');
        return (
            Guid.ParseExact(parts[0], "N"),
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture)));
    }
}
