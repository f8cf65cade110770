using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Diagnosis;

/// <summary>
/// Looks through a connection, one check after the other, each with its own commit, so that pages see it as it goes.
/// While the channel is down it looks again by itself. A shop that lets us in again goes on where it stopped.
/// </summary>
internal sealed class RunChecks(
    AppDb db,
    IEnumerable<IShopCheck> checks,
    IEnumerable<ISalesChannel> channels,
    IEnumerable<IChannelProbe> probes,
    RegainAccess regain,
    ISecretBox box,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.run_checks";
    public const int MaxRounds = 120;

    public static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { MaxAttempts = 3 };

    public static NewJob For(Guid shopId) => new(JobKind, shopId.ToString("N"), shopId.ToString("N"));

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is null or { Status: ConnectionStatus.Disconnected })
        {
            batch.Done(batch.Jobs[0]);
            return;
        }

        var looked = new CheckedShop(
            shop,
            channels.Single(own => own.Key == shop.Channel),
            probes.Single(own => own.Key == shop.Channel),
            box);
        var findings = new List<CheckFinding>();

        foreach (var check in checks.OrderBy(check => check.Name))
        {
            var result = await check.Run(looked, ct);
            await Write(shop, check.Name, result, ct);
            findings.Add(result.Finding);
        }

        if (looked is { HasAccess: true, IsRight: true })
        {
            await regain.Run(shopId, ct);
        }

        await End(batch, looked, findings, ct);
    }

    private async Task Write(ShopConnection shop, CheckName name, CheckResult result, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var row = await db.Set<ShopCheck>().FirstOrDefaultAsync(
            check => check.ShopId == shop.Id && check.Name == name, ct);

        if (row is null)
        {
            row = new() { WorkspaceId = db.Scope.Id, ShopId = shop.Id, Name = name };
            db.Add(row);
        }

        row.Found(result, clock.GetUtcNow());
        db.Tell(new ShopChecked(shop.Name, $"{name}", $"{result.Finding}"), shop.Id, Actor.System);
        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }

    private async Task End(JobBatch batch, CheckedShop shop, List<CheckFinding> findings, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var diagnosis = await db.Set<ShopDiagnosis>().FirstAsync(row => row.ShopId == shop.Connection.Id, ct);
        diagnosis.Look();

        if (findings.Exists(own => CheckOutcomes.Of(own) == CheckOutcome.Wait) && diagnosis.Rounds < MaxRounds)
        {
            batch.Again(batch.Jobs[0], now + LookAgain);
        }
        else
        {
            diagnosis.End(now);
            var isWell = findings.TrueForAll(CheckOutcomes.IsWell);
            db.Tell(
                new ShopDiagnosed(shop.Connection.Name, shop.Channel.Name, isWell),
                shop.Connection.Id, Actor.System);
            batch.Done(batch.Jobs[0]);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
