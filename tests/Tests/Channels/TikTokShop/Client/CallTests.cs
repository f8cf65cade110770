using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

public sealed class CallTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_token_is_signed_decoded_and_sent_encoded()
    {
        using var vendor = new Loopback().Say("{}");

        await vendor.Api.Orders.Search(Loopback.Access, new(), new() { Token = "a+b/c==" }, Ct);

        vendor.Calls[0].Address.Query.ShouldContain("page_token=a%2Bb%2Fc%3D%3D");
    }

    [Fact]
    public async Task A_filter_that_says_nothing_is_sent_as_no_body()
    {
        using var vendor = new Loopback().Say("{}");

        await vendor.Api.Orders.Search(Loopback.Access, new(), PageRequest.First, Ct);

        (vendor.Calls[0].Text, vendor.Calls[0].ContentType).ShouldBe(("", "application/json"));
    }

    [Fact]
    public async Task The_content_type_is_sent_also_where_nothing_is_said()
    {
        using var vendor = new Loopback().Say("{}");

        await vendor.Api.Logistics.Warehouses(Loopback.Access, Ct);

        vendor.Calls[0].ContentType.ShouldBe("application/json");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1/../2")]
    [InlineData("{id}")]
    [InlineData("Gói")]
    public async Task What_is_no_id_does_not_get_into_a_path(string id)
    {
        using var vendor = new Loopback();

        await Should.ThrowAsync<ArgumentException>(async () => await vendor.Api.Products.Get(Loopback.Access, id, Ct));

        vendor.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(9)]
    [InlineData(51)]
    public async Task A_page_that_the_endpoint_does_not_have_is_not_asked_for(int size)
    {
        using var vendor = new Loopback();

        await Should.ThrowAsync<ArgumentOutOfRangeException>(
            async () => await vendor.Api.Returns.Search(Loopback.Access, new(), new() { Size = size }, Ct));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task More_ids_than_the_endpoint_takes_are_not_sent(int count)
    {
        using var vendor = new Loopback();
        var ids = Enumerable.Range(1, count).Select(id => $"{id}").ToList();

        await Should.ThrowAsync<ArgumentException>(async () => await vendor.Api.Orders.Get(Loopback.Access, ids, Ct));
    }

    [Theory]
    [InlineData(101, null)]
    [InlineData(null, 601)]
    [InlineData(null, null)]
    public async Task Stock_is_asked_of_so_many_products_or_skus_at_a_time(int? products, int? skus)
    {
        using var vendor = new Loopback();
        var query = new StockQuery { ProductIds = Ids(products), SkuIds = Ids(skus) };

        await Should.ThrowAsync<ArgumentException>(
            async () => await vendor.Api.Inventory.Search(Loopback.Access, query, Ct));
    }

    [Fact]
    public async Task A_search_of_products_takes_ten_skus()
    {
        using var vendor = new Loopback();

        await Should.ThrowAsync<ArgumentException>(async () => await vendor.Api.Products.Search(
            Loopback.Access, new() { SkuIds = Ids(11) }, PageRequest.First, Ct));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    public async Task A_key_is_neither_empty_nor_too_long(int length)
    {
        using var vendor = new Loopback();

        await Should.ThrowAsync<ArgumentException>(
            async () => await vendor.Api.Cancellations.Approve(Loopback.Access, "4", new string('k', length), Ct));
    }

    [Fact]
    public async Task A_key_of_a_product_is_not_too_long()
    {
        using var vendor = new Loopback();

        await Should.ThrowAsync<ArgumentException>(async () => await vendor.Api.Products.Create(
            Loopback.Access, new() { IdempotencyKey = new string('k', 129) }, Ct));
    }

    private static List<string>? Ids(int? count) =>
        count is null ? null : [.. Enumerable.Range(1, count.Value).Select(id => $"{id}")];
}
