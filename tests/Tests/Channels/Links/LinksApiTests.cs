using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreatorFlow.Channels.Catalogue;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class LinksApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Listings_are_shown_linked_made_ignored_and_matched()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();
        await site.World.Stocked("KETTLE-1", 3);
        site.World.Vendor.Pages.Enqueue(
            new([ChannelWorld.Listed("p1", "kettle 1", 5), AutomaticLinksTests.WithoutCode("Garden hose")], null));
        await site.World.RunJobs(PullCatalogue.JobKind);
        var address = $"/api/v1/channels/{shopId}/listings";

        var shown = JsonDocument.Parse(await site.Http.GetStringAsync(address, Ct)).RootElement;
        (shown.GetProperty("unlinked").GetInt32(), shown.GetProperty("sure").GetInt32()).ShouldBe((2, 1));
        using var matched = await site.Http.PostAsync($"{address}/link-matching", null, Ct);
        using var made = await site.Http.PostAsJsonAsync($"{address}/17295/sku", new { code = "HOSE-1" }, Ct);
        using var linked = await site.Http.PostAsJsonAsync($"{address}/17295/link", new { sku = "KETTLE-1" }, Ct);
        using var ignored = await site.Http.PostAsync($"{address}/17295/ignore", null, Ct);

        new[] { matched, made, linked, ignored }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        var after = JsonDocument.Parse(await site.Http.GetStringAsync($"{address}?view=linked", Ct)).RootElement;
        (after.GetProperty("linked").GetInt32(), after.GetProperty("ignored").GetInt32()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Refusals_carry_their_code()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await LinkListingTests.Unlinked(site.World);

        using var answer = await site.Http.PostAsJsonAsync(
            $"/api/v1/channels/{shopId}/listings/17295/link", new { sku = "Z" }, Ct);
        using var nowhere = await site.Http.GetAsync($"/api/v1/channels/{Guid.Empty}/listings", Ct);

        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.unknown_sku");
        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
