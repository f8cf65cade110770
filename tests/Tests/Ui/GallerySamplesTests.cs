using CreatorFlow.Ui.Gallery;

namespace CreatorFlow.Tests.Ui;

public sealed class GallerySamplesTests
{
    [Theory]
    [InlineData(null, "Components")]
    [InlineData("home", "Good morning, Maya")]
    [InlineData("orders", "Orders")]
    [InlineData("order", "5769-4410-1036")]
    [InlineData("stock", "Stock")]
    [InlineData("tokens", "Tokens")]
    [InlineData("paper", "Packing slip")]
    [InlineData("sign-in", "Sign in")]
    public async Task Each_sample_has_one_headline_and_unique_ids(string? page, string headline)
    {
        var body = await Rendered.Body<Gallery>(("Page", page));

        body.QuerySelectorAll("h1")[0].TextContent.Trim().ShouldStartWith(headline);
        body.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        body.QuerySelectorAll("[style], style").ShouldBeEmpty();
    }

    [Fact]
    public void A_product_is_available_beyond_reservations_and_buffer() =>
        new SampleStock("A", "A", 31, 14, 5, []).Available.ShouldBe(12);
}
