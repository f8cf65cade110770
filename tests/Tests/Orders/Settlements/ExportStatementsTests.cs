using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;
using static CreatorFlow.Tests.Orders.Settlements.Settled;

namespace CreatorFlow.Tests.Orders.Settlements;

public sealed class ExportStatementsTests
{
    [Fact]
    public async Task Statements_are_written_with_numbers_that_a_spreadsheet_sums()
    {
        await using var site = await Site.Open();
        var view = await site.Orders.Read("s1", ("999", [(MoneyKind.Refund, -1250)]));
        site.Orders.Statements.Told[0] = view with { Sales = new(-1250, "USD"), PaymentNumber = null };

        (await site.Ana.Text("/finance.csv")).ShouldBe(
            "number,shop,at,state,payment,currency,sales,shipping,fees,adjustments,settlement,reserve,difference,"
            + "transactions\r\n"
            + "s1,Kettle Shop,2026-11-23T15:00:00Z,Paid,,USD,-12.50,,,,-12.50,0.00,0.00,1\r\n");
    }

    [Fact]
    public async Task A_statement_that_comes_while_others_are_written_makes_none_twice()
    {
        await using var site = await Site.Open();
        var statements = site.Orders.Statements;

        for (var i = 0; i < 501; i++)
        {
            statements.Add($"s{i}", TestClock.Start.AddMinutes(i));
        }

        statements.AfterPage = () => statements.Add("late", TestClock.Start.AddDays(9));
        var rows = (await site.Ana.Text("/finance.csv")).Split("\r\n")[1..^1];

        rows.Select(row => row.Split(',')[0]).ShouldBe(Enumerable.Range(0, 501).Reverse().Select(i => $"s{i}"));
    }

    [Fact]
    public async Task The_lines_of_one_are_written_with_each_kind_of_money()
    {
        await using var site = await Site.Open();
        var view = await site.Orders.Read(
            "s1", ("577", [(MoneyKind.Sales, 3800), (MoneyKind.Tax, -10)]), (null, [(MoneyKind.Adjustment, 5)]));

        var lines = (await site.Ana.Text($"/finance/{view.Id}/lines.csv")).Split("\r\n");

        lines[0].ShouldBe(
            "number,kind,detail,order,currency,sales,seller_discount,refund,discount_returned,other_sales,"
            + "shipping_paid,shipping_subsidy,channel_shipping,return_shipping,other_shipping,referral_fee,"
            + "transaction_fee,refund_fee,affiliate_commission,affiliate_ads,tax,other_fees,adjustment,unexplained,"
            + "settlement,reserve");
        lines[1].ShouldBe("s1-1,Order,,577,USD,38.00" + Nothing(14) + ",-0.10" + Nothing(3) + ",37.90,0.00");
        lines[2].ShouldBe(
            "s1-2,Adjustment,LOGISTICS_REIMBURSEMENT,,USD" + Nothing(17) + ",0.05,0.00,0.05,0.00");
        (await site.Ana.Get($"/finance/{Ids.New(TestClock.Start)}/lines.csv")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Nothing(int times) => string.Concat(Enumerable.Repeat(",0.00", times));
}
