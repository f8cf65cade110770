using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

internal static class LogisticsCases
{
    public static EndpointCase[] All { get; } =
    [
        EndpointCase.Of(
            LogisticsEndpoints.Warehouses,
            api => api.Logistics.Warehouses(From.Access, From.Ct),
            "/logistics/202309/warehouses",
            "",
            "",
            """
            {"warehouses":[{"id":"7","type":"SALES_WAREHOUSE","is_default":true,
            "address":{"distict":"Sangamon","geolocation":{"latitude":"39.8","longitude":"-89.6"}}}]}
            """,
            answer => (answer.Items![0].Address!.District, answer.Items[0].Address!.Geolocation!.Longitude)
                .ShouldBe(("Sangamon", -89.6m))),
        EndpointCase.Of(
            LogisticsEndpoints.DeliveryOptions,
            api => api.Logistics.DeliveryOptions(From.Access, "7", "PRODUCT", From.Ct),
            "/logistics/202309/warehouses/7/delivery_options",
            "scope=PRODUCT",
            "",
            """{"delivery_options":[{"id":"3","type":"SEND_BY_SELLER","platform":["TIKTOK_SHOP"]}]}""",
            answer => (answer.Items![0].Type, answer.Items[0].Platforms![0])
                .ShouldBe(("SEND_BY_SELLER", "TIKTOK_SHOP"))),
        EndpointCase.Of(
            LogisticsEndpoints.ShippingProviders,
            api => api.Logistics.ShippingProviders(From.Access, "3", From.Ct),
            "/logistics/202309/delivery_options/3/shipping_providers",
            "",
            "",
            """{"shipping_providers":[{"id":"4","name":"USPS"}]}""",
            answer => answer.Items![0].Name.ShouldBe("USPS")),
        EndpointCase.Of(
            LogisticsEndpoints.GlobalWarehouses,
            api => api.Logistics.GlobalWarehouses("token-1", From.Ct),
            "/logistics/202309/global_warehouses",
            "",
            "",
            """{"global_warehouses":[{"id":"8","ownership":"SELLER"}]}""",
            answer => answer.Items![0].Ownership.ShouldBe("SELLER")),
    ];
}
