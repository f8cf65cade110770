using System.Text;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopStatementsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_example_of_statements_is_read()
    {
        var page = TikTokShopStatements.Statements(Golden.Read<StatementPage>("statements.response.json"), "EUR");

        page.NextPage.ShouldBeNull();
        page.Statements.ShouldBe(
        [
            new(
                "3456789012345678901", DateTimeOffset.FromUnixTimeSeconds(1_749_945_600), StatementState.Paid,
                "3456789012345678999", "USD", new(81244, 98000, -4512, -12244, 0)),
        ]);
    }

    [Theory]
    [InlineData("PAID", StatementState.Paid)]
    [InlineData("FAILED", StatementState.Failed)]
    [InlineData("PROCESSING", StatementState.Processing)]
    [InlineData("SOMETHING_NEW", StatementState.Processing)]
    [InlineData(null, StatementState.Processing)]
    public void A_state_is_read_and_one_that_is_not_known_is_on_its_way(string? status, StatementState state) =>
        TikTokShopStatements.State(status).ShouldBe(state);

    [Fact]
    public void Where_net_sales_are_empty_revenue_counts_and_what_is_empty_is_not_said()
    {
        var told = Statement(
            """
            {"id":"1","statement_time":1749945600,"currency":"IDR","settlement_amount":"","revenue_amount":"50000",
             "net_sales_amount":"","shipping_cost_amount":"","fee_amount":"-3000","adjustment_amount":"",
             "payment_status":"PROCESSING","payment_id":""}
            """);

        (told.Currency, told.PaymentNumber).ShouldBe(("IDR", null));
        told.Sums.ShouldBe(new(47000, 50000, null, -3000, null));
    }

    [Fact]
    public void A_sale_a_refund_an_adjustment_and_a_reserve_are_told_apart()
    {
        var lines = Lines(
            """
            {"id":"1","type":"ORDER","order_id":"577","settlement_amount":"30.10","revenue_amount":"38.00",
             "shipping_cost_amount":"-1.00","fee_tax_amount":"-6.90"},
            {"id":"2","type":"ORDER","order_id":"577","settlement_amount":"-5.00","revenue_amount":"-5.00"},
            {"id":"3","type":"LOGISTICS_REIMBURSEMENT","order_id":"","adjustment_order_id":"578",
             "adjustment_amount":"2.50","settlement_amount":"2.50"},
            {"id":"4","type":"PLATFORM_PENALTY","order_id":"","adjustment_amount":"-9.00","settlement_amount":"-9.00"},
            {"id":"5","type":"RESERVE","associated_order_id":"577","reserve_id":"9","reserve_amount":"-12.00"}
            """);

        lines.Select(line => (line.Number, line.Kind, line.Detail, line.OrderNumber, line.Settlement, line.Reserve))
            .ShouldBe(
            [
                ("1", TransactionKind.Order, "", "577", 3010, 0), ("2", TransactionKind.Order, "", "577", -500, 0),
                ("3", TransactionKind.Adjustment, "LOGISTICS_REIMBURSEMENT", "578", 250, 0),
                ("4", TransactionKind.Adjustment, "PLATFORM_PENALTY", null, -900, 0),
                ("5", TransactionKind.Reserve, "", "577", 0, -1200),
            ]);
        lines[3].Parts.ShouldBe([new(MoneyKind.Adjustment, -900)]);
    }

    [Fact]
    public async Task Statements_are_asked_for_in_their_order_since_a_moment()
    {
        using var vendor = new StubVendor().On(
            "/finance/202309/statements", """{"code":0,"data":{"statements":[],"next_page_token":"n"}}""");

        var page = await vendor.Channel.Statements(
            StubVendor.Shop, DateTimeOffset.FromUnixTimeSeconds(1_749_945_600), "p", Ct);

        page.NextPage.ShouldBe("n");
        var query = vendor.Calls.Single().Query;
        (query["sort_field"], query["sort_order"], query["page_size"], query["page_token"], query["statement_time_ge"])
            .ShouldBe(("statement_time", "ASC", "100", "p", "1749945600"));
    }

    [Fact]
    public async Task Lines_are_in_the_currency_of_their_statement()
    {
        using var vendor = new StubVendor().On(
            "/finance/202501/statements/3/statement_transactions",
            """{"code":0,"data":{"transactions":[{"id":"1","type":"ORDER","settlement_amount":"5000"}]}}""");

        var page = await vendor.Channel.StatementTransactions(
            StubVendor.Shop,
            new("3", DateTimeOffset.UnixEpoch, StatementState.Paid, null, "IDR", new(0, null, null, null, null)), null,
            Ct);

        page.Transactions.Single().Settlement.ShouldBe(5000);
        vendor.Calls.Single().Query["sort_field"].ShouldBe("order_create_time");
    }

    [Fact]
    public async Task What_is_not_settled_is_read_with_when_it_will_be()
    {
        using var vendor = new StubVendor().On(
            "/finance/202507/orders/unsettled",
            """
            {"code":0,"data":{"transactions":[{"id":"1","type":"ORDER","order_id":"577","currency":"GBP",
             "estimated_settlement":"7 days after delivery","est_settlement_amount":"20.00",
             "est_revenue_amount":"25.00","est_fee_tax_amount":"-5.00"}]}}
            """);

        var told = (await vendor.Channel.Unsettled(StubVendor.Shop, null, Ct)).Expectations.Single();

        (told.Number, told.OrderNumber, told.Currency, told.Settlement, told.When).ShouldBe(
            ("1", "577", "GBP", 2000, "7 days after delivery"));
        told.Parts.ShouldBe([new(MoneyKind.OtherSales, 2500), new(MoneyKind.OtherFees, -500)]);
        vendor.Calls.Single().Query["sort_field"].ShouldBe("order_create_time");
    }

    [Fact]
    public async Task A_consent_without_money_refuses_the_call_and_not_the_shop()
    {
        using var vendor = new StubVendor().On("/finance/202309/statements", _ => StubVendor.Refuse(105005, 403));

        var failure = await Should.ThrowAsync<ChannelFailure>(
            () => vendor.Channel.Statements(StubVendor.Shop, DateTimeOffset.UnixEpoch, null, Ct));

        (failure.Kind, failure.Code).ShouldBe((ChannelFailureKind.Refused, "105005"));
    }

    private static ToldStatement Statement(string json) => TikTokShopStatements.Statements(
        Read<StatementPage>($$"""{"statements":[{{json}}]}"""), "USD").Statements.Single();

    private static IReadOnlyList<ToldTransaction> Lines(string json) => TikTokShopStatements.Transactions(
        Read<TransactionPage>($$"""{"transactions":[{{json}}]}"""), "USD").Transactions;

    private static T Read<T>(string data) where T : class => JsonSerializer.Deserialize(
        Encoding.UTF8.GetBytes($$"""{"code":0,"data":{{data}}}"""), WireJson.For<Envelope<T>>())!.Data!;
}
