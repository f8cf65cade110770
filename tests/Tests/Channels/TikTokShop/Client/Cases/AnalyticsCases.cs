using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

internal static class AnalyticsCases
{
    private const string Days = "end_date_lt=2025-06-15";
    private const string Start = "start_date_ge=2025-06-01";
    private const string Paged = $"{Days}&page_size=20&page_token=a+b/c==&{Start}";

    private static readonly AnalyticsSpan Span = new() { From = new(2025, 6, 1), Before = new(2025, 6, 15) };

    public static EndpointCase[] All { get; } = [.. Shops, .. Videos, .. Goods, .. Lives];

    private static IEnumerable<EndpointCase> Shops =>
    [
        EndpointCase.Of(
            AnalyticsEndpoints.Shop,
            api => api.Analytics.Shop(
                From.Access, Span with { Granularity = "1D", WithComparison = true, Currency = "USD" }, From.Ct),
            "/analytics/202405/shop/performance",
            $"currency=USD&{Days}&granularity=1D&{Start}&with_comparison=true",
            "",
            """{"performance":{"intervals":[{"gmv":{"amount":"980.00"}}]},"latest_available_date":"2025-06-14"}""",
            answer => (answer.Performance!.Intervals![0].Gmv!.Value, answer.AvailableUntil)
                .ShouldBe((980.00m, new DateOnly(2025, 6, 14)))),
    ];

    private static IEnumerable<EndpointCase> Videos =>
    [
        EndpointCase.Of(
            AnalyticsEndpoints.Videos,
            api => api.Analytics.Videos(From.Access, Span with { AccountType = "ALL" }, From.Next, From.Ct),
            "/analytics/202409/shop_videos/performance",
            $"account_type=ALL&{Paged}",
            "",
            """{"videos":[{"id":"7","video_post_time":"2025-06-10 08:15:00","click_through_rate":"0.0528"}]}""",
            page => (page.Videos![0].PostedAt, page.Videos[0].ClickThroughRate)
                .ShouldBe(("2025-06-10 08:15:00", "0.0528"))),
        EndpointCase.Of(
            AnalyticsEndpoints.VideoOverview,
            api => api.Analytics.VideoOverview(From.Access, Span, From.Ct),
            "/analytics/202409/shop_videos/overview_performance",
            $"{Days}&{Start}",
            "",
            """{"performance":{"intervals":[{"units_sold":3}]}}""",
            answer => answer.Performance!.Intervals![0].UnitsSold.ShouldBe(3)),
        EndpointCase.Of(
            AnalyticsEndpoints.Video,
            api => api.Analytics.Video(From.Access, "7", Span, From.Ct),
            "/analytics/202409/shop_videos/7/performance",
            $"{Days}&{Start}",
            "",
            """{"performance":{"intervals":[{"views":9}]},"engagement_data":{"total_views":3000000000}}""",
            answer => (answer.Performance!.Intervals![0].Views, answer.Engagement!.TotalViews)
                .ShouldBe((9, 3000000000))),
        EndpointCase.Of(
            AnalyticsEndpoints.VideoProducts,
            api => api.Analytics.VideoProducts(From.Access, "7", Span, From.Next, From.Ct),
            "/analytics/202409/shop_videos/7/products/performance",
            Paged,
            "",
            """{"products":[{"id":"1","name":"Kettle","units_sold":3,"daily_avg_buyers":1.5}]}""",
            page => (page.Products![0].Name, page.Products[0].DailyAvgBuyers).ShouldBe(("Kettle", 1.5m))),
    ];

    private static IEnumerable<EndpointCase> Goods =>
    [
        EndpointCase.Of(
            AnalyticsEndpoints.Products,
            api => api.Analytics.Products(From.Access, Span, From.Next, From.Ct),
            "/analytics/202405/shop_products/performance",
            Paged,
            "",
            """{"products":[{"id":1729592969712207008,"orders":2}]}""",
            page => page.Products![0].Id.ShouldBe(From.Product)),
        EndpointCase.Of(
            AnalyticsEndpoints.Product,
            api => api.Analytics.Product(From.Access, From.Product, Span, From.Ct),
            $"/analytics/202405/shop_products/{From.Product}/performance",
            $"{Days}&{Start}",
            "",
            """{"performance":{"intervals":[{"start_date":"2025-06-01","orders":2}]}}""",
            answer => answer.Performance!.Intervals![0].From.ShouldBe(new DateOnly(2025, 6, 1))),
        EndpointCase.Of(
            AnalyticsEndpoints.Skus,
            api => api.Analytics.Skus(
                From.Access,
                Span with { ProductId = From.Product },
                new() { SortField = "gmv", SortOrder = "ASC" },
                From.Ct),
            "/analytics/202406/shop_skus/performance",
            $"{Days}&product_id={From.Product}&sort_field=gmv&sort_order=ASC&{Start}",
            "",
            """{"skus":[{"id":1729592969712207012,"product_id":1729592969712207008,"sku_orders":2}]}""",
            page => (page.Skus![0].Id, page.Skus[0].ProductId).ShouldBe(("1729592969712207012", From.Product))),
        EndpointCase.Of(
            AnalyticsEndpoints.Sku,
            api => api.Analytics.Sku(From.Access, "1729592969712207012", Span, From.Ct),
            "/analytics/202406/shop_skus/1729592969712207012/performance",
            $"{Days}&{Start}",
            "",
            """{"performance":{"intervals":[{"sku_orders":2}]}}""",
            answer => answer.Performance!.Intervals![0].SkuOrders.ShouldBe(2)),
    ];

    private static IEnumerable<EndpointCase> Lives =>
    [
        EndpointCase.Of(
            AnalyticsEndpoints.Lives,
            api => api.Analytics.Lives(
                From.Access, Span with { AccountType = "OFFICIAL_ACCOUNTS" }, From.Next, From.Ct),
            "/analytics/202508/shop_lives/performance",
            $"account_type=OFFICIAL_ACCOUNTS&{Paged}",
            "",
            """
            {"live_stream_sessions":[{"id":"75","start_time":"1623812664","sales_performance":
            {"24h_live_gmv":{"amount":"340"},"unit_sold":122,"click_to_order_rate":"18%"},
            "interaction_performance":{"pcu":1332,"avg_viewing_duration":"46"}}]}
            """,
            page =>
            {
                var session = page.Sessions.ShouldHaveSingleItem();
                session.StartedAt.ShouldBe(From.At(1623812664));
                (session.Sales!.GmvWithin24Hours!.Value, session.Sales.UnitsSold, session.Sales.ClickToOrderRate)
                    .ShouldBe((340m, 122, "18%"));
                (session.Interaction!.PeakViewers, session.Interaction.AverageViewingSeconds).ShouldBe((1332, 46m));
            }),
        EndpointCase.Of(
            AnalyticsEndpoints.LiveOverview,
            api => api.Analytics.LiveOverview(From.Access, Span, From.Ct),
            "/analytics/202508/shop_lives/overview_performance",
            $"{Days}&{Start}",
            "",
            """{"performance":{"intervals":[{"customers":50}]}}""",
            answer => answer.Performance!.Intervals![0].Customers.ShouldBe(50)),
    ];
}
