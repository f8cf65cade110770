using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

internal static class ReturnCases
{
    private const string Root = "/return_refund/202309";

    public static EndpointCase[] All { get; } = [.. Cancellations, .. Decisions, .. Questions];

    private static IEnumerable<EndpointCase> Cancellations =>
    [
        EndpointCase.Of(
            ReturnEndpoints.SearchCancellations,
            api => api.Cancellations.Search(
                From.Access,
                new() { OrderIds = [From.Order], Statuses = [CancellationStatuses.Pending] },
                From.Next,
                From.Ct),
            $"{Root}/cancellations/search",
            "page_size=20&page_token=a+b/c==",
            """{"order_ids":["576461413038785752"],"cancel_status":["CANCELLATION_REQUEST_PENDING"]}""",
            """{"cancellations":[{"cancel_id":"4","seller_next_action_response":[{"action":"A","deadline":5}]}]}""",
            page => page.Cancellations![0].NextActions![0].DueAt.ShouldBe(From.At(5))),
        EndpointCase.Of(
            ReturnEndpoints.Cancel,
            api => api.Cancellations.Cancel(
                From.Access,
                new()
                {
                    OrderId = From.Order,
                    CancelReason = CancelReasons.OutOfStock,
                    Skus = [new() { SkuId = "2", Quantity = 3 }],
                },
                From.Ct),
            $"{Root}/cancellations",
            "",
            """
            {"order_id":"576461413038785752","cancel_reason":"seller_cancel_reason_out_of_stock",
            "skus":[{"sku_id":"2","quantity":3}]}
            """,
            """{"cancel_id":"4","cancel_status":"CANCELLATION_REQUEST_CANCEL"}""",
            cancelled => cancelled.CancelStatus.ShouldBe(CancellationStatuses.CancelledInFilters)),
        EndpointCase.Quiet(
            ReturnEndpoints.ApproveCancellation,
            api => api.Cancellations.Approve(From.Access, "4", "once", From.Ct),
            $"{Root}/cancellations/4/approve",
            "idempotency_key=once",
            ""),
        EndpointCase.Quiet(
            ReturnEndpoints.RejectCancellation,
            api => api.Cancellations.Reject(
                From.Access, "4", new() { RejectReason = "packed", Comment = "too late" }, "once", From.Ct),
            $"{Root}/cancellations/4/reject",
            "idempotency_key=once",
            """{"reject_reason":"packed","comment":"too late"}"""),
    ];

    private static IEnumerable<EndpointCase> Decisions =>
    [
        EndpointCase.Of(
            ReturnEndpoints.SearchReturns,
            api => api.Returns.Search(
                From.Access, new() { Statuses = [ReturnStatuses.Pending], Locale = "en-US" }, From.Next, From.Ct),
            $"{Root}/returns/search",
            "page_size=20&page_token=a+b/c==",
            """{"return_status":["RETURN_OR_REFUND_REQUEST_PENDING"],"locale":"en-US"}""",
            """
            {"return_orders":[{"return_id":"6","pre_return_id":"5","refund_amount":{"refund_total":"2.50"},
            "partial_refund":{"amount":"1.25","currency":"USD"}}]}
            """,
            page =>
            {
                var one = page.Returns.ShouldHaveSingleItem();
                (one.PreviousReturnId, one.Refund!.Total, one.PartialRefund!.Value).ShouldBe(("5", 2.50m, 1.25m));
            }),
        EndpointCase.Of(
            ReturnEndpoints.OpenReturn,
            api => api.Returns.Open(
                From.Access,
                new()
                {
                    OrderId = From.Order,
                    ReturnType = "REFUND",
                    ReturnReason = "broken",
                    OrderLineItemIds = ["1"],
                    RefundTotal = 19m,
                    Currency = "USD",
                },
                "once",
                From.Ct),
            $"{Root}/returns",
            "idempotency_key=once",
            """
            {"order_id":"576461413038785752","return_type":"REFUND","return_reason":"broken",
            "order_line_item_ids":["1"],"refund_total":"19","currency":"USD"}
            """,
            """{"return_id":"6","return_status":"AWAITING_BUYER_SHIP"}""",
            opened => (opened.ReturnId, opened.ReturnStatus).ShouldBe(("6", ReturnStatuses.AwaitingBuyerShip))),
        EndpointCase.Quiet(
            ReturnEndpoints.ApproveReturn,
            api => api.Returns.Approve(
                From.Access,
                "6",
                new()
                {
                    Decision = ApproveDecisions.OfferPartialRefund,
                    BuyerKeepItem = true,
                    PartialRefund = new() { Value = 1.50m, Currency = "USD" },
                },
                "once",
                From.Ct),
            $"{Root}/returns/6/approve",
            "idempotency_key=once",
            """
            {"decision":"OFFER_PARTIAL_REFUND","buyer_keep_item":true,
            "partial_refund":{"amount":"1.50","currency":"USD"}}
            """),
        EndpointCase.Quiet(
            ReturnEndpoints.RejectReturn,
            api => api.Returns.Reject(
                From.Access,
                "6",
                new() { Decision = RejectDecisions.Return, RejectReason = "used" },
                "once",
                From.Ct),
            $"{Root}/returns/6/reject",
            "idempotency_key=once",
            """{"decision":"REJECT_RETURN","reject_reason":"used"}"""),
    ];

    private static IEnumerable<EndpointCase> Questions =>
    [
        EndpointCase.Of(
            ReturnEndpoints.RejectReasons,
            api => api.Returns.RejectReasons(From.Access, "4", "en-US", From.Ct),
            $"{Root}/reject_reasons",
            "locale=en-US&return_or_cancel_id=4",
            "",
            """{"reasons":[{"name":"packed","text":"Packed already"}]}""",
            answer => (answer.Reasons![0].Name, answer.Reasons[0].Text).ShouldBe(("packed", "Packed already"))),
        EndpointCase.Of(
            ReturnEndpoints.Records,
            api => api.Returns.Records(From.Access, "6", null, From.Ct),
            $"{Root}/returns/6/records",
            "",
            "",
            """{"records":[{"event":"ORDER_REFUND","role":"BUYER","create_time":5}]}""",
            answer => (answer.Records![0].Name, answer.Records[0].CreatedAt).ShouldBe(("ORDER_REFUND", From.At(5)))),
        EndpointCase.Of(
            ReturnEndpoints.Eligibility,
            api => api.Returns.Eligibility(From.Access, From.Order, "SELLER", From.Ct),
            $"{Root}/orders/{From.Order}/aftersale_eligibility",
            "initiate_aftersale_user=SELLER",
            "",
            """
            {"sku_eligibility":[{"sku_id":"2","line_item_eligibility":[
            {"request_type":"REFUND","order_line_items_ids":["1"],"eligible":true}]}]}
            """,
            answer => (answer.Skus![0].Lines![0].OrderLineItemIds![0], answer.Skus[0].Lines![0].IsEligible)
                .ShouldBe(("1", true))),
        EndpointCase.Of(
            ReturnEndpoints.CalculateRefund,
            api => api.Returns.CalculateRefund(
                From.Access, new() { OrderId = From.Order, RequestType = "REFUND", ReasonName = "broken" }, From.Ct),
            $"{Root}/refunds/calculate",
            "",
            """{"order_id":"576461413038785752","request_type":"REFUND","reason_name":"broken"}""",
            """{"order_refund_amount":{"currency":"USD","refund_total":"2.50","refund_tax":""}}""",
            quote => (quote.Refund!.Total, quote.Refund.Tax).ShouldBe((2.50m, null))),
    ];
}
