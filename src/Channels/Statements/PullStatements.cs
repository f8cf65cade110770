using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Statements;

/// <summary>
/// Reads what a shop was settled since the last time, and what is not settled yet; begins itself again, one job a shop.
/// It reaches back behind what it has seen, since statements change: those that say the same are left alone. A shop
/// that does not let its statements be read keeps its connection; the page says why.
/// </summary>
internal sealed class PullStatements(
    AppDb db, ReadStatements read, ReadExpectations expect, ChannelsOptions options, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.pull_statements";

    private static readonly TimeSpan PauseWhenLimited = TimeSpan.FromSeconds(10);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchesAtOnce = 2,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromMinutes(15),
    };

    /// <summary>All of a shop; begins itself again.</summary>
    public static NewJob For(Guid shopId) => new(JobKind, shopId.ToString("N"), shopId.ToString("N"));

    /// <summary>One statement and all its lines, once.</summary>
    public static NewJob For(Guid shopId, Guid statementId) => new(
        JobKind, $"{shopId:N}:{statementId:N}", shopId.ToString("N"), new Wish(statementId).ToJson());

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        foreach (var job in batch.Jobs)
        {
            await Run(batch, job, shop, ct);
        }

        await using var work = await db.Begin(ct);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task Run(JobBatch batch, Job job, ShopConnection? shop, CancellationToken ct)
    {
        var wish = job.Body<Wish>();

        if (shop is not { Status: ConnectionStatus.Connected })
        {
            // Connecting again queues it anew.
            batch.Done(job);
            return;
        }

        try
        {
            await Pull(shop, wish, ct);
            End(batch, job, wish);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.RateLimited)
        {
            batch.Retry(job, failure.Message, PauseWhenLimited);
        }
        catch (ChannelFailure failure)
        {
            await Note(shop, standing => standing.Fail(failure.Message), ct);

            if (failure.Kind == ChannelFailureKind.Retry)
            {
                batch.Retry(job, failure.Message);
            }
            else
            {
                End(batch, job, wish);
            }
        }
    }

    private async Task Pull(ShopConnection shop, Wish wish, CancellationToken ct)
    {
        if (wish.StatementId is { } one)
        {
            if (await read.Again(shop, one, ct) is { } gone)
            {
                await Note(shop, standing => standing.Fail(NotListed(gone)), ct);
            }

            return;
        }

        var newest = await read.Run(shop, ct);
        await expect.Run(shop, ct);
        await Note(shop, standing => standing.Done(newest, clock.GetUtcNow()), ct);
    }

    private static string NotListed(string number) =>
        $"The channel does not list statement {number} any more: it stays as it was read last.";

    private void End(JobBatch batch, Job job, Wish wish)
    {
        if (wish.StatementId is null)
        {
            batch.Again(job, clock.GetUtcNow() + options.StatementsEvery);
        }
        else
        {
            batch.Done(job);
        }
    }

    private async Task Note(ShopConnection shop, Action<StatementsRead> note, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var standing = await db.Set<StatementsRead>().FirstOrDefaultAsync(row => row.ShopId == shop.Id, ct);

        if (standing is null)
        {
            standing = new(shop.WorkspaceId, shop.Id);
            db.Add(standing);
        }

        note(standing);
        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Which statement is read again; null: what is new.</summary>
    internal sealed record Wish(Guid? StatementId)
    {
        public string ToJson() =>
            System.Text.Json.JsonSerializer.Serialize(this, System.Text.Json.JsonSerializerOptions.Web);
    }
}
