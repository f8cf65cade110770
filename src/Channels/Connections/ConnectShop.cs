using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Prices;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// Connects a seller's shops: off to the consent page with a state that only we know, and back with a code. Where one
/// shop shall be connected again, the consent of another is not bound to it.
/// </summary>
internal sealed class ConnectShop(
    AppDb db,
    IEnumerable<ISalesChannel> channels,
    ConsentAttempts attempts,
    ISecretBox box,
    IJobQueue jobs,
    ShopDirectory directory,
    ShopKeys keys,
    TimeProvider clock) : IConnectShops
{
    async Task<Uri> IConnectShops.Start(string channel, Actor by, CancellationToken ct) =>
        (await Start(channel, by, ct)).Value;

    public Task<Result<Uri>> Start(string channel, Actor by, CancellationToken ct) => Leave(channel, null, by, ct);

    /// <summary>The consent must cover this shop.</summary>
    public async Task<Result<Uri>> StartAgain(Guid shopId, Actor by, CancellationToken ct) =>
        await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct) is { } shop
            ? await Leave(shop.Channel, shopId, by, ct)
            : ChannelsProblems.UnknownShop(shopId);

    public async Task<Result<IReadOnlyList<ConnectedShop>>> Finish(
        string code, string state, Actor by, CancellationToken ct)
    {
        if ((await attempts.Return(state, by, ct)).Refused(out var problem, out var attempt))
        {
            return problem;
        }

        var channel = channels.Single(own => own.Key == attempt.Channel);

        try
        {
            var tokens = await channel.AcceptConsent(code, ct);
            var shops = await channel.Shops(tokens.AccessToken, ct);
            return attempt.ShopId is { } asked && await Stranger(asked, channel, shops, by, ct) is { } stranger
                ? stranger
                : await Connect(channel, tokens, shops, by, ct);
        }
        catch (ChannelFailure failure)
        {
            return failure.Kind is ChannelFailureKind.Retry or ChannelFailureKind.RateLimited
                ? ConsentProblems.ChannelSilent(failure.Message)
                : ConsentProblems.ConsentRefused(failure.Message);
        }
        catch (AccessExpired expired)
        {
            return ConsentProblems.ConsentRefused(expired.Message);
        }
    }

    private async Task<Result<Uri>> Leave(string channel, Guid? shopId, Actor by, CancellationToken ct) =>
        channels.FirstOrDefault(own => own.Key == channel) is { IsSetUp: true } own
            ? own.ConsentPage(await attempts.Leave(channel, shopId, by, ct))
            : ChannelsProblems.NotSetUp(channel);

    /// <summary>The refusal when the shop that was asked for is not among those that came.</summary>
    private async Task<Problem?> Stranger(
        Guid asked, ISalesChannel channel, IReadOnlyList<GrantedShop> shops, Actor by, CancellationToken ct)
    {
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstAsync(row => row.Id == asked, ct);

        if (shops.Count == 0 || shops.Any(shop.IsSame))
        {
            return null;
        }

        var names = string.Join(", ", shops.Select(came => came.Label));
        await using var work = await db.Begin(ct);
        db.Tell(new OtherShopCame(shop.Name, channel.Name, names), shop.Id, by);
        await work.Commit(ct);
        return ConsentProblems.OtherShop(shop.Label, names);
    }

    private async Task<Result<IReadOnlyList<ConnectedShop>>> Connect(
        ISalesChannel channel, ShopTokens tokens, IReadOnlyList<GrantedShop> shops, Actor by, CancellationToken ct)
    {
        if (shops.Count == 0)
        {
            return ConsentProblems.NoShop();
        }

        await using var work = await db.Begin(ct);

        if (await Taken(channel, shops, ct) is { } taken)
        {
            return ChannelsProblems.ShopTaken(taken.Name);
        }

        var connected = new List<ConnectedShop>();
        var next = new List<NewJob>();

        foreach (var shop in shops)
        {
            var connection = await Store(channel, shop, tokens, ct);
            db.Tell(new ShopConnected(shop.Name, channel.Name), connection.Id, by);
            connected.Add(new(connection.Id, channel.Name, shop.Name, shop.Currency, shop.TimeZoneId));
            next.AddRange([PullCatalogue.For(connection.Id), RefreshTokensJob.For(connection, clock.GetUtcNow())]);
            next.AddRange(await WaitingPrices.Jobs(db, connection.Id, ct));
        }

        await jobs.Enqueue(next, ct);
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
}
