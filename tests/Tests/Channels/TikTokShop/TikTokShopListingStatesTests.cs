using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopListingStatesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ACTIVATE", ListingState.Live)]
    [InlineData("PENDING", ListingState.UnderReview)]
    [InlineData("FAILED", ListingState.Rejected)]
    [InlineData("SELLER_DEACTIVATED", ListingState.OffBySeller)]
    [InlineData("PLATFORM_DEACTIVATED", ListingState.OffByChannel)]
    [InlineData("FREEZE", ListingState.Frozen)]
    [InlineData("SOMETHING_NEW", ListingState.OffByChannel)]
    internal void Each_state_of_a_product_has_its_word(string status, ListingState state) =>
        TikTokShopListingStates.Of(status, new() { Status = "NORMAL" }).ShouldBe(state);

    [Theory]
    [InlineData("SELLER", ListingState.SkuOffBySeller)]
    [InlineData("PLATFORM", ListingState.SkuOffByChannel)]
    internal void A_SKU_may_be_off_while_its_product_sells(string source, ListingState state) =>
        TikTokShopListingStates.Of("ACTIVATE", new() { Status = "DEACTIVATED", DeactivationSource = source })
            .ShouldBe(state);

    [Fact]
    public async Task The_reason_is_asked_for_where_the_channel_stopped_a_product_and_nowhere_else()
    {
        using var vendor = new StubVendor();
        vendor.On("/product/202502/products/search", Page);
        vendor.On("/product/202309/inventory/search", """{"code":0,"data":{"inventory":[]}}""");
        vendor.On("/product/202309/products/2", Rejected);

        var listed = await vendor.Channel.Catalogue(StubVendor.Shop, null, null, Ct);

        listed.Skus.Select(sku => (sku.ProductId, sku.IsActive, sku.State, sku.Reason)).ShouldBe(
        [
            ("1", true, ListingState.Live, null),
            ("2", false, ListingState.Rejected,
                "Main image: The image shows a watermark. Use an image without text or marks."),
            ("3", false, ListingState.OffBySeller, null),
        ]);
        vendor.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public void Where_the_channel_says_nothing_there_is_no_reason()
    {
        TikTokShopListingStates.Reasons(new Product()).ShouldBeNull();
        TikTokShopListingStates.Reasons(new Product { AuditFailedReasons = [new() { Position = "Title" }] })
            .ShouldBeNull();
    }

    private const string Page =
        """
        {"code":0,"data":{"total_count":3,"next_page_token":"","products":[
          {"id":"1","title":"Kettle","status":"ACTIVATE","skus":[{"id":"11","seller_sku":"K"}]},
          {"id":"2","title":"Cup","status":"FAILED","skus":[{"id":"21","seller_sku":"C"}]},
          {"id":"3","title":"Pot","status":"SELLER_DEACTIVATED","skus":[{"id":"31","seller_sku":"P"}]}]}}
        """;

    private const string Rejected =
        """
        {"code":0,"data":{"id":"2","status":"FAILED","audit_failed_reasons":[{"position":"Main image",
          "reasons":["The image shows a watermark."],"suggestions":["Use an image without text or marks."]}]}}
        """;
}
