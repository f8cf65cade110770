using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

internal static class PackingCases
{
    private const string Root = "/fulfillment/202309";

    public static EndpointCase[] All { get; } =
    [
        EndpointCase.Of(
            FulfilmentEndpoints.SearchCombinable,
            api => api.Packing.SearchCombinable(From.Access, From.Next, From.Ct),
            $"{Root}/combinable_packages/search",
            "page_size=20&page_token=a+b/c==",
            "",
            """{"combinable_packages":[{"id":"9","order_ids":["1","2"]}],"next_page_token":""}""",
            page => page.Packages![0].OrderIds.ShouldBe(["1", "2"])),
        EndpointCase.Of(
            FulfilmentEndpoints.Combine,
            api => api.Packing.Combine(From.Access, [new() { Id = "9", OrderIds = ["1", "2"] }], From.Ct),
            $"{Root}/packages/combine",
            "",
            """{"combinable_packages":[{"id":"9","order_ids":["1","2"]}]}""",
            """
            {"packages":[{"id":"8","order_ids":["1","2"]}],
            "errors":[{"code":21011028,"message":"no","detail":{"package_id":"7"}}]}
            """,
            combined => (combined.Packages![0].Id, combined.Errors![0].Class).ShouldBe(("8", ErrorClass.Bug))),
        EndpointCase.Of(
            FulfilmentEndpoints.Uncombine,
            api => api.Packing.Uncombine(From.Access, From.Package, ["1"], From.Ct),
            $"{Root}/packages/{From.Package}/uncombine",
            "",
            """{"order_ids":["1"]}""",
            """{"packages":[{"id":"8","order_ids":["2"]}]}""",
            apart => apart.Packages![0].OrderIds.ShouldBe(["2"])),
        EndpointCase.Of(
            FulfilmentEndpoints.SplitAttributes,
            api => api.Packing.SplitAttributes(From.Access, ["1", "2"], From.Ct),
            $"{Root}/orders/split_attributes",
            "order_ids=1,2",
            "",
            """{"split_attributes":[{"order_id":"1","can_split":true,"must_split":true,"must_split_reasons":["x"]}]}""",
            answer => (answer.Orders![0].CanSplit, answer.Orders[0].MustSplitReasons![0]).ShouldBe((true, "x"))),
        EndpointCase.Of(
            FulfilmentEndpoints.SplitOrder,
            api => api.Packing.Split(From.Access, From.Order, [new() { Id = "a", OrderLineItemIds = ["1"] }], From.Ct),
            $"{Root}/orders/{From.Order}/split",
            "",
            """{"splittable_groups":[{"id":"a","order_line_item_ids":["1"]}]}""",
            """{"packages":[{"splittable_group_id":"a","id":"8"}]}""",
            split => (split.Packages![0].GroupId, split.Packages[0].Id).ShouldBe(("a", "8"))),
    ];
}
