using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>
/// Compares all numbers of a shop with ours and repairs what differs, in three steps with time between them: read all;
/// after a moment hand what differed to <see cref="PushStock"/>, the only one who sets numbers, which looks again and
/// settles each; then write the result. A step that is lost with the process is done by the next.
/// </summary>
internal sealed class ReconcileStock(
    AppDb db, CompareStock compare, IJobQueue jobs, EndShopJob end, ChannelsOptions options, TimeProvider clock)
    : IJobHandler
{
    public const string JobKind = "channels.reconcile_stock";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestRepair = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchesAtOnce = 2,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromMinutes(1),
    };

    /// <summary>All SKUs of a shop; begins itself again.</summary>
    public static NewJob For(Guid shopId, DateTimeOffset? dueAt = null, string? askedBy = null) =>
        new(JobKind, shopId.ToString("N"), shopId.ToString("N"), new Wish(null, askedBy).ToJson()) { DueAt = dueAt };

    /// <summary>One SKU, once.</summary>
    public static NewJob For(Guid shopId, string sku, string askedBy) =>
        new(JobKind, $"{shopId:N}:{sku}", shopId.ToString("N"), new Wish(sku, askedBy).ToJson());

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);
        var wish = batch.Jobs[0].Body<Wish>();

        if (shop is not { Status: ConnectionStatus.Connected })
        {
            batch.Done(batch.Jobs[0]);
            return;
        }

        try
        {
            var open = await db.Set<Reconciliation>().AsNoTracking()
                .Where(run => run.ShopId == shopId && run.Sku == wish.Sku && run.EndedAt == null)
                .OrderByDescending(run => run.Id).FirstOrDefaultAsync(ct);
            var comparison = open is null ? await compare.Run(shop, wish.Sku, wish.By, ct) : null;
            await using var work = await db.Begin(ct);
            await (comparison is not null ? Begin(batch, shop, comparison, ct)
                : open!.RepairAt is null ? Repair(batch, open, ct)
                : Finish(batch, shop, open, wish, ct));
            await batch.Settle(ct);
            await work.Commit(ct);
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }
    }

    private async Task Begin(JobBatch batch, ShopConnection shop, Comparison comparison, CancellationToken ct)
    {
        var (run, found) = comparison;
        await Forget(run, ct);
        db.Add(run);
        await db.Insert(found, ct);

        if (found.Count == 0)
        {
            End(batch, shop, run, [], Wish.Usual);
        }
        else if (run.Sku is null)
        {
            // What is on its way goes away by itself. Who asked stands in the run: whoever is in the job from now on
            // asks for another.
            batch.Again(batch.Jobs[0], clock.GetUtcNow() + options.DifferenceAge, Wish.Usual.ToJson());
        }
        else
        {
            // A person who asked for one SKU does not wait.
            batch.Again(batch.Jobs[0], clock.GetUtcNow());
        }
    }

    private async Task Repair(JobBatch batch, Reconciliation open, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var run = await db.Set<Reconciliation>().FirstAsync(row => row.Id == open.Id, ct);
        run.Repair(now);
        var products = await db.Set<StockDifference>()
            .Where(own => own.RunId == run.Id && own.Outcome == DifferenceOutcome.Found)
            .Select(own => own.ProductId).Distinct().ToListAsync(ct);
        await jobs.Enqueue([.. products.Select(product => PushStock.For(run.ShopId, product, now))], ct);
        batch.Again(batch.Jobs[0], now + LookEvery);
    }

    private async Task Finish(
        JobBatch batch, ShopConnection shop, Reconciliation open, Wish wish, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.Set<StockDifference>().Where(own => own.RunId == open.Id).ToListAsync(ct);
        var left = found.Where(own => own.Outcome == DifferenceOutcome.Found).ToList();

        if (left.Count > 0 && now - open.RepairAt < LongestRepair)
        {
            batch.Again(batch.Jobs[0], now + LookEvery);
            return;
        }

        left.ForEach(own => own.Fail(now));
        End(batch, shop, await db.Set<Reconciliation>().FirstAsync(row => row.Id == open.Id, ct), found, wish);
    }

    private void End(
        JobBatch batch, ShopConnection shop, Reconciliation run, IReadOnlyCollection<StockDifference> found, Wish next)
    {
        run.End(found, clock.GetUtcNow());
        db.Tell(
            new StockReconciled(shop.Name, run.Sku, run.Compared, run.Repaired, run.Unrepaired), shop.Id, Actor.System);

        if (run.Sku is not null)
        {
            batch.Done(batch.Jobs[0]);
        }
        else if (next.By is null)
        {
            batch.Again(batch.Jobs[0], run.StartedAt + options.ReconcileEvery, Wish.Usual.ToJson());
        }
        else
        {
            batch.Again(batch.Jobs[0], clock.GetUtcNow());
        }
    }

    private async Task Forget(Reconciliation run, CancellationToken ct)
    {
        var before = run.StartedAt - Kept;
        await db.Set<StockDifference>()
            .Where(own => own.ShopId == run.ShopId && own.FoundAt < before).ExecuteDeleteAsync(ct);
        await db.Set<Reconciliation>()
            .Where(own => own.ShopId == run.ShopId && own.StartedAt < before).ExecuteDeleteAsync(ct);
        await db.Set<StockPush>()
            .Where(own => own.ShopId == run.ShopId && own.At < before).ExecuteDeleteAsync(ct);
    }

    /// <summary>What is compared, and who asked for it.</summary>
    internal sealed record Wish(string? Sku, string? By)
    {
        /// <summary>All, because its time has come.</summary>
        public static Wish Usual { get; } = new(null, null);

        public string ToJson() =>
            System.Text.Json.JsonSerializer.Serialize(this, System.Text.Json.JsonSerializerOptions.Web);
    }
}
