using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class RefreshTokensJobTests
{
    [Fact]
    public async Task Tokens_are_refreshed_ahead_of_their_end_and_again_after_that()
    {
        await using var world = await ChannelWorld.On();
        await world.Connected();

        (await world.RunJobs(RefreshTokensJob.JobKind)).ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromDays(6));
        (await world.RunJobs(RefreshTokensJob.JobKind)).ShouldBe(1);

        world.Vendor.Refreshes.ShouldBe(1);
        (await world.Jobs(RefreshTokensJob.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBeGreaterThan(world.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_silent_channel_is_asked_again_and_the_trouble_shown()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Clock.Advance(TimeSpan.FromDays(6));
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy");

        await world.RunJobs(RefreshTokensJob.JobKind);

        (await world.Jobs(RefreshTokensJob.JobKind)).ShouldHaveSingleItem().Trouble.ShouldBe("busy");
        (await world.Shop(shopId)).Trouble.ShouldBe("busy");
    }
}
