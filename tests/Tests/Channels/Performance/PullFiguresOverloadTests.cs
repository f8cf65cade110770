using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

/// <summary>What the reading of figures does while the channel has no time for it.</summary>
public sealed class PullFiguresOverloadTests
{
    [Fact]
    public async Task An_overload_is_tried_again_before_its_time()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy", null);

        await Pull(world);

        (await world.Jobs(PullFigures.JobKind)).Single().DueAt.ShouldBeLessThan(world.Clock.GetUtcNow().AddHours(1));
        (await Standing(world, FiguresPart.Days)).Trouble.ShouldBe("busy");
        (await Told<ShopFiguresRead>(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_part_that_is_overloaded_leaves_those_behind_it_alone()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Sold();
        world.Vendor.FiguresFailure = part => part == FiguresPart.Products
            ? new(ChannelFailureKind.Retry, "busy", null)
            : null;

        await Pull(world);

        (await Standing(world, FiguresPart.Products)).Trouble.ShouldBe("busy");
        (await Kept<VideoDay>(world)).ShouldHaveSingleItem();
        (await Kept<LiveSession>(world)).ShouldHaveSingleItem();
        (await Kept<AffiliateLine>(world)).ShouldHaveSingleItem();
        (await Told<ShopFiguresRead>(world)).ShouldHaveSingleItem().Parts.ShouldBe(
            [FiguresPart.Days, FiguresPart.Videos, FiguresPart.Lives, FiguresPart.Affiliates]);
        (await world.Jobs(PullFigures.JobKind)).Single().DueAt.ShouldBeLessThan(world.Clock.GetUtcNow().AddHours(1));
    }

    [Fact]
    public async Task Where_no_calls_are_left_the_parts_behind_are_not_asked_for()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Sold();
        world.Vendor.FiguresFailure = part => part == FiguresPart.Products
            ? new(ChannelFailureKind.RateLimited, "slow down", "36009002")
            : null;

        await Pull(world);

        world.Vendor.FiguresAsked.Select(asked => asked.Part).ShouldBe([FiguresPart.Days]);
        (await world.Jobs(PullFigures.JobKind)).Single().DueAt
            .ShouldBeLessThan(world.Clock.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task Too_many_calls_are_no_trouble_of_the_shop()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Failure = new(ChannelFailureKind.RateLimited, "slow down", "36009002");

        await Pull(world);

        (await Kept<FiguresReading>(world)).ShouldBeEmpty();
        (await world.Jobs(PullFigures.JobKind)).Single().DueAt
            .ShouldBeLessThan(world.Clock.GetUtcNow().AddMinutes(1));
    }
}
