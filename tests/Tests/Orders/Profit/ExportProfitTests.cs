using CreatorFlow.Channels.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Settlements;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Profit;

public sealed class ExportProfitTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Each_order_is_written_by_its_settlement_or_its_estimate_and_what_is_not_known_is_empty(
        string database)
    {
        await using var site = await Site.Open(database);
        await site.Orders.Imported(OrderWorld.Told("577") with { PlacedAt = TestClock.Start.AddHours(-3) });
        await site.Orders.Imported(OrderWorld.Told("578"));
        await site.Orders.Read("s1", ("577", [(MoneyKind.Sales, 5000), (MoneyKind.Refund, -6000)]));

        (await site.Ana.Text("/finance/profit.csv")).ShouldBe(
            "number,shop,status,placed_at,currency,settled,goods,refunds,shipping,channel_fee,creators,other_fees,"
            + "taxes,adjustments,label,purchase,estimate,result,unknown\r\n"
            + "578,Kettle Shop,Ready,2026-11-23T13:00:00Z,USD,no,50.00,0.00,5.00,,,0.00,0.00,0.00,,,55.00,55.00,"
            + "channel_fee creators label purchase\r\n"
            + "577,Kettle Shop,Ready,2026-11-23T12:00:00Z,USD,yes,50.00,-60.00,0.00,0.00,0.00,0.00,0.00,0.00,,,"
            + "55.00,-10.00,label purchase\r\n");
    }
}
