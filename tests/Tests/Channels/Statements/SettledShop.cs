using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Statements;

/// <summary>A connected shop whose statements are read by the real job.</summary>
internal static class SettledShop
{
    public static readonly DateTimeOffset Midnight = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static ToldTransaction Line(
        string number, string? order, long minor, MoneyKind kind = MoneyKind.OtherSales, long reserve = 0) => new(
        number, order is null ? TransactionKind.Adjustment : TransactionKind.Order,
        order is null ? "LOGISTICS_REIMBURSEMENT" : "", order, minor, reserve, [new(kind, minor)]);

    public static ToldStatement Statement(
        string number, long minor, DateTimeOffset? at = null, StatementState state = StatementState.Paid,
        string currency = "USD") => new(
        number, at ?? Midnight, state, "P" + number, currency, new(minor, minor, 0, 0, 0));

    public static async Task<Guid> Connected(ChannelWorld world, Guid? workspaceId = null)
    {
        var shopId = await world.Connected(workspaceId);
        await world.RunJobs(CreatorFlow.Channels.Catalogue.PullCatalogue.JobKind);
        return shopId;
    }

    /// <summary>The job as it comes next.</summary>
    public static async Task Pull(ChannelWorld world)
    {
        world.Clock.Advance(TimeSpan.FromHours(6));
        (await world.RunJobs(PullStatements.JobKind)).ShouldBe(1);
    }

    public static Task<List<ShopStatement>> Kept(ChannelWorld world) => world.World.Db(
        db => db.Set<ShopStatement>().AsNoTracking().OrderBy(row => row.At).ThenBy(row => row.Number).ToListAsync(Ct));

    public static Task<List<StatementLine>> Lines(ChannelWorld world) => world.World.Db(
        db => db.Set<StatementLine>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(Ct));

    public static Task<StatementsRead?> Standing(ChannelWorld world) => world.World.Db(
        db => db.Set<StatementsRead>().AsNoTracking().FirstOrDefaultAsync(Ct));

    /// <summary>What was told of statements, in its order.</summary>
    public static Task<List<StatementRead>> Told(ChannelWorld world) => world.World.Db(async db =>
        (await new FactLog(db).Written(0, 1_000, Ct)).Where(fact => fact.Is<StatementRead>())
            .Select(fact => fact.Body<StatementRead>()).ToList());
}
