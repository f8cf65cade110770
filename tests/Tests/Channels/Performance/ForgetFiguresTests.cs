using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Tests.Given;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class ForgetFiguresTests
{
    /// <summary>So long a day is kept.</summary>
    private static readonly TimeSpan Kept400 = TimeSpan.FromDays(400);

    [Theory, ClassData(typeof(Databases))]
    public async Task Days_older_than_four_hundred_are_forgotten_with_videos_that_have_no_other(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.Sold();
        await Pull(world);
        world.Clock.Advance(Kept400 - TimeSpan.FromDays(1));
        world.Vendor.DaysTold.Add(Day(Sunday.AddDays(399), 50));
        world.Vendor.VideosTold[Sunday.AddDays(399)] = [Video("8", 50)];
        await Pull(world);
        (await Kept<ShopDay>(world)).Count.ShouldBe(2);
        (await Kept<ProductDay>(world)).ShouldHaveSingleItem();
        (await Kept<Video>(world)).Count.ShouldBe(2);
        world.Clock.Advance(TimeSpan.FromDays(2));

        await Pull(world);

        (await Kept<ShopDay>(world)).ShouldHaveSingleItem().Day.ShouldBe(Sunday.AddDays(399));
        (await Kept<ProductDay>(world)).ShouldBeEmpty();
        (await Kept<VideoDay>(world)).ShouldHaveSingleItem().VideoId.ShouldBe("8");
        (await Kept<Video>(world)).ShouldHaveSingleItem().VideoId.ShouldBe("8");
    }

    [Fact]
    public async Task A_reading_that_failed_in_a_part_forgets_nothing()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Sold();
        await Pull(world);
        world.Clock.Advance(Kept400 + TimeSpan.FromDays(1));
        world.Vendor.FiguresFailure = part => part == FiguresPart.Lives
            ? new(ChannelFailureKind.Refused, "no", null)
            : null;

        await Pull(world);

        (await Kept<ShopDay>(world)).ShouldHaveSingleItem().Day.ShouldBe(Sunday);
    }
}
