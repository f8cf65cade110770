using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Tests.Given;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class ReadAffiliatesTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Lines_are_kept_with_what_they_came_from_and_their_commission(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        world.Vendor.BroughtTold.Add(Brought("577"));

        await Pull(world);

        var line = (await Kept<AffiliateLine>(world)).ShouldHaveSingleItem();
        (line.ShopId, line.OrderNumber, line.Line, line.State, line.PlacedAt).ShouldBe(
            (shopId, "577", 1, AffiliateState.Open, Noon));
        (line.Creator, line.Content, line.ContentId, line.ProductId, line.SkuId, line.Quantity).ShouldBe(
            ("sample_creator", ContentKind.Video, Clip, Oil, null, 2));
        (line.Currency, line.PriceMinor, line.CommissionRate, line.EstimatedBaseMinor, line.EstimatedMinor).ShouldBe(
            ("USD", 1900, 1500, 3800, 570));
        (line.ActualBaseMinor, line.ActualMinor).ShouldBe(((long?)null, (long?)null));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_commission_that_stands_takes_the_place_of_its_estimate_and_only_it_is_told_of(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.BroughtTold.AddRange([Brought("577"), Brought("578"), Brought("579")]);
        await Pull(world);
        world.Vendor.BroughtTold[1] = Brought("578", state: AffiliateState.Completed, actual: 560);

        await Pull(world);

        var lines = (await Kept<AffiliateLine>(world)).OrderBy(line => line.OrderNumber).ToList();
        lines.Select(line => (line.OrderNumber, line.State, line.ActualMinor)).ShouldBe(
        [
            ("577", AffiliateState.Open, null), ("578", AffiliateState.Completed, 560),
            ("579", AffiliateState.Open, null),
        ]);
        (await Told<AffiliateOrdersRead>(world)).SelectMany(told => told.Numbers)
            .ShouldBe(["577", "578", "579", "578"]);
    }

    [Fact]
    public async Task An_order_that_is_told_with_fewer_lines_keeps_no_other()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        var both = Brought("577");
        world.Vendor.BroughtTold.Add(both with { Lines = [both.Lines[0], both.Lines[0] with { ProductId = "1730" }] });
        await Pull(world);
        world.Vendor.BroughtTold[0] = both;

        await Pull(world);

        (await Kept<AffiliateLine>(world)).ShouldHaveSingleItem().ProductId.ShouldBe(Oil);
    }

    [Fact]
    public async Task It_reaches_back_as_far_as_orders_do_and_then_to_what_is_still_an_estimate()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        await Pull(world);
        world.Vendor.BroughtTold.AddRange(
            [Brought("1", Noon.AddDays(-20)), Brought("2", Noon, AffiliateState.Completed, 570)]);
        await Pull(world);
        await Pull(world);
        world.Vendor.BroughtTold[0] = Brought("1", Noon.AddDays(-20), AffiliateState.Cancelled);
        await Pull(world);
        await Pull(world);

        var first = TestClock.Start.AddHours(6) - TimeSpan.FromDays(30);

        // A week behind the shop's Sunday, which begins at 08:00 in world time.
        var week = new DateTimeOffset(2026, 11, 15, 8, 0, 0, TimeSpan.Zero);
        world.Vendor.BroughtSince.ShouldBe(
            [first, first.AddHours(6), Noon.AddDays(-20), Noon.AddDays(-20), week]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Where_the_second_page_fails_nothing_of_it_is_lost(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        await Pull(world);
        world.Vendor.BroughtTold.AddRange(
            [Brought("1"), Brought("2"), Brought("3", Noon.AddDays(-20), AffiliateState.Completed, 570)]);
        world.Vendor.SecondPageFailure = part => part == FiguresPart.Affiliates
            ? new(ChannelFailureKind.Refused, "no such page", "36009003")
            : null;
        await Pull(world);
        (await Standing(world, FiguresPart.Affiliates)).NewestDay.ShouldBeNull();
        world.Vendor.SecondPageFailure = _ => null;

        await Pull(world);

        (await Kept<AffiliateLine>(world)).Select(line => line.OrderNumber).Order().ShouldBe(["1", "2", "3"]);
        (await Standing(world, FiguresPart.Affiliates)).NewestDay.ShouldBe(Sunday);
    }

    [Fact]
    public async Task An_order_without_lines_says_nothing()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.BroughtTold.Add(Brought("577") with { Lines = [] });

        await Pull(world);

        (await Kept<AffiliateLine>(world)).ShouldBeEmpty();
        (await Told<AffiliateOrdersRead>(world)).ShouldBeEmpty();
    }
}
