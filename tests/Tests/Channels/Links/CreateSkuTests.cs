using CreatorFlow.Channels.Links;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class CreateSkuTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_SKU_has_the_stock_of_the_channel_and_the_listing_is_linked(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await LinkListingTests.Unlinked(world);

        (await Create(world, shopId, "17295", " KETTLE-9 ")).Value
            .ShouldBe(new LinkedListing("17295", "Kettle", "KETTLE-9"));

        (await world.With<ICatalogue, IReadOnlyDictionary<string, int>>(
            catalogue => catalogue.Available(["KETTLE-9"], Ct)))["KETTLE-9"].ShouldBe(4);
        (await LinkListingTests.Listing(world, "17295")).Sku.ShouldBe("KETTLE-9");
    }

    [Fact]
    public async Task A_code_that_is_missing_too_long_or_taken_is_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await LinkListingTests.Unlinked(world);

        (await Create(world, shopId, "17295", null)).Problem!.Code.ShouldBe("channels.code_invalid");
        (await Create(world, shopId, "17295", new string('X', 101))).Problem!.Code.ShouldBe("channels.code_invalid");
        (await Create(world, shopId, "17295", "A")).Problem!.Code.ShouldBe("channels.sku_taken");
        (await Create(world, shopId, "0", "Z")).Problem!.Code.ShouldBe("channels.unknown_listing");
        (await LinkListingTests.Listing(world, "17295")).Sku.ShouldBe("");
    }

    private static Task<Result<LinkedListing>> Create(ChannelWorld world, Guid shopId, string skuId, string? code) =>
        world.With<CreateSku, Result<LinkedListing>>(create => create.Run(shopId, skuId, code, Actor.System, Ct));
}
