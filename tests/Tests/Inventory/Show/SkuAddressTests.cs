using CreatorFlow.Inventory.Show;

namespace CreatorFlow.Tests.Inventory.Show;

public sealed class SkuAddressTests
{
    [Theory]
    [InlineData("KTL-1", "/stock/KTL-1")]
    [InlineData("A/B 1", "/stock/A%2FB%201")]
    [InlineData("50%?", "/stock/50%25%3F")]
    public void A_code_is_escaped_into_one_segment(string sku, string address) =>
        SkuAddress.Of(sku).ShouldBe(address);

    [Theory]
    [InlineData("KTL-1", "KTL-1")]
    [InlineData("A%2FB 1", "A/B 1")]
    [InlineData("A%2fB", "A/B")]
    public void The_slash_that_the_server_leaves_escaped_is_read(string segment, string sku) =>
        SkuAddress.CodeIn(segment).ShouldBe(sku);
}
