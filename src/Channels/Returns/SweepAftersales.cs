using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Returns;

/// <summary>
/// Asks a shop which returns and cancellations have changed and hints at them: at the return itself, and at the order
/// of a cancellation. Starts itself again, one job a shop; the sweep of orders starts it first. A shop that does not
/// tell of returns keeps its orders.
/// </summary>
internal sealed class SweepAftersales(
    AppDb db, ShopCalls calls, IInbox inbox, ChannelsOptions options, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.sweep_aftersales";

    /// <summary>What the channel refuses it may allow later: once the app has the right.</summary>
    public static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(10);

    private const int MaxPages = 200;

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchesAtOnce = 4,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromSeconds(15),
    };

    public static NewJob For(Guid shopId, DateTimeOffset? dueAt = null) =>
        new(JobKind, shopId.ToString("N"), shopId.ToString("N")) { DueAt = dueAt };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var isConnected = await db.Set<ShopConnection>().AnyAsync(
            row => row.Id == shopId && row.Status == ConnectionStatus.Connected, ct);

        if (!isConnected)
        {
            batch.Done(batch.Jobs[0]);
            return;
        }

        try
        {
            var refused = await Sweep(shopId, CaseKind.Cancellations, ct);
            refused |= await Sweep(shopId, CaseKind.Returns, ct);
            await Settle(batch, () => batch.Again(
                batch.Jobs[0], clock.GetUtcNow() + (refused ? AskAgainAfter : options.SweepEvery)), ct);
        }
        catch (ChannelFailure failure)
        {
            // Connecting again sweeps the orders anew, and that starts this one.
            await Settle(batch, () => EndShopJob.End(batch, batch.Jobs[0], failure), ct);
        }
    }

    /// <summary>True when the channel refuses to tell.</summary>
    private async Task<bool> Sweep(Guid shopId, CaseKind kind, CancellationToken ct)
    {
        var known = await db.Set<AftersalesSweep>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.ShopId == shopId && row.Kind == kind, ct);
        var since = (known?.Cursor ?? clock.GetUtcNow() - options.FirstSweep) - options.SweepOverlap;
        string? page = null;

        for (var read = 0; read < MaxPages; read++)
        {
            var from = page;
            ChangedCases changed;

            try
            {
                changed = await calls.Run(shopId, (channel, key) => kind == CaseKind.Returns
                    ? channel.ReturnsChangedSince(key, since, from, ct)
                    : channel.CancellationsChangedSince(key, since, from, ct), ct);
            }
            catch (ChannelFailure failure) when (failure.Kind is
                ChannelFailureKind.Refused or ChannelFailureKind.ScopeMissing)
            {
                await Keep(shopId, kind, [], sweep => sweep.Refused(failure.Message), ct);
                return true;
            }

            var newest = changed.Cases.Select(own => (DateTimeOffset?)own.UpdatedAt).Max();
            await Keep(shopId, kind, changed.Cases, sweep => sweep.Swept(newest, clock.GetUtcNow()), ct);
            page = changed.NextPage;

            if (page is null || changed.Cases.Count == 0)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>
    /// The hints of a page and how far it reached: one commit. A hint that was given is not given again.
    /// </summary>
    private async Task Keep(
        Guid shopId, CaseKind kind, IReadOnlyList<ChangedCase> cases, Action<AftersalesSweep> write,
        CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var sweep = await db.Set<AftersalesSweep>()
            .FirstOrDefaultAsync(row => row.ShopId == shopId && row.Kind == kind, ct);

        if (sweep is null)
        {
            sweep = new(db.Scope.Id, shopId, kind);
            db.Add(sweep);
        }

        write(sweep);
        await inbox.Add([.. cases.Select(own => Hint(shopId, kind, own))], ct);
        await work.Commit(ct);
    }

    private InboxMessage Hint(Guid shopId, CaseKind kind, ChangedCase own)
    {
        var (topic, body) = kind == CaseKind.Returns
            ? (ReturnHint.Topic, new ReturnHint(own.Id).ToJson())
            : (ChannelHint.OrderTopic, new ChannelHint(own.OrderId).ToJson());
        var key = $"sweep:{kind}:{own.Id}:{own.UpdatedAt.ToUnixTimeSeconds()}";
        return new(db.Scope.Id, topic, shopId.ToString("N"), key, body, clock.GetUtcNow());
    }

    private async Task Settle(JobBatch batch, Action end, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        end();
        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
