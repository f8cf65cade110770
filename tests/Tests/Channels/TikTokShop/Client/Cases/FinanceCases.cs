using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

internal static class FinanceCases
{
    public static EndpointCase[] All { get; } =
    [
        EndpointCase.Of(
            FinanceEndpoints.Statements,
            api => api.Finance.Statements(
                From.Access, new() { From = From.At(5), PaymentStatus = "PAID" }, From.Next, From.Ct),
            "/finance/202309/statements",
            "page_size=20&page_token=a+b/c==&payment_status=PAID&sort_field=statement_time&statement_time_ge=5",
            "",
            """{"statements":[{"id":"3","revenue_amount":"","fee_amount":"-122.44"}]}""",
            page => (page.Statements![0].RevenueAmount, page.Statements[0].FeeAmount).ShouldBe((null, -122.44m))),
        EndpointCase.Of(
            FinanceEndpoints.StatementTransactions,
            api => api.Finance.StatementTransactions(From.Access, "3", new() { SortOrder = "DESC" }, From.Ct),
            "/finance/202501/statements/3/statement_transactions",
            "sort_field=order_create_time&sort_order=DESC",
            "",
            """
            {"transactions":[{"type":"ORDER","estimated_release_time":"7 days",
            "fee_tax_breakdown":{"fee":{"affiliate_commission_amount":"-2.85","cofunded":""},"tax":{"vat":"-0.10"}}}]}
            """,
            page =>
            {
                var one = page.Transactions.ShouldHaveSingleItem();
                one.EstimatedReleaseTime.ShouldBe("7 days");
                one.FeeTaxBreakdown!.Parts["tax"].Amounts["vat"].ShouldBe(-0.10m);
                one.FeeTaxBreakdown.Find("affiliate_commission_amount").ShouldBe(-2.85m);
                one.FeeTaxBreakdown.Find("cofunded").ShouldBeNull();
            }),
        EndpointCase.Of(
            FinanceEndpoints.OrderTransactions,
            api => api.Finance.OrderTransactions(From.Access, From.Order, From.Ct),
            $"/finance/202501/orders/{From.Order}/statement_transactions",
            "",
            "",
            """{"settlement_amount":"30.10","sku_transactions":[{"sku_id":"2","quantity":"3"}]}""",
            answer => (answer.SettlementAmount, answer.Skus![0].Quantity).ShouldBe((30.10m, 3))),
        EndpointCase.Of(
            FinanceEndpoints.Payments,
            api => api.Finance.Payments(From.Access, new() { CreatedBefore = From.At(9) }, PageRequest.First, From.Ct),
            "/finance/202309/payments",
            "create_time_lt=9&sort_field=create_time",
            "",
            """{"payments":[{"id":"1","amount":{"value":"5.00","currency":"USD"},"exchange_rate":"1.000000"}]}""",
            page => (page.Payments![0].Amount!.Value, page.Payments[0].ExchangeRate).ShouldBe((5.00m, 1m))),
        EndpointCase.Of(
            FinanceEndpoints.Withdrawals,
            api => api.Finance.Withdrawals(From.Access, new() { Types = ["WITHDRAW", "SETTLE"] }, From.Next, From.Ct),
            "/finance/202309/withdrawals",
            "page_size=20&page_token=a+b/c==&types=WITHDRAW,SETTLE",
            "",
            """{"withdrawals":[{"id":"1","type":"SETTLE","amount":"5","create_time":5}]}""",
            page => (page.Withdrawals![0].Amount, page.Withdrawals[0].CreatedAt).ShouldBe((5m, From.At(5)))),
        EndpointCase.Of(
            FinanceEndpoints.Unsettled,
            api => api.Finance.Unsettled(From.Access, new() { From = From.At(5) }, From.Next, From.Ct),
            "/finance/202507/orders/unsettled",
            "page_size=20&page_token=a+b/c==&search_time_ge=5&sort_field=order_create_time",
            "",
            """{"sum_est_settlement_amount":"100","transactions":[{"id":"1","est_settlement_amount":"130"}]}""",
            page => (page.SettlementAmount, page.Transactions![0].SettlementAmount).ShouldBe((100m, 130m))),
    ];
}
