using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Simulation;

/// <summary>What the person of a simulated seller does with returns, and what of them is to be true.</summary>
internal static class ReturnsOfSeller
{
    private const int RejectPercent = 30;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Answers one that waits, now and then with no.</summary>
    public static async Task AnswerReturn(this SimulatedSeller seller, Chance chance)
    {
        if (await Waiting(seller) is { Count: > 0 } ids)
        {
            var wish = chance.Happens(RejectPercent)
                ? new ReturnWish(ReturnDecision.Reject) { Reason = "r1" }
                : new ReturnWish(ReturnDecision.Approve);
            var id = chance.Pick(ids);
            await seller.Do<AnswerReturn, Result<Guid>>(answer => answer.Run(id, wish, Seller.Ana, Ct));
        }
    }

    /// <summary>Receives one that is on its way, all of it or a part, whole or broken.</summary>
    public static async Task ReceiveReturn(this SimulatedSeller seller, Chance chance)
    {
        var coming = await seller.Do<ReturnList, List<ListedReturn>>(async list =>
            [.. (await list.Page(true, Ct)).Where(own => own.Return.State == ReturnState.Underway && own.GoodsCome)]);

        if (coming.Count > 0)
        {
            var (own, _, lines) = chance.Pick(coming);
            var came = lines.Select(line => chance.Happens(50)
                ? new CameBack(line.Sku, chance.Between(1, line.Asked), 0)
                : new CameBack(line.Sku, 0, line.Asked)).ToList();
            await seller.Do<ReceiveReturn, Result<Guid>>(receive => receive.Run(own.Id, came, Seller.Ana, Ct));
        }
    }

    /// <summary>What the channel holds is what is held here, and no more came back than left.</summary>
    public static async Task<List<string>> ReturnsThatDiffer(this SimulatedSeller seller)
    {
        var ours = await seller.Do<AppDb, Dictionary<string, ReturnAtChannel>>(db => db.Set<ReturnAtChannel>()
            .AsNoTracking().ToDictionaryAsync(row => row.ExternalId, Ct));
        var open = await seller.Do<AppDb, Dictionary<Guid, ReturnState>>(db => db.Set<OrderReturn>().AsNoTracking()
            .ToDictionaryAsync(row => row.Id, row => row.State, Ct));

        return
        [
            .. seller.Shop.Returns.All.Values.Where(word => ours.GetValueOrDefault(word.Id) is not { } row
                || (row.State, row.UpdatedAt) != (word.State, word.UpdatedAt) || row.IsUntold
                || !Agree(word, open[row.ReturnId]))
                .Select(word => $"return {word.Id}: {word.State} of {word.UpdatedAt:T} at the channel, here "
                    + (ours.GetValueOrDefault(word.Id) is { } row
                        ? $"{row.State} of {row.UpdatedAt:T}, {open[row.ReturnId]}, untold {row.IsUntold}"
                        : "unknown")),
            .. await TooMany(seller),
        ];
    }

    private static bool Agree(ChannelReturn word, ReturnState here) => word.State switch
    {
        ChannelReturnState.Asked => here == ReturnState.Requested,
        ChannelReturnState.ToSend => here == ReturnState.Approved,
        ChannelReturnState.Sent => here is ReturnState.Underway or ReturnState.Received,
        ChannelReturnState.Rejected or ChannelReturnState.ParcelRejected => here == ReturnState.Rejected,
        ChannelReturnState.Ended => here == ReturnState.Withdrawn,
        _ => here is ReturnState.Closed or ReturnState.Underway,
    };

    private static Task<List<Guid>> Waiting(SimulatedSeller seller) => seller.Do<AppDb, List<Guid>>(db =>
        db.Set<ReturnAtChannel>().Where(row => row.WantsAnswer).OrderBy(row => row.ReturnId)
            .Select(row => row.ReturnId).ToListAsync(Ct));

    private static Task<List<string>> TooMany(SimulatedSeller seller) => seller.Do<AppDb, List<string>>(async db =>
    {
        var came = await (
            from own in db.Set<OrderReturn>()
            join line in db.Set<ReturnLine>() on own.Id equals line.ReturnId
            group line by new { own.OrderId, line.Sku } into same
            select new { same.Key, Units = same.Sum(line => line.Restocked + line.Scrapped) }).ToListAsync(Ct);
        var left = await db.Set<OrderLine>().GroupBy(line => new { line.OrderId, line.Sku })
            .Select(same => new { same.Key, Units = same.Sum(line => line.Quantity) })
            .ToDictionaryAsync(same => (same.Key.OrderId, same.Key.Sku), same => same.Units, Ct);
        return
        [
            .. came.Where(own => own.Units > left.GetValueOrDefault((own.Key.OrderId, own.Key.Sku)))
                .Select(own => $"{own.Units} {own.Key.Sku} came back of order {own.Key.OrderId}, which is too many"),
        ];
    });
}
