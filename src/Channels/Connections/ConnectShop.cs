using System.Security.Cryptography;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// Connects a seller's shops: off to the consent page with a state that only we know, and back with a code. The state
/// is kept here, belongs to the person who left with it, and works once.
/// </summary>
internal sealed class ConnectShop(
    AppDb db,
    IEnumerable<ISalesChannel> channels,
    ISecretBox box,
    IJobQueue jobs,
    ShopDirectory directory,
    ShopKeys keys,
    TimeProvider clock) : IConnectShops
{
    private const int StateBytes = 24;
    private static readonly TimeSpan StateLife = TimeSpan.FromMinutes(30);

    async Task<Uri> IConnectShops.Start(string channel, Actor by, CancellationToken ct) =>
        (await Start(channel, by, ct)).Value;

    public async Task<Result<Uri>> Start(string channel, Actor by, CancellationToken ct)
    {
        if (channels.FirstOrDefault(own => own.Key == channel) is not { IsSetUp: true } own)
        {
            return ChannelsProblems.NotSetUp(channel);
        }

        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StateBytes));
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        await db.Set<ConnectAttempt>().Where(attempt => attempt.ExpiresAt < now).ExecuteDeleteAsync(ct);
        db.Add(new ConnectAttempt
        {
            WorkspaceId = db.Scope.Id,
            State = state,
            Channel = channel,
            UserId = by.UserId,
            ExpiresAt = now + StateLife,
        });
        await work.Commit(ct);
        return own.ConsentPage(state);
    }

    public async Task<Result<IReadOnlyList<ConnectedShop>>> Finish(
        string code, string state, Actor by, CancellationToken ct)
    {
        if (await Spend(state, by, ct) is not { } attempt)
        {
            return ChannelsProblems.ConsentUnknown();
        }

        var channel = channels.Single(own => own.Key == attempt.Channel);

        try
        {
            var tokens = await channel.AcceptConsent(code, ct);
            var shops = await channel.Shops(tokens.AccessToken, ct);
            return await Connect(channel, tokens, shops, by, ct);
        }
        catch (ChannelFailure failure)
        {
            return failure.Kind is ChannelFailureKind.Retry or ChannelFailureKind.RateLimited
                ? ChannelsProblems.ChannelSilent(failure.Message)
                : ChannelsProblems.ConsentRefused(failure.Message);
        }
        catch (AccessExpired expired)
        {
            return ChannelsProblems.ConsentRefused(expired.Message);
        }
    }

    private async Task<ConnectAttempt?> Spend(string state, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var attempt = await db.Set<ConnectAttempt>().AsNoTracking().FirstOrDefaultAsync(
            row => row.State == state && row.UserId == by.UserId && row.ExpiresAt >= now, ct);
        var spent = await db.Set<ConnectAttempt>()
            .Where(row => row.State == state && row.UserId == by.UserId).ExecuteDeleteAsync(ct);
        await work.Commit(ct);
        return spent == 1 ? attempt : null;
    }

    private async Task<Result<IReadOnlyList<ConnectedShop>>> Connect(
        ISalesChannel channel, ShopTokens tokens, IReadOnlyList<GrantedShop> shops, Actor by, CancellationToken ct)
    {
        if (shops.Count == 0)
        {
            return ChannelsProblems.NoShop();
        }

        await using var work = await db.Begin(ct);

        if (await Taken(channel, shops, ct) is { } taken)
        {
            return ChannelsProblems.ShopTaken(taken.Name);
        }

        var connected = new List<ConnectedShop>();

        foreach (var shop in shops)
        {
            var connection = await Store(channel, shop, tokens, ct);
            db.Tell(new ShopConnected(shop.Name, channel.Name), connection.Id, by);
            connected.Add(new(connection.Id, channel.Name, shop.Name, shop.Currency, shop.TimeZoneId));
        }

        await jobs.Enqueue([.. connected.SelectMany(shop => JobsOf(shop.Id, tokens))], ct);
        await work.Commit(ct);
        directory.Forget(channel.Key, shops.Select(shop => shop.ExternalId));
        connected.ForEach(shop => keys.Forget(shop.Id));
        return connected;
    }

    private async Task<GrantedShop?> Taken(
        ISalesChannel channel, IReadOnlyList<GrantedShop> shops, CancellationToken ct)
    {
        var home = db.Scope.Id;
        var ids = shops.Select(shop => shop.ExternalId).ToList();
        await db.AcrossWorkspaces(ct);
        var taken = await db.Set<ShopConnection>()
            .Where(row => row.Channel == channel.Key && ids.Contains(row.ExternalId))
            .Where(row => row.WorkspaceId != home && row.Status != ConnectionStatus.Disconnected)
            .Select(row => row.ExternalId)
            .ToListAsync(ct);
        await db.Enter(home, ct);
        return shops.FirstOrDefault(shop => taken.Contains(shop.ExternalId));
    }

    private async Task<ShopConnection> Store(
        ISalesChannel channel, GrantedShop shop, ShopTokens tokens, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var connection = await db.Set<ShopConnection>().FirstOrDefaultAsync(
            row => row.Channel == channel.Key && row.ExternalId == shop.ExternalId, ct);

        if (connection is null)
        {
            connection = new(db.Scope.Id, Ids.New(now), channel.Key, shop.ExternalId);
            db.Add(connection);
        }

        connection.Connect(shop, tokens.Seal(box), now);
        return connection;
    }

    private IEnumerable<NewJob> JobsOf(Guid shopId, ShopTokens tokens) =>
    [
        PullCatalogue.For(shopId),
        RefreshTokensJob.For(shopId, tokens.AccessExpiresAt, clock.GetUtcNow()),
    ];
}
