using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

internal static class FulfilmentCases
{
    private const string Root = "/fulfillment/202309";
    private const string Refused = """{"errors":[{"code":21011006,"message":"no","detail":{"package_id":"9"}}]}""";

    private static readonly ShippingChange Changed = new() { TrackingNumber = "1Z", ShippingProviderId = "7" };

    public static EndpointCase[] All { get; } =
    [
        EndpointCase.Of(
            FulfilmentEndpoints.SearchPackages,
            api => api.Fulfilment.Search(
                From.Access,
                new() { UpdatedFrom = From.At(5), PackageStatus = PackageStatuses.Processing },
                From.Next with { SortField = "order_pay_time" },
                From.Ct),
            $"{Root}/packages/search",
            "page_size=20&page_token=a+b/c==&sort_field=order_pay_time",
            """{"update_time_ge":5,"package_status":"PROCESSING"}""",
            """{"packages":[{"id":"9","orders":[{"id":"5"}],"status":"PROCESSING"}],"total_count":1}""",
            page => (page.Packages![0].Orders![0].Id, page.Packages[0].Status).ShouldBe(("5", "PROCESSING"))),
        EndpointCase.Of(
            FulfilmentEndpoints.GetPackage,
            api => api.Fulfilment.Get(From.Access, From.Package, From.Ct),
            $"{Root}/packages/{From.Package}",
            "",
            "",
            """{"package_id":"9","package_status":"FULFILLING","weight":{"value":"1.5","unit":"POUND"}}""",
            package => (package.PackageStatus, package.Weight!.Value).ShouldBe(("FULFILLING", 1.5m))),
        EndpointCase.Of(
            FulfilmentEndpoints.Services,
            api => api.Fulfilment.Services(
                From.Access,
                From.Order,
                new()
                {
                    OrderLineItemIds = ["1"],
                    Weight = new() { Value = 1.5m, Unit = "POUND" },
                    Dimension = new() { Length = 1, Width = 2, Height = 3, Unit = "INCH" },
                },
                From.Ct),
            $"{Root}/orders/{From.Order}/shipping_services/query",
            "",
            """
            {"order_line_item_ids":["1"],"weight":{"value":"1.5","unit":"POUND"},
            "dimension":{"length":"1","width":"2","height":"3","unit":"INCH"}}
            """,
            """{"order_line_id":["1"],"shipping_services":[{"id":"3","price":"5.99","earliest_delivery_days":2}]}""",
            answer => (answer.Services![0].Price, answer.Services[0].EarliestDeliveryDays).ShouldBe((5.99m, 2))),
        EndpointCase.Of(
            FulfilmentEndpoints.CreatePackage,
            api => api.Fulfilment.Create(
                From.Access, new() { OrderId = From.Order, ShippingServiceId = "3" }, From.Ct),
            $"{Root}/packages",
            "",
            """{"order_id":"576461413038785752","shipping_service_id":"3"}""",
            """{"package_id":"9","shipping_service_info":{"name":"Ground"},"create_time":5}""",
            made => (made.PackageId, made.ShippingService!.Name, made.CreatedAt).ShouldBe(("9", "Ground", From.At(5)))),
        EndpointCase.Quiet(
            FulfilmentEndpoints.ShipPackage,
            api => api.Fulfilment.Ship(
                From.Access,
                From.Package,
                new()
                {
                    HandoverMethod = "PICKUP",
                    PickupSlot = new() { StartsAt = From.At(5), EndsAt = From.At(6) },
                },
                From.Ct),
            $"{Root}/packages/{From.Package}/ship",
            "",
            """{"handover_method":"PICKUP","pickup_slot":{"start_time":5,"end_time":6}}"""),
        EndpointCase.Of(
            FulfilmentEndpoints.ShipPackages,
            api => api.Fulfilment.ShipMany(
                From.Access,
                [new() { Id = "9", SelfShipment = new() { TrackingNumber = "1Z", ShippingProviderId = "7" } }],
                From.Ct),
            $"{Root}/packages/ship",
            "",
            """{"packages":[{"id":"9","self_shipment":{"tracking_number":"1Z","shipping_provider_id":"7"}}]}""",
            Refused,
            shipped => shipped.Errors![0].Detail!.PackageId.ShouldBe("9")),
        EndpointCase.Of(
            FulfilmentEndpoints.MarkShipped,
            api => api.Fulfilment.MarkShipped(
                From.Access,
                From.Order,
                new() { OrderLineItemIds = ["1"], TrackingNumber = "1Z", ShippingProviderId = "7" },
                From.Ct),
            $"{Root}/orders/{From.Order}/packages",
            "",
            """{"order_line_item_ids":["1"],"tracking_number":"1Z","shipping_provider_id":"7"}""",
            """{"package_id":"9","warning":{"message":"late"}}""",
            marked => (marked.PackageId, marked.Warning!.Message).ShouldBe(("9", "late"))),
        EndpointCase.Of(
            FulfilmentEndpoints.Document,
            api => api.Documents.Get(
                From.Access, From.Package, new() { DocumentType = DocumentTypes.Label, DocumentSize = "A5" }, From.Ct),
            $"{Root}/packages/{From.Package}/shipping_documents",
            "document_size=A5&document_type=SHIPPING_LABEL",
            "",
            """{"doc_url":"https://docs.example/1","tracking_number":"1Z"}""",
            document => document.DocUrl.ShouldBe("https://docs.example/1")),
        EndpointCase.Of(
            FulfilmentEndpoints.HandoverSlots,
            api => api.Fulfilment.HandoverSlots(From.Access, From.Package, From.Ct),
            $"{Root}/packages/{From.Package}/handover_time_slots",
            "",
            "",
            """{"can_pickup":true,"pickup_slots":[{"start_time":5,"end_time":6,"avaliable":true}]}""",
            slots => (slots.CanPickup, slots.PickupSlots![0].IsAvailable).ShouldBe((true, true))),
        EndpointCase.Of(
            FulfilmentEndpoints.Tracking,
            api => api.Fulfilment.Tracking(From.Access, From.Order, From.Ct),
            $"{Root}/orders/{From.Order}/tracking",
            "",
            "",
            """{"tracking":[{"description":"Delivered","update_time_millis":1750086400123}]}""",
            tracking => tracking.Events![0].At.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1750086400123))),
        EndpointCase.Quiet(
            FulfilmentEndpoints.UpdateOrderShipping,
            api => api.Fulfilment.UpdateOrderShipping(From.Access, From.Order, Changed, From.Ct),
            $"{Root}/orders/{From.Order}/shipping_info/update",
            "",
            """{"tracking_number":"1Z","shipping_provider_id":"7"}"""),
        EndpointCase.Quiet(
            FulfilmentEndpoints.UpdatePackageShipping,
            api => api.Fulfilment.UpdatePackageShipping(From.Access, From.Package, Changed, From.Ct),
            $"{Root}/packages/{From.Package}/shipping_info/update",
            "",
            """{"tracking_number":"1Z","shipping_provider_id":"7"}"""),
        EndpointCase.Of(
            FulfilmentEndpoints.Deliver,
            api => api.Fulfilment.Deliver(
                From.Access,
                [new() { Id = "9", DeliveryType = "DELIVERY_FAILED", FailDeliveryReason = "away" }],
                From.Ct),
            $"{Root}/packages/deliver",
            "",
            """{"packages":[{"id":"9","delivery_type":"DELIVERY_FAILED","fail_delivery_reason":"away"}]}""",
            Refused,
            delivered => delivered.AllAccepted.ShouldBeFalse()),
    ];
}
