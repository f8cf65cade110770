using System.Text.Json;
using static CreatorFlow.Tests.Sandbox.TikTokShop.ShopFixture;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Finance;

public class FinanceTests
{
    [Fact]
    public async Task A_delivered_order_is_settled_in_the_statement_of_the_next_midnight()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceDelivered();
        var order = await shop.Order(id);
        (await Statements(shop)).GetArrayLength().ShouldBe(0);

        await shop.Pass(TimeSpan.FromDays(2));

        var statement = (await Statements(shop))[0];
        (statement.GetProperty("statement_time").GetInt64() % 86_400).ShouldBe(0);
        statement.GetProperty("payment_status").GetString().ShouldBe("PROCESSING");
        statement.GetProperty("revenue_amount").GetString().ShouldBe("");
        Amount(statement, "net_sales_amount").ShouldBe(Amount(order.GetProperty("payment"), "sub_total"));
        var whole = Amount(statement, "net_sales_amount") + Amount(statement, "shipping_cost_amount")
            + Amount(statement, "fee_amount") + Amount(statement, "adjustment_amount");
        Amount(statement, "settlement_amount").ShouldBe(whole);
    }

    [Fact]
    public async Task Where_shipping_has_no_sum_it_is_among_the_fees()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        await shop.PlaceDelivered();
        await shop.Pass(TimeSpan.FromDays(2));

        var statement = (await Statements(shop))[0];

        statement.GetProperty("net_sales_amount").GetString().ShouldBe("");
        statement.GetProperty("shipping_cost_amount").GetString().ShouldBe("");
        Amount(statement, "settlement_amount").ShouldBe(
            Amount(statement, "revenue_amount") + Amount(statement, "fee_amount")
            + Amount(statement, "adjustment_amount"));
    }

    [Fact]
    public async Task The_lines_of_a_statement_and_of_an_order_add_up_to_it()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceDelivered(quantity: 3);
        await shop.Pass(TimeSpan.FromDays(2));
        var statement = (await Statements(shop))[0];

        var lines = await shop.Client.Get(
            $"/finance/202501/statements/{statement.GetProperty("id").GetString()}/statement_transactions",
            ("sort_field", "order_create_time"));
        var ofOrder = await shop.Client.Get($"/finance/202501/orders/{id}/statement_transactions");

        var line = lines.Data.GetProperty("transactions")[0];
        line.GetProperty("order_id").GetString().ShouldBe(id);
        Amount(line, "settlement_amount").ShouldBe(Amount(statement, "settlement_amount"));
        var fee = line.GetProperty("fee_tax_breakdown").GetProperty("fee");
        (Amount(fee, "referral_fee_amount") + Amount(fee, "affiliate_commission_amount"))
            .ShouldBe(Amount(line, "fee_tax_amount"));
        var skus = ofOrder.Data.GetProperty("sku_transactions").EnumerateArray().ToArray();
        skus[0].GetProperty("quantity").GetString().ShouldBe("3");
        skus.Sum(sku => Amount(sku, "settlement_amount")).ShouldBe(Amount(ofOrder.Data, "settlement_amount"));
        Amount(ofOrder.Data, "settlement_amount").ShouldBe(Amount(statement, "settlement_amount"));
    }

    [Fact]
    public async Task A_refund_is_taken_back_in_a_later_statement()
    {
        await using var shop = await ShopFixture.Connected(
            options => options with { AccessTokenLife = TimeSpan.FromDays(90) });
        var order = await shop.PlaceDelivered();
        await shop.Pass(TimeSpan.FromDays(3));
        await shop.Client.Post(
            "/return_refund/202309/returns",
            $$"""{"order_id":"{{order}}","return_type":"REFUND","return_reason":"goodwill"}""");

        await shop.Pass(TimeSpan.FromDays(1));

        var statements = await Statements(shop);
        statements.GetArrayLength().ShouldBe(2);
        Amount(statements[1], "net_sales_amount").ShouldBe(-Amount(statements[0], "net_sales_amount"));
        statements[0].GetProperty("payment_status").GetString().ShouldBe("PAID");
        var before = statements.ToString();
        await shop.Restart();
        (await Statements(shop)).ToString().ShouldBe(before);
    }

    [Fact]
    public async Task What_is_not_settled_yet_is_listed_until_it_is()
    {
        await using var shop = await ShopFixture.Connected();
        var delivered = await shop.PlaceDelivered();
        var waiting = await shop.PlaceReleased();
        var cancelled = await shop.Place();
        await shop.Control($"orders/{cancelled}/cancel", new { });

        var expected = await Unsettled(shop);
        Ids(expected).ShouldBe([delivered, waiting], ignoreOrder: true);
        Amount(expected[0].GetProperty("fee_tax_breakdown").GetProperty("fee"), "referral_fee_amount")
            .ShouldBeLessThan(0);
        await shop.Pass(TimeSpan.FromDays(2));
        Ids(await Unsettled(shop)).ShouldBe([waiting]);
    }

    [Fact]
    public async Task A_settled_order_that_is_paid_back_does_not_wait_again()
    {
        await using var shop = await ShopFixture.Connected(
            options => options with { AccessTokenLife = TimeSpan.FromDays(90) });
        var order = await shop.PlaceDelivered();
        await shop.Pass(TimeSpan.FromDays(2));
        var settled = Ids(await Unsettled(shop));

        await shop.Client.Post(
            "/return_refund/202309/returns",
            $$"""{"order_id":"{{order}}","return_type":"REFUND","return_reason":"goodwill"}""");

        settled.ShouldBeEmpty();
        (await shop.StatusOf(order)).ShouldBe("COMPLETED");
        Ids(await Unsettled(shop)).ShouldBeEmpty();
        await shop.Restart();
        Ids(await Unsettled(shop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Payments_and_withdrawals_follow_a_day_later()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.PlaceDelivered();
        await shop.Pass(TimeSpan.FromDays(3));
        var statement = (await Statements(shop))[0];

        var payment = (await shop.Client.Get("/finance/202309/payments")).Data.GetProperty("payments")[0];
        var withdrawal = (await shop.Client.Get("/finance/202309/withdrawals", ("types", "WITHDRAW,SETTLE")))
            .Data.GetProperty("withdrawals")[0];

        payment.GetProperty("id").GetString().ShouldBe(statement.GetProperty("payment_id").GetString());
        payment.GetProperty("amount").GetProperty("value").GetString()
            .ShouldBe(statement.GetProperty("settlement_amount").GetString());
        withdrawal.GetProperty("amount").GetString().ShouldBe(statement.GetProperty("settlement_amount").GetString());
        (await shop.Client.Get("/finance/202309/withdrawals")).Code.ShouldBe(36009004);
        (await shop.Client.Get("/finance/202309/statements")).Code.ShouldBe(36009004);
    }

    [Fact]
    public async Task Money_without_an_order_is_a_line_of_its_own()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("adjustments", new { type = "LOGISTICS_REIMBURSEMENT", amountMinor = 1_234 });
        await shop.Restart();
        await shop.Pass(TimeSpan.FromDays(1));
        var statement = (await Statements(shop))[0];

        var lines = await shop.Client.Get(
            $"/finance/202501/statements/{statement.GetProperty("id").GetString()}/statement_transactions",
            ("sort_field", "order_create_time"));

        Amount(statement, "adjustment_amount").ShouldBe(12.34m);
        lines.Data.GetProperty("transactions")[0].GetProperty("type").GetString().ShouldBe("LOGISTICS_REIMBURSEMENT");
        lines.Data.GetProperty("transactions")[0].GetProperty("order_id").GetString().ShouldBe("");
    }

    private static async Task<JsonElement> Statements(ShopFixture shop) =>
        (await shop.Client.Get("/finance/202309/statements", ("sort_field", "statement_time")))
        .Data.GetProperty("statements");

    private static async Task<JsonElement> Unsettled(ShopFixture shop) =>
        (await shop.Client.Get("/finance/202507/orders/unsettled")).Data.GetProperty("transactions");

    private static string[] Ids(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(row => row.GetProperty("order_id").GetString()!)];
}
