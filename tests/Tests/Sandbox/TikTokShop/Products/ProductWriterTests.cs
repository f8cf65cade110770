namespace CreatorFlow.Tests.Sandbox.TikTokShop.Products;

public class ProductWriterTests
{
    [Fact]
    public async Task Why_a_review_failed_is_told_by_the_product_alone_and_not_by_the_search()
    {
        await using var shop = await ShopFixture.Connected();
        var product = shop.Plenty.Product.Id;
        await shop.Control($"products/{product}", new { status = "FAILED" });

        var detail = (await shop.Client.Get($"/product/202309/products/{product}")).Data;
        var found = (await shop.Client.Post("/product/202502/products/search", """{"status":"FAILED"}""")).Data
            .GetProperty("products")[0];

        detail.GetProperty("status").GetString().ShouldBe("FAILED");
        var reason = detail.GetProperty("audit_failed_reasons")[0];
        reason.GetProperty("position").GetString().ShouldBe("Main image");
        reason.GetProperty("reasons")[0].GetString().ShouldBe("The image shows a watermark.");
        found.GetProperty("id").GetString().ShouldBe(product);
        found.TryGetProperty("audit_failed_reasons", out _).ShouldBeFalse();

        await shop.Control($"products/{product}", new { status = "ACTIVATE" });
        (await shop.Client.Get($"/product/202309/products/{product}")).Data
            .TryGetProperty("audit_failed_reasons", out _).ShouldBeFalse();
    }
}
