using System.Text.Json;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Links;
using CreatorFlow.Tests.Channels.Catalogue;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;
using CreatorFlow.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class StoppedTableTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_stopped_is_shown_with_why_and_what_to_do_and_what_sells_is_not(string database)
    {
        await using var world = await ShopStockPageTests.World(database: database);
        var shopId = await world.Connected();
        await StateChangesTests.Read(world, shopId, StateChangesTests.Stopped("A"), StateChangesTests.Sold("B"));

        var page = await ShopStockPageTests.Drawn<StoppedTable>(
            world, [], all => all.GetRequiredService<ShownListings>().Load(shopId, LinkView.Stopped, "", 1, Ct));

        var row = page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.Id.ShouldBe("listing-id-A");
        row.TextContent.ShouldContain("Rejected");
        row.TextContent.ShouldContain("submit it again");
        row.TextContent.ShouldContain("Main image: The image shows a watermark.");
        (await ShopStockPageTests.Render<LinksPage>(world, shopId)).QuerySelector("a[href$='view=stopped']")!
            .TextContent.ShouldContain("1");
    }

    [Fact]
    public async Task Programs_read_the_same()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();
        await StateChangesTests.Read(site.World, shopId, StateChangesTests.Stopped("A"), StateChangesTests.Sold("B"));

        var told = JsonDocument.Parse(
            await site.Http.GetStringAsync($"/api/v1/channels/{shopId}/listings?view=stopped", Ct)).RootElement;

        (told.GetProperty("stopped").GetInt32(), told.GetProperty("matching").GetInt32()).ShouldBe((1, 1));
        var listing = told.GetProperty("listings")[0];
        (listing.GetProperty("skuId").GetString(), listing.GetProperty("state").GetString())
            .ShouldBe(("id-A", "Rejected"));
    }

    [Fact]
    public void Every_state_has_a_name_and_whatever_is_stopped_says_what_to_do()
    {
        foreach (var state in Enum.GetValues<ListingState>())
        {
            ListingText.Name(state).ShouldNotBeEmpty();
            (ListingText.Next(state).Length > 0).ShouldBe(ListingStates.Stopped.Contains(state), state.ToString());
        }

        ListingText.ToneOf(ListingState.Frozen).ShouldBe(Tone.Bad);
        ListingText.ToneOf(ListingState.OffBySeller).ShouldBe(Tone.Neutral);
    }
}
