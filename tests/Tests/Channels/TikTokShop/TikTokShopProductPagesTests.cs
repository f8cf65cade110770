using System.Globalization;
using System.Text.Json;
using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopProductPagesTests
{
    private const int PerPage = 100;
    private const int Reachable = 10_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(10_000)]
    [InlineData(23_456)]
    public async Task Every_product_is_read_once_however_many_there_are(int count)
    {
        // Made in bursts: a thousand in an hour, then a month nothing.
        var made = Enumerable.Range(0, count)
            .Select(i => 1_650_000_000L + (i / 1_000 * 2_592_000L) + (i % 1_000 * 3L)).ToArray();
        using var vendor = Selling(made);
        var (read, totals) = await ReadAll(vendor);

        read.ShouldBe(Enumerable.Range(0, count), ignoreOrder: true);
        totals.ShouldAllBe(total => total == count);
    }

    [Fact]
    public void A_mark_survives_its_text_whatever_the_channel_puts_into_its_own()
    {
        var at = new TikTokShopProductPages("a|b=/+", 12_000, new(1, 20, 300));

        TikTokShopProductPages.Read(at.Write()).ShouldBe(at);
        TikTokShopProductPages.Read(TikTokShopProductPages.First.Write()).ShouldBe(TikTokShopProductPages.First);
    }

    private static async Task<(List<int> Read, List<int?> Totals)> ReadAll(StubVendor vendor)
    {
        var (read, totals) = (new List<int>(), new List<int?>());
        string? page = null;

        do
        {
            var listed = await vendor.Channel.Catalogue(StubVendor.Shop, null, page, Ct);
            read.AddRange(listed.Skus.Select(sku => int.Parse(sku.ProductId, CultureInfo.InvariantCulture)));
            totals.Add(listed.Total);
            page = listed.NextPage;
        }
        while (page is not null);

        return (read, totals);
    }

    /// <summary>Answers searches as the vendor documents them: inclusive spans, 10,000 reachable.</summary>
    private static StubVendor Selling(long[] made)
    {
        const string NoStock = """{"code":0,"data":{"inventory":[]}}""";
        var vendor = new StubVendor().On("/product/202309/inventory/search", NoStock);
        return vendor.On("/product/202502/products/search", sent =>
        {
            var filter = JsonDocument.Parse(sent.Body).RootElement;
            var from = filter.TryGetProperty("create_time_ge", out var ge) ? ge.GetInt64() : 0;
            var until = filter.TryGetProperty("create_time_le", out var le) ? le.GetInt64() : long.MaxValue;
            var start = sent.Query.TryGetValue("page_token", out var token)
                ? int.Parse(token, CultureInfo.InvariantCulture)
                : 0;
            var found = Enumerable.Range(0, made.Length).Where(i => made[i] >= from && made[i] <= until).ToArray();

            if (start + PerPage > Reachable)
            {
                return StubVendor.Refuse(12052180);
            }

            var next = start + PerPage < found.Length ? $"{start + PerPage}" : "";
            var products = found.Skip(start).Take(PerPage).Select(i =>
                $$"""{"id":"{{i}}","title":"P","status":"ACTIVATE","skus":[{"id":"s{{i}}","seller_sku":"S{{i}}"}]}""");
            return StubVendor.Json(
                $$"""
                {"code":0,"data":{"total_count":{{found.Length}},"next_page_token":"{{next}}",
                  "products":[{{string.Join(',', products)}}] } }
                """);
        });
    }
}
