using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

internal static class OrderCases
{
    private static readonly ExternalOrders Names = new()
    {
        Orders =
        [
            new()
            {
                Id = From.Order,
                ExternalOrder = new()
                {
                    Id = "S-1",
                    Platform = "SHOPIFY",
                    LineItems = [new() { Id = "L-1", OriginId = "577086512123755123" }],
                },
            },
        ],
    };

    private static readonly OrderFilter Filter = new()
    {
        OrderStatus = OrderStatuses.AwaitingShipment,
        UpdatedFrom = From.At(1749990000),
        UpdatedBefore = From.At(1750000000),
        IsBuyerRequestCancel = false,
        WarehouseIds = ["7068517275539719942"],
    };

    public static EndpointCase[] All { get; } =
    [
        EndpointCase.Of(
            OrderEndpoints.Search,
            api => api.Orders.Search(
                From.Access, Filter, From.Next with { SortField = "update_time", SortOrder = "ASC" }, From.Ct),
            "/order/202309/orders/search",
            "page_size=20&page_token=a+b/c==&sort_field=update_time&sort_order=ASC",
            """
            {"order_status":"AWAITING_SHIPMENT","update_time_ge":1749990000,"update_time_lt":1750000000,
            "is_buyer_request_cancel":false,"warehouse_ids":["7068517275539719942"]}
            """,
            """{"next_page_token":"n","total_count":7,"orders":[{"id":"5","status":"BRAND_NEW","new":{"a":[1]}}]}""",
            page => (page.NextPageToken, page.TotalCount, page.Orders![0].Status).ShouldBe(("n", 7, "BRAND_NEW"))),
        EndpointCase.Of(
            OrderEndpoints.Get,
            api => api.Orders.Get(From.Access, ["1", "2"], From.Ct),
            "/order/202309/orders",
            "ids=1,2",
            "",
            """{"orders":[{"id":1,"paid_time":0,"payment":{"total_amount":"41.28","tax":""}}]}""",
            answer =>
            {
                var order = answer.Orders.ShouldHaveSingleItem();
                (order.Id, order.PaidAt).ShouldBe(("1", null));
                (order.Payment!.TotalAmount, order.Payment.Tax, order.Payment.SubTotal).ShouldBe((41.28m, null, null));
            }),
        EndpointCase.Of(
            OrderEndpoints.PriceDetail,
            api => api.Orders.PriceDetail(From.Access, From.Order, From.Ct),
            $"/order/202407/orders/{From.Order}/price_detail",
            "",
            "",
            """{"currency":"IDR","total":"5000","line_items":[{"id":"5","cod_fee_amount":"1"}]}""",
            answer => (answer.Total, answer.LineItems![0].CodFeeAmount).ShouldBe((5000m, 1m))),
        EndpointCase.Of(
            OrderEndpoints.AddExternal,
            api => api.Orders.AddExternal(From.Access, Names, From.Ct),
            "/order/202406/orders/external_orders",
            "",
            """
            {"orders":[{"id":"576461413038785752","external_order":{"id":"S-1","platform":"SHOPIFY",
            "line_items":[{"id":"L-1","origin_id":"577086512123755123"}]}}]}
            """,
            """
            {"errors":[{"code":"36020001","message":"Invalid order_id","detail":{"order_id":"5",
            "external_order":{"id":"6"}}}]}
            """,
            answer =>
            {
                answer.AllAccepted.ShouldBeFalse();
                (answer.Errors![0].Code, answer.Errors[0].Detail!.OrderId, answer.Errors[0].Detail!.ExternalOrder!.Id)
                    .ShouldBe((36020001, "5", "6"));
            }),
        EndpointCase.Of(
            OrderEndpoints.GetExternal,
            api => api.Orders.GetExternal(From.Access, From.Order, "SHOPIFY", From.Ct),
            $"/order/202406/orders/{From.Order}/external_orders",
            "platform=SHOPIFY",
            "",
            """{"external_orders":[{"id":"S-1","platform":"SHOPIFY"}]}""",
            answer => answer.ExternalOrders![0].Id.ShouldBe("S-1")),
        EndpointCase.Of(
            OrderEndpoints.SearchExternal,
            api => api.Orders.SearchExternal(From.Access, "SHOPIFY", "S-1", From.Ct),
            "/order/202406/orders/external_order_search",
            "external_order_id=S-1&platform=SHOPIFY",
            "",
            """{"orders":[{"id":"5","external_order":{"id":"S-1"}}]}""",
            answer => answer.Orders![0].ExternalOrder!.Id.ShouldBe("S-1")),
        EndpointCase.Of(
            OrderEndpoints.Affiliate,
            api => api.Affiliate.Search(
                From.Access, new() { CreatedFrom = From.At(1), ProgramId = "9" }, From.Next, From.Ct),
            "/affiliate_seller/202410/orders/search",
            "page_size=20&page_token=a+b/c==",
            """{"create_time_ge":1,"program_id":"9"}""",
            """{"orders":[{"id":"5","skus":[{"content_type":"VIDEO","content_id":"7","commission_rate":"1500"}]}]}""",
            answer => answer.Orders![0].Skus![0].CommissionRate.ShouldBe(1500)),
    ];
}
