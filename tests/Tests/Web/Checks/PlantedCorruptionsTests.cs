using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Web.Checks;

/// <summary>Each kind of damage that the checks promise to find, done to a business that adds up.</summary>
public sealed class PlantedCorruptionsTests
{
    private static readonly (string Name, Func<Seller, Task> Plant, string Found)[] All =
    [
        ("a level reserves what nobody ordered",
            seller => seller.Sql($"UPDATE stock_levels SET reserved = reserved + 1"), "CANDLE: reserved 3"),
        ("a level has what nobody received",
            seller => seller.Sql($"UPDATE stock_levels SET on_hand = on_hand + 1"), "CANDLE at main: on hand"),
        ("the ledger lost a line",
            seller => seller.Sql($"DELETE FROM movements WHERE kind = 'Shipped'"), "CANDLE at main: on hand"),
        ("a reservation is gone",
            seller => seller.Sql($"DELETE FROM reservations"), "0 kept for it"),
        ("a status was changed by hand",
            seller => seller.Sql($"UPDATE orders SET status = 'Delivered' WHERE status = 'Ready'"),
            "its history ends at Ready"),
        ("a history lost a move",
            seller => seller.Sql($"DELETE FROM facts WHERE kind = 'OrderReceived'"), "stood at None"),
        ("an order is gone",
            seller => seller.Sql($"DELETE FROM orders WHERE status = 'Ready'"), "a history without an order"),
        ("an order lost a line",
            seller => seller.Sql($"DELETE FROM order_lines"), "units, lines of 0"),
        ("two labels have one number",
            seller => seller.Sql($"UPDATE labels SET tracking_number = '1Z1'"), "tracking number 1Z1: on 2 labels"),
        ("a kept message has no reader", KeptForNobody, "are kept and no job reads them"),
        ("a reaction stands beyond the log",
            seller => seller.Sql($"UPDATE checkpoints SET tx = tx + 100000000, position = position + 100000000"),
            "stands beyond the end of the log"),
        ("a job is nobody's", seller => Enqueue(seller, new("tests.nobody", "1", "1")), "which nobody does"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_planted_corruption_is_found(string database)
    {
        foreach (var (name, plant, found) in All)
        {
            await using var seller = await Seller.On(database, ("CANDLE", 10));
            await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();
            await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();
            await seller.Order(("CANDLE", 2)).Imported().Released();
            (await seller.Findings()).ShouldBeEmpty(name);

            await plant(seller);

            (await seller.Findings()).ShouldContain(
                finding => finding.Contains(found, StringComparison.Ordinal), name);
        }
    }

    private static async Task KeptForNobody(Seller seller)
    {
        var message = new InboxMessage(
            seller.World.WorkspaceId, ChannelHint.OrderTopic, "shop", "hint-1", "{}", TestClock.Start);
        await seller.InWork<IInbox, int>(async inbox =>
        {
            await inbox.Add([message], Ct);
            return 0;
        });
        await seller.World.Db(db => db.Set<JobRow>().Where(job => job.Key == "shop").ExecuteDeleteAsync(Ct));
    }

    private static Task Enqueue(Seller seller, NewJob job) => seller.InWork<IJobQueue, int>(async queue =>
    {
        await queue.Enqueue([job], Ct);
        return 0;
    });
}
